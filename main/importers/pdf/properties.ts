/** What a PDF says of itself: XMP (ISO 16684-1) before the older information dictionary (ISO 32000-2, 14.3.3). */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FoundField } from '../../../preload/contract/documents.ts';
import { dayOf, languageTag, line, webAddress } from '../metadata.ts';
import type { Metadata } from '../parsed.ts';

/** Titles that programs set by themselves say nothing. */
const NO_TITLE =
  /^(?:untitled|sans titre|document\s?\d*|microsoft word - .*|.*\.(?:docx?|odt|indd|pdf|rtf|qxd|tex|dvi))$/i;

/** When it was made or saved is not when it was published: only XMP's dates of publication are. */
export async function propertiesOf(document: PDFDocumentProxy): Promise<Metadata> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const said = info as Readonly<Record<string, unknown>>;
  const xmp = (name: string): string | null => textOf(metadata?.get(name));
  const own = (name: string): string | null => textOf(said[name]);
  const titled = (text: string | null): string | null => {
    const title = line(text);
    return title === null || NO_TITLE.test(title) ? null : title;
  };
  const found = {
    title: titled(xmp('dc:title')),
    byline: line(xmp('dc:creator')),
    publisher: line(xmp('dc:publisher')),
    url: webAddress(xmp('prism:url')) ?? webAddress(xmp('dc:identifier')),
    language: languageTag(xmp('dc:language')),
    published: dayOf(xmp('prism:publicationdate')) ?? dayOf(xmp('dcterms:issued')),
  };
  const where: Metadata['where'] = Object.fromEntries(
    (Object.keys(found) as FoundField[]).map((field) => [
      field,
      found[field] === null ? 'pdf-information' : 'xmp',
    ]),
  );
  return {
    ...found,
    title: found.title ?? titled(own('Title')),
    byline: found.byline ?? line(own('Author')),
    language: found.language ?? languageTag(own('Language')),
    where,
  };
}

/** A property is a text, or a list of texts. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (!Array.isArray(value)) return null;
  const texts = value.filter((each) => typeof each === 'string' && each.trim() !== '');
  return texts.length === 0 ? null : texts.join(', ');
}
