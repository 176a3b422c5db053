/** The manifest of a briefing: what its citations rest on, and the hash of its words as they are set. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import { bareWords, sealOf, type Manifest } from '../domain/manifest.ts';
import type { ReadPart } from '../domain/read-parts.ts';
import type { Attachment } from './attachments.ts';
import type { Notebook } from './notes.ts';
import { pageSealOf, wordsOfSheet } from './page-seal.ts';
import { sha256Of, sha256OfBytes } from './sha256.ts';
import type { Sheet } from './sheet.ts';

interface ManifestOptions {
  /** What goes along besides it. */
  readonly attachments?: readonly Pick<Attachment, 'name' | 'bytes'>[] | undefined;
  /** Whether it goes into pages whose template tags text and notes, so that their words can be read back. */
  readonly page?: boolean;
  /** What was read back of the same file. */
  readonly read?: readonly ReadPart[] | undefined;
}

/** `at`: ISO 8601 in UTC. Same ledger, same moment: the same manifest. */
export function manifestOf(
  ledger: BriefingLedger,
  sheet: Sheet,
  { first, keys }: Pick<Notebook, 'first' | 'keys'>,
  at: string,
  { attachments = [], page = false, read }: ManifestOptions = {},
): Manifest {
  const { briefing, dossierUid, dossierTitle, records, documents } = ledger;
  const { uid, title, language, date, tlp } = briefing;
  const sealed = page ? pageSealOf(sheet) : null;
  const unsealed = {
    liasse: 'briefing' as const,
    version: 1 as const,
    at: new Date(at).toISOString(),
    briefing: { uid, title, language, date, tlp },
    dossier: { uid: dossierUid, title: dossierTitle },
    citations: records
      .map((record) => ({
        note: first.get(record.uid) ?? 0,
        record: record.uid,
        noun: record.noun,
        text: record.text,
        passages: record.evidence.map(({ documentId, exact, stance, state, reliability, credibility }) => ({
          document: keys.get(documentId) ?? 0,
          exact,
          sha256: sha256Of(exact),
          stance,
          state,
          grade: `${reliability ?? '–'}${credibility ?? '–'}`,
        })),
      }))
      .toSorted((one, other) => one.note - other.note),
    documents: documents
      .map((document) => ({
        number: keys.get(document.id) ?? 0,
        uid: document.uid,
        title: document.title,
        source: document.sourceName,
        published: document.published,
        sha256: document.sha256,
      }))
      .toSorted((one, other) => one.number - other.number),
    ...(attachments.length === 0
      ? {}
      : { attachments: attachments.map(({ name, bytes }) => ({ name, sha256: sha256OfBytes(bytes) })) }),
    words: sha256Of(bareWords(wordsOfSheet(sheet))),
    ...(sealed === null ? {} : { page: sealed }),
    ...(read === undefined ? {} : { read: [...read] }),
  };
  return { ...unsealed, seal: sealOf(unsealed, sha256Of) };
}
