/**
 * The editor: a surface over ProseMirror that knows the briefing's schema and nothing of React, of the dossier or of how
 * the text is kept. Framework-free; `editor.tsx` is its thin wrapper.
 */
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, NodeSelection, Plugin, TextSelection, type Command } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { briefingSchema } from '../../preload/contract/briefing-schema.ts';
import { CitationChip } from './citation-chip.ts';
import { areKept, citationNumbers, type CitationNumbers, type Citations, type Cited } from './citations.ts';
import { citingOf, citingPlugin, startCiting, type Citing, type PickerKey } from './citing.ts';
import {
  activeCommands,
  COMMANDS,
  insertCitation,
  insertLive,
  possibleCommands,
  type CommandName,
} from './commands.ts';
import { findingMarks, showFindings, type FindingMark } from './finding-marks.ts';
import { editorKeys } from './keys.ts';
import { LivePartView, type LiveFacts, type LiveParts } from './live-part.ts';
import { ownSelection } from './own-selection.ts';
import { typingRules } from './rules.ts';

/** What the toolbar shows. */
export interface ToolState {
  readonly active: ReadonlySet<CommandName>;
  readonly possible: ReadonlySet<CommandName>;
}

export interface EditorEvents {
  /** The text is about to be this one: for what must not wait until it is drawn. */
  readonly becomes: (doc: Node) => void;
  /** The text changed: by hand, or because the dossier's did. */
  readonly changed: (doc: Node, by: 'hand' | 'dossier') => void;
  /** The cursor or the text moved: what the toolbar shows. */
  readonly tools: (tools: ToolState) => void;
  /** An `@` was opened, typed on, or left. */
  readonly citing: (citing: Citing | null) => void;
  /** A key for the open picker; false lets it through to the text. */
  readonly pickerKey: (key: PickerKey) => boolean;
  /** A chip was clicked, or Enter was pressed on it. */
  readonly citation: (uid: string, number: number, chip: DOMRect) => void;
  /** Escape, and nothing in the text took it. */
  readonly leave: () => void;
  readonly blurred: () => void;
  /** A live part is to be read again. */
  readonly refreshLive: (uid: string) => void;
  /** A live part is to be changed: by its button, or Enter was pressed on it. */
  readonly changeLive: (uid: string) => void;
  /** What a chip says of itself. */
  readonly describe: (uid: string, number: number, cited: Cited | null) => string;
}

export interface EditorLabels {
  readonly label: string;
  /** The language of the text, for spelling and quotation marks. */
  readonly language: string;
  /** Shown while the text is empty. */
  readonly placeholder: string;
  /** What a live part says until it is known. */
  readonly waiting: string;
  /** The id of a line that says how to work here. */
  readonly describedBy?: string;
}

const { nodes } = briefingSchema;

export class BriefingSurface {
  readonly #view: EditorView;
  readonly #events: EditorEvents;
  readonly #chips = new Set<CitationChip>();
  readonly #parts = new Set<LivePartView>();
  #citations: Citations = new Map();
  #live: LiveParts = new Map();
  #numbers: CitationNumbers;
  #labels: EditorLabels;
  #option: { readonly list: string; readonly option: string | null } | null = null;

  constructor(place: HTMLElement, doc: Node, labels: EditorLabels, events: EditorEvents) {
    this.#events = events;
    this.#labels = labels;
    this.#numbers = this.#count(doc);
    const liveFacts: LiveFacts = {
      shown: (uid) => this.#live.get(uid) ?? null,
      waiting: () => this.#labels.waiting,
      refresh: events.refreshLive,
      change: events.changeLive,
    };
    const facts = {
      number: (position: number | undefined) => this.#numberAt(position),
      cited: (uid: string) => this.#citations.get(uid) ?? null,
      describe: events.describe,
    };
    this.#view = new EditorView(place, {
      state: EditorState.create({ doc, plugins: this.#plugins() }),
      nodeViews: {
        citation: (node, _view, position) => {
          const chip = new CitationChip(node, facts, position, (gone) => this.#chips.delete(gone));
          this.#chips.add(chip);
          return chip;
        },
        live: (node) => {
          const part = new LivePartView(node, liveFacts, (gone) => this.#parts.delete(gone));
          this.#parts.add(part);
          return part;
        },
      },
      attributes: () => this.#attributes(),
      dispatchTransaction: (tr) => {
        const before = this.#view.state;
        const after = before.apply(tr);
        const numbers = this.#numbers;
        if (tr.docChanged) {
          this.#events.becomes(after.doc);
          this.#numbers = this.#count(after.doc);
        }
        this.#view.updateState(after);
        if (tr.docChanged) {
          if (after.doc !== tr.doc || !areKept(numbers, this.#numbers, tr.mapping)) this.#refreshChips();
          this.#events.changed(after.doc, tr.getMeta('from-dossier') === true ? 'dossier' : 'hand');
        }
        this.#told(before, after);
      },
      // A second click soon after the first is a double click to ProseMirror: it must not be lost.
      handleClickOn: (_view, _at, node, nodeAt, event) => this.#click(node, nodeAt, event),
      handleDoubleClickOn: (_view, _at, node, nodeAt, event) => this.#click(node, nodeAt, event),
      handleTripleClickOn: (_view, _at, node, nodeAt, event) => this.#click(node, nodeAt, event),
      handleKeyDown: (_view, event) => this.#key(event),
      handleDOMEvents: { blur: () => this.#events.blurred() },
    });
    ownSelection(this.#view.dom);
    this.#events.tools(this.#tools());
  }

  get doc(): Node {
    return this.#view.state.doc;
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus();
  }

  focus(): void {
    this.#view.focus();
  }

  /** Focuses the text behind the citation that was looked at: a selected one would be typed over. */
  focusPastCitation(): void {
    const { selection, tr } = this.#view.state;
    if (selection instanceof NodeSelection)
      this.#view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(selection.to))));
    this.#view.focus();
  }

  /** Does what a button of the toolbar says, and gives the focus back to the text. */
  run(name: CommandName): void {
    this.#do(COMMANDS[name]);
  }

  startCiting(): void {
    this.#do(startCiting);
  }

  /** Puts a citation in place of the open `@`, or at the cursor. */
  cite(uid: string): void {
    this.#do(insertCitation(uid, citingOf(this.#view.state) ?? undefined));
  }

  /** Places a live part at the cursor. */
  placeLive(uid: string): void {
    this.#do(insertLive(uid));
  }

  /** What the live parts show; the citations below them may have other numbers now. */
  setLive(live: LiveParts): void {
    this.#live = live;
    this.#numbers = this.#count(this.doc);
    for (const part of this.#parts) part.refresh();
    this.#refreshChips();
  }

  /** Underlines what was found in a text, unless that is another by now. */
  setFindings(doc: Node, findings: readonly FindingMark[]): void {
    const tr = showFindings(this.#view.state, doc, findings);
    if (tr !== null) this.#view.dispatch(tr);
  }

  /** Selects a stretch and brings it into view. */
  select(start: number, end: number): void {
    const { tr } = this.#view.state;
    const most = this.doc.content.size;
    const selection =
      tr.doc.nodeAt(Math.min(start, most))?.type === nodes.live
        ? NodeSelection.create(tr.doc, start)
        : TextSelection.between(tr.doc.resolve(Math.min(start, most)), tr.doc.resolve(Math.min(end, most)));
    this.#view.dispatch(tr.setSelection(selection).scrollIntoView());
    this.#view.focus();
  }

  /** Where the selection begins. */
  get place(): number {
    return this.#view.state.selection.from;
  }

  /** Puts words in the place of others of a text, as if they were typed; of another text than is there by now, nothing. */
  rewrite(doc: Node, start: number, end: number, words: string): void {
    const { tr } = this.#view.state;
    if (!this.doc.eq(doc)) return;
    this.#view.dispatch(tr.insertText(words, start, end).scrollIntoView());
    this.#view.focus();
  }

  /** What the chips show of the dossier. */
  setCitations(citations: Citations): void {
    this.#citations = citations;
    this.#refreshChips();
  }

  setLabels(labels: EditorLabels): void {
    this.#labels = labels;
    this.#view.setProps({});
    for (const part of this.#parts) part.refresh();
    this.#refreshChips();
  }

  /** Tells assistive technology which row of the open picker is current; null closes it. */
  setOption(option: { readonly list: string; readonly option: string | null } | null): void {
    this.#option = option;
    this.#view.setProps({});
  }

  /** Takes over the text of the dossier after an undo elsewhere; the cursor stays where it can. */
  replace(doc: Node): void {
    const { state } = this.#view;
    const start = state.doc.content.findDiffStart(doc.content);
    const end = state.doc.content.findDiffEnd(doc.content);
    if (start === null || end === null) return;
    // Where the same words repeat, the two differences may overlap.
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const part = state.tr.replace(start, end.a + overlap, doc.slice(start, end.b + overlap));
    const tr = part.doc.eq(doc) ? part : state.tr.replaceWith(0, state.doc.content.size, doc.content);
    this.#view.dispatch(tr.setMeta('from-dossier', true).setMeta('addToHistory', false));
  }

  /** Where a position lies in the window (CSS pixels). */
  rectAt(position: number): { readonly left: number; readonly top: number; readonly bottom: number } {
    return this.#view.coordsAtPos(Math.min(position, this.doc.content.size));
  }

  dispose(): void {
    this.#view.destroy();
  }

  #plugins(): Plugin[] {
    return [
      citingPlugin((key) => this.#events.pickerKey(key)),
      typingRules(),
      ...editorKeys(),
      history(),
      dropCursor({ color: 'var(--accent)' }),
      gapCursor(),
      tableEditing(),
      findingMarks(),
    ];
  }

  #attributes(): Record<string, string> {
    const { label, language, placeholder, describedBy } = this.#labels;
    return {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      class: 'editor-text',
      lang: language,
      'data-placeholder': placeholder,
      spellcheck: 'true',
      tabindex: '0',
      ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
      ...(this.#option === null ? {} : { 'aria-controls': this.#option.list }),
      ...(this.#option?.option ? { 'aria-activedescendant': this.#option.option } : {}),
    };
  }

  #tools(): ToolState {
    const { state } = this.#view;
    return { active: activeCommands(state), possible: possibleCommands(state) };
  }

  #told(before: EditorState, after: EditorState): void {
    const citing = citingOf(after);
    if (citing !== citingOf(before)) this.#events.citing(citing);
    this.#events.tools(this.#tools());
  }

  #do(command: Command): void {
    command(this.#view.state, this.#view.dispatch, this.#view);
    this.#view.focus();
  }

  #count(doc: Node): CitationNumbers {
    return citationNumbers(doc, (uid) => this.#live.get(uid)?.notes ?? 0);
  }

  #refreshChips(): void {
    for (const chip of this.#chips) chip.refresh();
  }

  #numberAt(position: number | undefined): number {
    return (position === undefined ? undefined : this.#numbers.at.get(position)) ?? 0;
  }

  #click(node: Node, at: number, event: MouseEvent): boolean {
    if (node.type !== nodes.citation || !(event.target instanceof Element)) return false;
    const chip = event.target.closest('.editor-citation');
    if (chip !== null)
      this.#events.citation(String(node.attrs['uid']), this.#numberAt(at), chip.getBoundingClientRect());
    return false;
  }

  #key(event: KeyboardEvent): boolean {
    const { selection } = this.#view.state;
    const isOnChip = selection instanceof NodeSelection && selection.node.type === nodes.citation;
    if (isOnChip && event.key === 'Enter' && !event.ctrlKey && !event.shiftKey) {
      const dom = this.#view.nodeDOM(selection.from);
      if (dom instanceof HTMLElement) {
        const number = this.#numberAt(selection.from);
        this.#events.citation(String(selection.node.attrs['uid']), number, dom.getBoundingClientRect());
      }
      return true;
    }
    if (
      selection instanceof NodeSelection &&
      selection.node.type === nodes.live &&
      event.key === 'Enter' &&
      !event.ctrlKey &&
      !event.shiftKey
    ) {
      this.#events.changeLive(String(selection.node.attrs['uid']));
      return true;
    }
    // An open picker has the first Escape.
    if (event.key !== 'Escape' || citingOf(this.#view.state) !== null) return false;
    this.#events.leave();
    return true;
  }
}
