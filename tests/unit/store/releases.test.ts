/** Releases: numbers that are never given twice, several files under one, and what is otherwise since. */
import { expect, test } from 'vitest';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import type { BodyNode } from '../../../preload/contract/briefings.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

const DAY = '2025-11-05';
const HASH = (sign: string): string => sign.repeat(64);

const paragraph = (words: string, ...uids: readonly string[]): BodyNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }, ...uids.map((uid) => ({ type: 'citation', attrs: { uid } }))],
});
const body = (...content: BodyNode[]): BodyNode => ({ type: 'doc', content });

interface Made {
  readonly dossier: DossierFile;
  readonly id: number;
  readonly claim: number;
  readonly uid: string;
  readonly documentId: number;
}

function made(): Made {
  const dossier = newDossier();
  const documentId = addDocument(dossier, 'Le port est fermé. Il rouvre lundi, dit le ministre.');
  const claim = dossier.command('claim.create', {
    text: 'Le port rouvre lundi.',
    evidence: [{ passage: { documentId, start: 19, end: 34 } }],
  }).value;
  const { uid } = dossier.query('record.get', { id: claim });
  const id = dossier.command('briefing.create', {
    title: 'Le port',
    language: 'fr',
    body: body(paragraph('Le port rouvre lundi.', uid), paragraph('Le quai est vide.')),
  }).value;
  return { dossier, id, claim, uid, documentId };
}

let files = 0;
function release(
  dossier: DossierFile,
  briefingId: number,
  { note = '', form = 'pdf' }: { readonly note?: string; readonly form?: string } = {},
) {
  const { ledger, knownOperation, knownAt } = dossier.query('release.freeze', { briefingId, day: DAY });
  files += 1;
  return dossier.command('release.add', {
    briefingId,
    files: [
      {
        form,
        fileName: `note.${form}`,
        sha256: HASH('a').slice(0, 60) + String(files).padStart(4, '0'),
        pages: 1,
        since: null,
      },
    ],
    citations: 1,
    releasedAt: `${DAY}T12:00:00Z`,
    note,
    knownOperation,
    knownAt,
    ledger: JSON.stringify(ledger),
  }).value;
}

test('the same text is one release in several files; another text is the next', () => {
  const { dossier, id } = made();
  expect(release(dossier, id, { note: 'First.' }).number).toBe(1);
  expect(release(dossier, id, { form: 'html' }).number).toBe(1);
  dossier.command('briefing.write', { id, body: body(paragraph('Le quai est plein.')) });
  expect(release(dossier, id).number).toBe(2);
  expect(dossier.query('release.list', { briefingId: id })).toMatchObject([
    { number: 2, note: '', files: [{ form: 'pdf' }] },
    {
      number: 1,
      note: 'First.',
      createdBy: 'Analyste',
      files: [{ form: 'pdf' }, { form: 'html' }],
      findings: { error: 1, waived: 0 },
    },
  ]);
});

test('what changes behind the words makes another release, and so does a reason to let something stand', () => {
  const { dossier, id, claim } = made();
  release(dossier, id);
  dossier.command('claim.update', { id: claim, confidence: 'low' });
  expect(release(dossier, id).number).toBe(2);
  dossier.command('lint.waive', {
    briefingId: id,
    rule: 'fact-without-passage',
    words: 'Le quai est vide.',
    reason: 'Vu sur place.',
  });
  expect(release(dossier, id).number).toBe(3);
  expect(dossier.query('release.list', { briefingId: id })[0]?.findings).toMatchObject({
    error: 0,
    waived: 1,
  });
});

test('a text that was changed and changed back is the same; a number is never given twice', async () => {
  const { dossier, id } = made();
  const first = release(dossier, id);
  dossier.command('briefing.write', { id, body: body(paragraph('Autre chose.')) });
  dossier.command('journal.undo', {});
  expect(release(dossier, id)).toEqual(first);
  dossier.command('record.delete', { id: first.id });
  expect(release(dossier, id).number).toBe(2);
  dossier.command('record.delete', { id: dossier.query('release.list', { briefingId: id })[0]?.id ?? 0 });
  dossier.command('journal.undo', {});
  expect(dossier.query('release.list', { briefingId: id }).map(({ number }) => number)).toEqual([2]);
  expect((await dossier.check()).problems).toEqual([]);
});

test('a note that is given with one more file is the note of the release; none leaves it', () => {
  const { dossier, id } = made();
  release(dossier, id, { note: 'One.' });
  release(dossier, id);
  expect(dossier.query('release.list', { briefingId: id })[0]?.note).toBe('One.');
  release(dossier, id, { note: '<script>alert(1)</script> ]]> #import “x”' });
  expect(dossier.query('release.list', { briefingId: id })[0]?.note).toBe(
    '<script>alert(1)</script> ]]> #import “x”',
  );
});

test('it says how far it knew the journal, and stays as it went out', () => {
  const { dossier, id, claim } = made();
  const [last] = dossier.query('journal.list', { limit: 1 }).rows;
  const { id: releaseId } = release(dossier, id);
  dossier.command('claim.update', { id: claim, text: 'Le port rouvre mardi.' });
  expect(dossier.query('release.list', { briefingId: id })[0]).toMatchObject({
    knownOperation: last?.id,
    knownAt: last?.at,
  });
  expect(dossier.query('release.get', { id: releaseId }).records[0]?.text).toBe('Le port rouvre lundi.');
});

test('what changed since is told: words, what stands behind them, documents', () => {
  const { dossier, id, claim, uid, documentId } = made();
  const first = release(dossier, id);
  const compare = () => dossier.query('release.compare', { before: first.id, after: null });
  expect(compare()).toMatchObject({ head: [], sentences: [], documents: [], kept: 2, arrangement: false });
  dossier.command('claim.update', { id: claim, text: 'Le port rouvre mardi.' });
  const other = addDocument(dossier, 'Le port rouvre mardi.');
  dossier.command('evidence.add', { recordId: claim, passage: { documentId: other, start: 0, end: 21 } });
  dossier.command('briefing.write', {
    id,
    body: body(paragraph('Le port rouvre lundi.', uid), paragraph('Le quai est plein.')),
  });
  expect(compare()).toMatchObject({
    sentences: [
      {
        change: 'behind',
        after: { start: 1, words: 'Le port rouvre lundi.' },
        behind: [
          {
            what: 'text',
            record: { uid, id: claim },
            before: 'Le port rouvre lundi.',
            after: 'Le port rouvre mardi.',
          },
          { what: 'passage-added', passage: { documentId: other } },
        ],
      },
      { change: 'reworded', before: { words: 'Le quai est vide.' }, after: { words: 'Le quai est plein.' } },
    ],
    documents: [{ change: 'added', id: other }],
    kept: 0,
  });
  const second = release(dossier, id);
  dossier.command('record.delete', { id: documentId });
  expect(dossier.query('release.compare', { before: first.id, after: second.id }).sentences).toHaveLength(2);
  expect(compare().documents.map(({ change }) => change)).toEqual(['removed', 'added']);
});

test('a heading is compared too, at its place in the text', () => {
  const { dossier, id, uid } = made();
  const heading = (words: string): BodyNode => ({
    type: 'heading',
    attrs: { level: 1 },
    content: [{ type: 'text', text: words }],
  });
  const write = (words: string) =>
    dossier.command('briefing.write', { id, body: body(paragraph('Le port.', uid), heading(words)) });
  write('Au port');
  const first = release(dossier, id);
  write('Au port de Brest');
  expect(dossier.query('release.compare', { before: first.id, after: null }).sentences).toMatchObject([
    { change: 'reworded', after: { kind: 'heading', start: 12, end: 28 } },
  ]);
});

test('a file is known by its hash', () => {
  const { dossier, id } = made();
  release(dossier, id);
  const [row] = dossier.query('release.list', { briefingId: id });
  const sha256 = row?.files[0]?.sha256 ?? '';
  expect(dossier.query('release.ofFile', { sha256 })).toEqual(row);
  expect(dossier.query('release.ofFile', { sha256: HASH('0') })).toBeNull();
});

test('a release of a program that kept no sentences is compared all the same', () => {
  const { dossier, id } = made();
  const { ledger } = dossier.query('release.freeze', { briefingId: id, day: DAY });
  const { sentences: _, findings: __, profile: ___, headings: ____, ...old } = ledger;
  const { id: first } = dossier.command('release.add', {
    briefingId: id,
    files: [{ form: 'pdf', fileName: 'old.pdf', sha256: HASH('b'), pages: 1, since: null }],
    citations: 1,
    releasedAt: `${DAY}T12:00:00Z`,
    knownOperation: null,
    knownAt: null,
    ledger: JSON.stringify(old),
  }).value;
  expect(dossier.query('release.compare', { before: first, after: null })).toMatchObject({
    head: [],
    sentences: [],
    kept: 2,
  });
});
