/**
 * What makes different forms one word: a light stem in the language of the text (Snowball), and for names one key for all their spellings and scripts. The index
 * holds words as they are written; these keys widen a query.
 */
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { nameKey } from '../suggestions/names.ts';
import { foldWord, tokensOf, type Token } from './tokens.ts';

type Stemmer = (word: string) => string;

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  da: danish,
  de: german,
  en: english,
  es: spanish,
  fi: finnish,
  fr: french,
  it: italian,
  nb: norwegian,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  ru: russian,
  sv: swedish,
  uk: ukrainian,
};

/** The languages in which a word is looked for whose own language is not known. */
const ASKED = ['fr', 'en'] as const;
const ASKED_IN_CYRILLIC = ['uk', 'ru'] as const;

/** The languages a text is stemmed in. `language`: BCP 47, null where it is not known. */
function stemLanguages(language: string | null, isCyrillic: boolean): readonly string[] {
  const main = language?.toLowerCase().split('-')[0] ?? '';
  if (Object.hasOwn(STEMMERS, main)) return [main];
  if (main !== '') return [];
  return isCyrillic ? ASKED_IN_CYRILLIC : ASKED;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;
/** Shorter words have no other forms worth their confusion. */
const SHORTEST = 3;

const stemKey = (language: string, written: string): string =>
  `${language}:${foldWord(STEMMERS[language]?.(written) ?? written)}`;

/** The keys under which a word of a text is kept. */
export function keysOfWord({ written, form, capital }: Token, language: string | null): readonly string[] {
  if (form.length < SHORTEST || !LETTERS.test(form)) return [];
  const isCyrillic = CYRILLIC.test(form);
  // Also as who leaves out the accents would have it.
  const spellings = written === form ? [written] : [written, form];
  const keys = stemLanguages(language, isCyrillic).flatMap((one) =>
    spellings.map((spelling) => stemKey(one, spelling)),
  );
  if (capital || isCyrillic) keys.push(...nameKeys(form));
  return [...new Set(keys)];
}

/** The keys a word is looked for by: whoever types does not say in which language. */
export function keysAsked({ written, form }: Token): readonly string[] {
  if (form.length < SHORTEST || !LETTERS.test(form)) return [];
  const languages = CYRILLIC.test(form)
    ? ASKED_IN_CYRILLIC
    : Object.keys(STEMMERS).filter((one) => !['ru', 'uk', 'no', 'nn'].includes(one));
  return [...new Set([...languages.map((one) => stemKey(one, written)), ...nameKeys(form)])];
}

/** Шмигаль, Shmyhal and Chmyhal are one. A key of two letters would make one of too many. */
function nameKeys(form: string): readonly string[] {
  const key = nameKey(form);
  return key.length < SHORTEST ? [] : [`name:${key}`];
}

/** The words of a name by their keys, in SQL as `name_key(text)`: alike in every spelling and script. */
export const nameKeyOf = (name: unknown): string =>
  typeof name === 'string' ? Array.from(tokensOf(name), ({ form }) => nameKey(form)).join(' ') : '';
