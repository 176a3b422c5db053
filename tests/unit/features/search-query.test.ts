/** What is written into a query, taken out of it and pointed at in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../main/domain/search/parse.ts';
import { buildQuery, NO_FIELDS, type BuilderFields } from '../../../renderer/features/search/build-query.ts';
import { aroundStretch } from '../../../renderer/features/search/around-stretch.ts';
import { looserQueries } from '../../../renderer/features/search/looser.ts';
import {
  filterText,
  hasFilter,
  piecesOf,
  withFilter,
  withoutFilter,
  type Filter,
} from '../../../renderer/features/search/query-text.ts';

const claims: Filter = { field: 'kind', value: 'claim' };

describe('a query in pieces', () => {
  it.each([
    ['Oslo "air defence" -film', ['Oslo', '"air defence"', '-film']],
    ['source:"Le Monde" (a OR "b c")', ['source:"Le Monde"', '(a OR "b c")']],
    ['« mot à mot » date:2025', ['« mot à mot »', 'date:2025']],
    ['unclosed "two words', ['unclosed', '"two words']],
    ['', []],
  ])('%s', (query, pieces) => {
    expect(piecesOf(query).map(({ text }) => text)).toEqual(pieces);
    for (const { text, at, end } of piecesOf(query)) expect(query.slice(at, end)).toBe(text);
  });
});

describe('a filter', () => {
  it('is added to what is there, once', () => {
    expect(withFilter('Oslo', claims)).toBe('Oslo kind:claim');
    expect(withFilter('', claims)).toBe('kind:claim');
    expect(withFilter('Oslo kind:claim', claims)).toBe('Oslo kind:claim');
  });

  it('narrows all alternatives, not only the last one', () => {
    expect(withFilter('Odesa OR Odessa', claims)).toBe('(Odesa OR Odessa) kind:claim');
    expect(withFilter('Odesa OU Odessa', claims)).toBe('(Odesa OU Odessa) kind:claim');
    expect(withFilter('(Odesa OR Odessa)', claims)).toBe('(Odesa OR Odessa) kind:claim');
  });

  it('is not there where it is excluded, or only in one alternative', () => {
    expect(hasFilter('Oslo kind:claim', claims)).toBe(true);
    expect(hasFilter('Oslo KIND:Claim', claims)).toBe(true);
    expect(hasFilter('Oslo NOT kind:claim', claims)).toBe(false);
    expect(hasFilter('Oslo -kind:claim', claims)).toBe(false);
    expect(hasFilter('Oslo OR kind:claim', claims)).toBe(false);
    expect(hasFilter('"kind:claim"', claims)).toBe(false);
  });

  it('is taken out again, and nothing else', () => {
    expect(withoutFilter(withFilter('Oslo "air defence"', claims), claims)).toBe('Oslo "air defence"');
    expect(withoutFilter('Oslo AND kind:claim', claims)).toBe('Oslo');
    expect(withoutFilter('kind:claim', claims)).toBe('');
    expect(withoutFilter('Oslo', claims)).toBe('Oslo');
  });

  it.each([
    'Le Monde',
    'Reuters',
    'The “Daily” “Mail”',
    'A "quoted" name',
    '«Комерсант» "x" »',
    'a (b) c',
    'Bodø: news',
  ])('of a source called %s is one field of the query', (name) => {
    const written = filterText({ field: 'source', value: name });
    const node = parseQuery(`Oslo ${written}`);
    expect(node).toMatchObject({
      type: 'and',
      parts: [{ type: 'word' }, { type: 'field', field: 'source' }],
    });
    expect(hasFilter(`Oslo ${written}`, { field: 'source', value: name })).toBe(true);
  });
});

describe('a stretch that is wrong', () => {
  it('is shown with what stands around it', () => {
    expect(aroundStretch('Oslo kind:cat x', 5, 13)).toEqual({
      before: 'Oslo ',
      wrong: 'kind:cat',
      after: ' x',
    });
    expect(aroundStretch('Oslo AND', 8, 8)).toEqual({ before: 'Oslo AND', wrong: '', after: '' });
    expect(aroundStretch('Oslo AND  ', 8, 10)).toEqual({ before: 'Oslo AND', wrong: '', after: '' });
  });

  it('of a long query comes with a part of it, never with half a character', () => {
    const { before, wrong, after } = aroundStretch(`${'😀'.repeat(60)}wrong${'😀'.repeat(60)}`, 120, 125);
    expect(wrong).toBe('wrong');
    expect(before).toMatch(/^…(😀)+$/u);
    expect(after).toMatch(/^(😀)+…$/u);
  });

  it('beyond the query is none', () => {
    expect(aroundStretch('ab', 7, 9)).toEqual({ before: 'ab', wrong: '', after: '' });
  });
});

describe('what would find more', () => {
  it('leaves out one thing at a time', () => {
    expect(looserQueries('Oslo kind:claim').map(({ query }) => query)).toEqual(['kind:claim', 'Oslo']);
  });
  it('opens the last word, and lets go of the order of a phrase', () => {
    expect(looserQueries('navigation')).toEqual([
      { kind: 'star', without: 'navigation', query: 'navigati*' },
    ]);
    expect(looserQueries('"air defence"')).toEqual([{ kind: 'words', without: '', query: 'air defence' }]);
  });
  it('proposes nothing that could not be read', () => {
    for (const query of ['Oslo OR Bergen', 'a NEAR/5 b', 'x', 'x -y', '"']) {
      for (const { query: looser } of looserQueries(query)) expect(() => parseQuery(looser)).not.toThrow();
    }
  });
});

describe('a query that is built', () => {
  const build = (part: Partial<BuilderFields>): string => buildQuery({ ...NO_FIELDS, ...part });

  it('says all that is filled in', () => {
    expect(build({ all: 'Oslo drones', phrase: 'air defence', any: 'Odesa Odessa', none: 'film' })).toBe(
      'Oslo drones "air defence" (Odesa OR Odessa) -film',
    );
    expect(build({ near: 'Norway', nearTo: 'joint exercise', distance: 3 })).toBe(
      'Norway NEAR/3 "joint exercise"',
    );
    expect(build({ source: 'Le Monde', from: '2025-10', to: '2025-11', grade: 'B', kind: 'claim' })).toBe(
      'source:"Le Monde" date:2025-10..2025-11 grade:B kind:claim',
    );
    expect(build({ from: '2025', to: '2025' })).toBe('date:2025');
    expect(build({ from: '2025' })).toBe('date:2025..');
    expect(build({})).toBe('');
  });

  it('takes what is typed for words', () => {
    expect(build({ all: '"Oslo AND (kind:claim' })).toBe('Oslo and kind claim');
    expect(build({ none: '-film NOT' })).toBe('-film -not');
    expect(build({ phrase: ' « ' })).toBe('');
  });

  it('a hyphen behind a colon excludes nothing', () => {
    expect(() => parseQuery(build({ any: ':-OU', all: 'x:--AND' }))).not.toThrow();
  });

  it('can always be read, whatever is typed', () => {
    const typed = fc
      .array(
        fc.constantFrom(
          'a',
          'AND',
          'NEAR/3',
          '"',
          '«',
          '(',
          ')',
          '-',
          ':',
          'OU',
          ' ',
          'é',
          'Bodø',
          '/',
          'l’x',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.record({
          all: typed,
          phrase: typed,
          any: typed,
          none: typed,
          near: typed,
          nearTo: typed,
          source: typed,
        }),
        (fields) => {
          expect(() => parseQuery(build(fields))).not.toThrow();
        },
      ),
    );
  });
});
