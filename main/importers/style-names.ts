/** What styles are for, by the names that programs give them in the languages of their menus. */
import type { BlockKind } from '../../preload/contract/documents.ts';

export interface StyleMeaning {
  /** Null: of a paragraph like any other. */
  readonly kind: Extract<BlockKind, 'heading' | 'quotation' | 'preformatted'> | null;
  /** Of a heading, 1-6. */
  readonly level: number;
}

const HEADING =
  /^(?:heading|titre|überschrift|berschrift|título|titolo|título|kop|заголовок|nagłówek|nagwek|nadpis|rubrik|overskrift|otsikko|pealkiri|virsraksts|antraštė|başlık|címsor|επικεφαλίδα)\s*(\d)$/iu;
const TITLE = /^(?:title|titre|titel|назва|заголовок)$/iu;
const QUOTATION =
  /^(?:(?:intense |block )?quot(?:e|ations?)|block text|citations?(?: intense)?|zitat|(?:виділена )?цитата|intensequote|blocktext)$/iu;
const PREFORMATTED =
  /^(?:html preformatted|preformatted text|htmlpreformatted|source ?code|préformaté html)$/iu;

/** What a name says, where it says something. */
export function meaningOfName(name: string): Partial<StyleMeaning> {
  const plain = name.replaceAll(/_20_|_/g, ' ').trim();
  const level = HEADING.exec(plain)?.[1];
  if (level !== undefined && level !== '0') return { kind: 'heading', level: Math.min(6, Number(level)) };
  if (TITLE.test(plain)) return { kind: 'heading', level: 1 };
  if (QUOTATION.test(plain)) return { kind: 'quotation', level: 0 };
  if (PREFORMATTED.test(plain)) return { kind: 'preformatted', level: 0 };
  return {};
}

/** The level of an outline, which counts from 0; 9 is that of text (ECMA-376-1, 17.9.3). */
export function headingLevel(value: string): Partial<StyleMeaning> {
  const level = /^\d$/.test(value) ? Number(value) : 9;
  return level === 9 ? { kind: null, level: 0 } : { kind: 'heading', level: Math.min(6, level + 1) };
}
