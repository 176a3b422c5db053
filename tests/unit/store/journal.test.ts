/** What a user may rely on: every change is kept, undone exactly, done again exactly, and told to the window. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { JOURNALLED, NOT_JOURNALLED } from '../../../main/store/tables.ts';
import { addDocument, newDossier, tickingClock } from '../../support/dossiers.ts';

const TEXT = 'Kiev signe un mémorandum. Le partenariat renforcé commence. « Nous sommes là », dit-il.';

/** Every row of every table that the journal watches. */
const everything = (dossier: DossierFile): unknown =>
  JOURNALLED.map(({ table }) => [
    table,
    dossier.statements.database.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  ]);

describe('one command is one operation', () => {
  test('a claim from a selection makes passage, claim and evidence together, and one undo takes all of it back', () => {
    const dossier = newDossier();
    const documentId = addDocument(dossier, TEXT);
    const before = everything(dossier);
    const { value, change } = dossier.command('claim.create', {
      text: 'Un mémorandum a été signé.',
      evidence: [{ passage: { documentId, start: 0, end: 24 }, credibility: 2 }],
    });
    expect(change.operation).toBe('claim.create');
    expect([...change.nouns].sort()).toEqual(['claim', 'evidence', 'passage']);
    expect(change.ids).toContain(value);
    expect(dossier.query('claim.get', { id: value }).evidence).toMatchObject([
      { exact: 'Kiev signe un mémorandum', stance: 'supports', credibility: 2 },
    ]);

    expect(dossier.query('journal.state', {})).toEqual({ undo: 'claim.create', redo: null });
    expect(dossier.command('journal.undo', {}).value.operation).toBe('claim.create');
    expect(everything(dossier)).toEqual(before);
    expect(dossier.query('claim.list', {})).toEqual([]);
    expect(dossier.query('journal.state', {})).toEqual({ undo: 'document.add', redo: 'claim.create' });
    dossier.command('journal.redo', {});
    expect(dossier.query('claim.get', { id: value }).evidence).toHaveLength(1);
  });

  test('a command that fails half way leaves nothing behind', () => {
    const dossier = newDossier();
    const documentId = addDocument(dossier, TEXT);
    const before = everything(dossier);
    expect(() =>
      dossier.command('claim.create', {
        text: 'Trop loin',
        evidence: [
          { passage: { documentId, start: 0, end: 4 } },
          { passage: { documentId, start: 5, end: 10_000 } },
        ],
      }),
    ).toThrow(expect.objectContaining({ code: 'invalid-range' }));
    expect(everything(dossier)).toEqual(before);
    expect(dossier.query('journal.list', {}).total).toBe(1);
  });

  test('a command that changes nothing is not in the history', () => {
    const dossier = newDossier();
    const id = dossier.command('claim.create', { text: 'A' }).value;
    const { total } = dossier.query('journal.list', {});
    dossier.command('claim.update', { id });
    expect(dossier.query('journal.list', {}).total).toBe(total);
  });

  test('nothing can be written outside of an operation', () => {
    const { statements } = newDossier();
    expect(() => statements.database.prepare(`UPDATE dossier SET title = 'x'`).run()).toThrow(
      /NOT NULL constraint failed: change.operation_id/,
    );
  });
});

describe('undo and redo', () => {
  test('there is a clear answer when there is nothing to undo or to redo', () => {
    const dossier = newDossier();
    expect(() => dossier.command('journal.undo', {})).toThrow(
      expect.objectContaining({ code: 'nothing-to-undo' }),
    );
    expect(() => dossier.command('journal.redo', {})).toThrow(
      expect.objectContaining({ code: 'nothing-to-redo' }),
    );
  });

  test('something new ends the line of what could be redone', () => {
    const dossier = newDossier();
    dossier.command('claim.create', { text: 'A' });
    dossier.command('journal.undo', {});
    dossier.command('claim.create', { text: 'B' });
    expect(dossier.query('journal.state', {})).toEqual({ undo: 'claim.create', redo: null });
    dossier.command('journal.undo', {});
    expect(dossier.query('claim.list', {})).toEqual([]);
    dossier.command('journal.redo', {});
    expect(dossier.query('claim.list', {}).map(({ text }) => text)).toEqual(['B']);
  });

  test('typing on is undone in one step, until one pauses', () => {
    let at = Date.UTC(2025, 10, 5);
    const dossier = newDossier({ now: () => new Date(at) });
    const id = dossier.command('claim.create', { text: 'A' }).value;
    for (const text of ['Ab', 'Abc', 'Abcd']) {
      at += 10_000;
      dossier.command('claim.update', { id, text });
    }
    at += 61_000;
    dossier.command('claim.update', { id, text: 'Abcde' });
    const text = (): string => dossier.query('claim.get', { id }).text;
    dossier.command('journal.undo', {});
    expect(text()).toBe('Abcd');
    dossier.command('journal.undo', {});
    expect(text()).toBe('A');
    dossier.command('journal.redo', {});
    expect(text()).toBe('Abcd');
    expect(dossier.query('journal.list', { recordId: id }).rows.map(({ name }) => name)).toContain(
      'claim.update',
    );
  });

  test('an export stays in the history of what was released', () => {
    const dossier = newDossier();
    const briefingId = dossier.command('briefing.create', { title: 'Note', language: 'fr' }).value;
    dossier.command('release.add', {
      briefingId,
      files: [{ form: 'pdf', fileName: 'note.pdf', sha256: 'a'.repeat(64), pages: 1, since: null }],
      citations: 0,
      releasedAt: '2025-11-05T12:00:00Z',
      knownOperation: 1,
      knownAt: '2025-11-05T12:00:00Z',
      ledger: '{}',
    });
    expect(() => dossier.command('journal.undo', {})).toThrow(expect.objectContaining({ code: 'in-use' }));
    expect(dossier.query('release.list', { briefingId })).toHaveLength(1);
    expect(dossier.query('briefing.list', {})).toHaveLength(1);
  });

  /** Any commands, in any order: what undo takes back is exactly what was there, and redo brings back exactly what was. */
  test('any sequence of commands can be taken back to the beginning and done again, row for row', () => {
    const command = fc.constantFrom(
      'claim',
      'statement',
      'passage',
      'evidence',
      'code',
      'note',
      'delete',
      'tlp',
      'origin',
      'grade',
      'write',
      'actor',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(command, fc.nat(), fc.nat()), { minLength: 1, maxLength: 25 }),
        (steps) => {
          const dossier = newDossier({ now: tickingClock(120_000) });
          const states = [everything(dossier)];
          for (const [name, a, b] of steps) {
            const total = dossier.query('journal.list', {}).total;
            try {
              step(dossier, name, a, b);
            } catch (error) {
              expect(error).toHaveProperty('code');
            }
            if (dossier.query('journal.list', {}).total > total) states.push(everything(dossier));
          }
          for (const state of states.slice(0, -1).toReversed()) {
            dossier.command('journal.undo', {});
            expect(everything(dossier)).toEqual(state);
          }
          for (const state of states.slice(1)) {
            dossier.command('journal.redo', {});
            expect(everything(dossier)).toEqual(state);
          }
          dossier.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});

function step(dossier: DossierFile, name: string, a: number, b: number): void {
  const refs = dossier.query('record.find', { text: '', limit: 100 });
  const pick = (noun: string): number => {
    const these = refs.filter((ref) => ref.noun === noun);
    return these[a % Math.max(1, these.length)]?.id ?? 1;
  };
  const start = a % 40;
  const passage = { documentId: pick('document'), start, end: start + 1 + (b % 30) };
  const run: Record<string, () => unknown> = {
    claim: () => dossier.command('claim.create', { text: `Fait ${a}`, evidence: [{ passage }] }),
    statement: () =>
      dossier.command('statement.create', {
        words: `Mots ${a}`,
        speakerName: `X${b % 3}`,
        passages: [passage],
      }),
    passage: () => addDocument(dossier, `${TEXT} ${a % 4}`, { sourceName: `S${b % 3}` }),
    evidence: () =>
      dossier.command('evidence.add', { recordId: pick('claim'), passage, stance: 'contradicts' }),
    code: () =>
      dossier.command('passage.code', {
        passage: { passageId: pick('passage') },
        code: { name: `c${b % 3}` },
        on: b % 4 !== 0,
      }),
    note: () => dossier.command('passage.update', { id: pick('passage'), note: `n${b}` }),
    delete: () => dossier.command('record.delete', { id: refs[b % Math.max(1, refs.length)]?.id ?? 1 }),
    tlp: () => dossier.command('record.setTlp', { id: pick('document'), tlp: b % 2 ? 'green' : null }),
    origin: () =>
      dossier.command('origin.set', {
        subjectId: pick('document'),
        relation: 'relays',
        targetId: pick('source'),
      }),
    grade: () => dossier.command('source.grade', { id: pick('source'), reliability: 'B', reason: `r${b}` }),
    actor: () =>
      dossier.command('actor.update', { id: pick('actor'), names: [{ name: `A${a}` }, { name: `B${b}` }] }),
    write: () => {
      const uid = refs.find((ref) => ref.noun === 'claim')?.uid;
      const id = refs.find((ref) => ref.noun === 'briefing')?.id;
      if (id === undefined) return dossier.command('briefing.create', { title: 'Note', language: 'fr' });
      return dossier.command('briefing.write', {
        id,
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: `t${b}` },
                ...(uid ? [{ type: 'citation', attrs: { uid } }] : []),
              ],
            },
          ],
        },
      });
    },
  };
  run[name]?.();
}

test('every table is either watched or named as one that is not', () => {
  const { statements } = newDossier();
  const tables = statements.database
    .prepare<[], { name: string }>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
    )
    .all()
    .map(({ name }) => name);
  expect([...JOURNALLED.map(({ table }) => table), ...NOT_JOURNALLED].sort()).toEqual(tables);
});
