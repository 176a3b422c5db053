/** A text is kept only as that of the briefing that it was written for. */
import { expect, test } from 'vitest';
import { emptyBody } from '../../../preload/contract/briefing-schema.ts';
import type { BodyNode } from '../../../preload/contract/index.ts';
import { newDossier } from '../../support/dossiers.ts';

const body: BodyNode = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Le quai est plein.' }] }],
};

test('a text that waited while another dossier was opened does not land in a briefing of the same number there', () => {
  const written = newDossier();
  const opened = newDossier();
  const id = written.command('briefing.create', { title: 'Note', language: 'fr' }).value;
  expect(opened.command('briefing.create', { title: 'Autre note', language: 'fr' }).value).toBe(id);
  const { uid } = written.query('briefing.get', { id });
  expect(() => opened.command('briefing.write', { id, uid, body })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  expect(opened.query('briefing.get', { id }).body).toEqual(emptyBody());
  written.command('briefing.write', { id, uid, body });
  expect(written.query('briefing.get', { id }).body).toEqual(body);
});
