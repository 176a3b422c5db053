/** Two actors that are one, and parted again: nothing is lost on either way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../../support/dossiers.ts';

const actor = (dossier: DossierFile, ...names: readonly string[]): number =>
  dossier.command('actor.create', { kind: 'person', names: names.map((name) => ({ name })) }).value;
const namesOf = (dossier: DossierFile, id: number): readonly string[] =>
  dossier.query('actor.get', { id }).names.map(({ name }) => name);

/** Everything that leads to actors, and their names with what stands behind them. */
const state = (dossier: DossierFile): unknown => {
  const { database } = dossier.statements;
  const all = (sql: string): unknown[] => database.prepare(sql).all();
  return {
    actors: all(
      'SELECT a.id, a.kind FROM actor a JOIN record r ON r.id = a.id AND r.deleted_at IS NULL ORDER BY a.id',
    ),
    names: all(
      `SELECT n.id, n.actor_id, n.seq, n.name FROM actor_name n JOIN record r ON r.id = n.actor_id AND r.deleted_at IS NULL ORDER BY n.id`,
    ),
    statements: all('SELECT id, speaker_id FROM statement ORDER BY id'),
    memberships: all('SELECT id, actor_id FROM membership ORDER BY id'),
    recipients: all('SELECT programme_id, actor_id FROM programme_recipient ORDER BY 1, 2'),
    evidence: all(
      'SELECT e.id, e.record_id, e.field FROM evidence e JOIN record r ON r.id = e.id AND r.deleted_at IS NULL ORDER BY e.id',
    ),
  };
};

function twoOfOne(): { dossier: DossierFile; kept: number; gone: number } {
  const dossier = newDossier();
  const documentId = addDocument(dossier, 'Denys Shmyhal, also written Shmygal.');
  const kept = actor(dossier, 'Denys Shmyhal', 'Денис Шмигаль');
  const gone = actor(dossier, 'Denys Shmygal');
  const [name] = dossier.query('actor.get', { id: gone }).names;
  dossier.command('evidence.add', {
    recordId: gone,
    field: `name.${name?.id}`,
    passage: { documentId, start: 28, end: 35 },
  });
  dossier.command('statement.create', { speakerId: gone, words: 'We can.', kind: 'position' });
  dossier.command('membership.write', {
    createMissing: true,
    rows: [{ cells: { coalition: 'JEF', actor: { id: gone } } }],
  });
  dossier.command('programme.write', {
    rows: [
      { cells: { name: 'PURL', recipients: 'Denys Shmyhal; Denys Shmygal' } },
      { cells: { name: 'Other', recipients: 'Denys Shmygal' } },
    ],
  });
  return { dossier, kept, gone };
}

describe('merging', () => {
  test('brings over every name with its source, and all that leads to it', () => {
    const { dossier, kept, gone } = twoOfOne();
    dossier.command('actor.merge', { keptId: kept, goneId: gone, reason: 'One person.' });
    expect(namesOf(dossier, kept)).toEqual(['Denys Shmyhal', 'Денис Шмигаль', 'Denys Shmygal']);
    const alias = dossier.query('actor.get', { id: kept }).names.at(-1);
    expect(dossier.query('evidence.ofRecord', { recordId: kept, field: `name.${alias?.id}` })).toHaveLength(
      1,
    );
    expect(dossier.query('statement.list', {})).toMatchObject([{ speakerId: kept }]);
    expect(
      dossier
        .query('register.rows', { view: { register: 'programme' } })
        .rows.map((row) => row?.cells['recipients']),
    ).toEqual(['Denys Shmyhal', 'Denys Shmyhal']);
    expect(() => dossier.query('actor.get', { id: gone })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    expect(dossier.query('actor.merges', { id: kept })).toMatchObject([
      { goneId: gone, name: 'Denys Shmygal', reason: 'One person.' },
    ]);
  });

  test('is taken back by undo and by parting, to the last row', () => {
    for (const back of ['undo', 'part'] as const) {
      const { dossier, kept, gone } = twoOfOne();
      const before = state(dossier);
      const mergeId = dossier.command('actor.merge', { keptId: kept, goneId: gone }).value;
      if (back === 'undo') dossier.command('journal.undo', {});
      else dossier.command('actor.unmerge', { mergeId });
      expect(state(dossier)).toEqual(before);
    }
  });

  test('what was done meanwhile stays with the one that was kept', () => {
    const { dossier, kept, gone } = twoOfOne();
    const mergeId = dossier.command('actor.merge', { keptId: kept, goneId: gone }).value;
    dossier.command('statement.create', { speakerId: kept, words: 'Since.', kind: 'position' });
    dossier.command('actor.unmerge', { mergeId });
    expect(dossier.query('statement.list', {}).map(({ words, speakerId }) => [words, speakerId])).toEqual([
      ['Since.', kept],
      ['We can.', gone],
    ]);
  });

  test('of an actor with itself is refused, and changes nothing', () => {
    const { dossier, kept } = twoOfOne();
    const before = state(dossier);
    expect(() => dossier.command('actor.merge', { keptId: kept, goneId: kept })).toThrow(
      expect.objectContaining({ code: 'self-merge' }),
    );
    expect(state(dossier)).toEqual(before);
  });

  test('is parted from the outside in', () => {
    const dossier = newDossier();
    const [a, b, c] = [actor(dossier, 'A'), actor(dossier, 'B'), actor(dossier, 'C')];
    const before = state(dossier);
    const inner = dossier.command('actor.merge', { keptId: b, goneId: a }).value;
    const outer = dossier.command('actor.merge', { keptId: c, goneId: b }).value;
    expect(() => dossier.command('actor.unmerge', { mergeId: inner })).toThrow(
      expect.objectContaining({ code: 'in-use' }),
    );
    dossier.command('actor.unmerge', { mergeId: outer });
    dossier.command('actor.unmerge', { mergeId: inner });
    expect(state(dossier)).toEqual(before);
  });

  test('any merges parted in the opposite order leave everything as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 5 }), (merges) => {
        const dossier = newDossier();
        const ids = ['A', 'B', 'C', 'D', 'E'].map((name) => actor(dossier, name, `${name} alias`));
        for (const id of ids)
          dossier.command('statement.create', { speakerId: id, words: `By ${id}`, kind: 'position' });
        const before = state(dossier);
        const done: number[] = [];
        const gone = new Set<number>();
        for (const [one, other] of merges) {
          const [keptId = 0, goneId = 0] = [ids[one], ids[other]];
          if (one === other || gone.has(one) || gone.has(other)) continue;
          done.push(dossier.command('actor.merge', { keptId, goneId }).value);
          gone.add(other);
        }
        for (const mergeId of done.toReversed()) dossier.command('actor.unmerge', { mergeId });
        expect(state(dossier)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

/** A dossier in which five actors share programmes, and each has a statement and passages behind its cells. */
function fiveActors(): { dossier: DossierFile; ids: readonly number[] } {
  const dossier = newDossier();
  const documentId = addDocument(dossier, 'A, B, C, D and E.');
  const ids = ['A', 'B', 'C', 'D', 'E'].map((name) => actor(dossier, name, `${name} alias`));
  for (const [at, id] of ids.entries()) {
    dossier.command('statement.create', { speakerId: id, words: `By ${id}`, kind: 'position' });
    const [, alias] = dossier.query('actor.get', { id }).names;
    for (const field of ['name', `name.${alias?.id}`, 'kind', ''])
      dossier.command('evidence.add', {
        recordId: id,
        field,
        passage: { documentId, start: at, end: at + 3 },
      });
  }
  dossier.command('programme.write', {
    rows: ['A; B; C', 'B; C', 'C; D; E', 'E'].map((recipients, at) => ({
      cells: { name: `P${at}`, recipients },
    })),
  });
  return { dossier, ids };
}

const merges = (dossier: DossierFile): readonly number[] =>
  dossier.statements.database
    .prepare<[], { id: number }>('SELECT id FROM actor_merge WHERE undone = 0 ORDER BY id')
    .all()
    .map(({ id }) => id);

/** Whoever was taken in by one that is itself taken in waits for that one. */
const parts = (dossier: DossierFile, mergeId: number): boolean => {
  try {
    dossier.command('actor.unmerge', { mergeId });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'in-use' });
    return false;
  }
};

test('merging and parting in any order, with undo and redo between, ends where it began once all are parted', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('merge' as const), one: fc.nat(4), other: fc.nat(4) }),
    fc.record({ do: fc.constant('part' as const), one: fc.nat(4), other: fc.constant(0) }),
    fc.record({
      do: fc.constantFrom('undo' as const, 'redo' as const),
      one: fc.constant(0),
      other: fc.constant(0),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), fc.nat(), (steps, seed) => {
      const { dossier, ids } = fiveActors();
      const before = state(dossier);
      let own = 0;
      for (const { do: what, one, other } of steps) {
        const there = merges(dossier);
        if (what === 'merge' && one !== other) {
          try {
            dossier.command('actor.merge', { keptId: ids[one] ?? 0, goneId: ids[other] ?? 0 });
            own += 1;
          } catch (error) {
            // One of them was taken in already.
            expect(error).toMatchObject({ code: 'not-found' });
          }
        } else if (what === 'part' && there.length > 0) {
          if (parts(dossier, there[one % there.length] ?? 0)) own += 1;
        } else if (what === 'undo' && own > 0) {
          dossier.command('journal.undo', {});
          own -= 1;
        } else if (what === 'redo' && dossier.query('journal.state', {}).redo !== null) {
          dossier.command('journal.redo', {});
          own += 1;
        }
      }
      for (let round = seed; merges(dossier).length > 0; round += 1) {
        const there = merges(dossier);
        parts(dossier, there[round % there.length] ?? 0);
      }
      expect(state(dossier)).toEqual(before);
    }),
    { numRuns: 30 },
  );
});

test('what stands behind a cell of the one that goes is never taken for another name, kind or country', () => {
  const dossier = newDossier();
  const documentId = addDocument(dossier, 'Norge is a state.');
  const kept = actor(dossier, 'Norway');
  const gone = dossier.command('actor.create', {
    kind: 'state',
    names: [{ name: 'Norge' }],
    iso: 'NO',
  }).value;
  const passage = { documentId, start: 0, end: 5 };
  for (const field of ['name', 'kind', 'country', 'note'])
    dossier.command('evidence.add', { recordId: gone, field, passage });
  const [name] = dossier.query('actor.get', { id: gone }).names;
  dossier.command('actor.merge', { keptId: kept, goneId: gone });
  const fields = (id: number): readonly string[] =>
    dossier.query('evidence.ofRecord', { recordId: id }).map(({ field }) => field);
  expect(fields(kept).toSorted()).toEqual(['', '', `name.${name?.id}`, 'note'].toSorted());
  dossier.command('actor.unmerge', { mergeId: merges(dossier)[0] ?? 0 });
  expect(fields(gone).toSorted()).toEqual(['country', 'kind', 'name', 'note']);
});

test('what two brought to one stays with it when only one of them is parted', () => {
  const { dossier, ids } = fiveActors();
  const [a = 0, b = 0, c = 0] = ids;
  // P1 goes to B and C, not to A.
  const recipients = (): unknown =>
    dossier.query('register.rows', {
      view: { register: 'programme', filters: [], sort: [], search: 'P1' },
      order: null,
      offset: 0,
      limit: 1,
    }).rows[0]?.cells['recipients'];
  const first = dossier.command('actor.merge', { keptId: a, goneId: b }).value;
  dossier.command('actor.merge', { keptId: a, goneId: c });
  expect(recipients()).toBe('A');
  dossier.command('actor.unmerge', { mergeId: first });
  expect(String(recipients()).split('; ').toSorted()).toEqual(['A', 'B']);
});

test('names keep what stands behind them while they are reworded, moved and others go', () => {
  const { dossier, gone } = twoOfOne();
  const [name] = dossier.query('actor.get', { id: gone }).names;
  const id = name?.id ?? null;
  dossier.command('actor.update', {
    id: gone,
    names: [{ name: 'D. Shmygal' }, { id, name: 'Denys Shmygal (X)' }],
  });
  expect(namesOf(dossier, gone)).toEqual(['D. Shmygal', 'Denys Shmygal (X)']);
  expect(dossier.query('evidence.ofRecord', { recordId: gone, field: `name.${id}` })).toHaveLength(1);
  dossier.command('actor.update', { id: gone, names: [{ name: 'D. Shmygal' }] });
  expect(dossier.query('evidence.ofRecord', { recordId: gone })).toHaveLength(0);
  dossier.command('journal.undo', {});
  expect(dossier.query('evidence.ofRecord', { recordId: gone })).toHaveLength(1);
});

test('a name is added with the passage that uses it in one operation; the same name twice only has two passages', () => {
  const { dossier, kept } = twoOfOne();
  const before = state(dossier);
  const documentId = addDocument(dossier, 'Denys Chmyhal, le premier ministre.');
  const add = (start: number): number =>
    dossier.command('actor.name', {
      id: kept,
      name: 'Denys Chmyhal',
      language: 'fr',
      script: 'Latn',
      passage: { documentId, start, end: 13 },
    }).value;
  const id = add(0);
  expect(namesOf(dossier, kept).at(-1)).toBe('Denys Chmyhal');
  expect(add(6)).toBe(id);
  expect(dossier.query('evidence.ofRecord', { recordId: kept, field: `name.${id}` })).toHaveLength(2);
  dossier.command('journal.undo', {});
  dossier.command('journal.undo', {});
  expect(state(dossier)).toEqual(before);
});

test('a split gives some names, with their sources, and some records to another actor', () => {
  const { dossier, kept, gone } = twoOfOne();
  dossier.command('actor.merge', { keptId: kept, goneId: gone });
  const alias = dossier.query('actor.get', { id: kept }).names.at(-1);
  const [statement] = dossier.query('statement.list', {});
  const before = state(dossier);
  const made = dossier.command('actor.split', {
    id: kept,
    names: [alias?.id ?? 0],
    records: [statement?.id ?? 0],
  }).value;
  expect(namesOf(dossier, made)).toEqual(['Denys Shmygal']);
  expect(dossier.query('evidence.ofRecord', { recordId: made })).toHaveLength(1);
  expect(dossier.query('statement.list', {})).toMatchObject([{ speakerId: made }]);
  dossier.command('journal.undo', {});
  expect(state(dossier)).toEqual(before);
  const all = dossier.query('actor.get', { id: kept }).names.map(({ id }) => id ?? 0);
  expect(() => dossier.command('actor.split', { id: kept, names: all })).toThrow(
    expect.objectContaining({ code: 'invalid-input' }),
  );
});

test('actors that may be one are found by a name, in whatever order, case and accents, and by their country', () => {
  const dossier = newDossier();
  const [a, b] = [actor(dossier, 'Denys Shmyhal'), actor(dossier, 'SHMYHAL Denys')];
  dossier.command('actor.write', {
    rows: [
      { cells: { name: 'Norway', kind: 'state', country: 'NO' } },
      { cells: { name: 'Norge', kind: 'state', country: 'NO' } },
    ],
  });
  expect(dossier.query('actor.alike', {})).toMatchObject([
    { oneId: a, otherId: b, why: 'name' },
    { one: 'Norway', other: 'Norge', why: 'country', shared: 'NO' },
  ]);
});
