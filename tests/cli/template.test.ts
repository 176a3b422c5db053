/** A house's templates in the terminal: checked, listed, and used by an export. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { TemplateCheck } from '../../preload/contract/house.ts';
import { temporaryFolder } from '../support/dossiers.ts';
import { json, liasse } from './terminal.ts';

const OWN = '#import "/liasse.typ": *\n#show: page-of\n#head()\n#text-of()\n#annex()\n';

const setUp = () => {
  const folder = temporaryFolder();
  const at = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return { folder, at };
};

it('a template is checked: what is wrong with it stands at its line', async () => {
  const { at } = setUp();
  const letter = at('letter.typ', OWN);
  expect(await json<TemplateCheck>(['template', 'check', letter])).toMatchObject({ ok: true, problems: [] });

  const wrong = at('wrong.typ', `${OWN}#let x = (1,\n`);
  const answer = await liasse(['template', 'check', wrong, '--json']);
  expect(answer.status).toBe(1);
  expect(JSON.parse(answer.out)).toMatchObject({
    ok: false,
    problems: [{ severity: 'error', file: 'wrong.typ', line: 6, column: 10 }],
  });
  expect((await liasse(['template', 'check', wrong])).out).toMatch(
    /^wrong\.typ:6:10 error unclosed delimiter/,
  );
});

it('a template of the house’s folder sets a briefing; without the folder another one can be named', async () => {
  const { folder, at } = setUp();
  at('letter.typ', OWN);
  const style = at(
    'house.json',
    JSON.stringify({ folder: '.', letterhead: 'Bureau of trials', marking: 'LIMITED' }),
  );
  expect(await json(['template', 'list', '--style', style])).toMatchObject({
    shipped: ['note', 'briefing', 'dossier', 'talking-points', 'comparison'],
    own: ['letter.typ'],
    missing: [],
  });

  const dossier = join(folder, 'a.liasse');
  await json(['new', dossier, '--title', 'Port', '--language', 'en']);
  const { briefing } = await json<{ briefing: string }>([
    'brief',
    dossier,
    '--title',
    'The port',
    '--template',
    'letter.typ',
    '--from',
    at('text.md', 'Nothing is known yet.\n'),
  ]);
  const file = join(folder, 'out.html');
  await json(['export', dossier, briefing, '--to', file, '--style', style]);
  expect(readFileSync(file, 'utf8')).toContain('Bureau of trials');

  // Without the folder the template is not there: nothing is written, and another one can be named.
  const refused = await liasse(['export', dossier, briefing, '--to', join(folder, 'no.pdf')]);
  expect(refused.status).toBe(1);
  expect(refused.err).toContain('There is no template “letter.typ” in the folder of templates.');
  await json(['export', dossier, briefing, '--to', join(folder, 'note.pdf'), '--template', 'note']);
  expect(readFileSync(join(folder, 'note.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

it.each([
  ['a field that there is not', '{"colour": "red"}', /Unrecognized key/],
  ['what is no JSON', 'colour: red', /JSON/],
  [
    'a letterhead of many lines',
    JSON.stringify({ letterhead: 'x\n'.repeat(9) }),
    /letterhead A letterhead has eight lines/,
  ],
])('settings with %s are refused with the reason', async (_name, text, reason) => {
  const folder = temporaryFolder();
  const file = join(folder, 'house.json');
  writeFileSync(file, text);
  const { status, err } = await liasse(['template', 'list', '--style', file]);
  expect(status).toBe(2);
  expect(err).toMatch(reason);
});
