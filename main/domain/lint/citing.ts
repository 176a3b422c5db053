/** What stands behind a sentence: passages, origins, their age, their marking, whether they still stand. */
import { foundAt, type Found } from './findings.ts';
import { tellsDate } from './figures.ts';
import { shortWords } from '../short-words.ts';
import type { Cited, Evidence, Sentence } from './text.ts';

export interface Behind {
  readonly language: 'fr' | 'en';
  readonly cited: ReadonlyMap<string, Cited>;
  /** How strictly the briefing is marked: 0 is not at all. */
  readonly marking: number;
  /** Days, ISO 8601: of the briefing; the oldest that the newest source may be. */
  readonly since: string;
  /** How many documents and established origins stand behind some records, by uid. */
  readonly origins: (uids: readonly string[]) => {
    readonly documents: number;
    readonly origins: number;
  };
}

export function citingFound(sentences: readonly Sentence[], behind: Behind): readonly Found[] {
  return sentences.flatMap((sentence, at) => sentenceFound(sentence, at, behind));
}

function sentenceFound(
  sentence: Sentence,
  at: number,
  { language, cited, marking, since, origins }: Behind,
): readonly Found[] {
  const found: Found[] = [];
  const records = sentence.cites.flatMap((uid) => cited.get(uid) ?? []);
  const standing = records.filter(({ isMissing }) => !isMissing);
  const evidence = standing.flatMap((record) => record.evidence);
  const supporting = evidence.filter(({ stance, state }) => stance === 'supports' && state !== 'lost');
  // The rows of a live part are many facts: how well each of them stands is told in its note.
  const isFact = sentence.kind === 'fact' && !sentence.isPart;
  const claims = isFact || sentence.kind === 'statement';
  // What announces others has its citations there; one that cites rests on that itself.
  if (claims && supporting.length === 0 && !sentence.announces) {
    found.push(
      foundAt(sentence, at, 'fact-without-passage', {
        details: { kind: sentence.kind, cites: sentence.cites.length },
      }),
    );
  }
  for (const { title } of records.filter(({ isMissing }) => isMissing)) {
    found.push(foundAt(sentence, at, 'withdrawn', { details: { title: shortWords(title) } }));
  }
  for (const { title, contradictions } of standing) {
    if (contradictions > 0) {
      found.push(
        foundAt(sentence, at, 'open-contradiction', {
          details: { title: shortWords(title), count: contradictions },
        }),
      );
    }
  }
  const strictest = Math.max(
    0,
    ...standing.map((record) => record.marking),
    ...evidence.map((each) => each.marking),
  );
  if (strictest > marking)
    found.push(foundAt(sentence, at, 'marking-above', { details: { marking: strictest } }));
  for (const each of firstOf(evidence, ({ state }) => state === 'doubtful' || state === 'lost')) {
    found.push(
      foundAt(sentence, at, 'anchor-in-doubt', {
        details: { state: each.state, words: shortWords(each.exact) },
      }),
    );
  }
  for (const each of firstOf(evidence, ({ isGone }) => isGone)) {
    found.push(foundAt(sentence, at, 'message-gone', { details: { words: shortWords(each.exact) } }));
  }
  if (isFact && supporting.length > 0) {
    const tally = origins(standing.map(({ uid }) => uid));
    if (tally.origins <= 1) {
      found.push(
        foundAt(sentence, at, 'one-origin', {
          details: { documents: tally.documents, origins: tally.origins },
        }),
      );
    }
  }
  const newest = newestOf(supporting);
  // A sentence that tells its date says itself how old that is.
  if (!sentence.isPart && newest !== null && newest < since && !tellsDate(sentence.own, language)) {
    found.push(foundAt(sentence, at, 'old-sources', { details: { newest } }));
  }
  return found;
}

/** The last day of the newest; null where any of them is undated: it may be newer. */
function newestOf(evidence: readonly Evidence[]): string | null {
  let newest: string | null = null;
  for (const { published } of evidence) {
    if (published === null) return null;
    if (newest === null || published > newest) newest = published;
  }
  return newest;
}

/** One finding for each sentence and reason is enough to act on. */
function firstOf(evidence: readonly Evidence[], is: (each: Evidence) => boolean): readonly Evidence[] {
  const first = evidence.find(is);
  return first === undefined ? [] : [first];
}
