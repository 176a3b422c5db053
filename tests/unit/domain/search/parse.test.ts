/** What a query means, and where one that cannot be read is wrong. */
import fc from 'fast-check';
import { SEARCH_FIELDS } from '../../../../preload/contract/search.ts';
import { FIELD_NAMES } from '../../../../main/domain/search/fields.ts';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../main/domain/search/parse.ts';
import { nodesOf, QueryError, type QueryNode } from '../../../../main/domain/search/query.ts';

/** A tree in few letters. */
function short(node: QueryNode | null): string {
  if (node === null) return '';
  switch (node.type) {
    case 'word':
      return `${node.inside ? '*' : ''}${node.text}${node.opens ? '*' : ''}`;
    case 'phrase':
      return `"${node.text}"`;
    case 'near':
      return `[${node.parts.map(short).join(` ~${node.distance} `)}]`;
    case 'field':
      return `${node.field}=${node.value}`;
    case 'not':
      return `-${short(node.part)}`;
    default:
      return `(${node.parts.map(short).join(node.type === 'and' ? (node.loose ? ' ' : ' & ') : ' | ')})`;
  }
}

describe('a query is read', () => {
  test.each([
    ['navire', 'navire'],
    ['navire port', '(navire port)'],
    ['navire AND port', '(navire & port)'],
    ['navire OR port quai', '(navire | (port quai))'],
    ['(navire OR port) quai', '((navire | port) quai)'],
    ['navire ET port', '(navire & port)'],
    ['navire OU port SAUF quai', '(navire | (port -quai))'],
    ['NOT navire', '-navire'],
    ['-navire port', '(-navire port)'],
    ['sous-marin', 'sous-marin'],
    ['navir* *455*', '(navir* *455)'],
    ['"mot à mot" «autre chose» “encore”', '("mot à mot" "autre chose" "encore")'],
    ['a1 NEAR/5 b2 NEAR c3', '[a1 ~10 b2 ~10 c3]'],
    ['"un deux" NEAR/3 trois', '["un deux" ~3 trois]'],
    ['source:"Le Monde" date:2025-10..2025-11', '(source=Le Monde date=2025-10..2025-11)'],
    ['Source:AFP', 'source=AFP'],
    ['https://example.org/a', 'https://example.org/a'],
    ['à 12:30 demain', '(à 12:30 demain)'],
    ['Note : livraison', '(Note livraison)'],
    ['“”  « » ""', ''],
  ])('%s', (query, expected) => {
    if (expected === '') expect(() => parseQuery(query)).toThrow(QueryError);
    else expect(short(parseQuery(query))).toBe(expected);
  });

  test('nothing is asked where there is nothing', () => {
    expect(parseQuery(' \u00a0\n')).toBeNull();
  });
});

test('whatever is typed is read, or told with a place that lies in it', () => {
  const pieces = fc.constantFrom(
    '"',
    '(',
    ')',
    '*',
    ':',
    '-',
    ' ',
    'AND',
    'OR',
    'NOT',
    'NEAR/2',
    'source:',
    'mot',
    '«',
    '»',
    '\u0000',
    '🙂',
    'é',
    "l'",
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 30 }), (parts) => {
      const query = parts.join('');
      try {
        const node = parseQuery(query);
        for (const { at, end } of node === null ? [] : nodesOf(node)) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(query.length);
        }
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        expect(error.at).toBeGreaterThanOrEqual(0);
        expect(error.end).toBeLessThanOrEqual(query.length);
        expect(error.at).toBeLessThanOrEqual(error.end);
      }
    }),
    { numRuns: 2000 },
  );
});

test('the fields that are read are those that the contract names', () => {
  expect(FIELD_NAMES).toEqual(SEARCH_FIELDS);
});
