/**
 * XML as a stream of elements. There are no entities but the five of XML and numbers: a document type is refused, so
 * that nothing can be defined, fetched or multiplied.
 */
import sax from 'sax';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { damaged } from './damaged.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface Elements {
  /** Names as they are written. */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  /** Text comes in pieces. */
  readonly text: (words: string) => void;
}

/** Characters that are read at once. */
const AT_ONCE = 256 * 1024;
/** Nobody nests deeper who means well. */
const MOST_DEPTH = 200;

export function readXml(text: string, elements: Elements): void {
  let depth = 0;
  // `strictEntities`: without it, sax knows those of HTML too.
  const parser = Object.assign(sax.parser(true, { strictEntities: true } as sax.SAXOptions), {
    ondoctype: () => {
      throw new LiasseError(
        'unsafe-xml',
        'The file declares a document type, by which XML can be made to fetch or to multiply; it was not read.',
      );
    },
    onerror: (error: Error) => {
      throw damaged(error.message.split('\n')[0] ?? 'it is not well-formed XML');
    },
    onopentag: ({ name, attributes }: sax.Tag | sax.QualifiedTag) => {
      depth += 1;
      if (depth > MOST_DEPTH) {
        throw new LiasseError('too-deep', 'The file nests too deeply; nothing of it was kept.');
      }
      elements.open(name, attributes as Attributes);
    },
    onclosetag: (name: string) => {
      depth -= 1;
      elements.close(name);
    },
    ontext: elements.text,
    oncdata: elements.text,
  });
  for (let at = 0; at < text.length; at += AT_ONCE) parser.write(text.slice(at, at + AT_ONCE));
  parser.close();
}

/** A name without the prefix of its namespace. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The letters of a part of an Office file: UTF-8, or UTF-16 with a mark (ECMA-376-2, 10.2). */
export function xmlText(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damaged('its letters are not those of an Office file');
  }
}
