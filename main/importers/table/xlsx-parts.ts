/** The parts of a workbook that its sheets point into: texts that many cells share, and what a number means by its style. */
import { builtInMeaning, meaningOf, type Meaning } from './number-format.ts';
import { localName, readXml } from '../archive/xml.ts';

/** Texts by their number, as cells name them. */
export function sharedStrings(xml: string | null): readonly string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  const words = richText();
  readXml(xml, {
    open: (name) => words.open(localName(name)),
    close: (name) => {
      const local = localName(name);
      words.close(local);
      if (local === 'si') strings.push(words.take());
    },
    text: words.text,
  });
  return strings;
}

/** Gathers the words of a text that may be in runs of several looks; how it is pronounced (`rPh`) is not of it. */
export function richText(): {
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly text: (words: string) => void;
  readonly take: () => string;
} {
  let words = '';
  let within = false;
  let spoken = false;
  return {
    open: (name) => {
      if (name === 't') within = true;
      else if (name === 'rPh') spoken = true;
    },
    close: (name) => {
      if (name === 't') within = false;
      else if (name === 'rPh') spoken = false;
    },
    text: (more) => {
      if (within && !spoken) words += more;
    },
    take: () => {
      const taken = unescaped(words);
      words = '';
      return taken;
    },
  };
}

/** `_x000D_` is how characters are written that XML cannot hold (ECMA-376-1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** What the number of a cell means, by the number of its style. */
export function stylesOf(xml: string | null): readonly Meaning[] {
  const styles: Meaning[] = [];
  if (xml === null) return styles;
  const formats = new Map<number, Meaning>();
  let ofCells = false;
  readXml(xml, {
    open: (name, attributes) => {
      const local = localName(name);
      const id = Number(attributes['numFmtId'] ?? 0);
      if (local === 'numFmt') formats.set(id, meaningOf(attributes['formatCode'] ?? ''));
      else if (local === 'cellXfs') ofCells = true;
      else if (local === 'xf' && ofCells) styles.push(formats.get(id) ?? builtInMeaning(id));
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') ofCells = false;
    },
    text: () => undefined,
  });
  return styles;
}
