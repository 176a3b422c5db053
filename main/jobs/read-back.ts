/**
 * Makes files that can be checked whole. Each is made, read back in the way in which `verify` will read it, and made again with what was
 * read under its seal. So nothing of a form or a template has to be foretold, and an untouched file is never told to have been changed.
 */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Attachment } from '../briefing/attachments.ts';
import type { Typeset as Typesetted } from '../briefing/service.ts';
import type { Form } from '../briefing/typesetter.ts';
import type { ReadPart } from '../domain/read-parts.ts';
import type { Typeset } from './export-briefing.ts';
import type { ReadSealed } from './verify-briefing.ts';

/** Makes the file of a ledger, with what was read back of it once it was. */
type Make = (
  ledger: BriefingLedger,
  at: string,
  form: Form,
  given: {
    readonly attachments?: readonly Attachment[] | undefined;
    readonly read?: readonly ReadPart[] | undefined;
  },
) => Promise<Typesetted>;

/** Markdown carries no manifest: it is made once. */
export const readBack =
  (make: Make, readSealed: ReadSealed): Typeset =>
  async (ledger, at, form, attachments) => {
    const first = await make(ledger, at, form, { attachments });
    if (form === 'md') return first;
    const read = await partsOf(first.bytes, form, readSealed);
    return read === null ? first : make(ledger, at, form, { attachments, read });
  };

const BOUNDS: ReadonlySet<string> = new Set(['too-large', 'too-deep', 'parser-memory', 'parser-timeout']);

/** A file that is beyond the bounds of the reader goes out all the same: `verify` says what it did not compare, or refuses it too. */
async function partsOf(
  bytes: Uint8Array,
  form: Form,
  readSealed: ReadSealed,
): Promise<readonly ReadPart[] | null> {
  try {
    const { parts } = await readSealed(
      { name: `briefing.${form}`, bytes, onlyParts: true },
      new AbortController().signal,
    );
    return parts;
  } catch (error) {
    if (error instanceof LiasseError && BOUNDS.has(error.code)) return null;
    throw error;
  }
}
