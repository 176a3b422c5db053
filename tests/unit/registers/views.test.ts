/** Views that are kept by name, and filters by whole periods. */
import { expect, test } from 'vitest';
import { ViewDefinition } from '../../../preload/contract/index.ts';
import { newDossier } from '../../support/dossiers.ts';

test('a view is kept by its name, written anew by the same name, taken away and brought back', () => {
  const dossier = newDossier();
  const view = (search: string) => ({
    register: 'flow' as const,
    name: 'Pledges',
    definition: ViewDefinition.parse({ search }),
  });
  const id = dossier.command('view.save', view('a')).value;
  expect(dossier.command('view.save', { ...view('b'), name: 'PLEDGES' }).value).toBe(id);
  const kept = () =>
    dossier.query('view.list', { register: 'flow' }).map(({ name, definition }) => [name, definition.search]);
  expect(kept()).toEqual([['PLEDGES', 'b']]);
  expect(dossier.query('view.list', { register: 'claim' })).toEqual([]);
  dossier.command('record.delete', { id });
  expect(kept()).toEqual([]);
  dossier.command('journal.undo', {});
  expect(kept()).toEqual([['PLEDGES', 'b']]);
});

test('dates within a period are those all of whose days lie in it', () => {
  const dossier = newDossier();
  const dates = ['2025-08-04', '2025-08', '2025', '2024/2025', '2025-12-31', '2026-01-01'];
  dossier.command('flow.write', { rows: dates.map((date) => ({ cells: { stage: 'pledge', date } })) });
  const within = (value: string) =>
    dossier
      .query('register.rows', {
        view: {
          register: 'flow',
          filters: [{ field: 'date', test: 'within', values: [value] }],
          sort: [{ field: 'date' }],
        },
      })
      .rows.map((row) => String(row?.cells['date']));
  expect(within('2025').toSorted()).toEqual(['2025', '2025-08', '2025-08-04', '2025-12-31']);
  expect(within('2025-08').toSorted()).toEqual(['2025-08', '2025-08-04']);
  expect(within('2025-07/2025-09').toSorted()).toEqual(['2025-08', '2025-08-04']);
});
