/** What people read under About is what the program ships, and all of it may be shipped with an Apache-2.0 program. */
import { expect, test } from 'vitest';
import { shipped } from '../../tools/licences/shipped.ts';

/** Permissive or public domain; a font's licence asks for its own text alone. */
const COMPATIBLE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'CC0-1.0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'OFL-1.1',
]);

test('licences.json is what the sources and the lock file say', async () => {
  await expect(`${JSON.stringify(shipped(), null, 2)}\n`).toMatchFileSnapshot(
    '../../resources/licences.json',
  );
});

test('every licence goes with Apache-2.0', () => {
  expect(shipped().filter(({ licence }) => !COMPATIBLE.has(licence))).toEqual([]);
});

test('counts what is built into the window, what runs beside it, and the fonts', () => {
  const names = shipped().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['react', 'better-sqlite3', 'electron', 'SourceSerif4']));
  expect(names).not.toContain('vitest');
});
