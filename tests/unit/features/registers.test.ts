/** What the registers work out from rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JOURNALLED } from '../../../main/store/tables.ts';
import type { ChangeRow, CodeRow } from '../../../preload/contract/index.ts';
import { scriptOf } from '../../../renderer/i18n/script-of.ts';
import { inTreeOrder, possibleParents } from '../../../renderer/features/codes/tree.ts';
import { recordChanges, wordsOfBody } from '../../../renderer/features/journal/changed-fields.ts';
import { COLUMNS } from '../../../renderer/features/journal/columns.ts';
import messages from '../../../renderer/features/journal/messages/en.json' with { type: 'json' };
import shared from '../../../renderer/i18n/messages/en.json' with { type: 'json' };

const code = (id: number, name: string, parentId: number | null): CodeRow => ({
  id,
  uid: '',
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  tlp: null,
  name,
  parentId,
  colour: 'grey',
  passages: 0,
});

describe('the tree of codes', () => {
  const codes = [
    code(1, 'Aid', null),
    code(2, 'Status', 3),
    code(3, 'Coalition', null),
    code(4, 'Partner', 2),
  ];
  const tree = inTreeOrder(codes);

  it('stands each code below its parent, by name', () => {
    expect(tree.map(({ path, depth }) => [path, depth])).toEqual([
      ['Aid', 0],
      ['Coalition', 0],
      ['Coalition › Status', 1],
      ['Coalition › Status › Partner', 2],
    ]);
  });

  it('hides no code whose parent is gone', () => {
    expect(inTreeOrder([code(9, 'Orphan', 77)]).map(({ id }) => id)).toEqual([9]);
  });

  it('offers no parent that is the code itself or stands below it', () => {
    const coalition = tree.find(({ id }) => id === 3);
    const partner = tree.find(({ id }) => id === 4);
    expect(coalition && possibleParents(tree, coalition).map(({ id }) => id)).toEqual([1]);
    expect(partner && possibleParents(tree, partner).map(({ id }) => id)).toEqual([1, 3, 2]);
  });
});

describe('the script of a name', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'Latn'],
    ['Володимир Зеленський', 'Cyrl'],
    ['Bodø', 'Latn'],
    ['2025', null],
    ['', null],
  ])('%s is %s', (name, script) => {
    expect(scriptOf(name)).toBe(script);
  });
});

describe('what an operation did to a record', () => {
  const change = (table: string, before: ChangeRow['before'], after: ChangeRow['after']): ChangeRow => ({
    table,
    recordId: 1,
    noun: 'actor',
    title: 'Ukraine',
    before,
    after,
  });

  it('is one change, with the fields that differ and all rows of a kind together', () => {
    const [only, another] = recordChanges([
      change('record', null, { id: 1, kind: 'actor', tlp: null, deleted_at: null }),
      change('actor', null, { id: 1, kind: 'state', iso: 'UA', note: '' }),
      change('actor_name', null, { id: 7, actor_id: 1, seq: 0, name: 'Ukraine' }),
      change('actor_name', null, { id: 8, actor_id: 1, seq: 1, name: 'Україна' }),
    ]);
    expect(another).toBeUndefined();
    expect(only?.kind).toBe('added');
    expect(only?.fields.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['kind', [], ['state']],
      ['iso', [], ['UA']],
      ['name', [], ['Ukraine', 'Україна']],
    ]);
  });

  it('is a removal when the record is marked as gone, and an addition when it comes back', () => {
    expect(recordChanges([change('record', { deleted_at: null }, { deleted_at: '2025' })])[0]?.kind).toBe(
      'removed',
    );
    expect(recordChanges([change('record', { deleted_at: '2025' }, { deleted_at: null })])[0]?.kind).toBe(
      'added',
    );
  });

  it('is not told where only bookkeeping changed', () => {
    expect(recordChanges([change('record', { updated_at: '1' }, { updated_at: '2' })])).toEqual([]);
  });

  it('gives the words of a briefing, also of a text that was cut', () => {
    expect(wordsOfBody('{"type":"doc","content":[{"text":"Kyiv said \\"no\\"."},{"text":"Then')).toBe(
      'Kyiv said "no".',
    );
  });
});

describe('every column of the file', () => {
  /** What the journal keeps and nobody needs to read. */
  const BOOKKEEPING = new Set(
    'id uid created_at created_by updated_at deleted_at seq start_utf16 end_utf16 prefix suffix original text_id notices script graded_by ledger register definition table_id found series_key area score summary_basis settings content known_operation findings'.split(
      ' ',
    ),
  );
  /** Tables that only the program reads. */
  const BOOKS = new Set(['briefing_citation', 'actor_moved']);
  /** What is worked out from the column that people read. */
  const DERIVED = /_day$|_milli$|_certainty$|^value_(kind|rough|key)$/;
  const schema = readFileSync(join(import.meta.dirname, '../../../main/store/schema.sql'), 'utf8');

  it.each(JOURNALLED.filter(({ table }) => !BOOKS.has(table)))(
    'of $table is shown or bookkeeping',
    (journalled) => {
      const { table, record } = journalled;
      const body =
        new RegExp(`CREATE TABLE "?${table}"? \\(\n([\\s\\S]*?)\\) STRICT`).exec(schema)?.[1] ?? '';
      const names = [...body.matchAll(/(?:^  |, )([a-z]\w*) +(?:TEXT|INTEGER|REAL|BLOB)/gm)].map(
        ([, name = '']) => name,
      );
      const shown = Object.keys(COLUMNS[table] ?? {});
      expect(names.length).toBeGreaterThan(0);
      const others = names.filter(
        (name) => !shown.includes(name) && !BOOKKEEPING.has(name) && !DERIVED.test(name) && name !== record,
      );
      expect(others).toEqual(table === 'record' ? ['kind'] : table === 'actor_name' ? ['language'] : []);
      for (const [name, { word }] of Object.entries(COLUMNS[table] ?? {})) {
        expect(names).toContain(name);
        expect(Object.keys({ ...shared, ...messages })).toContain(word);
      }
    },
  );
});
