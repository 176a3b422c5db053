/**
 * The notes: every citation becomes one, with the exact words behind it, their source, when, and their grade. Title, origin and
 * hash of the document stand in the annex, under the number that the note gives; words quoted by an earlier note are not repeated.
 */
import type { BriefingLedger, LedgerRecord } from '../../preload/contract/briefings.ts';
import { NO_TEXT } from '../../preload/contract/documents.ts';
import type { EvidenceRow } from '../../preload/contract/evidence.ts';
import { STANCES, type Language } from '../../preload/contract/vocabulary.ts';
import { isDate } from '../domain/dates.ts';
import { dateIn } from '../domain/written-dates.ts';
import { gradeRuns } from './grades.ts';
import { inOneLine, openingOf, quotationOf } from './quotation.ts';
import {
  inLanguage,
  mark,
  noteLabel,
  passageLabel,
  plain,
  proseRuns,
  quiet,
  sourceLabel,
  strong,
} from './runs.ts';
import type { Cite } from './body.ts';
import type { Note, Run } from './sheet.ts';
import { likelihoodIn, wordsIn, type Words } from './words.ts';

/** A passage that a note quotes in part. */
export interface LongPassage {
  readonly note: number;
  /** Where the annex gives it whole. */
  readonly label: string;
  readonly text: string;
  /** The language of its words, as its document tells it. */
  readonly tag: string | null;
  /** Its document's number in the annex. */
  readonly key: number | null;
}

export interface Notebook {
  readonly cite: Cite;
  readonly notes: readonly Note[];
  /** The first note of each record, by uid. */
  readonly first: ReadonlyMap<string, number>;
  /** The numbers of documents in the annex, in the order in which the notes first quote them. */
  readonly keys: ReadonlyMap<number, number>;
  /** What the notes shorten, for the annex to give whole. */
  readonly long: readonly LongPassage[];
}

export function notebook(ledger: BriefingLedger): Notebook {
  const { language } = ledger.briefing;
  const words = wordsIn(language);
  const records = new Map(ledger.records.map((record) => [record.uid, record]));
  const languages = new Map(ledger.documents.map((document) => [document.id, document.language]));
  const notes: Note[] = [];
  const first = new Map<string, number>();
  const keys = new Map<number, number>();
  const long: LongPassage[] = [];
  /** The note that quotes these words of this document. */
  const quoted = new Map<string, number>();

  const keyOf = (documentId: number): number | null => {
    if (!languages.has(documentId)) return null;
    const key = keys.get(documentId) ?? keys.size + 1;
    keys.set(documentId, key);
    return key;
  };

  /** Words as a note gives them, with the way to the whole of them where they are cut. */
  const quotation = (exact: string, tag: string | null, key: number | null, note: number): readonly Run[] => {
    const { text, shortened } = quotationOf(exact);
    const run = inLanguage(plain(words.quoted(text)), tag, language);
    if (!shortened) return [run];
    const label = passageLabel(long.length + 1);
    long.push({ note, label, text: inOneLine(exact), tag, key });
    return [run, plain(' '), { ...quiet(words.shortened), to: label }];
  };

  const piece = (evidence: EvidenceRow, note: number): readonly Run[] => {
    const key = keyOf(evidence.documentId);
    const tag = languages.get(evidence.documentId) ?? null;
    const isPicture = evidence.exact === NO_TEXT;
    // Each part of a page without words is one of its own, though all of them read alike.
    const known = isPicture ? `passage ${evidence.passageId}` : `${evidence.documentId} ${evidence.exact}`;
    const before = quoted.get(known) ?? note;
    quoted.set(known, before);
    const date = evidence.published === null ? words.noDate : dateIn(evidence.published, language);
    const again: readonly Run[] = [
      isPicture
        ? plain(words.picture)
        : inLanguage(plain(words.quoted(openingOf(evidence.exact))), tag, language),
      plain(', '),
      { text: words.seeEarlier(before), to: noteLabel(before) },
      plain('\u00a0'),
    ];
    return [
      ...stance(evidence, words),
      ...(before === note
        ? [
            ...(isPicture ? [plain(words.picture)] : quotation(evidence.exact, tag, key, note)),
            plain(` – ${evidence.sourceName ?? words.noSource}, `),
            // The number of the source never stands alone on a line.
            ...proseRuns(`${date}\u00a0`, language),
          ]
        : again),
      ...(key === null ? [] : [keyRun(key), plain('\u00a0')]),
      ...gradeRuns(evidence.reliability, evidence.credibility, words),
      ...(before === note ? lineage(evidence, keyOf, words) : []),
      ...anchor(evidence, words),
    ];
  };

  const full = (record: LedgerRecord, note: number): readonly (readonly Run[])[] => {
    const evidence = onceEach(
      STANCES.flatMap((stance) => record.evidence.filter((row) => row.stance === stance)),
    );
    const lead = leadOf(record, language, (text) => quotation(text, null, null, note));
    const [opening, ...others] =
      evidence.length === 0 ? [[plain(missing(record, words))]] : evidence.map((row) => piece(row, note));
    return [[...lead, ...(lead.length > 0 ? [plain(' ')] : []), ...(opening ?? [])], ...others];
  };

  return {
    notes,
    first,
    keys,
    long,
    cite: (uids, end = []) => {
      const number = notes.length + 1;
      const isAlone = uids.length === 1;
      const paragraphs = uids.flatMap((uid) => {
        const before = first.get(uid);
        const record = records.get(uid);
        if (before === undefined) first.set(uid, number);
        if (before !== undefined) {
          // Among others, what is seen there has to be named.
          const lead = isAlone || record === undefined ? [] : leadOf(record, language, () => []);
          const see = { text: words.seeNote(before), to: noteLabel(before) };
          return [[...lead, ...(lead.length === 0 ? [] : [plain(' ')]), see]];
        }
        return record === undefined ? [[mark(words.deleted)]] : full(record, number);
      });
      notes.push({ number, paragraphs: end.length === 0 ? paragraphs : [...paragraphs, end] });
      return number;
    },
  };
}

/** Words that stand behind several fields of one record are quoted once, with a grade if one of them has it. */
function onceEach(evidence: readonly EvidenceRow[]): readonly EvidenceRow[] {
  const kept = new Map<string, EvidenceRow>();
  for (const row of evidence) {
    const key = JSON.stringify([
      row.stance,
      row.exact === NO_TEXT ? row.passageId : row.documentId,
      row.exact,
    ]);
    const before = kept.get(key);
    if (before === undefined || (before.credibility === null && row.credibility !== null)) kept.set(key, row);
  }
  return [...kept.values()];
}

/** The number of a document in the annex, which leads there. */
const keyRun = (key: number): Run => ({ text: `[${key}]`, style: 'quiet', to: sourceLabel(key) });

function stance(evidence: EvidenceRow, words: Words): readonly Run[] {
  if (evidence.stance === 'contradicts') return [mark(words.contradicted), plain(' ')];
  return evidence.stance === 'context' ? [quiet(words.context), plain(' ')] : [];
}

/** Where these very words come from, if it is recorded of them and not only of their document (which the annex tells). */
function lineage(
  { origin, passageId }: EvidenceRow,
  keyOf: (documentId: number) => number | null,
  words: Words,
): readonly Run[] {
  if (origin === null || origin.subjectId !== passageId) return [];
  if (origin.relation === 'unknown') return [quiet(` (${words.originUnknown})`)];
  const relation = small(words.originRelation[origin.relation]);
  const key = origin.targetNoun === 'document' ? keyOf(origin.targetId ?? 0) : null;
  if (key !== null) return [quiet(` (${relation} `), keyRun(key), quiet(')')];
  return [quiet(` (${origin.targetTitle === null ? relation : words.colon(relation, origin.targetTitle)})`)];
}

/** An anchor that nobody has checked does not pass for an exact one. */
function anchor(evidence: EvidenceRow, words: Words): readonly Run[] {
  if (evidence.state === 'doubtful') return [plain(' '), mark(words.doubtful)];
  return evidence.state === 'lost' ? [plain(' '), mark(words.lost)] : [];
}

/** What must be known before the quotations: that it is no fact; who said it, in what role, when and where. */
function leadOf(
  record: LedgerRecord,
  language: Language,
  quotation: (text: string) => readonly Run[],
): readonly Run[] {
  const words = wordsIn(language);
  if (record.noun === 'claim') return claimLead(record, words);
  if (record.noun === 'passage') return [];
  if (record.noun !== 'statement') return [strong(`${titleOf(record, language)}.`)];
  const said = record.said === null ? null : dateIn(record.said, language);
  const facts = [record.role, said, record.channel].filter((fact) => fact !== null && fact !== '');
  const who = record.speaker ?? '';
  const lead = [
    ...(who === '' ? [] : [strong(who)]),
    ...(facts.length === 0 ? [] : [plain(who === '' ? facts.join(', ') : `, ${facts.join(', ')}`)]),
  ];
  // The words themselves, unless a passage below quotes them.
  const quoted = record.evidence.some(({ exact }) => exact.includes(record.text));
  if (quoted || record.text === '') return lead.length === 0 ? [] : [...lead, plain('.')];
  return [...lead, ...(lead.length === 0 ? [] : [plain(words.colon('', ''))]), ...quotation(record.text)];
}

/** A flow is called by its date in the end, which reads as all dates of the page. */
function titleOf({ noun, text }: LedgerRecord, language: Language): string {
  const at = text.lastIndexOf(' – ') + 3;
  const end = text.slice(at);
  return noun === 'flow' && isDate(end) ? text.slice(0, at) + dateIn(end, language) : text;
}

function claimLead(record: LedgerRecord, words: Words): readonly Run[] {
  const { kind, confidence, evidence } = record;
  const term = likelihoodIn(words, record);
  const said = [
    ...(term === null ? [] : [`${term.name} (${term.means})`]),
    ...(confidence === null ? [] : [words.confident(words.confidence[confidence].name)]),
  ];
  // Where nothing stands behind a claim, the note's one sentence says what it is.
  const named = kind === null || kind === 'fact' || evidence.length === 0 ? null : words.claimKind[kind];
  const [first, ...others] = said;
  const head = [named, first].filter((part) => part !== null && part !== undefined).join(', ');
  // Confidence and likelihood never share a sentence (ICD 203).
  return [head, ...others]
    .filter((sentence) => sentence !== '')
    .flatMap((sentence, index) => [...(index === 0 ? [] : [plain(' ')]), strong(`${capital(sentence)}.`)]);
}

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function missing({ noun, kind }: LedgerRecord, words: Words): string {
  if (noun === 'claim') return words.noEvidence[kind ?? 'fact'];
  return words.noEvidence[noun === 'statement' ? 'statement-record' : 'other'];
}
