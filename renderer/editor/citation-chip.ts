/** A citation as the editor shows it: a chip with its number and the beginning of what it cites. */
import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { shortWords, type Cited } from './citations.ts';

/** What a chip asks for when it draws itself. */
export interface ChipFacts {
  /** The number of the note of the citation that stands there. */
  readonly number: (position: number | undefined) => number;
  readonly cited: (uid: string) => Cited | null;
  /** A sentence for assistive technology and the pointer: what is cited, or that it is not there any more. */
  readonly describe: (uid: string, number: number, cited: Cited | null) => string;
}

/** Words that are written again have all lines around them laid out again. */
function setWords(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

export class CitationChip implements NodeView {
  readonly dom: HTMLElement;
  readonly #facts: ChipFacts;
  readonly #position: () => number | undefined;
  readonly #number: HTMLElement;
  readonly #words: HTMLElement;
  readonly #gone: (chip: CitationChip) => void;
  #node: Node;

  constructor(
    node: Node,
    facts: ChipFacts,
    position: () => number | undefined,
    gone: (chip: CitationChip) => void,
  ) {
    this.#node = node;
    this.#facts = facts;
    this.#position = position;
    this.#gone = gone;
    this.dom = document.createElement('cite');
    this.dom.className = 'editor-citation';
    this.#number = document.createElement('b');
    this.#words = document.createElement('span');
    this.dom.append(this.#number, this.#words);
    this.refresh();
  }

  get uid(): string {
    return String(this.#node.attrs['uid']);
  }

  /** Draws again what changed: the number when the text moved, the words when the dossier did. */
  refresh(): void {
    const { uid } = this;
    const number = this.#facts.number(this.#position());
    const cited = this.#facts.cited(uid);
    const missing = cited?.missing ?? false;
    const words = cited === null ? '…' : shortWords(cited.words) || uid.slice(0, 8);
    const description = this.#facts.describe(uid, number, cited);
    if (this.dom.dataset['citation'] !== uid) this.dom.dataset['citation'] = uid;
    if (this.dom.hasAttribute('data-missing') !== missing) this.dom.toggleAttribute('data-missing', missing);
    if (this.dom.title !== description) this.dom.title = description;
    setWords(this.#number, missing ? '!' : String(number));
    setWords(this.#words, words);
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.refresh();
    return true;
  }

  /** The chip draws itself; nothing typed ever goes into it. */
  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#gone(this);
  }
}
