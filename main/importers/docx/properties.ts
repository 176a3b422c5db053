/** What a Word document says of itself (ECMA-376-2, 11). When it was made or saved is not when it was published. */
import { localName, readXml } from '../archive/xml.ts';
import { dayOf, languageTag, line } from '../metadata.ts';
import type { Metadata } from '../parsed.ts';

export function propertiesOf(xml: string | null): Metadata {
  const said = new Map<string, string>();
  let name = '';
  if (xml !== null) {
    readXml(xml, {
      open: (opened) => {
        name = localName(opened);
      },
      close: () => {
        name = '';
      },
      text: (words) => {
        if (name !== '') said.set(name, (said.get(name) ?? '') + words);
      },
    });
  }
  return {
    title: line(said.get('title')),
    byline: line(said.get('creator')),
    publisher: line(said.get('publisher')),
    url: null,
    language: languageTag(said.get('language')),
    published: dayOf(said.get('issued')),
  };
}
