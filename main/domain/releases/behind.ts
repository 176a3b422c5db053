/** What changed behind a sentence: what it cites, what that says, and the evidence for it. */
import { stretchesOf } from './stretches.ts';
import type {
  Behind,
  BehindKind,
  Cite,
  FrozenEvidence,
  FrozenRecord,
  FrozenSentence,
  FrozenText,
} from './text.ts';

export type Records = ReadonlyMap<string, FrozenRecord>;
export const recordsOf = ({ records }: Pick<FrozenText, 'records'>): Records =>
  new Map(records.map((record) => [record.uid, record]));

type Value = string | null;

/** A sentence and what was known of all that its text cites. */
export interface Standing<C extends Cite> {
  readonly sentence: FrozenSentence<C>;
  readonly records: Records;
}

/** From one sentence to another that took its place; the same words or not. */
export function behindOf<C extends Cite>(
  { sentence: before, records: old }: Standing<C>,
  { sentence: after, records: now }: Standing<C>,
): readonly Behind<C>[] {
  const changes: Behind<C>[] = [...own('kind', before.kind, after.kind)];
  const [earlier, later] = [before, after].map(
    ({ cites }) => new Map(cites.map((cite) => [cite.uid, cite])),
  ) as [Map<string, C>, Map<string, C>];
  for (const [uid, cite] of earlier) {
    const other = later.get(uid);
    if (other === undefined) changes.push(about('uncited', cite, null, cite.title, null));
    else changes.push(...citedTwice(old.get(uid), now.get(uid), other));
  }
  for (const [uid, cite] of later) {
    if (!earlier.has(uid)) changes.push(about('cited', cite, null, null, cite.title));
  }
  if (before.origins !== null && after.origins !== null)
    changes.push(...own('origins', String(before.origins), String(after.origins)));
  return changes;
}

const own = (what: BehindKind, before: Value, after: Value): readonly Behind<never>[] =>
  before === after ? [] : [{ what, record: null, passage: null, before, after, words: [] }];

const about = <C extends Cite>(
  what: BehindKind,
  record: C,
  evidence: FrozenEvidence | null,
  before: Value,
  after: Value,
): Behind<C> => ({
  what,
  record,
  passage:
    evidence === null
      ? null
      : {
          id: evidence.passageId,
          documentId: evidence.documentId,
          documentTitle: evidence.documentTitle,
          exact: evidence.exact,
        },
  before,
  after,
  words: what === 'text' || what === 'quotation' ? stretchesOf(before ?? '', after ?? '') : [],
});

/** What of a record is told, in the order of telling. */
const FIELDS: readonly (readonly [BehindKind, (record: FrozenRecord) => Value])[] = [
  ['text', ({ text }) => text],
  ['claim-kind', ({ kind }) => kind],
  [
    'likelihood',
    ({ likelihood, yardstick }) => (likelihood === null ? null : `${yardstick ?? 'icd-203'}.${likelihood}`),
  ],
  ['confidence', ({ confidence }) => confidence],
  ['marking', ({ tlp }) => tlp],
  ['speaker', ({ speaker }) => speaker],
  ['role', ({ role }) => role],
  ['said', ({ said }) => said],
  ['channel', ({ channel }) => channel],
];

/** `F6`; `–` where a half is not given; null where neither is. */
const gradeOf = ({ reliability, credibility }: FrozenEvidence): Value =>
  reliability === null && credibility === null ? null : `${reliability ?? '–'}${credibility ?? '–'}`;

const EVIDENCE: readonly (readonly [BehindKind, (evidence: FrozenEvidence) => Value])[] = [
  ['stance', ({ stance }) => stance],
  ['grade', gradeOf],
  ['anchor', ({ state }) => state],
  ['quotation', ({ exact }) => exact],
];

function citedTwice<C extends Cite>(
  old: FrozenRecord | undefined,
  now: FrozenRecord | undefined,
  cite: C,
): readonly Behind<C>[] {
  if (old === undefined && now === undefined) return [];
  if (now === undefined) return [about('deleted', cite, null, old?.text ?? '', null)];
  if (old === undefined) return [about('restored', cite, null, null, now.text)];
  const changes: Behind<C>[] = FIELDS.flatMap(([what, of]) =>
    of(old) === of(now) ? [] : [about(what, cite, null, of(old), of(now))],
  );
  const [earlier, later] = [keyed(old.evidence), keyed(now.evidence)];
  for (const [key, evidence] of earlier) {
    const other = later.get(key);
    if (other === undefined)
      changes.push(about('passage-removed', cite, evidence, gradeOf(evidence) ?? '', null));
    else {
      for (const [what, of] of EVIDENCE)
        if (of(evidence) !== of(other)) changes.push(about(what, cite, other, of(evidence), of(other)));
    }
  }
  for (const [key, evidence] of later) {
    if (!earlier.has(key))
      changes.push(about('passage-added', cite, evidence, null, gradeOf(evidence) ?? ''));
  }
  return changes;
}

/** By passage and cell; a passage that stands there twice is told twice. */
function keyed(evidence: readonly FrozenEvidence[]): ReadonlyMap<string, FrozenEvidence> {
  const found = new Map<string, FrozenEvidence>();
  for (const row of evidence) {
    let key = `${row.passageId} ${row.field}`;
    while (found.has(key)) key += ' ';
    found.set(key, row);
  }
  return found;
}
