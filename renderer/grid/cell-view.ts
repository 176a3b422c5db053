/**
 * How a cell is drawn: by hand, not by React, since hundreds of them come and go while one scrolls. What it says of its
 * evidence is a sign and words, never a colour alone.
 */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import { fieldOf, type Field, type RegisterNoun } from '../../preload/contract/index.ts';
import type { Text } from '../i18n/index.tsx';
import { backingOf, backingWords } from './backing.ts';
import styles from './grid.module.css';
import { isKept, isNew, type GridRow } from './row.ts';
import type { Shown } from './shown.ts';

/** What every cell of a grid is drawn with; it changes with the language only. */
export interface CellContext {
  readonly register: RegisterNoun;
  readonly text: Text;
  readonly shown: Shown;
  /** Whether a column is among those shown. */
  readonly isShown: (field: string) => boolean;
}

type Params = ICellRendererParams<GridRow, unknown, { readonly cell: CellContext }>;

const SIGNS = { unsourced: '', contradicted: '≠' } as const;

export class CellView implements ICellRendererComp<GridRow> {
  readonly #gui = document.createElement('span');

  init(params: Params): void {
    this.#gui.className = styles['cell'] ?? '';
    this.#draw(params);
  }

  getGui(): HTMLElement {
    return this.#gui;
  }

  refresh(params: Params): boolean {
    this.#draw(params);
    return true;
  }

  #draw({ data, colDef, context: { cell } }: Params): void {
    const key = colDef?.colId ?? '';
    const field = fieldOf(cell.register, key);
    this.#gui.title = '';
    if (data === undefined || field === undefined || !isKept(data)) {
      if (data === undefined || field === undefined || !isNew(data)) this.#gui.replaceChildren();
      else this.#gui.replaceChildren(newCell(data.words[key] ?? '', data.initial[key], field, cell.text));
      return;
    }
    const words = cell.shown.words(field, key, data);
    const value = span(styles['words'], words);
    const parts: HTMLElement[] = [value];
    const unit = field.type === 'amount' && field.unit !== undefined && words !== '' ? field.unit : null;
    if (unit !== null && !cell.isShown(unit))
      parts.push(span(styles['unit'], String(data.cells[unit] ?? '')));
    const backing = backingOf(field, key, data);
    const said = backing === 'none-needed' ? '' : backingWords(cell.text, key, data);
    if (backing === 'unsourced' || backing === 'contradicted') {
      const sign = span(styles['sign'], SIGNS[backing]);
      sign.dataset['backing'] = backing;
      sign.role = 'img';
      sign.ariaLabel = said;
      parts.push(sign);
    }
    this.#gui.title = [tip(field, words, cell, data.cells[key] ?? null), said].filter(Boolean).join('\n');
    this.#gui.replaceChildren(...parts);
  }
}

/** A cell of the new row: what was given, what it will be without, or that it is needed. */
function newCell(words: string, initial: string | undefined, field: Field, text: Text): HTMLElement {
  if (words !== '') return span(styles['words'], words);
  return span(styles['waiting'], initial ?? (field.required === true ? text('grid.needed') : ''));
}

function span(name: string | undefined, words: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name ?? '';
  element.textContent = words;
  return element;
}

/** The words in full, since the column may be narrower; what a code means; an amount as it was reported. */
function tip(field: Field, words: string, cell: CellContext, value: string | number | null): string {
  if (value === null || value === '') return '';
  const meaning = cell.shown.meaning(field, String(value));
  if (meaning !== null) return meaning;
  return field.type === 'amount' && String(value) !== words ? `${words} (${value})` : words;
}
