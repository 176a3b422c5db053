/** References in the forms of other programs; the ending of a file's name says which. */
import { extname } from 'node:path';
import { LiasseError } from '../../preload/contract/errors.ts';
import { readBibtex, writeBibtex } from './bibtex.ts';
import { readCslJson, writeCslJson } from './csl-json.ts';
import type { ReadReferences, Reference } from './reference.ts';
import { readRis, writeRis } from './ris.ts';

const REFERENCE_FORMS = ['json', 'ris', 'bib'] as const;
export type ReferenceForm = (typeof REFERENCE_FORMS)[number];

/** Larger files are no lists of references. Bytes. */
const MOST_BYTES = 32 * 1024 * 1024;

const READERS: Readonly<Record<ReferenceForm, (text: string) => ReadReferences>> = {
  json: readCslJson,
  ris: readRis,
  bib: readBibtex,
};
const WRITERS: Readonly<Record<ReferenceForm, (references: readonly Reference[]) => string>> = {
  json: writeCslJson,
  ris: writeRis,
  bib: writeBibtex,
};

/** Throws `unsupported-format` for a name with another ending. */
export function formOf(file: string): ReferenceForm {
  const ending = extname(file).slice(1).toLowerCase();
  const form = REFERENCE_FORMS.find((each) => each === ending || (each === 'bib' && ending === 'bibtex'));
  if (form !== undefined) return form;
  throw new LiasseError(
    'unsupported-format',
    `References are written as CSL-JSON (.json), RIS (.ris) or BibTeX (.bib): ${file}.`,
    { file },
  );
}

export const writeReferences = (form: ReferenceForm, references: readonly Reference[]): string =>
  WRITERS[form](references);

/** Throws `too-large`, `unsupported-format`, and `undecodable` for a file that is not UTF-8. */
export function readReferences({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): ReadReferences {
  const form = formOf(name);
  if (bytes.length > MOST_BYTES) {
    throw new LiasseError('too-large', `The file is too large for a list of references: ${name}.`, {
      file: name,
      bytes: bytes.length,
    });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LiasseError('undecodable', `The file is not text in UTF-8: ${name}.`, { file: name });
  }
  return READERS[form](text);
}
