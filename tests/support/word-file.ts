/** A DOCX as its XML says it, for tests: every part parsed strictly, none of its words interpreted. */
import sax from 'sax';
import { zip } from '../../main/importers/archive/zip.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Throws where a part is not well-formed. */
function elementsOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = Object.assign(sax.parser(true, { strictEntities: true } as sax.SAXOptions), {
    onerror: (error: Error) => {
      throw error;
    },
    onopentag: ({ name, attributes }: sax.Tag | sax.QualifiedTag) => {
      const element: Element = { name, attributes: attributes as Record<string, string>, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    onclosetag: () => void open.pop(),
    ontext: (text: string) => void open.at(-1)?.children.push(text),
  });
  parser.write(xml).close();
  return root;
}

export interface WordFile {
  readonly names: readonly string[];
  /** A part by its name, as it is. */
  readonly raw: (name: string) => string;
  readonly part: (name: string) => Element;
}

export function wordFile(bytes: Uint8Array): WordFile {
  const archive = zip(bytes);
  const raw = (name: string): string => {
    const found = archive.read(name);
    if (found === null) throw new Error(`no ${name}`);
    return new TextDecoder('utf-8', { fatal: true }).decode(found);
  };
  return { names: archive.names, raw, part: (name) => elementsOf(raw(name)) };
}

/** All elements of a name, in the order in which they begin. */
export const all = (within: Element, name: string): readonly Element[] =>
  within.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );

/** All letters within, whatever they are for. */
export const lettersIn = (within: Element): string =>
  within.children.map((child) => (typeof child === 'string' ? child : lettersIn(child))).join('');

/** What a reader reads: words, tabs and line breaks; in cells, in their order. */
export const wordsIn = (within: Element): string =>
  within.children
    .map((child) => {
      if (typeof child === 'string') return within.name === 'w:t' ? child : '';
      if (child.name === 'w:tab' && within.name === 'w:r') return '\t';
      return child.name === 'w:br' ? '\n' : wordsIn(child);
    })
    .join('');

/** The value of a property somewhere within, such as `w:pStyle`. */
export const valueOf = (within: Element, name: string, attribute = 'w:val'): string | undefined =>
  all(within, name)[0]?.attributes[attribute];
