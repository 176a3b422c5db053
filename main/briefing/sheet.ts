/**
 * A sheet: everything that the template sets, as plain data. The template decides how it looks, the sheet what it says.
 * Text is always data: nothing in it is ever read as Typst's markup.
 */
import type { Language, Tlp } from '../../preload/contract/vocabulary.ts';

/** A stretch of text that looks alike, or the call of a note. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly em?: true;
  readonly sup?: true;
  /** `break`: a line ends here; `grade`, `mark`, `quiet`, `hash`: as the template draws them; `gone`, `new`: words of two texts. */
  readonly style?: 'break' | 'grade' | 'mark' | 'quiet' | 'hash' | 'gone' | 'new';
  /** The language of these words where it is not the sheet's: BCP 47, the primary tag only. */
  readonly lang?: string;
  /** The call of this note. */
  readonly note?: number;
  /** Leads to this note or to this document of the annex. */
  readonly to?: string;
}

export interface Cell {
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly blocks: readonly Block[];
  /** It stands at the end of its line: a figure, in a column of figures. */
  readonly end?: true;
}

export type Block =
  /** `rtl`: it runs from right to left. */
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[]; readonly rtl?: true }
  /** `small`: in the letters of tables, as what is said above and below one. */
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly small?: true; readonly rtl?: true }
  /** A heading (or several), or a line that announces, with what follows it, on one page; `reserve`: with room for its first lines. */
  | { readonly kind: 'kept'; readonly blocks: readonly [Block, ...Block[]]; readonly reserve: boolean }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | {
      readonly kind: 'table';
      /** One for each column: how wide it is, to the others. */
      readonly weights: readonly number[];
      /** How many rows at the top are headers. */
      readonly head: number;
      readonly rows: readonly (readonly Cell[])[];
    }
  | Chart;

export interface Bar {
  readonly label: string;
  /** The figure, as it is read. */
  readonly text: string;
  /** What is to be known of the figure; empty: nothing. */
  readonly note: string;
  /** The call of the note that cites what was added; it stands behind the label, where it pushes no figure aside. */
  readonly cites?: readonly Run[];
  /** How long it is, to the longest of the chart: from 0 to 1; of a range to its lower end, and to its upper. */
  readonly share: number;
  readonly reach: number;
}

/** Bars of one unit. Nothing rests on how it is drawn: `chartTable` says the same in a table. */
export interface Chart {
  readonly kind: 'chart';
  /** What it shows, for who does not see it. */
  readonly alt: string;
  /** What the bars are of, what their figures are, what is said of them. */
  readonly columns: readonly [string, string, string];
  /** Bars that may be compared, below what they have in common; an empty label: nothing is said of it. */
  readonly panels: readonly { readonly label: string; readonly bars: readonly Bar[] }[];
}

/** What a footnote says, one paragraph for each piece of evidence. */
export interface Note {
  readonly number: number;
  readonly paragraphs: readonly (readonly Run[])[];
}

export interface Line {
  readonly label: string;
  readonly runs: readonly Run[];
}

/** A document in the annex. `key` is its number between brackets, as the notes give it. */
export interface SourceEntry {
  readonly key: number;
  readonly title: string;
  readonly lang?: string;
  readonly lines: readonly Line[];
}

/** A passage that a note shortens, whole; `target` is what the note's link leads to. */
export interface WholePassage extends Line {
  readonly target: string;
}

/** A published scale, or the part of it that this briefing uses. */
export interface Key {
  readonly title: string;
  readonly rows: readonly { readonly sign: string; readonly name: string; readonly means: string }[];
  readonly remark: string;
}

export interface Annex {
  readonly title: string;
  readonly summaryTitle: string;
  /** The author's own words, paragraph by paragraph: above what is written by rule, never in its place. */
  readonly summaryText: readonly (readonly Run[])[];
  readonly summary: readonly Line[];
  readonly sourcesTitle: string;
  readonly sources: readonly SourceEntry[];
  readonly none: string;
  readonly passagesTitle: string;
  readonly passages: readonly WholePassage[];
  readonly keysTitle: string;
  readonly keys: readonly Key[];
}

/** What a house prints: plain where it prints nothing. */
export interface HouseOnSheet {
  /** Line by line; the first is its name. */
  readonly letterhead: readonly string[];
  /** A file of the workspace, and what stands for it where it cannot be seen. */
  readonly logo: { readonly file: string; readonly alt: string } | null;
  readonly marking: string;
  /** Families that come before ours. */
  readonly fonts: { readonly serif: string | null; readonly sans: string | null };
}

/** The text of a page above what is set alone. */
export interface Lead {
  readonly height: number;
  /** Their numbers. */
  readonly notes: readonly number[];
}

/** Some blocks of the text are set alone, as they stand on their pages: where that is. */
interface Excerpt {
  /** The number of its first page, and of all pages. */
  readonly page: number;
  readonly pages: number;
  /** The number of the last note before it. */
  readonly note: number;
  /** How many headings of each level were counted before it. */
  readonly headings: readonly number[];
  /** Whether the head of the briefing stands on its first page. */
  readonly head: boolean;
  /** What is left free at its top, in points, with the notes that were called there; they come before its own in `notes`. */
  readonly lead: Lead | null;
}

export interface Sheet extends HouseOnSheet {
  /** Of what is described here: a new number means that a template of a house may have to change. */
  readonly version: 1;
  readonly template: string;
  /** What the parts of the page are called, in the language of the briefing. */
  readonly labels: { readonly notes: string; readonly contents: string; readonly annex: string };
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly kicker: string;
  readonly tlp: { readonly level: Tlp; readonly label: string } | null;
  readonly head: readonly Line[];
  /** At the top of every page but the first. */
  readonly running: string;
  /** At the bottom of every page: when it was exported and of which dossier. */
  readonly foot: string;
  readonly page: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** The page of what changed since a release, where one was wanted; it calls no note. */
  readonly changes?: readonly Block[];
  readonly annex: Annex;
  /** Blocks and notes are these alone, and there is no annex: a part of a preview. */
  readonly excerpt?: Excerpt;
}
