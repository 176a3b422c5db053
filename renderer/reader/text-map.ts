/** The way between the DOM and canonical text, exact in both directions. */
import { lastStartingAtOrBefore, type TextRange } from './offsets.ts';

interface Entry {
  readonly node: Text;
  readonly start: number;
}

/** Text nodes of one section, sorted by start because they are made in reading order. */
export class SectionMap {
  readonly start: number;
  readonly end: number;
  readonly #entries: Entry[] = [];

  constructor(range: TextRange) {
    this.start = range.start;
    this.end = range.end;
  }

  add(node: Text, start: number): void {
    this.#entries.push({ node, start });
  }

  /**
   * The DOM position of an offset inside this section. Where one text node ends and the next begins, `edge` chooses:
   * a range starts in the later node and ends in the earlier one, so that it never takes in what it does not cover.
   */
  position(offset: number, edge: 'start' | 'end'): { readonly node: Text; readonly offset: number } | null {
    const index = lastStartingAtOrBefore(this.#entries, edge === 'start' ? offset : offset - 1);
    const entry = this.#entries[Math.max(0, index)];
    if (entry === undefined) return null;
    const within = Math.max(0, offset - entry.start);
    if (edge === 'start' && within >= entry.node.length) {
      const next = this.#entries[index + 1];
      if (next !== undefined) return { node: next.node, offset: 0 };
    }
    return { node: entry.node, offset: Math.min(within, entry.node.length) };
  }
}

/** The node after `node` in document order, inside `root`; `into` its children or past them. */
function nextNode(root: Node, node: Node, into: boolean): Node | null {
  if (into && node.firstChild !== null) return node.firstChild;
  let at: Node | null = node;
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/** Where each text node of the reader begins, in UTF-16 code units of the canonical text. */
export class NodeStarts {
  readonly #starts = new WeakMap<Node, number>();

  set(node: Text, start: number): void {
    this.#starts.set(node, start);
  }

  /**
   * The offset of a DOM position inside `root`, or null if it lies outside of all text. A position between nodes
   * (as a triple click or Select all gives) is the start of the text that follows it, or else the end of the last text.
   */
  offsetAt(root: Node, node: Node, offset: number): number | null {
    const own = this.#starts.get(node);
    if (own !== undefined) return own + Math.min(offset, (node as Text).length);
    if (!root.contains(node)) return null;
    let at = node.childNodes[offset] ?? nextNode(root, node, false);
    while (at !== null) {
      const start = this.#starts.get(at);
      if (start !== undefined) return start;
      at = nextNode(root, at, true);
    }
    return this.#endOfLast(root);
  }

  #endOfLast(parent: Node): number | null {
    for (let node = parent.lastChild; node !== null; node = node.previousSibling) {
      const start = this.#starts.get(node);
      const end = start === undefined ? this.#endOfLast(node) : start + (node as Text).length;
      if (end !== null) return end;
    }
    return null;
  }
}
