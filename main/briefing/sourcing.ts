/**
 * The summary of sourcing (after ICD 206's source summary statement): how many documents, from how reliable sources, from
 * how many independent origins, and which notes are contradicted or have nothing behind them.
 */
import type { BriefingLedger, LedgerRecord } from '../../preload/contract/briefings.ts';
import type { EvidenceRow } from '../../preload/contract/evidence.ts';
import type { OriginRow } from '../../preload/contract/origins.ts';
import { CLAIM_KINDS, NOUNS, RELIABILITIES } from '../../preload/contract/vocabulary.ts';
import { earliestDay } from '../domain/dates.ts';
import { countOrigins, type Lineage, type Lineages, type Tally } from '../domain/origins.ts';
import { dateIn } from './dates.ts';
import { plain, quiet } from './runs.ts';
import type { Line, Run } from './sheet.ts';
import type { Notebook } from './notes.ts';
import { wordsIn, type Words } from './words.ts';

/** `unshown`: how many characters no font of ours has. */
export function sourcingSummary(
  ledger: BriefingLedger,
  { first }: Notebook,
  unshown: number,
): readonly Line[] {
  const { language } = ledger.briefing;
  const words = wordsIn(language);
  const { annex } = words;
  const none = ledger.documents.length === 0;
  const claims = ledger.records.filter(({ noun }) => noun === 'claim');
  const notesOf = (records: readonly LedgerRecord[]): readonly Run[] => {
    const numbers = records.map(({ uid }) => first.get(uid)).filter((number) => number !== undefined);
    const sorted = numbers.toSorted((one, other) => one - other);
    return sorted.length === 0 ? [plain(annex.nothing)] : [plain(annex.notes(sorted))];
  };
  const others = NOUNS.filter((noun) => noun !== 'claim')
    .map((noun) => ({ noun, count: ledger.records.filter((record) => record.noun === noun).length }))
    .filter(({ count }) => count > 0);
  const lines: (Line | null)[] = [
    { label: annex.documents, runs: [plain(String(ledger.documents.length))] },
    none ? null : { label: annex.letters, runs: [plain(letters(ledger, words))] },
    none ? null : originsLine(originsOf(ledger), words),
    spanLine(ledger, words),
    claims.length === 0 ? null : { label: annex.claims, runs: [plain(kinds(claims, words))] },
    others.length === 0
      ? null
      : {
          label: annex.others,
          runs: [plain(others.map(({ noun, count }) => words.cited(noun, count)).join(', '))],
        },
    {
      label: annex.contradicted,
      runs: notesOf(
        ledger.records.filter(({ evidence }) => evidence.some(({ stance }) => stance === 'contradicts')),
      ),
    },
    {
      label: annex.unsupported,
      runs: notesOf(ledger.records.filter(({ evidence }) => evidence.length === 0)),
    },
    unshown === 0 ? null : { label: annex.unshown, runs: [plain(annex.unshownCharacters(unshown))] },
  ];
  return lines.filter((line) => line !== null);
}

function kinds(claims: readonly LedgerRecord[], words: Words): string {
  return CLAIM_KINDS.map((kind) => ({
    kind,
    count: claims.filter((claim) => (claim.kind ?? 'fact') === kind).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => words.claims(kind, count))
    .join(', ');
}

/** Sources, not documents: ten documents of one source are one letter. */
function letters({ documents }: BriefingLedger, words: Words): string {
  const sources = new Map(
    documents.map((document) => [document.sourceName ?? `#${document.id}`, document.reliability]),
  );
  const count = (letter: string | null): number =>
    [...sources.values()].filter((each) => each === letter).length;
  return [
    ...RELIABILITIES.map((letter) => [letter, count(letter)] as const),
    [words.annex.letterless, count(null)] as const,
  ]
    .filter(([, number]) => number > 0)
    .map(([letter, number]) => words.colon(letter, String(number)))
    .join(' · ');
}

function originsLine({ origins, unknown }: Tally, { annex }: Words): Line {
  const open = unknown === 0 ? '' : `, ${annex.unestablished(unknown)}`;
  return {
    label: annex.origins,
    runs: [plain(`${annex.independent(origins)}${open}. `), quiet(annex.copies)],
  };
}

function spanLine({ documents, briefing: { language } }: BriefingLedger, { annex }: Words): Line | null {
  const dated = documents
    .flatMap(({ published }) => {
      const day = published === null ? null : earliestDay(published);
      return published === null || day === null ? [] : [{ published, day }];
    })
    .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  const oldest = dated.at(0);
  const newest = dated.at(-1);
  if (oldest === undefined || newest === undefined) return null;
  const from = dateIn(oldest.published, language);
  const to = dateIn(newest.published, language);
  return { label: annex.span, runs: [plain(from === to ? from : annex.between(from, to))] };
}

/**
 * Origins as far as the ledger tells them. A lineage that leads to a document that the briefing does not rest on ends there,
 * not established: too few origins are counted rather than too many.
 */
function originsOf(ledger: BriefingLedger): Tally {
  const evidence = ledger.records.flatMap((record) => record.evidence);
  const passages = new Map(evidence.map((row) => [row.passageId, row]));
  const documents = new Map(ledger.documents.map((document) => [document.id, document.origin]));
  const sources = new Map(evidence.map((row) => [row.documentId, row.sourceId]));
  const lineages: Lineages = {
    recorded: ({ noun, id }) => {
      if (noun === 'document') return lineageOf(documents.get(id) ?? null);
      return lineageOf(ownOrigin(passages.get(id)));
    },
    documentOf: (passageId) => passages.get(passageId)?.documentId ?? 0,
    sourceOf: (documentId) => sources.get(documentId) ?? null,
  };
  return countOrigins([...passages.keys()], lineages);
}

/** The row gives the passage's origin or else its document's: only the first is the passage's own. */
const ownOrigin = (row: EvidenceRow | undefined): OriginRow | null =>
  row?.origin?.subjectId === row?.passageId ? (row?.origin ?? null) : null;

function lineageOf(origin: OriginRow | null): Lineage | null {
  if (origin === null) return null;
  const { relation, targetId, targetNoun } = origin;
  const named = targetNoun === 'passage' || targetNoun === 'document' || targetNoun === 'source';
  return { relation, target: targetId !== null && named ? { noun: targetNoun, id: targetId } : null };
}
