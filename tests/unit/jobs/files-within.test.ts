import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { filesWithin } from '../../../main/jobs/files-within.ts';
import { temporaryFolder } from '../../support/dossiers.ts';

function tree(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), 'x');
  }
  return folder;
}

test('a folder stands for the files within it, in the order of their names, at any depth', async () => {
  const folder = tree('b.txt', 'a/2.txt', 'a/1.txt', 'a/deep/er/0.txt', 'é.txt');
  const files = await filesWithin([join(folder, 'b.txt'), folder]);
  expect(files.map((path) => relative(folder, path).replaceAll('\\', '/'))).toEqual([
    'b.txt',
    'a/1.txt',
    'a/2.txt',
    'a/deep/er/0.txt',
    'b.txt',
    'é.txt',
  ]);
});

test('hidden files and links are left out, and a circle of links ends', async () => {
  const folder = tree('a.txt', '.hidden', '.git/config');
  symlinkSync(folder, join(folder, 'round'), 'dir');
  symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
  expect(await filesWithin([folder])).toEqual([join(folder, 'a.txt')]);
});

test('what is not there stays in the list: its reader says so', async () => {
  expect(await filesWithin(['/nowhere/a.txt'])).toEqual(['/nowhere/a.txt']);
});

test('too many files are refused at once', async () => {
  const folder = tree('1.txt', '2.txt', '3.txt');
  expect(await filesWithin([folder], 3)).toHaveLength(3);
  await expect(filesWithin([folder], 2)).rejects.toMatchObject({ code: 'invalid-input' });
});
