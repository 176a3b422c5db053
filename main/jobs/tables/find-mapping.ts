/** Mappings by name: those of the dossier, those that come with the program, or one in a file. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { Mapping } from '../../../preload/contract/mappings.ts';
import type { Session } from '../session.ts';

/** A mapping, with its number where it is one of the dossier's. */
export interface FoundMapping {
  readonly id: number | null;
  readonly mapping: Mapping;
}

/** The mappings that come with the program, by the name of their file. */
export async function readyMappings(resources: string): Promise<ReadonlyMap<string, Mapping>> {
  const folder = join(resources, 'mappings');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return new Map(
    await Promise.all(
      files.map(async (name) => [basename(name, '.json'), await mappingIn(join(folder, name))] as const),
    ),
  );
}

/** Throws `no-such-mapping` or `invalid-mapping`. */
export async function findMapping(name: string, session: Session, resources: string): Promise<FoundMapping> {
  if (name.toLowerCase().endsWith('.json')) return { id: null, mapping: await mappingIn(name) };
  const is = (other: string): boolean => other.toLowerCase() === name.trim().toLowerCase();
  const saved = (await session.query('mapping.list', {})).find((row) => is(row.name));
  if (saved !== undefined) return { id: saved.id, mapping: saved.mapping };
  const ready = await readyMappings(resources);
  for (const [file, mapping] of ready) if (is(file) || is(mapping.name)) return { id: null, mapping };
  throw new LiasseError(
    'no-such-mapping',
    `There is no mapping “${name}”. Ready: ${[...ready.keys()].join(', ')}; or give a JSON file.`,
    { name },
  );
}

async function mappingIn(path: string): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new LiasseError('no-such-file', `The file cannot be read: ${path}.`, { file: path });
  });
  const result = Mapping.safeParse(parsedJson(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const reason = [issue?.path.map(String).join('.'), issue?.message].filter(Boolean).join(': ');
  throw new LiasseError('invalid-mapping', `This is no mapping: ${path}: ${reason}.`, { file: path, reason });
}

/** Null for what is no JSON: no mapping either. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
