import type { PassageArea } from './passages.ts';

/** The words of a passage with what stands before and after them (W3C Web Annotation Data Model, 4.2.4). */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where they stand: `start`/`end` in UTF-16 code units of the document's canonical text (NFC, `\n`). */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A place by the grammar of another standard, which `conformsTo` names. */
export interface FragmentSelector {
  readonly type: 'FragmentSelector';
  readonly conformsTo: string;
  readonly value: string;
}

export type Selector = TextQuoteSelector | TextPositionSelector | FragmentSelector;

/** A page as its file numbers it (`label`), and by its place in the file (`number`, from 1). */
export interface PageName {
  readonly number: number;
  readonly label: string;
}

/** The ways to find a passage again, each without the others. */
export interface PassageSelectors {
  /** The passage. */
  readonly id: number;
  /**
   * Quote, position, structure and, where the document has pages, rectangles. The structure is `page=3` in a document with
   * pages, else the path of blocks (`block=2/7/9`: the numbers of the headings above it and of its own block, from 1).
   */
  readonly selectors: readonly Selector[];
  /** The words of the headings that it stands under, from the outermost. */
  readonly headings: readonly string[];
  /** The pages that it lies on; empty for a document without pages. */
  readonly pages: readonly PageName[];
  /** Where its words lie on them, one for each line; empty for a document without pages. */
  readonly rectangles: readonly PassageArea[];
}
