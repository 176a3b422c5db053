/** What a house prints, as the terminal is told it: a file of settings beside its folder. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { LiasseError } from '../../preload/contract/errors.ts';
import { HouseStyleSchema, PLAIN_HOUSE, type HouseStyle } from '../../preload/contract/house.ts';
import { fileError } from '../jobs/whole-file.ts';

/**
 * Reads `{folder, logo, letterhead, marking, serif, sans}`; what is not named is plain. Paths count from the file itself.
 * Throws `no-such-file`, and `invalid-input` with the field that is wrong.
 */
export async function houseIn(file: string | undefined): Promise<HouseStyle> {
  if (file === undefined) return PLAIN_HOUSE;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileError(error, file);
  });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw invalid(file, error instanceof Error ? error.message : String(error));
  }
  const read = HouseStyleSchema.strict().safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw invalid(file, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  }
  const from = (path: string | null): string | null => (path === null ? null : resolve(dirname(file), path));
  return { ...read.data, folder: from(read.data.folder), logo: from(read.data.logo) };
}

const invalid = (file: string, reason: string): LiasseError =>
  new LiasseError('invalid-input', `These are no settings of a house: ${file} (${reason}).`, {
    file,
    reason,
  });
