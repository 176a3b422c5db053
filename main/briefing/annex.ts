/** The annex: what the briefing rests on, document by document, and the scales by which it was graded. */
import type { BriefingLedger, LedgerDocument } from '../../preload/contract/briefings.ts';
import {
  CONFIDENCES,
  CREDIBILITIES,
  LIKELIHOODS_ON,
  RELIABILITIES,
  YARDSTICKS,
  type Language,
} from '../../preload/contract/vocabulary.ts';
import { dateIn } from '../domain/written-dates.ts';
import type { LongPassage, Notebook } from './notes.ts';
import { hash, inLanguage, plain, proseRuns, quiet, sourceLabel } from './runs.ts';
import type { Annex, Key, Line, Run, SourceEntry, WholePassage } from './sheet.ts';
import { sourcingSummary } from './sourcing.ts';
import { likelihoodIn, tlpLabel, wordsIn, type Words } from './words.ts';

export function annexOf(ledger: BriefingLedger, notebook: Notebook, unshown: number): Annex {
  const words = wordsIn(ledger.briefing.language);
  const { annex } = words;
  const order = (document: LedgerDocument): number =>
    notebook.keys.get(document.id) ?? Number.MAX_SAFE_INTEGER;
  const documents = ledger.documents.toSorted((one, other) => order(one) - order(other));
  return {
    title: annex.title,
    summaryTitle: annex.summary,
    summaryText: ownSummary(ledger),
    summary: sourcingSummary(ledger, notebook, unshown),
    sourcesTitle: annex.sources,
    sources: documents.map((document, index) => entryOf(document, index + 1, ledger, notebook)),
    none: annex.none,
    passagesTitle: annex.passages,
    passages: notebook.long.map((passage) => wholeOf(passage, ledger.briefing.language)),
    keysTitle: annex.keys,
    keys: keysOf(ledger, words),
  };
}

/** A line's end is the end of a paragraph. */
const ownSummary = ({ briefing: { summary, language } }: BriefingLedger): Annex['summaryText'] =>
  (summary ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => proseRuns(line, language));

/** What a note shortens, whole, under the note's number. */
function wholeOf({ note, label, text, tag, key }: LongPassage, language: Language): WholePassage {
  const words = wordsIn(language);
  return {
    target: label,
    label: words.annex.note(note),
    runs: [
      inLanguage(plain(words.quoted(text)), tag, language),
      ...(key === null ? [] : [plain(' '), { text: `[${key}]`, to: sourceLabel(key) }]),
    ],
  };
}

function entryOf(
  document: LedgerDocument,
  key: number,
  { briefing: { language } }: BriefingLedger,
  { keys }: Notebook,
): SourceEntry {
  const words = wordsIn(language);
  const { annex } = words;
  const line = (label: string, ...runs: readonly Run[]): Line => ({ label, runs });
  const optional = (label: string, text: string | null, run = plain): readonly Line[] =>
    text === null || text === '' ? [] : [line(label, run(text))];
  const date = (edtf: string | null): string | null => (edtf === null ? null : dateIn(edtf, language));
  const tag = document.language?.split('-')[0]?.toLowerCase();
  return {
    key,
    title: document.title,
    ...(tag !== undefined && tag !== language && /^[a-z]{2,3}$/.test(tag) && { lang: tag }),
    lines: [
      line(
        annex.source,
        plain(document.sourceName ?? words.noSource),
        plain(' '),
        ...letterOf(document, words),
      ),
      ...optional(annex.byline, document.byline),
      line(
        annex.published,
        plain(date(document.published) ?? words.noDate),
        ...(document.accessed === null
          ? []
          : [quiet(` · ${words.colon(annex.accessed, dateIn(document.accessed, language))}`)]),
      ),
      line(annex.origin, ...originOf(document, keys, words)),
      ...optional(annex.address, document.url),
      line(annex.file, plain(`${document.fileName} `), quiet(document.mediaType)),
      line(annex.sha256, hash(document.sha256)),
      ...optional(annex.marking, document.tlp === null ? null : tlpLabel(document.tlp)),
    ],
  };
}

function letterOf({ reliability }: LedgerDocument, words: Words): readonly Run[] {
  if (reliability === null) return [quiet(`(${words.letterMissing})`)];
  const { name } = words.reliability[reliability];
  return [
    { text: reliability, style: 'grade' },
    plain(' '),
    quiet(name.charAt(0).toLowerCase() + name.slice(1)),
  ];
}

/** "Relaie [3]" where the annex has what is relayed, else its title. */
function originOf({ origin }: LedgerDocument, keys: Notebook['keys'], words: Words): readonly Run[] {
  if (origin === null) return [quiet(words.annex.originUnknown)];
  const relation = words.originRelation[origin.relation];
  const key = origin.targetNoun === 'document' ? keys.get(origin.targetId ?? 0) : undefined;
  const named: readonly Run[] =
    key === undefined
      ? [plain(origin.targetTitle === null ? relation : words.colon(relation, origin.targetTitle))]
      : [plain(`${relation} `), { text: `[${key}]`, to: sourceLabel(key) }];
  const note = origin.note.trim();
  return note === '' ? named : [...named, plain(` – ${note}`)];
}

/** Only what this briefing uses: a reader should not have to learn a scale to find one word. */
function keysOf(ledger: BriefingLedger, words: Words): readonly Key[] {
  const evidence = ledger.records.flatMap((record) => record.evidence);
  const letters = new Set([...evidence, ...ledger.documents].map(({ reliability }) => reliability));
  const digits = new Set(evidence.map(({ credibility }) => credibility));
  const yardsticks = YARDSTICKS.filter((each) =>
    ledger.records.some(({ likelihood, yardstick }) => likelihood !== null && yardstick === each),
  );
  const confidences = new Set(ledger.records.map(({ confidence }) => confidence));
  const { annex } = words;
  const alone = evidence.some(({ reliability, credibility }) => reliability !== null && credibility === null);
  const gradeRemark = [
    annex.gradeRemark,
    ...(alone ? [annex.letterAloneRemark] : []),
    ...(letters.has('F') || digits.has(6) ? [annex.noBasisRemark] : []),
  ].join(' ');
  const keys: readonly Key[] = [
    {
      title: annex.reliabilityKey,
      rows: RELIABILITIES.filter((letter) => letters.has(letter)).map((letter) => ({
        sign: letter,
        ...words.reliability[letter],
      })),
      remark: gradeRemark,
    },
    {
      title: annex.credibilityKey,
      rows: CREDIBILITIES.filter((digit) => digits.has(digit)).map((digit) => ({
        sign: String(digit),
        ...words.credibility[digit],
      })),
      remark: letters.size > 0 ? '' : gradeRemark,
    },
    ...yardsticks.map((yardstick) => ({
      title: annex.likelihoodKey,
      rows: LIKELIHOODS_ON[yardstick].flatMap((likelihood) => {
        const isUsed = ledger.records.some(
          (record) => record.yardstick === yardstick && record.likelihood === likelihood,
        );
        const term = isUsed ? likelihoodIn(words, { likelihood, yardstick }) : null;
        return term === null ? [] : [{ sign: '', ...term }];
      }),
      remark: [
        annex.likelihoodRemark[yardstick],
        ...(yardsticks.length > 1 ? [annex.likelihoodMixed] : []),
      ].join(' '),
    })),
    {
      title: annex.confidenceKey,
      rows: CONFIDENCES.filter((term) => confidences.has(term)).map((term) => ({
        sign: '',
        ...words.confidence[term],
      })),
      remark: annex.confidenceRemark,
    },
  ];
  return keys.filter(({ rows }) => rows.length > 0);
}
