/** The manifest of a briefing: what its citations rest on, and the hash of its words as they are set. */
import { createHash } from 'node:crypto';
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import { bareWords, sealOf, type Hash, type Manifest } from '../domain/manifest.ts';
import { chartTable } from './live/chart-table.ts';
import type { Notebook } from './notes.ts';
import type { Block, Note, Run, Sheet } from './sheet.ts';

export const sha256Of: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The words of a text and its notes, in the order of the page; calls of notes are numbers, not words. */
const wordsOfSheet = ({ blocks, notes }: Pick<Sheet, 'blocks' | 'notes'>): string =>
  bareWords(wordsOfBlocks(blocks) + notes.map(wordsOfNote).join(''));

const wordsOfRuns = (runs: readonly Run[]): string =>
  runs.map((run) => (run.note === undefined ? run.text : '')).join('');
const wordsOfNote = ({ paragraphs }: Note): string => paragraphs.map(wordsOfRuns).join('');

function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return wordsOfRuns(block.runs);
        case 'kept':
        case 'quote':
          return wordsOfBlocks(block.blocks);
        case 'list':
          return block.items.map(wordsOfBlocks).join('');
        case 'chart':
          return wordsOfBlocks([chartTable(block)]);
        default:
          return block.rows.flatMap((row) => row.map((cell) => wordsOfBlocks(cell.blocks))).join('');
      }
    })
    .join('');
}

/** `at`: ISO 8601 in UTC. Same ledger, same moment: the same manifest. */
export function manifestOf(
  ledger: BriefingLedger,
  sheet: Sheet,
  { first, keys }: Pick<Notebook, 'first' | 'keys'>,
  at: string,
): Manifest {
  const { briefing, dossierUid, dossierTitle, records, documents } = ledger;
  const { uid, title, language, date, tlp } = briefing;
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
    words: sha256Of(wordsOfSheet(sheet)),
  };
  return { ...unsealed, seal: sealOf(unsealed, sha256Of) };
}
