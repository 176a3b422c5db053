/** What an analyst may rely on when they narrow a search by fields. */
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../../support/dossiers.ts';

/** A source graded B with two documents, an agency without a grade, and what rests on their passages. */
function dossier(): DossierFile {
  const made = newDossier();
  const government = made.command('source.create', {
    name: 'Gouvernement norvégien',
    kind: 'government',
  }).value;
  made.command('source.grade', {
    id: government,
    reliability: 'B',
    reason: 'Officiel',
    gradedOn: '2025-11-05',
  });
  const first = addDocument(made, 'Oslo promet dix drones à Kyiv.', {
    title: 'Promesse',
    sourceId: government,
    published: '2025-10-14',
    language: 'fr',
  });
  addDocument(made, 'Oslo delivers ten drones.', {
    title: 'Delivery',
    sourceName: 'Agence',
    published: '2025-11',
    language: 'en-GB',
  });
  const passage = made.command('passage.create', {
    documentId: first,
    start: 0,
    end: 22,
    note: 'À vérifier',
  }).value;
  made.command('passage.code', { passage: { passageId: passage }, code: { name: 'Promesses' }, on: true });
  made.command('claim.create', {
    text: 'Oslo a promis dix drones',
    evidence: [{ passage: { passageId: passage }, credibility: 2 }],
  });
  made.command('claim.create', { text: 'Les drones sont arrivés', kind: 'assumption' });
  made.command('actor.create', {
    kind: 'person',
    names: [
      { id: null, name: 'Denys Shmyhal', language: 'en', script: null },
      { id: null, name: 'Денис Шмигаль', language: 'uk', script: 'Cyrl' },
    ],
  });
  made.command('statement.write', {
    rows: [
      {
        cells: {
          speaker: 'Denys Shmyhal',
          words: 'Nous attendons les drones',
          said: '2025-10-20',
          kind: 'request',
        },
      },
    ],
  });
  made.command('membership.write', {
    createMissing: true,
    rows: [{ cells: { coalition: 'JEF', actor: 'Norvège', from: '2014' } }],
  });
  const claims = made.query('search.find', { text: 'kind:claim' }).hits;
  made.command('record.setTlp', {
    id: claims.find(({ title }) => title.startsWith('Les'))?.id ?? 0,
    tlp: 'amber',
  });
  return made;
}

test.each([
  ['drones source:norvégien', ['Promesse', 'Oslo promet dix drones', 'Oslo a promis dix drones']],
  ['drones source:"agence"', ['Delivery']],
  ['source:nobody', []],
  ['speaker:shmyhal', ['Nous attendons les drones']],
  ['speaker:Chmyhal', ['Nous attendons les drones']],
  ['speaker:Шмигаль drones', ['Nous attendons les drones']],
  ['drones date:2025-10', ['Promesse', 'Oslo promet dix drones', 'Nous attendons les drones']],
  ['drones date:2025-10-20..', ['Delivery', 'Nous attendons les drones']],
  ['drones date:..2025-10-15', ['Promesse', 'Oslo promet dix drones']],
  ['date:2020 kind:membership', ['Norvège – JEF']],
  ['date:2013 kind:membership', []],
  ['drones grade:B', ['Promesse', 'Oslo promet dix drones', 'Oslo a promis dix drones']],
  ['drones grade:B2', ['Oslo promet dix drones', 'Oslo a promis dix drones']],
  ['drones grade:2', ['Oslo promet dix drones', 'Oslo a promis dix drones']],
  ['drones grade:a1', []],
  ['tlp:amber', ['Les drones sont arrivés']],
  ['drones tlp:none kind:claims', ['Oslo a promis dix drones']],
  ['code:promesse kind:passage', ['Oslo promet dix drones']],
  ['language:en', ['Delivery']],
  ['is:unsourced kind:claim', ['Les drones sont arrivés']],
  ['has:evidence kind:claim', ['Oslo a promis dix drones']],
  ['has:note', ['Oslo promet dix drones']],
  ['vérifier', ['Oslo promet dix drones']],
  ['has:passage', ['Promesse']],
  ['kind:document -source:agence', ['Promesse']],
  ['type:déclaration', ['Nous attendons les drones']],
  ['(tlp:amber OR language:en) drones', ['Les drones sont arrivés', 'Delivery']],
  ['NOT drones kind:document', []],
  ['Norvège kind:membership', ['Norvège – JEF']],
])('%s', (text, expected) => {
  const { hits, total } = dossier().query('search.find', { text });
  expect(hits.map(({ title }) => title).toSorted()).toEqual([...expected].toSorted());
  expect(total).toBe(expected.length);
});

test('two claims that contradict one another are found until one is judged', () => {
  const made = newDossier();
  made.command('actor.create', {
    kind: 'state',
    names: [{ id: null, name: 'Norvège', language: 'fr', script: null }],
  });
  made.command('claim.write', {
    createMissing: true,
    rows: ['10', '12'].map((value) => ({
      cells: {
        text: `Oslo livre ${value} drones`,
        subject: 'Norvège',
        predicate: 'livre',
        value,
        unit: 'drones',
      },
    })),
  });
  const total = (): number => made.query('search.find', { text: 'has:contradiction' }).total;
  expect(total()).toBe(2);
  const [pair] = made.query('contradiction.queue', {}).rows;
  made.command('contradiction.judge', {
    oneId: pair?.one.id ?? 0,
    otherId: pair?.other.id ?? 0,
    kind: 'value',
    outcome: 'different-basis',
    reason: 'Deux lots',
  });
  expect(total()).toBe(0);
});

describe('what is narrowed by follows what it rests on', () => {
  test('an actor’s new name is found in its memberships', () => {
    const made = dossier();
    const [actor] = made.query('search.find', { text: 'kind:actor norvège' }).hits;
    made.command('actor.update', {
      id: actor?.id ?? 0,
      names: [{ id: null, name: 'Royaume de Norvège', language: 'fr', script: null }],
    });
    expect(made.query('search.find', { text: 'royaume kind:membership' }).total).toBe(1);
  });

  test('a document’s new source and date are those of its passages', () => {
    const made = dossier();
    const [document] = made.query('search.find', { text: 'title:promesse kind:document' }).hits;
    made.command('document.update', { id: document?.id ?? 0, published: '2024-01-02', sourceId: null });
    expect(made.query('search.find', { text: 'date:2024 kind:passage' }).total).toBe(1);
    expect(made.query('search.find', { text: 'source:norvégien kind:passage' }).total).toBe(0);
    made.command('journal.undo', {});
    expect(made.query('search.find', { text: 'source:norvégien kind:passage' }).total).toBe(1);
  });
});

test('hits are counted by kind, source, year, language, grade and marking', () => {
  const { counted, next, ...counts } = dossier().query('search.counts', { text: 'drones' });
  expect([counted, next]).toEqual([6, null]);
  expect(counts).toMatchObject({
    kind: expect.arrayContaining([
      { value: 'claim', count: 2 },
      { value: 'document', count: 2 },
    ]),
    year: [{ value: '2025', count: 4 }],
    grade: [{ value: 'B', count: 2 }],
    tlp: [{ value: 'amber', count: 1 }],
  });
  expect(counts.source.map(({ name, count }) => [name, count])).toEqual([
    ['Gouvernement norvégien', 2],
    ['Agence', 1],
  ]);
});

test('a list of names is looked for in every spelling, and under the other names of the same actor', () => {
  const made = dossier();
  addDocument(made, 'Прем’єр Денис Шмигаль прибув.', { title: 'Візит', language: 'uk' });
  const rows = made.query('search.batch', { names: ['Denys Shmyhal', 'Nobody Else', '🙂', 'Norvège'] });
  expect(rows.map(({ name, total }) => [name, total])).toEqual([
    ['Denys Shmyhal', 3],
    ['Nobody Else', 0],
    ['🙂', 0],
    ['Norvège', 2],
  ]);
  expect(rows[0]?.best?.title).toBe('Denys Shmyhal');
});

test.each(['Denys Shmyhal', 'AND', 'Shmyhal, Denys (PM)', 'OR NOT', 'l’Otan', 'kind:claim', '"x" y', 'a*b'])(
  'the query of the name %s finds what its row counts',
  (name) => {
    const made = dossier();
    const [row] = made.query('search.batch', { names: [name] });
    expect(made.query('search.find', { text: row?.query ?? '' }).total).toBe(row?.total);
  },
);

test('a search that is kept is renamed, written anew under its name, and taken back', () => {
  const made = newDossier();
  const id = made.command('search.save', { name: 'Sans preuve', query: 'is:unsourced' }).value;
  expect(made.command('search.save', { name: 'sans PREUVE', query: 'is:unsourced kind:claim' }).value).toBe(
    id,
  );
  made.command('search.rename', { id, name: 'À sourcer' });
  expect(made.query('search.saved', {})).toMatchObject([
    { id, name: 'À sourcer', query: 'is:unsourced kind:claim' },
  ]);
  expect(() => made.command('search.save', { name: 'Faux', query: '(' })).toThrow(
    expect.objectContaining({ code: 'invalid-query' }),
  );
  made.command('record.delete', { id });
  expect(made.query('search.saved', {})).toEqual([]);
  made.command('journal.undo', {});
  expect(made.query('search.saved', {})).toHaveLength(1);
});
