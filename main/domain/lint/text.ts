/** What the rules read: a briefing's paragraphs, its sentences and what they cite. Nothing here knows an editor or a dossier. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Stands for a citation in a block's text. */
export const CITED = '\ufffc';

export type SentenceKind = 'fact' | 'statement' | 'assumption' | 'judgement' | 'gap';

/** A paragraph, an item or a cell. Headings are none: they name, they do not claim. */
export interface Block {
  /** One code unit for one position of the editor: a citation is `CITED`, a line's end `\n`. */
  readonly text: string;
  /** The position of its first code unit. */
  readonly start: number;
  /** Whether it is of a list. */
  readonly isItem: boolean;
  /** Cells of a row share what any of them cites. */
  readonly row: number | null;
  /** The uids of its citations, in their order. */
  readonly cites: readonly string[];
}

export interface Sentence extends Range {
  /** Its words, without the citations. */
  readonly words: string;
  /** As it stands: offsets in it and `start` add up to a position. */
  readonly text: string;
  /** The same with what it quotes blanked out: the words of others are not the author's. */
  readonly own: string;
  /** What it is known by from one version of the text to the next: its words, however they are spaced. */
  readonly print: string;
  /** What it cites, each uid once; in a table, what its row cites. */
  readonly cites: readonly string[];
  readonly proposed: SentenceKind;
  /** It says that others come, and claims nothing itself. */
  readonly announces: boolean;
  /** What the author decided, or else what is proposed. */
  readonly kind: SentenceKind;
  /** A live part, which has no words of its author. */
  readonly isPart: boolean;
}

export interface Evidence {
  readonly exact: string;
  readonly state: 'exact' | 'moved' | 'doubtful' | 'lost';
  readonly stance: 'supports' | 'contradicts' | 'context';
  /** The first and the last day that its document's date may mean, ISO 8601; null where nothing is known. */
  readonly published: string | null;
  /** How strictly its document, its source and itself are marked: 0 is not at all. */
  readonly marking: number;
  /** The document is a message that a later export of its chat no longer has. */
  readonly isGone: boolean;
}

/** A record that the briefing cites. */
export interface Cited {
  readonly uid: string;
  /** Deleted, or never there: nothing more is known of it. */
  readonly isMissing: boolean;
  /** Of a claim. */
  readonly kind: SentenceKind | null;
  readonly hasConfidence: boolean;
  /** The words of a statement; null of everything else. */
  readonly said: string | null;
  readonly marking: number;
  readonly evidence: readonly Evidence[];
  /** Of a flow. */
  readonly figures: readonly Figure[];
  /** It tells when: a statement, an event or a flow with a date. */
  readonly hasDate: boolean;
  /** Its own words, to name it by. */
  readonly title: string;
  /** In how many contradictions it stands that nobody has judged. */
  readonly contradictions: number;
}

/** What a flow is recorded with, each at its stage. Thousandths of the major unit; a range has an upper end. */
export interface Figure {
  readonly milli: number;
  readonly upperMilli: number | null;
  /** ISO 4217. */
  readonly currency: string;
}

/** Quotation marks and what stands between them, in a sentence. */
export interface Quotation extends Range {
  readonly words: string;
}

const QUOTED = /«([^«»]*)»|“([^“”]*)”|„([^„“”]*)[“”]|(?<![\p{L}\p{N}])"([^"]*)"/gu;

/** What a text quotes; the offsets are those of the words between the marks. */
export function quotationsIn(text: string): readonly Quotation[] {
  return Array.from(text.matchAll(QUOTED), (match) => {
    const inside = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const words = inside.trim();
    const start = match.index + 1 + inside.indexOf(words);
    return { words, start, end: start + words.length };
  }).filter(({ words }) => words !== '');
}

/** The text with what it quotes taken out, each code unit of it a space: the words of others are not the author's. */
export function ownWords(text: string): string {
  let own = text;
  for (const { start, end } of quotationsIn(text)) {
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end);
  }
  return own;
}
