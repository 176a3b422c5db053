/** Imports files, each for itself: imported, already there, or refused with the reason. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportOutcome } from '../../preload/contract/app.ts';
import type { ParsedDocument } from '../../preload/contract/documents.ts';
import { errorData, LiasseError } from '../../preload/contract/errors.ts';
import { importMembers, type MemberOutcome, type MemberReader } from './import-members.ts';
import type { MemberKind } from '../importers/members.ts';
import type { Session } from './session.ts';
import { fileError } from './whole-file.ts';

/** Larger files are refused unread, unless they hold many documents, which are read one by one. Bytes. */
const MOST_BYTES = 512 * 1024 * 1024;
/** What tells whether a file holds many documents. Bytes. */
export const HEAD = 4096;

/** A file of so many pages is told page by page. */
const MANY_PAGES = 50;

/** A file to import: its name as the person knows it, and how to get its bytes. */
export interface BatchFile {
  /** As shown in the outcome: a path on the command line, a name when dropped. */
  readonly label: string;
  /** As kept in the document. */
  readonly fileName: string;
  read(): Promise<Uint8Array>;
  /** Its first 4096 bytes. */
  head(): Promise<Uint8Array>;
  /** Where it is on disk; null when it was dropped. */
  readonly path: string | null;
}

/** Reads a document out of bytes, in a process of its own; rejects with the reason. */
export type Parse = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  signal: AbortSignal,
  progress?: (at: { readonly done: number; readonly total: number }) => void,
) => Promise<ParsedDocument>;

export interface BatchOptions {
  readonly sourceId?: number | null;
  /** Found or made by name. */
  readonly sourceName?: string | null;
  /** EDTF; wins over what the document says of itself. */
  readonly published?: string | null;
  readonly accessed?: string | null;
  readonly signal: AbortSignal;
  /** Reads mailboxes, chat exports and mails; without it, each file is one document. */
  readonly members?: MemberReader;
  /** Called when a file is done: how many are, and what became of it. A file of many documents may have several outcomes. */
  readonly onOutcome?: (outcome: ImportOutcome, done: number) => void;
  /** Called when a file's turn comes, and again as the documents in it are done: how many of them. */
  readonly onFile?: (label: string, members: number | null) => void;
  /** What became of each document of a file that holds many. */
  readonly onMember?: (outcome: MemberOutcome) => void;
}

/**
 * Files are read and parsed two ahead, and kept one after the other in the order given. When cancelled, what is done stays
 * done and the rest is left out of the answer.
 */
export async function importBatch(
  files: readonly BatchFile[],
  session: Session,
  parse: Parse,
  options: BatchOptions,
): Promise<readonly ImportOutcome[]> {
  const ahead: Promise<Prepared>[] = [];
  const outcomes: ImportOutcome[] = [];
  for (const [at, file] of files.entries()) {
    if (options.signal.aborted) break;
    for (let next = at + ahead.length; ahead.length < 2 && next < files.length; next += 1) {
      ahead.push(prepare(files[next] ?? file, session, parse, options));
    }
    options.onFile?.(file.label, null);
    const prepared = await ahead.shift();
    if (prepared === undefined || (prepared.kind === 'refused' && options.signal.aborted)) break;
    for (const outcome of await keep(file, prepared, session, options)) {
      outcomes.push(outcome);
      options.onOutcome?.(outcome, at + 1);
    }
  }
  await Promise.allSettled(ahead);
  return outcomes;
}

type Prepared =
  | {
      readonly kind: 'parsed';
      readonly bytes: Uint8Array;
      readonly sha256: string;
      readonly parsed: ParsedDocument;
    }
  | { readonly kind: 'present'; readonly documentId: number; readonly title: string; readonly sha256: string }
  | { readonly kind: 'many'; readonly of: MemberKind }
  | { readonly kind: 'refused'; readonly error: unknown; readonly sha256: string | null };

async function prepare(
  file: BatchFile,
  session: Session,
  parse: Parse,
  { members, signal, onFile }: BatchOptions,
): Promise<Prepared> {
  let sha256: string | null = null;
  try {
    const of =
      members === undefined
        ? null
        : await members.kind({ name: file.fileName, head: await file.head() }, signal);
    if (of !== null) return { kind: 'many', of };
    const bytes = await file.read();
    sha256 = createHash('sha256').update(bytes).digest('hex');
    const present = await session.query('document.bySha256', { sha256 });
    if (present !== null) return { kind: 'present', documentId: present.id, title: present.title, sha256 };
    const going = ({ done, total }: { readonly done: number; readonly total: number }): void => {
      if (total >= MANY_PAGES) onFile?.(file.label, done);
    };
    const parsed = await parse({ name: file.fileName, bytes }, signal, going);
    return { kind: 'parsed', bytes, sha256, parsed };
  } catch (error) {
    return { kind: 'refused', error, sha256 };
  }
}

async function keep(
  file: BatchFile,
  prepared: Prepared,
  session: Session,
  options: BatchOptions,
): Promise<readonly ImportOutcome[]> {
  if (prepared.kind !== 'many') return [await keepOne(file, prepared, session, options)];
  const { members, onFile } = options;
  if (members === undefined) return [];
  const from = file.path === null ? { bytes: await file.read() } : { path: file.path };
  const { label, fileName } = file;
  return importMembers({ label, fileName, kind: prepared.of, from }, session, members, {
    ...options,
    onProgress: (done) => onFile?.(label, done),
  });
}

async function keepOne(
  file: BatchFile,
  prepared: Exclude<Prepared, { readonly kind: 'many' }>,
  session: Session,
  options: BatchOptions,
): Promise<ImportOutcome> {
  const none = {
    documentId: null,
    title: null,
    characters: null,
    mediaType: null,
    error: null,
    members: null,
  };
  if (prepared.kind === 'present') {
    const { documentId, title, sha256 } = prepared;
    return { ...none, file: file.label, status: 'already-present', documentId, title, sha256 };
  }
  if (prepared.kind === 'refused') return refusal(file, prepared.error, prepared.sha256);
  const { bytes, sha256, parsed } = prepared;
  try {
    const { value } = await session.command('document.add', {
      ...parsed,
      fileName: file.fileName,
      bytes,
      sha256,
      published: options.published ?? parsed.published,
      publishedAt: options.published == null ? (parsed.publishedAt ?? null) : null,
      accessed: options.accessed ?? null,
      sourceId: options.sourceId ?? null,
      sourceName: options.sourceName ?? null,
    });
    return {
      file: file.label,
      // The same bytes may have come twice in one batch.
      status: value.added ? 'imported' : 'already-present',
      documentId: value.id,
      title: parsed.title,
      characters: parsed.text.length,
      sha256,
      mediaType: parsed.mediaType,
      error: null,
      members: null,
    };
  } catch (error) {
    return refusal(file, error, sha256);
  }
}

const refusal = (file: BatchFile, error: unknown, sha256: string | null): ImportOutcome => ({
  file: file.label,
  status: 'refused',
  documentId: null,
  title: null,
  characters: null,
  sha256,
  mediaType: null,
  error: errorData(error),
  members: null,
});

/** A file on disk, named by its path. A folder, a device or a socket is refused, not read for ever. */
export const fileOnDisk = (path: string): BatchFile => ({
  label: path,
  fileName: basename(path),
  path,
  head: () =>
    opened(path, async (handle) => {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD), 0, HEAD, 0);
      return buffer.subarray(0, bytesRead);
    }),
  read: () =>
    opened(path, async (handle, size) => {
      if (size > MOST_BYTES) {
        throw new LiasseError('too-large', `The file is too large (${size} bytes): ${path}.`, {
          file: path,
          bytes: size,
        });
      }
      return new Uint8Array(await handle.readFile());
    }),
});

async function opened<Value>(
  path: string,
  act: (handle: FileHandle, size: number) => Promise<Value>,
): Promise<Value> {
  try {
    // Non-blocking, or a named pipe would hold the program until somebody writes into it.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      if (!found.isFile()) {
        throw new LiasseError('no-such-file', `This is not a file: ${path}.`, { file: path });
      }
      return await act(handle, found.size);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readError(error, path);
  }
}

function readError(error: unknown, path: string): LiasseError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') {
    return new LiasseError('no-such-file', `There is no such file: ${path}.`, { file: path });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new LiasseError('no-access', `No permission to read the file: ${path}.`, { file: path });
  }
  return fileError(error, path);
}
