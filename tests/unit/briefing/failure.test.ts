/** Whatever keeps a briefing from being typeset is told in a sentence, under one code that the window and the terminal know. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTypesetter } from '../../../main/briefing/typesetter.ts';
import { ledgerOf, MOMENT, p } from './ledgers.ts';

const RESOURCES = join(import.meta.dirname, '../../../resources');

let resources: string;
beforeEach(() => {
  resources = mkdtempSync(join(tmpdir(), 'liasse-typeset-'));
  for (const part of ['fonts', 'templates'])
    cpSync(join(RESOURCES, part), join(resources, part), { recursive: true });
});
afterEach(() => rmSync(resources, { recursive: true, force: true }));

const failure = (told: RegExp) =>
  expect.objectContaining({ code: 'typeset-failed', message: expect.stringMatching(told) });

it.each(['fonts', 'templates'])('says that the folder %s is not there', async (part) => {
  rmSync(join(resources, part), { recursive: true });
  await expect(startTypesetter(resources)).rejects.toEqual(
    failure(/^The briefing could not be typeset: its fonts or its templates cannot be read \(.*ENOENT.*\)$/),
  );
});

it('says that a font is damaged', async () => {
  writeFileSync(join(resources, 'fonts/SourceSans3_400Regular.ttf'), 'no font');
  await expect(startTypesetter(resources)).rejects.toEqual(
    failure(/^The briefing could not be typeset: its fonts or its templates cannot be read/),
  );
});

it('says what Typst has against a template', async () => {
  writeFileSync(join(resources, 'templates/briefing.typ'), '#nowhere');
  const typesetter = await startTypesetter(resources);
  expect(() => typesetter.pdf(ledgerOf([p('x')]), MOMENT)).toThrow(
    failure(/^The briefing could not be typeset: briefing\.typ, line 1: unknown variable: nowhere$/),
  );
});
