/** A page that SingleFile saved: its words, its address and its date are found; its pictures and frames are left out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseFile } from '../../../main/importers/parse.ts';

const bytes = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../fixtures/documents/singlefile.html')),
);

test('reads as the page that it was', () => {
  const parsed = parseFile({ name: 'singlefile.html', bytes });
  expect(parsed).toMatchObject({
    title: 'Le port reçoit sa grue',
    byline: 'Rédaction du port',
    url: 'http://port.example/page.html',
    language: 'fr',
    published: '2025-11-05',
    found: { url: { value: 'http://port.example/page.html', where: 'page' } },
  });
  expect(parsed.text).toContain('« Nous avons compté chaque boulon », a dit le chef d’équipe.');
  expect(parsed.text).not.toContain('Un cadre qui n’est pas la page');
  expect(parsed.text).not.toContain('data:');
});
