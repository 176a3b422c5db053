/** Excel workbooks (ECMA-376-1, SpreadsheetML): the sheets with the text of their cells. Formulas are not run: what was computed is read. */
import { damaged } from '../archive/damaged.ts';
import { part, relations } from '../archive/opc.ts';
import { localName, readXml } from '../archive/xml.ts';
import type { Archive } from '../archive/zip.ts';
import { counting } from './bounds.ts';
import type { Sheet } from './placed.ts';
import { notATable } from './refused.ts';
import { readSheet, type Book } from './xlsx-sheet.ts';
import { sharedStrings, stylesOf } from './xlsx-parts.ts';

/** Each sheet of a workbook in the order of its tabs; sheets that hold a chart and no cells are left out. */
export function xlsx(archive: Archive): readonly Sheet[] {
  const workbook = relations(archive, '').find(
    ({ type, isExternal }) => type === 'officeDocument' && !isExternal,
  )?.target;
  const text = workbook === undefined ? null : part(archive, workbook);
  if (workbook === undefined || text === null) throw damaged('its workbook is missing');
  const { sheets, from1904 } = workbookOf(text);
  const related = relations(archive, workbook);
  const byType = (type: string): string | null =>
    part(archive, related.find((relation) => relation.type === type)?.target ?? '');
  const book: Book = {
    strings: sharedStrings(byType('sharedStrings')),
    styles: stylesOf(byType('styles')),
    from1904,
  };
  const counted = counting();
  return sheets.flatMap(({ name, relation }) => {
    const found = related.find(({ id }) => id === relation);
    if (found === undefined) throw damaged(`the sheet ${name} is missing`);
    if (found.type !== 'worksheet') return [];
    const sheet = part(archive, found.target);
    if (sheet === null) throw damaged(`the sheet ${name} is missing`);
    return [{ name, ...readSheet(sheet, book, counted) }];
  });
}

/** What a ZIP archive is that is not a workbook of this kind, where it says so. */
export function requireWorkbook(archive: Archive): void {
  const workbook =
    relations(archive, '').find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target ??
    '';
  if (/\.xml$/i.test(workbook) && /(?:^|\/)xl\//i.test(workbook)) return;
  const format = workbook.endsWith('.bin')
    ? 'Excel binary workbook (.xlsb)'
    : workbook.startsWith('word/')
      ? 'Word'
      : workbook.startsWith('ppt/')
        ? 'PowerPoint'
        : archive.names.includes('mimetype')
          ? 'OpenDocument or EPUB'
          : 'ZIP';
  throw notATable(format);
}

function workbookOf(text: string): {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly from1904: boolean;
} {
  const sheets: { name: string; relation: string }[] = [];
  let from1904: boolean | null = null;
  readXml(text, {
    open: (name, attributes) => {
      const local = localName(name);
      // Some writers give the properties twice; Excel reads the first.
      if (local === 'workbookPr') from1904 ??= /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (local !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1];
      sheets.push({ name: attributes['name'] ?? '', relation: relation ?? '' });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, from1904: from1904 ?? false };
}
