/** References out of a dossier, and into it from the files of other programs. */
import type { ReadReferenceFile } from '../exchange/client.ts';
import { match, referenceOf, type Matched } from '../exchange/match.ts';
import type { RefusedEntry } from '../exchange/reference.ts';
import { formOf, writeReferences } from '../exchange/references.ts';
import type { BatchFile } from './import-batch.ts';
import type { Session } from './session.ts';
import { refuseDossier, writeWhole } from './whole-file.ts';

/** The references of documents in the form that the ending of `name` says; of all documents where none is named. */
export async function referencesOf(
  session: Session,
  name: string,
  documents: readonly number[],
): Promise<{ readonly text: string; readonly count: number }> {
  const form = formOf(name);
  const rows = await session.query('reference.list', { documents: [...documents] });
  return { text: writeReferences(form, rows.map(referenceOf)), count: rows.length };
}

/** Writes the references of all documents; answers how many. Throws what the file system refuses. */
export async function exportReferences(session: Session, file: string): Promise<number> {
  const { path } = await session.query('dossier.info', {});
  await refuseDossier(file, path);
  const { text, count } = await referencesOf(session, file, []);
  await writeWhole(file, text);
  return count;
}

export type CompletedReferences = Matched & { readonly refused: readonly RefusedEntry[] };

/** Completes documents from a file of references, in one operation of the journal. */
export async function completeFromReferences(
  session: Session,
  file: Pick<BatchFile, 'fileName' | 'read'>,
  read: ReadReferenceFile,
  signal: AbortSignal,
): Promise<CompletedReferences> {
  // A name with another ending is refused before anything is read.
  formOf(file.fileName);
  const bytes = await file.read();
  const { references, refused } = await read({ name: file.fileName, bytes }, signal);
  signal.throwIfAborted();
  const matched = match(references, await session.query('reference.list', {}));
  if (matched.completed.length > 0) {
    await session.command('reference.complete', { documents: [...matched.completed] });
  }
  return { ...matched, refused };
}
