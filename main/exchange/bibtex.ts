/** BibTeX, as biblatex reads it: dates are EDTF, and letters are UTF-8. */
import { FieldMode, parse, type Creator, type Entry } from '@retorquere/bibtex-parser';
import { checked } from './csl-dates.ts';
import {
  address,
  BABEL,
  languageOf,
  MOST_ENTRIES,
  words,
  type ReadReferences,
  type Reference,
  type ReferenceType,
} from './reference.ts';

const TYPES: Readonly<Record<ReferenceType, string>> = {
  webpage: 'online',
  report: 'report',
  document: 'misc',
  personal_communication: 'letter',
  post: 'online',
  dataset: 'dataset',
  book: 'book',
};

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '\\{',
  '}': '\\}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
};

/** Words that TeX gives back as they are: neither commands, nor the signs that it draws pairs of `-`, `'` and `` ` `` as. */
const escaped = (value: string): string =>
  value
    .replaceAll(/[\\{}~^<>|]/g, (sign) => SPECIAL[sign] ?? sign)
    .replaceAll(/[#$%&_]/g, (sign) => `\\${sign}`)
    .replaceAll(/([-'`"])(?=\1)/g, '$1{}');

/** An address holds no TeX, but its braces must be closed: those that are not are written as the web writes them. */
const verbatim = (value: string): string => value.replaceAll(/[{}\\$]/g, (sign) => encodeURIComponent(sign));

export function writeBibtex(references: readonly Reference[]): string {
  return references
    .map(({ key, type, title, authors, publisher, container, published, accessed, url, language }) => {
      const babel = BABEL.find(([, tag]) => tag === language)?.[0];
      const fields: readonly (readonly [string, string | null])[] = [
        ['title', title === null ? null : `{${escaped(title)}}`],
        ['author', authors.length === 0 ? null : authors.map((name) => `{${escaped(name)}}`).join(' and ')],
        ['publisher', publisher === null ? null : `{${escaped(publisher)}}`],
        ['journaltitle', container === null ? null : `{${escaped(container)}}`],
        ['date', published],
        ['urldate', accessed],
        ['url', url === null ? null : verbatim(url)],
        ['langid', babel ?? null],
        ['language', language],
      ];
      const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
      return [`@${TYPES[type]}{${key.replaceAll(/[^A-Za-z0-9:_-]/g, '-')},`, ...lines, '}'].join('\n');
    })
    .join('\n\n')
    .concat(references.length === 0 ? '' : '\n');
}

/** Fields that are no TeX: a `~` in a date is EDTF's, not a space. */
const VERBATIM = [...FieldMode.verbatim, 'date', 'urldate', 'langid', 'language', 'year', 'month'];

export function readBibtex(text: string): ReadReferences {
  let library: ReturnType<typeof parse>;
  try {
    library = parse(text, {
      english: false,
      sentenceCase: false,
      caseProtection: false,
      applyCrossRef: true,
      verbatimFields: VERBATIM,
      unsupported: (_node, tex) => tex,
    });
  } catch {
    return { references: [], refused: [{ entry: '1', why: 'This is not BibTeX that can be read.' }] };
  }
  const { entries, errors } = library;
  return {
    references: entries
      .slice(0, MOST_ENTRIES)
      .filter(({ fields }) => Object.keys(fields).length > 0)
      .map(referenceOf),
    refused: errors.slice(0, 100).map(({ error, input }, at) => ({
      entry: /@\w+\s*\{\s*([^,\s]+)/.exec(input ?? '')?.[1] ?? String(at + 1),
      why: words(error, 300) ?? 'This entry cannot be read.',
    })),
  };
}

function referenceOf({ key, type, fields }: Entry, at: number): Reference {
  const field = (...names: readonly string[]): string | null =>
    names.flatMap((name) => plain((fields as Readonly<Record<string, unknown>>)[name]) ?? []).at(0) ?? null;
  const own = Object.entries(TYPES).find(([, name]) => name === type)?.[0] as ReferenceType | undefined;
  return {
    key: words(key, 200) ?? String(at + 1),
    type: own ?? (type === 'techreport' ? 'report' : 'document'),
    title: field('title'),
    authors: (fields.author ?? fields.editor ?? []).flatMap((name) => asRead(name) ?? []),
    publisher: field('publisher', 'institution', 'organization', 'school'),
    container: field('journaltitle', 'journal', 'booktitle', 'maintitle'),
    published: checked(field('date') ?? '') ?? yearAndMonth(field('year'), field('month')),
    accessed: checked(field('urldate') ?? ''),
    url: address(field('url')),
    language: languageOf(field('langid')) ?? languageOf(field('language')),
  };
}

/** The parser marks up what TeX emphasises; a title of ours has words alone. */
function plain(value: unknown): string | null {
  const text = Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(' ; ') : value;
  return typeof text === 'string' ? words(text.replaceAll(MARKUP, '')) : null;
}

const MARKUP = /<\/?(?:i|b|em|strong|sub|sup|span|pre|code)(?: [^<>]*)?>/g;

const asRead = ({ name, firstName, prefix, lastName, suffix }: Creator): string | null =>
  plain(name) ?? words([firstName, prefix, lastName, suffix].flatMap((part) => plain(part) ?? []).join(' '));

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function yearAndMonth(year: string | null, month: string | null): string | null {
  if (year === null) return null;
  const named = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  const number = named > 0 ? named : Number(month ?? '');
  const written =
    Number.isInteger(number) && number >= 1 && number <= 12 ? String(number).padStart(2, '0') : null;
  return (written === null ? null : checked(`${year}-${written}`)) ?? checked(year);
}
