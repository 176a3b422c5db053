/** The notes: every citation becomes one, with the exact words behind it, where they stand, when, and their grade. */
import type { BriefingLedger, LedgerRecord } from '../../preload/contract/briefings.ts';
import type { EvidenceRow } from '../../preload/contract/evidence.ts';
import { STANCES } from '../../preload/contract/vocabulary.ts';
import { dateIn } from './dates.ts';
import { gradeRuns } from './grades.ts';
import { quotationOf } from './quotation.ts';
import { em, inLanguage, mark, noteLabel, plain, proseRuns, quiet, sourceLabel, strong } from './runs.ts';
import type { Note, Run } from './sheet.ts';
import { wordsIn, type Words } from './words.ts';

export interface Notebook {
  /** Takes a citation and answers the number of its note. */
  readonly cite: (uid: string) => number;
  readonly notes: readonly Note[];
  /** The first note of each record, by uid. */
  readonly first: ReadonlyMap<string, number>;
  /** The numbers of documents in the annex, in the order in which the notes first quote them. */
  readonly keys: ReadonlyMap<number, number>;
}

export function notebook(ledger: BriefingLedger): Notebook {
  const { language } = ledger.briefing;
  const words = wordsIn(language);
  const records = new Map(ledger.records.map((record) => [record.uid, record]));
  const languages = new Map(ledger.documents.map((document) => [document.id, document.language]));
  const notes: Note[] = [];
  const first = new Map<string, number>();
  const keys = new Map<number, number>();

  const keyOf = (documentId: number): number | null => {
    if (!languages.has(documentId)) return null;
    const key = keys.get(documentId) ?? keys.size + 1;
    keys.set(documentId, key);
    return key;
  };

  const piece = (evidence: EvidenceRow): readonly Run[] => {
    const { text, shortened } = quotationOf(evidence.exact);
    const key = keyOf(evidence.documentId);
    const tag = languages.get(evidence.documentId) ?? null;
    const date = evidence.published === null ? words.noDate : dateIn(evidence.published, language);
    return [
      ...stance(evidence, words),
      inLanguage(plain(words.quoted(text)), tag, language),
      ...(shortened ? [quiet(` ${words.shortened(evidence.exact.length)}`)] : []),
      plain(' – '),
      inLanguage(em(evidence.documentTitle), tag, language),
      plain(`, ${evidence.sourceName ?? words.noSource}, `),
      ...proseRuns(`${date} `, language),
      ...(key === null
        ? []
        : [{ text: `[${key}]`, style: 'quiet' as const, to: sourceLabel(key) }, plain('\u00a0')]),
      ...gradeRuns(evidence.reliability, evidence.credibility, words),
      ...lineage(evidence, words),
      ...anchor(evidence, words),
    ];
  };

  const full = (record: LedgerRecord): readonly (readonly Run[])[] => {
    const evidence = STANCES.flatMap((stance) => record.evidence.filter((row) => row.stance === stance));
    const lead = leadOf(record, ledger);
    const pieces = evidence.map(piece);
    if (pieces.length === 0)
      return [[...lead, ...(lead.length > 0 ? [plain(' ')] : []), plain(missing(record, words))]];
    return lead.length > 0 ? [lead, ...pieces] : pieces;
  };

  return {
    notes,
    first,
    keys,
    cite: (uid) => {
      const number = notes.length + 1;
      const before = first.get(uid);
      const record = records.get(uid);
      if (before !== undefined) {
        notes.push({ number, paragraphs: [[{ text: words.seeNote(before), to: noteLabel(before) }]] });
      } else {
        first.set(uid, number);
        notes.push({ number, paragraphs: record === undefined ? [[mark(words.deleted)]] : full(record) });
      }
      return number;
    },
  };
}

function stance(evidence: EvidenceRow, words: Words): readonly Run[] {
  if (evidence.stance === 'contradicts') return [mark(words.contradicted), plain(' ')];
  return evidence.stance === 'context' ? [quiet(words.context), plain(' ')] : [];
}

/** Where these very words come from, if it is recorded of them and not only of their document (which the annex tells). */
function lineage({ origin, passageId }: EvidenceRow, words: Words): readonly Run[] {
  if (origin === null || origin.subjectId !== passageId) return [];
  const relation = words.originRelation[origin.relation];
  return [quiet(` (${origin.targetTitle === null ? relation : words.colon(relation, origin.targetTitle)})`)];
}

/** An anchor that nobody has checked does not pass for an exact one. */
function anchor(evidence: EvidenceRow, words: Words): readonly Run[] {
  if (evidence.state === 'doubtful') return [plain(' '), mark(words.doubtful)];
  return evidence.state === 'lost' ? [plain(' '), mark(words.lost)] : [];
}

/** What must be known before the quotations: that it is no fact; who said it, in what role, when and where. */
function leadOf(record: LedgerRecord, { briefing: { language } }: BriefingLedger): readonly Run[] {
  const words = wordsIn(language);
  if (record.noun === 'claim') return claimLead(record, words);
  if (record.noun === 'passage') return [];
  if (record.noun !== 'statement') return [strong(`${record.text}.`)];
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
  const quotation = plain(words.quoted(quotationOf(record.text).text));
  return lead.length === 0 ? [quotation] : [...lead, plain(words.colon('', '')), quotation];
}

function claimLead({ kind, likelihood, confidence, evidence }: LedgerRecord, words: Words): readonly Run[] {
  const term = likelihood === null ? null : words.likelihood[likelihood];
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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function missing({ noun, kind }: LedgerRecord, words: Words): string {
  if (noun === 'claim') return words.noEvidence[kind ?? 'fact'];
  return words.noEvidence[noun === 'statement' ? 'statement-record' : 'other'];
}
