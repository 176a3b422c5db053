/** A live part as the editor shows it: its title with the date of its data, whether it is stale, and what it shows. */
import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

/** A bar: how long it is to the longest, from 0 to 1. */
interface LiveBar {
  readonly share: number;
}

export interface LiveRow {
  readonly cells: readonly string[];
  /** Drawn in the last cell. */
  readonly bar?: LiveBar;
}

/** A part in words: plain text, whoever wrote it. */
export interface LiveShown {
  readonly title: string;
  readonly asOf: string;
  /** Why it should be looked at: the dossier has changed, or it cannot be read any more; null: it is as the dossier is. */
  readonly stale: string | null;
  /** What the button says that reads it again; null where that cannot be done. */
  readonly refresh: string | null;
  readonly change: string;
  readonly head: readonly string[];
  readonly rows: readonly LiveRow[];
  /** Below the rows: how many more, or that there are none; empty: nothing. */
  readonly foot: string;
  /** How many notes its rows call. */
  readonly notes: number;
}

export type LiveParts = ReadonlyMap<string, LiveShown>;

/** What a part asks for when it draws itself, and what its buttons do. */
export interface LiveFacts {
  readonly shown: (uid: string) => LiveShown | null;
  /** What it says until it is known. */
  readonly waiting: () => string;
  readonly refresh: (uid: string) => void;
  readonly change: (uid: string) => void;
}

export class LivePartView implements NodeView {
  readonly dom: HTMLElement;
  readonly #facts: LiveFacts;
  readonly #gone: (view: LivePartView) => void;
  #node: Node;
  #drawn: LiveShown | null | undefined = undefined;

  constructor(node: Node, facts: LiveFacts, gone: (view: LivePartView) => void) {
    this.#node = node;
    this.#facts = facts;
    this.#gone = gone;
    this.dom = document.createElement('figure');
    this.dom.className = 'editor-live';
    this.dom.contentEditable = 'false';
    this.refresh();
  }

  get uid(): string {
    return String(this.#node.attrs['uid']);
  }

  /** Draws again, if what it shows is another now. */
  refresh(): void {
    const shown = this.#facts.shown(this.uid);
    if (shown === this.#drawn) return;
    this.#drawn = shown;
    this.dom.dataset['live'] = this.uid;
    this.dom.toggleAttribute('data-stale', (shown?.stale ?? null) !== null);
    this.dom.setAttribute(
      'aria-label',
      shown === null ? this.#facts.waiting() : `${shown.title}, ${shown.asOf}`,
    );
    this.dom.replaceChildren(...(shown === null ? [line('p', this.#facts.waiting())] : this.#parts(shown)));
  }

  #parts({ title, asOf, stale, refresh, change, head, rows, foot }: LiveShown): readonly HTMLElement[] {
    const { uid } = this;
    const caption = document.createElement('figcaption');
    caption.append(
      line('b', title),
      line('span', asOf),
      button(change, () => this.#facts.change(uid)),
    );
    const parts: HTMLElement[] = [caption];
    if (stale !== null) {
      const note = document.createElement('p');
      note.className = 'editor-live-stale';
      note.append(line('span', stale));
      if (refresh !== null) note.append(button(refresh, () => this.#facts.refresh(uid)));
      parts.push(note);
    }
    if (rows.length > 0) parts.push(tableOf(head, rows));
    if (foot !== '') parts.push(line('small', foot));
    return parts;
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.refresh();
    return true;
  }

  /** Its buttons are its own. */
  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('button') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#gone(this);
  }
}

function line(name: 'b' | 'p' | 'small' | 'span' | 'td' | 'th', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}

function tableOf(head: readonly string[], rows: readonly LiveRow[]): HTMLTableElement {
  const table = document.createElement('table');
  const top = table.createTHead().insertRow();
  for (const word of head) {
    const cell = line('th', word);
    cell.setAttribute('scope', 'col');
    top.append(cell);
  }
  const body = table.createTBody();
  for (const { cells, bar } of rows) {
    const row = body.insertRow();
    row.append(...cells.map((text) => line('td', text)));
    if (bar !== undefined) {
      const drawn = document.createElement('i');
      drawn.style.inlineSize = `${(bar.share * 100).toFixed(1)}%`;
      row.lastElementChild?.append(drawn);
    }
  }
  return table;
}
