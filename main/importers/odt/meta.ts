/** What an OpenDocument file says of itself (OpenDocument 1.3, part 3, 4.3). When it was made or saved is not when it was published. */
import { readXml } from '../archive/xml.ts';
import { dayOf, languageTag, line } from '../metadata.ts';
import type { Metadata } from '../parsed.ts';

export function metaOf(xml: string | null): Metadata {
  const said = new Map<string, string>();
  let name = '';
  if (xml !== null) {
    readXml(xml, {
      open: (opened) => {
        name = opened;
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
    title: line(said.get('dc:title')),
    // `dc:creator` is whoever saved it last.
    byline: line(said.get('meta:initial-creator') ?? said.get('dc:creator')),
    publisher: line(said.get('dc:publisher')),
    url: null,
    language: languageTag(said.get('dc:language')),
    published: dayOf(said.get('dcterms:issued')),
  };
}
