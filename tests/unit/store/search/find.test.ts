/** What an analyst may rely on when they look for something: words in their forms, names in their scripts, codes by their middle; always what is there now. */
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../../support/dossiers.ts';

const titles = (dossier: DossierFile, text: string, typing = false): readonly string[] =>
  dossier.query('search.find', { text, typing }).hits.map(({ title }) => title);

const totalOf = (dossier: DossierFile, text: string): number => dossier.query('search.find', { text }).total;

function library(): DossierFile {
  const dossier = newDossier();
  const add = (title: string, text: string, language = 'fr') =>
    addDocument(dossier, text, { title, language });
  add('Sous-marins', 'La livraison de deux sous-marins à l’Ukraine a été décidée aujourd’hui.');
  add('Navire', 'Un navire d’assaut quitte le port. La sécurité est renforcée.');
  add('Premier ministre', 'Denys Chmyhal a reçu 1 500 000 euros, code CN-24-0098, et des F-16.');
  add('Прем’єр', 'Денис Шмигаль прибув до Києва. П’ять угод.', 'uk');
  add('Pledges', 'Norway pledged new submarines; Ukraine’s partners are pledging more.', 'en');
  return dossier;
}

describe('words are found', () => {
  test.each([
    ['l’Ukraine', ['Pledges', 'Sous-marins']],
    ["l'Ukraine", ['Pledges', 'Sous-marins']],
    ['ukraine', ['Pledges', 'Sous-marins']],
    ['UKRAINE', ['Pledges', 'Sous-marins']],
    ['sous-marin', ['Sous-marins']],
    ['sous-marins', ['Sous-marins']],
    ['sousmarins', ['Sous-marins']],
    ['sous marins', ['Sous-marins']],
    ['navires', ['Navire']],
    ['navir*', ['Navire']],
    ['securite', ['Navire']],
    ['sécurité', ['Navire']],
    ['aujourd’hui', ['Sous-marins']],
    ['pledge', ['Pledges']],
    ['submarine', ['Pledges']],
    ['Shmyhal', ['Premier ministre', 'Прем’єр']],
    ['Chmyhal', ['Premier ministre', 'Прем’єр']],
    ['Шмигаль', ['Premier ministre', 'Прем’єр']],
    ['пять', ['Прем’єр']],
    ['F-16', ['Premier ministre']],
    ['F16', ['Premier ministre']],
    ['1500000', ['Premier ministre']],
    ['CN-24-0098', ['Premier ministre']],
    ['*0098', ['Premier ministre']],
    ['"deux sous-marins"', ['Sous-marins']],
    ['"sous-marins deux"', []],
    ['navire OR livraison', ['Navire', 'Sous-marins']],
    ['ukraine NOT livraison', ['Pledges']],
    ['ukraine -livraison', ['Pledges']],
    ['deux NEAR/3 Ukraine', ['Sous-marins']],
    ['livraison NEAR/2 aujourd’hui', []],
    ['title:navire', ['Navire']],
    ['titre:pledges', ['Pledges']],
    ['language:en', ['Pledges']],
    ['ukraine language:fr', ['Sous-marins']],
    ['(navire OR language:en) -port', ['Pledges']],
  ])('%s', (text, expected) => {
    const dossier = library();
    expect(titles(dossier, text).toSorted()).toEqual(expected.toSorted());
    expect(totalOf(dossier, text)).toBe(expected.length);
    expect(dossier.query('search.count', { text })).toBe(expected.length);
  });

  test('while they are typed', () => {
    const dossier = library();
    expect(titles(dossier, 'livr', true)).toEqual(['Sous-marins']);
    expect(titles(dossier, 'livr')).toEqual([]);
    expect(titles(dossier, 'pl', true)).toEqual(['Pledges']);
  });
});

test('in a large dossier one or two letters find whole words only, and that is said', () => {
  const dossier = library();
  const short = (text: string, typing = true): boolean =>
    dossier.query('search.find', { text, typing }).isShort;
  expect(['na', 'port na'].map((text) => short(text))).toEqual([false, false]);
  const { database } = dossier.statements;
  database.pragma('foreign_keys = OFF');
  database.exec(`INSERT INTO index_entry (id, noun)
    WITH RECURSIVE n (id) AS (SELECT 1000 UNION ALL SELECT id + 1 FROM n WHERE id < 21000) SELECT id, 'claim' FROM n`);
  expect(titles(dossier, 'pl', true)).toEqual([]);
  expect(['pl', 'port pl', 'é'].map((text) => short(text))).toEqual([true, true, true]);
  expect(['ple', 'port ', 'language:fr', ''].map((text) => short(text))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(short('pl', false)).toBe(false);
});

describe('what is shown of a hit', () => {
  test('the words around, with where they match, and where they stand in the document', () => {
    const dossier = library();
    const [hit] = dossier.query('search.find', { text: 'sous-marin Ukraine' }).hits;
    expect(hit?.snippet).toBe('La livraison de deux sous-marins à l’Ukraine a été décidée aujourd’hui.');
    expect(hit?.matches.map(([start, end]) => hit.snippet.slice(start, end))).toEqual([
      'sous-marins',
      'Ukraine',
    ]);
    expect(hit?.place).toEqual({ start: 21, end: 44 });
    expect(hit?.titleMatches.map(([start, end]) => hit.title.slice(start, end))).toEqual(['Sous-marins']);
  });
});

test('all that is found is told by its numbers at once, and where it answers for those that are asked', () => {
  const dossier = library();
  const [first] = dossier.query('search.find', { text: 'submarine' }).hits;
  dossier.command('passage.create', { documentId: first?.id ?? 0, start: 0, end: 29 });
  dossier.command('claim.create', { text: 'Norway pledged submarines', kind: 'fact' });
  const text = 'pledge submarine';
  const all = dossier.query('search.all', { text });
  expect(all.map(({ noun }) => noun)).toEqual(['document', 'claim', 'passage']);
  const { hits } = dossier.query('search.find', { text });
  expect(new Set(all.map(({ id }) => id))).toEqual(new Set(hits.map(({ id }) => id)));
  const document = hits.find(({ noun }) => noun === 'document');
  for (const { noun, documentTitle } of hits)
    expect(documentTitle).toBe(noun === 'passage' ? document?.title : null);
  expect(dossier.query('search.places', { text, ids: all.map(({ id }) => id) })).toEqual([
    { documentId: document?.id, ...document?.place },
    { passageId: all[2]?.id },
  ]);
  // What narrows by a filter alone has no words in a document.
  expect(dossier.query('search.places', { text: 'kind:document', ids: [document?.id ?? 0] })).toEqual([]);
  expect(dossier.query('search.all', { text: ' ' })).toEqual([]);
});

describe('the index is in step with the dossier', () => {
  test('a record that is made, changed, taken out and brought back', () => {
    const dossier = newDossier();
    dossier.command('claim.create', { text: 'La Norvège livre des batteries', kind: 'fact' });
    expect(totalOf(dossier, 'batterie')).toBe(1);
    const [{ id } = { id: 0 }] = dossier.query('search.find', { text: 'batterie' }).hits;
    dossier.command('claim.update', { id, text: 'La Norvège livre des générateurs' });
    expect([totalOf(dossier, 'batterie'), totalOf(dossier, 'générateur')]).toEqual([0, 1]);
    dossier.command('journal.undo', {});
    expect([totalOf(dossier, 'batterie'), totalOf(dossier, 'générateur')]).toEqual([1, 0]);
    dossier.command('record.delete', { id });
    expect(totalOf(dossier, 'batterie')).toBe(0);
    dossier.command('journal.undo', {});
    expect(totalOf(dossier, 'batterie')).toBe(1);
    dossier.command('journal.undo', {});
    expect(totalOf(dossier, 'kind:claim')).toBe(0);
  });

  test('an operation that fails leaves no words behind', () => {
    const dossier = newDossier();
    expect(() =>
      dossier.command('claim.create', {
        text: 'Xylophones',
        kind: 'fact',
        evidence: [{ passage: { passageId: 999 }, stance: 'supports' }],
      } as never),
    ).toThrow();
    expect(totalOf(dossier, 'xylophone')).toBe(0);
    dossier.command('claim.create', { text: 'Xylophones', kind: 'fact' });
    expect(totalOf(dossier, 'xylophone')).toBe(1);
  });

  test('built anew, it says the same', () => {
    const dossier = library();
    const before = titles(dossier, 'ukraine OR shmyhal');
    dossier.command('search.rebuild', {});
    expect(dossier.query('search.find', { text: 'ukraine' })).toMatchObject({ total: 0, pending: 5 });
    while (dossier.command('search.build', { milliseconds: 1 }).value.pending > 0);
    expect(titles(dossier, 'ukraine OR shmyhal')).toEqual(before);
    expect(dossier.query('search.state', {})).toEqual({ records: 5, pending: 0, paused: false });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['"deux sous', 'unclosedQuote', 0],
    ['navire (port', 'unclosedBracket', 7],
    ['navire) port', 'unopenedBracket', 6],
    ['*', 'loneStar', 0],
    ['ukraine n*', 'loneStar', 8],
    ['navire AND', 'missingWord', 7],
    ['NOT', 'missingWord', 0],
    ['()', 'missingWord', 1],
    ['source:', 'missingValue', 0],
    ['colour:red', 'unknownField', 0],
    ['kind:boat', 'unknownValue', 0],
    ['port date:hier', 'invalidDate', 5],
    ['NEAR/5 port', 'nearNeedsWords', 0],
    ['🙂', 'missingWord', 0],
    ['x'.repeat(10_001), 'tooLong', 10_000],
    ['mot '.repeat(500), 'tooManyWords', 800],
  ])('%s is told with its place', (text, reason, at) => {
    const dossier = library();
    expect(() => dossier.query('search.find', { text })).toThrow(
      expect.objectContaining({ code: 'invalid-query', details: expect.objectContaining({ reason, at }) }),
    );
  });

  test.each([
    [''],
    ['   '],
    ['le la les de'],
    ['שלום עולם'],
    ['a\u0000b'],
    ['title : x OR document_words MATCH 1'],
    ['"; DROP TABLE record; --"'],
    ["') OR 1=1 --"],
    ['NEAR(a b, 5)'],
    ['{title} : ^ukraine + "x"'],
    ['ukraine 🙂'],
    ['-'],
    ['\ud800'],
    ['mot'.repeat(3000)],
  ])('%j is only words', (text) => {
    const dossier = library();
    expect(() => dossier.query('search.find', { text })).not.toThrow(
      expect.objectContaining({ code: 'internal' }),
    );
    expect(dossier.query('search.state', {}).records).toBe(5);
  });
});
