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

/** Where each text node of the reader begins, in UTF-16 code units of the canonical text. */
export class NodeStarts {
  readonly #starts = new WeakMap<Node, number>();

  set(node: Text, start: number): void {
    this.#starts.set(node, start);
  }

  /**
   * The offset of a DOM position inside `root`, or null if it lies outside of all text. A position between nodes
   * (as a triple click or Select all gives) is the start of the text that follows it, or else the end of what precedes.
   */
  offsetAt(root: Node, node: Node, offset: number): number | null {
    const own = this.#starts.get(node);
    if (own !== undefined) return own + Math.min(offset, (node as Text).length);
    if (!root.contains(node)) return null;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const child = node.childNodes[offset];
    if (child !== undefined) {
      walker.currentNode = child;
      const first = child.nodeType === Node.TEXT_NODE ? child : walker.nextNode();
      const start = first === null ? undefined : this.#starts.get(first);
      if (start !== undefined) return start;
    }
    // Behind the last child: the next text in reading order, or else the end of all text.
    let after: Node | null = node;
    while (after !== null && after !== root && after.nextSibling === null) after = after.parentNode;
    if (after !== null && after !== root && after.nextSibling !== null) {
      walker.currentNode = after.nextSibling;
      const following = after.nextSibling.nodeType === Node.TEXT_NODE ? after.nextSibling : walker.nextNode();
      const start = following === null ? undefined : this.#starts.get(following);
      if (start !== undefined) return start;
    }
    walker.currentNode = root;
    const last = walker.lastChild() === null ? null : this.#lastText(root);
    const start = last === null ? undefined : this.#starts.get(last);
    return last === null || start === undefined ? null : start + last.length;
  }

  #lastText(root: Node): Text | null {
    let node: Node | null = root.lastChild;
    while (node !== null) {
      if (this.#starts.has(node)) return node as Text;
      if (node.lastChild !== null) {
        node = node.lastChild;
        continue;
      }
      while (node !== null && node !== root && node.previousSibling === null) node = node.parentNode;
      node = node === null || node === root ? null : node.previousSibling;
    }
    return null;
  }
}
