/** RIS: two letters, two spaces, a hyphen, a space, and a value; `TY` begins an entry and `ER` ends it. */
import { checked } from './csl-dates.ts';
import {
  address,
  languageOf,
  MOST_ENTRIES,
  words,
  type ReadReferences,
  type Reference,
  type ReferenceType,
  type RefusedEntry,
} from './reference.ts';

const TYPES: Readonly<Record<ReferenceType, string>> = {
  webpage: 'ELEC',
  report: 'RPRT',
  document: 'GEN',
  personal_communication: 'PCOMM',
  post: 'BLOG',
  dataset: 'DATA',
  book: 'BOOK',
};

/** `YYYY/MM/DD/other`: what the parts cannot say stands behind them, as EDTF. */
function risDate(edtf: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(edtf) ?? [];
  const isPlain = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(edtf);
  return `${year}/${month}/${day}/${isPlain ? '' : edtf}`;
}

export function writeRis(references: readonly Reference[]): string {
  return references
    .map((reference) => {
      const lines: [string, string | null][] = [
        ['TY', TYPES[reference.type]],
        ['ID', reference.key],
        ['TI', reference.title],
        ...reference.authors.map((author): [string, string] => ['AU', author]),
        ['PB', reference.publisher],
        ['T2', reference.container],
        ['PY', /^\d{4}/.exec(reference.published ?? '')?.[0] ?? null],
        ['DA', reference.published === null ? null : risDate(reference.published)],
        ['Y2', reference.accessed === null ? null : risDate(reference.accessed)],
        ['UR', reference.url],
        ['LA', reference.language],
      ];
      return [
        ...lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${words(value) ?? ''}`])),
        'ER  - ',
      ].join('\r\n');
    })
    .join('\r\n\r\n')
    .concat(references.length === 0 ? '' : '\r\n');
}

const LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

export function readRis(text: string): ReadReferences {
  const references: Reference[] = [];
  const refused: RefusedEntry[] = [];
  let entry: { readonly fields: Map<string, string[]>; readonly line: number; last: string } | null = null;
  const close = (): void => {
    if (entry !== null) references.push(referenceOf(entry.fields, references.length));
    entry = null;
  };
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (references.length >= MOST_ENTRIES) break;
    const [, tag = '', value = ''] = LINE.exec(line) ?? [];
    if (tag === 'TY') {
      if (entry !== null) {
        refused.push({
          entry: `line ${entry.line}`,
          why: 'The entry has no end (ER); it was read all the same.',
        });
        close();
      }
      entry = { fields: new Map([['TY', [value]]]), line: at + 1, last: 'TY' };
    } else if (tag === 'ER') close();
    else if (entry === null) {
      if (line.trim() !== '') refused.push({ entry: `line ${at + 1}`, why: 'This belongs to no entry.' });
    } else if (tag !== '') {
      entry.last = tag;
      entry.fields.set(tag, [...(entry.fields.get(tag) ?? []), value]);
    } else {
      // A value that was broken over lines goes on.
      const values = entry.fields.get(entry.last);
      if (values !== undefined) values[values.length - 1] = `${values.at(-1) ?? ''} ${line}`;
    }
  }
  if (entry !== null) {
    refused.push({
      entry: `line ${entry.line}`,
      why: 'The entry has no end (ER); it was read all the same.',
    });
    close();
  }
  return { references, refused: refused.slice(0, 100) };
}

function referenceOf(fields: ReadonlyMap<string, readonly string[]>, at: number): Reference {
  const first = (...tags: readonly string[]): string | null =>
    tags.flatMap((tag) => words(fields.get(tag)?.[0]) ?? []).at(0) ?? null;
  const type = Object.entries(TYPES).find(([, tag]) => tag === first('TY'))?.[0] as ReferenceType | undefined;
  return {
    key: first('ID') ?? String(at + 1),
    type: type ?? 'document',
    title: first('TI', 'T1', 'CT'),
    authors: ['AU', 'A1'].flatMap((tag) => (fields.get(tag) ?? []).flatMap((name) => asRead(name) ?? [])),
    publisher: first('PB'),
    container: first('T2', 'JO', 'JF', 'BT'),
    published: dateOf(first('DA')) ?? dateOf(first('PY', 'Y1')),
    accessed: dateOf(first('Y2')),
    url: address(first('UR')),
    language: languageOf(first('LA')),
  };
}

/** “Curie, Marie” is read “Marie Curie”; what has no comma, or several, is read as it stands. */
function asRead(name: string): string | null {
  const [family = '', given, more] = name.split(',').map((part) => part.trim());
  return given === undefined || more !== undefined || given === ''
    ? words(name)
    : words(`${given} ${family}`);
}

function dateOf(value: string | null): string | null {
  const [year = '', month = '', day = '', ...other] = (value ?? '').split('/').map((part) => part.trim());
  const exact = checked(other.join('/'));
  if (exact !== null) return exact;
  const two = (part: string): string => (part === '' ? '' : `-${part.padStart(2, '0')}`);
  return checked(year + two(month) + (month === '' ? '' : two(day))) ?? checked(value ?? '');
}
