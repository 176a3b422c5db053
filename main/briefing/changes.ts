/** The page of what changed since an earlier release, in the words of the briefing's language. Nothing in it cites: no note is called. */
import { NO_TEXT } from '../../preload/contract/documents.ts';
import {
  type BehindChange,
  type ChangesSince,
  type DocumentChange,
  type SentenceChange,
  type WordStretch,
} from '../../preload/contract/releases.ts';
import {
  LIKELIHOODS_ON,
  YARDSTICKS,
  type ClaimKind,
  type Confidence,
  type Language,
  type Tlp,
} from '../../preload/contract/vocabulary.ts';
import { dateIn } from '../domain/written-dates.ts';
import { inOneLine, openingOf } from './quotation.ts';
import { plain, quiet, strong } from './runs.ts';
import type { Block, Run } from './sheet.ts';
import { likelihoodIn, tlpLabel, wordsIn, type Words } from './words.ts';
import type { ChangeCounts } from './words/changes.ts';

const COUNTED = ['added', 'removed', 'reworded', 'moved', 'behind', 'documents'] as const;

export function changesPage(changes: ChangesSince, language: Language): readonly Block[] {
  const words = wordsIn(language);
  const say = words.changes;
  const { since, note, head, sentences, kept, documents, arrangement } = changes;
  const isNothing = head.length === 0 && sentences.length === 0 && documents.length === 0 && !arrangement;
  return [
    heading(1, say.since(since.number, dateIn(since.releasedAt.slice(0, 10), language))),
    ...(note.trim() === '' ? [] : [paragraph(strong(words.colon(say.note, '')), plain(inOneLine(note)))]),
    ...(isNothing ? [paragraph(plain(say.nothing))] : summary(changes, words)),
    ...(arrangement ? [paragraph(plain(say.arrangement))] : []),
    ...section(
      say.head,
      head.map(({ field, before, after }) => {
        const value = headValue(field, words, language);
        return [paragraph(strong(words.colon(say.field[field], '')), ...fromTo(value(before), value(after)))];
      }),
    ),
    ...section(
      say.text,
      sentences.map((change) => sentenceItem(change, words, language)),
    ),
    ...section(
      say.documents,
      documents.map((change) => documentItem(change, words, language)),
    ),
    ...(isNothing ? [] : [paragraph(quiet(say.kept(kept)))]),
  ];
}

const heading = (level: number, text: string): Block => ({ kind: 'heading', level, runs: [plain(text)] });
const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });

const section = (title: string, items: readonly (readonly Block[])[]): readonly Block[] =>
  items.length === 0 ? [] : [heading(2, title), { kind: 'list', ordered: false, start: 1, items }];

function summary({ sentences, documents }: ChangesSince, words: Words): readonly Block[] {
  const counts: ChangeCounts = {
    ...({ added: 0, removed: 0, reworded: 0, moved: 0, behind: 0 } as const),
    ...Object.fromEntries(
      [...Map.groupBy(sentences, ({ change }) => change)].map(([change, list]) => [change, list.length]),
    ),
    documents: documents.length,
  };
  const told = COUNTED.filter((what) => counts[what] > 0).map((what) =>
    words.changes.count(what, counts[what]),
  );
  return told.length === 0 ? [] : [paragraph(plain(`${told.join(', ')}.`))];
}

/** An arrow that is read as one. */
const fromTo = (before: string, after: string): readonly Run[] => [plain(`${before} → ${after}`)];

const asRun = ({ words, state }: WordStretch): Run =>
  state === 'same' ? plain(oneLine(words)) : { text: oneLine(words), style: state };

/** Spaces at either end stay: other words stand there. */
const oneLine = (words: string): string => words.replaceAll(/\s*\n\s*/gu, ' ');

/** What is gone and what stands in its place do not run into one another. */
const wordRuns = (stretches: readonly WordStretch[]): readonly Run[] =>
  stretches.flatMap((stretch, index) => [
    ...(stretch.state === 'new' && stretches[index - 1]?.state === 'gone' ? [plain(' ')] : []),
    asRun(stretch),
  ]);

function sentenceItem(
  { change, words: stretches, behind }: SentenceChange,
  words: Words,
  language: Language,
): readonly Block[] {
  // The label says that all of it is new: nothing need be marked.
  const runs = change === 'added' ? stretches.map((each) => plain(each.words)) : wordRuns(stretches);
  return [
    paragraph(strong(words.colon(words.changes.change[change], '')), ...runs),
    ...(behind.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            ordered: false,
            start: 1,
            items: behind.map((each) => [paragraph(...behindRuns(each, words, language))]),
          },
        ]),
  ];
}

const quotedPassage = (exact: string, words: Words): string =>
  exact === NO_TEXT ? words.picture : words.quoted(openingOf(exact));

function behindRuns(
  { what, record, passage, before, after, words: stretches }: BehindChange,
  words: Words,
  language: Language,
): readonly Run[] {
  const say = words.changes;
  const label = strong(words.colon(say.behind[what], ''));
  const where =
    passage === null
      ? []
      : [plain(` – ${quotedPassage(passage.exact, words)}, `), quiet(inOneLine(passage.documentTitle))];
  switch (what) {
    case 'cited':
    case 'uncited':
    case 'deleted':
    case 'restored':
      return [label, plain(words.quoted(openingOf(record?.title ?? after ?? before ?? '')))];
    case 'passage-added':
    case 'passage-removed': {
      const grade = after ?? before ?? '';
      return [
        label,
        plain(`${passage === null ? '' : quotedPassage(passage.exact, words)}, `),
        quiet(inOneLine(passage?.documentTitle ?? '')),
        ...(grade === '' ? [] : [plain(' '), { text: grade, style: 'grade' as const }]),
      ];
    }
    case 'text':
    case 'quotation':
      return [label, ...wordRuns(stretches)];
    default: {
      const value = (text: string | null): string => behindValue(what, text, words, language);
      return [label, ...fromTo(value(before), value(after)), ...where];
    }
  }
}

function behindValue(
  what: BehindChange['what'],
  text: string | null,
  words: Words,
  language: Language,
): string {
  const say = words.changes;
  if (what === 'marking') return marking(text, words);
  if (what === 'grade') return text ?? say.notGraded;
  if (text === null) return '–';
  switch (what) {
    case 'kind':
    case 'claim-kind':
      return words.claimKind[text as ClaimKind].toLowerCase();
    case 'likelihood': {
      const [yardstick, term] = text.split('.');
      const known = YARDSTICKS.find((each) => each === yardstick);
      const likelihood =
        known === undefined ? undefined : LIKELIHOODS_ON[known].find((each) => each === term);
      const graded = likelihoodIn(words, {
        likelihood: likelihood ?? null,
        yardstick: known ?? null,
      });
      return graded === null ? text : `${graded.name} (${graded.means})`;
    }
    case 'confidence':
      return words.confidence[text as Confidence].name;
    case 'said':
      return dateIn(text, language);
    case 'stance':
      return say.stance[text as keyof typeof say.stance];
    case 'anchor':
      return say.anchor[text as keyof typeof say.anchor];
    default:
      return inOneLine(text);
  }
}

const marking = (tlp: string | null, { changes, tlp: known }: Words): string =>
  tlp === null || !Object.hasOwn(known, tlp) ? changes.unmarked : tlpLabel(tlp as Tlp);

const headValue =
  (field: string, words: Words, language: Language) =>
  (text: string | null): string => {
    const say = words.changes;
    if (field === 'tlp') return marking(text, words);
    if (text === null || text === '') return '–';
    if (field === 'date') return dateIn(text, language);
    if (field === 'language') return say.language[text as Language];
    if (field === 'profile') return say.profile[text as keyof typeof say.profile];
    return inOneLine(text);
  };

function documentItem(
  { change, title, fields }: DocumentChange,
  words: Words,
  language: Language,
): readonly Block[] {
  const say = words.changes;
  return [
    paragraph(
      strong(words.colon(say.document[change], '')),
      plain(inOneLine(title)),
      ...fields.flatMap(({ field, before, after }) => {
        const value = (text: string | null): string =>
          field === 'tlp'
            ? marking(text, words)
            : text === null
              ? '–'
              : field === 'published'
                ? dateIn(text, language)
                : // A hash is told by its beginning: the annex has the whole of the new one.
                  field === 'sha256'
                  ? `${text.slice(0, 12)}…`
                  : inOneLine(text);
        return [
          plain(words.semicolon('', words.colon(say.documentField[field], ''))),
          ...fromTo(value(before), value(after)),
        ];
      }),
    ),
  ];
}
