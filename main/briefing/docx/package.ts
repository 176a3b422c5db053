/** The parts of the file around its text: what it says of itself, what it can be checked by, and no moment but the one that is given. */
import type { Document } from 'docx';
import { MANIFEST_NAMESPACE, type Manifest } from '../../domain/manifest.ts';
import type { Sheet } from '../sheet.ts';
import { wordLanguage, writable } from './text.ts';

export interface Part {
  readonly path: string;
  readonly data: string;
}

const escaped = (text: string): string =>
  writable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Core properties (ECMA-376-2, 11). docx would write the moment at which it runs, and no language. */
export const corePart = ({ title, author, language }: Sheet, at: string): Part => {
  const moment = new Date(at).toISOString().replace(/\.\d+/, '');
  return {
    path: 'docProps/core.xml',
    data:
      `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>` +
      `<dc:language>${wordLanguage(language)}</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
  };
};

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const CUSTOM_XML = `${OFFICE}/relationships/customXml` as const;
const CUSTOM_XML_PROPS = `${OFFICE}/relationships/customXmlProps` as const;

/**
 * The manifest as custom XML, which Word and LibreOffice keep and show nowhere: the part, and what they want beside it to keep it
 * (ECMA-376-1, 15.2.5 and 15.2.6). Its JSON is in ASCII, so that XML holds all of it.
 */
export function manifestParts(document: Document, manifest: Manifest): readonly Part[] {
  document.Document.Relationships.addRelationship('Manifest', CUSTOM_XML, '../customXml/item1.xml');
  document.ContentTypes.addOverride(
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    '/customXml/itemProps1.xml',
  );
  const id = manifest.seal.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '{$1-$2-$3-$4-$5}').toUpperCase();
  return [
    {
      path: 'customXml/item1.xml',
      data: `${DECLARATION}<manifest xmlns="${MANIFEST_NAMESPACE}">${escaped(ascii(JSON.stringify(manifest)))}</manifest>`,
    },
    {
      path: 'customXml/itemProps1.xml',
      data:
        `${DECLARATION}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${MANIFEST_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      data:
        `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${CUSTOM_XML_PROPS}" Target="itemProps1.xml"/></Relationships>`,
    },
  ];
}

const ascii = (json: string): string =>
  json.replaceAll(
    /[^\u0020-\u007E]/g,
    (unit) => String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0'),
  );

const END = 0x06054b50;
/** 1 January 1980, where the calendar of ZIP begins (APPNOTE 4.4.6). */
const NO_DAY = 0x0021_0000;

/** Gives every part of an archive the same day: docx writes the one of its writing. The archive is one without a comment, as docx makes it. */
export function undated(archive: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (view.getUint32(end, true) !== END) throw new Error('an archive that does not end as docx ends one');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(at + 12, NO_DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, NO_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
