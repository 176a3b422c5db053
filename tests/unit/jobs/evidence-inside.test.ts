/** What goes along inside a PDF/A-3: the passages in two forms, the originals that may, and a word on those that may not. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { evidenceInside } from '../../../main/jobs/evidence-inside.ts';
import { localStore } from '../../../main/store/local.ts';
import { documentOf } from '../../support/documents.ts';
import { temporaryFolder } from '../../support/dossiers.ts';

const AT = '2025-11-05T18:00:00.000Z';
const TEXTS = ['Il pleut à Bodø depuis lundi.', 'Le port rouvrira mardi matin.', 'La route est fermée.'];

async function setUp() {
  const store = await localStore(join(temporaryFolder(), 'a.liasse'), { title: 'A', language: 'fr' });
  onTestFinished(() => store.close());
  const documents: number[] = [];
  const content = [];
  for (const [at, text] of TEXTS.entries()) {
    const { value: added } = await store.command(
      'document.add',
      documentOf(text, { title: text, fileName: `../${at}.txt` }),
    );
    documents.push(added.id);
    const { value: claim } = await store.command('claim.create', {
      text: `Assertion ${at}`,
      evidence: [{ passage: { documentId: added.id, start: 3, end: 11 } }],
    });
    const { uid } = await store.query('record.get', { id: claim });
    content.push({ type: 'text', text: 'Une phrase.' }, { type: 'citation', attrs: { uid } });
  }
  const { value: id } = await store.command('briefing.create', {
    title: 'Le temps',
    language: 'fr',
    tlp: 'green',
    body: { type: 'doc', content: [{ type: 'paragraph', content }] },
  });
  const inside = async () => evidenceInside(store, await store.query('briefing.ledger', { id }), AT);
  return { store, documents, inside };
}

it('holds every original under its number, with its own bytes, and the passages with what stands around them', async () => {
  const { inside } = await setUp();
  const { attachments, told } = await inside();
  expect(told).toEqual({
    files: ['evidence.txt', 'annotations.jsonld', '1-0.txt', '2-1.txt', '3-2.txt'],
    leftOut: [],
  });
  expect(attachments.slice(2).map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(TEXTS);
  const [evidence, annotations] = attachments.map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(evidence).toContain('…Il [[pleut à ]]Bodø depuis lundi.…');
  for (const { name, bytes } of attachments.slice(1)) {
    expect(evidence).toContain(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  }
  expect(annotations).toContain('"TextPositionSelector"');
});

it('leaves out what is marked more strictly, also by a passage that is not cited, and says so', async () => {
  const { store, documents, inside } = await setUp();
  const [first = 0, second = 0] = documents;
  await store.command('record.setTlp', { id: first, tlp: 'amber' });
  const { value: passage } = await store.command('passage.create', { documentId: second, start: 0, end: 2 });
  await store.command('record.setTlp', { id: passage, tlp: 'red' });
  const { attachments, told } = await inside();
  expect(told.files).toEqual(['evidence.txt', 'annotations.jsonld', '3-2.txt']);
  expect(told.leftOut.map(({ number, reason }) => [number, reason])).toEqual([
    [1, 'marked'],
    [2, 'red'],
  ]);
  expect(new TextDecoder().decode(attachments[0]?.bytes)).toMatch(/Non joint[^\n]*TLP:RED/);
});

it('is the same, byte for byte, for the same dossier and moment', async () => {
  const { inside } = await setUp();
  expect(await inside()).toEqual(await inside());
});
