/** The dossier's own words: every form that its texts have, and which of them are one word. */
import type { Lexicon } from '../../domain/search/expression.ts';
import { keysAsked, keysOfWord } from '../../domain/search/keys.ts';
import type { Token } from '../../domain/search/tokens.ts';
import type { Read, Write } from '../sql.ts';

/** Words that are kept at hand as known; more than a large dossier's vocabulary takes too much memory. */
const AT_HAND = 200_000;

/** Words of which the index does not know yet, gathered over several records and kept at once. */
export interface NewForms {
  add(tokens: readonly Token[], language: string | null): void;
  keep(): void;
}

const HAS_DIGIT = /\p{N}/u;

/** Those met before cost nothing. */
export function newForms(write: Write): NewForms {
  const { knownWords } = write;
  const byKey = new Map<string, Set<string>>();
  const codes = new Set<string>();
  const put = (key: string, form: string): void => {
    const forms = byKey.get(key);
    if (forms === undefined) byKey.set(key, new Set([form]));
    else forms.add(form);
  };
  return {
    add: (tokens, language) => {
      const [small, capital] = [
        knownIn(knownWords, `${language ?? ''}-a`),
        knownIn(knownWords, `${language ?? ''}-A`),
      ];
      for (const token of tokens) {
        const known = token.capital ? capital : small;
        if (known.has(token.written)) continue;
        if (known.size >= AT_HAND) known.clear();
        known.add(token.written);
        put('', token.form);
        if (HAS_DIGIT.test(token.form)) codes.add(token.form);
        for (const key of keysOfWord(token, language)) put(key, token.form);
      }
    },
    keep: () => {
      if (byKey.size === 0) return;
      if (codes.size > 0) write.run(NEW_CODES, { codes: JSON.stringify([...codes]) });
      // In the order of the table: neighbours go to the same page.
      const rows = [...byKey]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([key, forms]) => Array.from(forms, (form) => [key, form]));
      write.run(NEW_FORMS, { rows: JSON.stringify(rows) });
      byKey.clear();
      codes.clear();
    },
  };
}

function knownIn(knownWords: Map<string, Set<string>>, which: string): Set<string> {
  const known = knownWords.get(which) ?? new Set<string>();
  knownWords.set(which, known);
  return known;
}

const NEW_CODES = `
  INSERT INTO form_parts (form)
  SELECT c.value FROM json_each(:codes) c
  WHERE NOT EXISTS (SELECT 1 FROM word_form w WHERE w.key = '' AND w.form = c.value)`;

const NEW_FORMS = `
  INSERT OR IGNORE INTO word_form (key, form)
  SELECT value ->> 0, value ->> 1 FROM json_each(:rows)`;

/** A query is widened by at most so many forms of a word. */
const MOST_FORMS = 40;
const MOST_INSIDE = 200;

const ALIKE = `SELECT key, form FROM word_form WHERE key IN (SELECT value FROM json_each(:keys)) LIMIT 1000`;

/** Of letters alone, every form is looked at; of codes, those that have the same three signs. */
const WITH_LETTERS = `SELECT form FROM word_form WHERE key = '' AND form GLOB '*' || :part || '*' LIMIT :most`;
const WITH_DIGITS = `SELECT form FROM form_parts WHERE form GLOB '*' || :part || '*' LIMIT :most`;

export function lexiconOf(read: Read): Lexicon {
  return {
    forms: (token) => {
      const { form } = token;
      const rows = read.all<{ key: string; form: string }>(ALIKE, {
        form,
        keys: JSON.stringify(keysAsked(token)),
      });
      const alike = rows.filter((row) => !row.key.startsWith('name:') || isNameOf(form, row.form));
      const others = [...new Set(alike.map((row) => row.form))].filter((other) => other !== form);
      const far = (other: string): number => Math.abs(other.length - form.length);
      others.sort((a, b) => far(a) - far(b) || (a < b ? -1 : 1));
      return [form, ...others.slice(0, MOST_FORMS)];
    },
    formsWith: (part) =>
      read
        .all<{ form: string }>(HAS_DIGIT.test(part) ? WITH_DIGITS : WITH_LETTERS, { part, most: MOST_INSIDE })
        .map(({ form }) => form),
  };
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Short words of one script that sound alike are different words. */
const SOUNDS_ALIKE_FROM = 5;

const isNameOf = (asked: string, form: string): boolean =>
  CYRILLIC.test(asked) !== CYRILLIC.test(form) ||
  (asked.length >= SOUNDS_ALIKE_FROM && form.length >= SOUNDS_ALIKE_FROM);
