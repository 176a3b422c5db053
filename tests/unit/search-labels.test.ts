import { describe, expect, test } from 'vitest';

import { calendarDays } from '../../main/domain/dates.ts';
import { searchDocuments, searchQueries } from '../support/labelled-search.ts';

const documents = searchDocuments();
const queries = searchQueries();

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at);

const inLanguage = (language: string, of: readonly { readonly language: string }[]): number =>
  of.filter((each) => each.language === language).length;

describe('the documents', () => {
  test('there are enough, in both languages and in others', () => {
    expect(documents.length).toBeGreaterThanOrEqual(160);
    expect(inLanguage('fr', documents)).toBeGreaterThanOrEqual(70);
    expect(inLanguage('en', documents)).toBeGreaterThanOrEqual(70);
    for (const language of ['uk', 'nb', 'pl']) expect(inLanguage(language, documents)).toBeGreaterThan(0);
  });

  test('ids are unique and say the language', () => {
    expect(repeated(documents.map(({ id }) => id))).toEqual([]);
    for (const { id, language } of documents) expect(id).toMatch(new RegExp(`^${language}-\\d{3}$`, 'u'));
  });

  test('texts and titles are canonical: NFC, \\n alone, no space at an end', () => {
    for (const { id, title, text } of documents) {
      for (const each of [title, text]) {
        expect(each.normalize('NFC'), id).toBe(each);
        expect(each, id).not.toMatch(/[\r\u2028\u2029\u0085\t]/u);
        expect(each.trim(), id).toBe(each);
      }
      expect(title, id).not.toContain('\n');
    }
  });

  test('texts are two to eight paragraphs of 60 to 350 words', () => {
    for (const { id, text } of documents) {
      const paragraphs = text.split('\n\n');
      expect(paragraphs.length, id).toBeGreaterThanOrEqual(2);
      expect(paragraphs.length, id).toBeLessThanOrEqual(8);
      for (const each of paragraphs) expect(each, id).toMatch(/^\S[^\n]*\S$/u);
      const words = text.split(/\s+/u).length;
      expect(words, id).toBeGreaterThanOrEqual(60);
      expect(words, id).toBeLessThanOrEqual(350);
    }
    expect(repeated(documents.map(({ text }) => text))).toEqual([]);
  });

  test('each was published on an EDTF day', () => {
    for (const { id, published } of documents) {
      expect(published, id).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(calendarDays(published), id).toEqual({ first: published, last: published });
    }
  });
});

describe('the queries', () => {
  test('there are enough, in both languages and in others', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(inLanguage('fr', queries)).toBeGreaterThanOrEqual(30);
    expect(inLanguage('en', queries)).toBeGreaterThanOrEqual(30);
    expect(inLanguage('uk', queries)).toBeGreaterThan(0);
  });

  test('ids are unique, and nothing is asked twice', () => {
    expect(repeated(queries.map(({ id }) => id))).toEqual([]);
    expect(repeated(queries.map(({ query }) => query))).toEqual([]);
    for (const { id, query } of queries) expect(query.normalize('NFC').trim(), id).toBe(query);
  });

  test('each judged document exists, with a grade of 1 to 3', () => {
    const known = new Set(documents.map(({ id }) => id));
    for (const { id, judgements } of queries) {
      for (const [document, grade] of Object.entries(judgements)) {
        expect(known, id).toContain(document);
        expect([1, 2, 3], id).toContain(grade);
      }
    }
  });

  test('each has a document that answers it, or is largely on it', () => {
    for (const { id, judgements } of queries)
      expect(Math.max(0, ...Object.values(judgements)), id).toBeGreaterThanOrEqual(2);
  });

  test('some documents answer nothing: they only look like those that do', () => {
    const judged = new Set(queries.flatMap(({ judgements }) => Object.keys(judgements)));
    expect(documents.filter(({ id }) => !judged.has(id)).length).toBeGreaterThan(0);
  });
});
