/** The message files and the places in the window's code where messages are asked for, read from the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { LANGUAGES, type Language } from '../../../preload/contract/vocabulary.ts';

const root = join(import.meta.dirname, '../../../renderer');

const below = (ends: RegExp): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => ends.test(file))
    .map((file) => join(root, file));

/** One folder with messages: a room or a feature. */
export interface Area {
  readonly name: string;
  readonly folder: string;
  readonly messages: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

/** The language files that a folder lacks are an error of reading, and so of the test. */
export const areas: readonly Area[] = [
  ...new Set(below(/messages[/\\]\w+\.json$/).map((file) => dirname(dirname(file)))),
].map((folder) => {
  const read = (language: Language): Record<string, string> =>
    JSON.parse(readFileSync(join(folder, 'messages', `${language}.json`), 'utf8')) as Record<string, string>;
  return {
    name: basename(folder),
    folder,
    messages: Object.fromEntries(LANGUAGES.map((language) => [language, read(language)])) as Area['messages'],
  };
});

export const allMessages = (language: Language): Readonly<Record<string, string>> =>
  Object.assign({}, ...areas.map(({ messages }) => messages[language])) as Record<string, string>;

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A template such as `kind.${kind}` as a pattern of what it may become; null where nothing of it is fixed. */
function patternOf(template: string): RegExp | null {
  const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
  return parts.join('').replaceAll(/[^a-z]/gi, '').length < 2
    ? null
    : new RegExp(`^${parts.map(escaped).join('.+')}$`);
}

export interface Source {
  readonly path: string;
  readonly area: string;
  readonly literals: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
  /** Ids that are asked for in so many words. */
  readonly asked: readonly string[];
  /** Templates that ids are made of: at least one message must fit each. */
  readonly askedPatterns: readonly RegExp[];
}

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;

interface Asking {
  /** The id as it is written, with the prefix before it. */
  readonly id: string;
  readonly isTemplate: boolean;
}

/** What a file asks for by the functions that it names `… = useText(…)`; the nearest one above counts. */
function askings(code: string, area: string): readonly Asking[] {
  // A feature's data.ts gives its own prefix; elsewhere it is written out.
  const fromData = /import \{[^}]*\buseText\b[^}]*\} from '\.\/data\.ts'/.test(code);
  const own = fromData || /export const useText\b/.test(code) ? `${area}.` : '';
  const prefixes = new Map<string, string>();
  const found: Asking[] = [];
  const either =
    /const (\w+) = (useText|useWords|useAllText)\((?:'([^']*)')?\)|\b(\w+)\(\s*(?:'([^'\n]+)'|`([^`]+)`)/g;
  for (const [, name, hook, given, speaker, id, template] of code.matchAll(either)) {
    if (name !== undefined) {
      prefixes.set(name, given !== undefined ? `${given}.` : hook === 'useText' ? own : '');
    } else {
      const prefix = prefixes.get(speaker ?? '');
      if (prefix !== undefined) {
        found.push({ id: `${prefix}${id ?? template ?? ''}`, isTemplate: template !== undefined });
      }
    }
  }
  return found;
}

export const sources: readonly Source[] = below(/\.tsx?$/).map((file) => {
  const code = readFileSync(file, 'utf8').replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  const area = areas.find(({ folder }) => !relative(folder, file).startsWith('..'))?.name ?? '';
  const found = [...code.matchAll(LITERAL)];
  const said = askings(code, area);
  return {
    path: relative(root, file),
    area,
    literals: new Set(found.flatMap(([, literal]) => literal ?? [])),
    patterns: found.flatMap(([, , template]) => (template === undefined ? [] : (patternOf(template) ?? []))),
    asked: [
      ...[...code.matchAll(/\btitle: '([a-z]+\.[\w.]+)'/g)].map(([, id = '']) => id),
      ...said.filter(({ isTemplate }) => !isTemplate).map(({ id }) => id),
    ],
    askedPatterns: said.filter(({ isTemplate }) => isTemplate).flatMap(({ id }) => patternOf(id) ?? []),
  };
});

/** Whether any source says this id: whole anywhere, or without its first part in its own folder. */
export function isUsed(id: string, area: string): boolean {
  const rest = id.slice(id.indexOf('.') + 1);
  const says = ({ literals, patterns }: Source, words: string): boolean =>
    literals.has(words) || patterns.some((pattern) => pattern.test(words));
  return sources.some((source) => says(source, id) || (source.area === area && says(source, rest)));
}
