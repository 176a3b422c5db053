/** What changed from a frozen text to another: head, sentences, what stands behind them, documents. */
import { behindOf, recordsOf } from './behind.ts';
import { linesOf, type Line } from './lines.ts';
import { pairsOf } from './pairs.ts';
import { stretchesOf } from './stretches.ts';
import {
  DOCUMENT_FIELDS,
  HEAD_FIELDS,
  type Changes,
  type Cite,
  type DocumentChange,
  type FrozenDocument,
  type FrozenText,
  type LineChange,
  type Side,
} from './text.ts';

/**
 * Every sentence of both texts is in exactly one change, or is one of those that were kept. A text compared with itself has no
 * change; the other way round, what was added is removed, and each before is an after.
 */
export function compareReleases<C extends Cite>(before: FrozenText<C>, after: FrozenText<C>): Changes<C> {
  const { sentences, kept } = sentencesBetween(before, after);
  const isSameText = sentences.every(
    ({ change, behind }) => change === 'behind' && behind.every(({ what }) => !/cited/.test(what)),
  );
  return {
    head: headBetween(before, after),
    sentences,
    kept,
    documents: documentsBetween(before.documents, after.documents),
    arrangement: isSameText && JSON.stringify(before.briefing.body) !== JSON.stringify(after.briefing.body),
  };
}

function headBetween(before: FrozenText, after: FrozenText): Changes['head'] {
  const of = ({
    briefing,
    profile,
  }: FrozenText): Readonly<Record<(typeof HEAD_FIELDS)[number], string | null>> => ({
    title: briefing.title,
    author: briefing.author,
    reference: briefing.reference,
    recipients: briefing.recipients,
    date: briefing.date,
    language: briefing.language,
    tlp: briefing.tlp,
    profile,
  });
  const [old, now] = [of(before), of(after)];
  return HEAD_FIELDS.flatMap((field) => {
    // Releases older than the linter were for nobody in particular.
    if (field === 'profile' && (old.profile === null || now.profile === null)) return [];
    return old[field] === now[field] ? [] : [{ field, before: old[field], after: now[field] }];
  });
}

const sideOf = ({ at, start, end, words, kind }: Line): Side => ({ at, start, end, words, kind });

function sentencesBetween<C extends Cite>(
  before: FrozenText<C>,
  after: FrozenText<C>,
): Pick<Changes<C>, 'sentences' | 'kept'> {
  const [old, now] = [linesOf(before), linesOf(after)];
  const [oldRecords, nowRecords] = [recordsOf(before), recordsOf(after)];
  const pairs = pairsOf(old, now);
  const byBefore = new Map(pairs.map((pair) => [pair.before, pair]));
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  /** With where each is read: what is gone, behind the last sentence before it that stayed in its place. */
  const placed: { readonly change: LineChange<C>; readonly place: number }[] = [];
  let kept = 0;
  let last = -1;
  for (const line of old) {
    const pair = byBefore.get(line.at);
    if (pair !== undefined && pair.how !== 'moved') last = pair.after;
    if (pair === undefined) placed.push({ place: last + 0.5, change: alone('removed', line) });
  }
  for (const line of now) {
    const pair = byAfter.get(line.at);
    const other = pair === undefined ? undefined : old[pair.before];
    if (pair === undefined || other === undefined) {
      placed.push({ place: line.at, change: alone('added', line) });
      continue;
    }
    const behind =
      other.sentence === null || line.sentence === null
        ? []
        : behindOf(
            { sentence: other.sentence, records: oldRecords },
            { sentence: line.sentence, records: nowRecords },
          );
    if (pair.how === 'same' && behind.length === 0) {
      kept += 1;
      continue;
    }
    placed.push({
      place: line.at,
      change: {
        change: pair.how === 'same' ? 'behind' : pair.how,
        before: sideOf(other),
        after: sideOf(line),
        words:
          pair.how === 'reworded'
            ? stretchesOf(other.words, line.words)
            : [{ words: line.words, state: 'same' }],
        behind,
      },
    });
  }
  const sentences = placed.toSorted((one, other) => one.place - other.place).map(({ change }) => change);
  return { sentences, kept };
}

const alone = (change: 'added' | 'removed', line: Line): LineChange<never> => ({
  change,
  before: change === 'removed' ? sideOf(line) : null,
  after: change === 'added' ? sideOf(line) : null,
  words: [{ words: line.words, state: change === 'added' ? 'new' : 'gone' }],
  behind: [],
});

function documentsBetween(
  before: readonly FrozenDocument[],
  after: readonly FrozenDocument[],
): readonly DocumentChange[] {
  const [old, now] = [before, after].map(
    (documents) => new Map(documents.map((document) => [document.uid, document])),
  ) as [Map<string, FrozenDocument>, Map<string, FrozenDocument>];
  const changes: DocumentChange[] = [];
  for (const document of before) {
    const other = now.get(document.uid);
    const fields =
      other === undefined
        ? []
        : DOCUMENT_FIELDS.flatMap((field) =>
            document[field] === other[field] ? [] : [{ field, before: document[field], after: other[field] }],
          );
    if (other === undefined) changes.push(named('removed', document, []));
    else if (fields.length > 0) changes.push(named('changed', other, fields));
  }
  for (const document of after) if (!old.has(document.uid)) changes.push(named('added', document, []));
  return changes;
}

const named = (
  change: DocumentChange['change'],
  { id, uid, title }: FrozenDocument,
  fields: DocumentChange['fields'],
): DocumentChange => ({ change, id, uid, title, fields });
