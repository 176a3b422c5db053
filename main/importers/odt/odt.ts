/** OpenDocument texts (ODF 1.3), as their final text. */
import { LiasseError } from '../../../preload/contract/errors.ts';
import { damaged } from '../archive/damaged.ts';
import { part } from '../archive/opc.ts';
import { encrypted, type Archive } from '../archive/zip.ts';
import { flow } from '../flow.ts';
import type { OfficeDocument } from '../office.ts';
import { metaOf } from './meta.ts';
import { readContent } from './content.ts';
import { stylesOf } from './styles.ts';

export function odt(archive: Archive): OfficeDocument {
  if (/<\w*:?encryption-data\b/.test(part(archive, 'META-INF/manifest.xml') ?? '')) throw encrypted();
  const content = part(archive, 'content.xml');
  if (content === null) throw damaged('its text is missing');
  return documentOf(content, part(archive, 'styles.xml'), part(archive, 'meta.xml'));
}

/** A text that is one XML file (OpenDocument 1.3, part 3, 3.1.2): the same elements, all in `office:document`. */
export function flatOdt(xml: string): OfficeDocument {
  const meta = /<office:meta>[\s\S]*?<\/office:meta>/.exec(xml)?.[0] ?? null;
  return documentOf(xml, null, meta);
}

function documentOf(content: string, styles: string | null, meta: string | null): OfficeDocument {
  const out = flow();
  const hasText = readContent(content, stylesOf([styles, content]), out);
  if (!hasText) {
    throw new LiasseError('unsupported-format', 'This OpenDocument file is no text.', {
      format: 'OpenDocument, but not a text',
    });
  }
  return { ...out.finish(), ...metaOf(meta) };
}
