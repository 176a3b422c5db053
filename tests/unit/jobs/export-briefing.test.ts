/** An export: the file first, the release only then, and no marking below the strictest source. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exportBriefing, type Typeset } from '../../../main/jobs/export-briefing.ts';
import { localStore } from '../../../main/store/local.ts';
import type { Tlp } from '../../../preload/contract/vocabulary.ts';
import { documentOf } from '../../support/documents.ts';
import { temporaryFolder } from '../../support/dossiers.ts';

const AT = '2025-11-05T18:00:00.000Z';
const typeset: Typeset = async (ledger, at) => ({
  bytes: new TextEncoder().encode(`${ledger.briefing.title} ${at}`),
  pages: 1,
  citations: ledger.records.length,
  missing: [],
});

async function setUp() {
  const folder = temporaryFolder();
  const store = await localStore(join(folder, 'a.liasse'), { title: 'A', language: 'fr' });
  onTestFinished(() => store.close());
  const { value: document } = await store.command('document.add', documentOf('Il pleut à Bodø.'));
  const { value: claim } = await store.command('claim.create', {
    text: 'Il pleut.',
    evidence: [{ passage: { documentId: document.id, start: 0, end: 8 } }],
  });
  const { uid } = await store.query('record.get', { id: claim });
  const { value: id } = await store.command('briefing.create', {
    title: 'Le temps',
    language: 'fr',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Il pleut.' },
            { type: 'citation', attrs: { uid } },
          ],
        },
      ],
    },
  });
  const file = join(folder, 'le-temps.pdf');
  const run = (
    rest: { readonly overrideTlp?: boolean; readonly file?: string; readonly set?: Typeset } = {},
  ) =>
    exportBriefing(store, rest.set ?? typeset, {
      id,
      file: rest.file ?? file,
      at: AT,
      overrideTlp: rest.overrideTlp ?? false,
    });
  return { folder, store, file, id, claim, document: document.id, run };
}

describe('an export', () => {
  it('answers the hash of what is on disk, and keeps it as a release', async () => {
    const { run, file, store, id } = await setUp();
    const result = await run();
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(result).toEqual({ file, sha256, pages: 1, citations: 1, missing: [], evidence: null });
    expect(await store.query('release.list', { briefingId: id })).toMatchObject([
      {
        number: 1,
        releasedAt: AT,
        citations: 1,
        files: [{ form: 'pdf', fileName: 'le-temps.pdf', sha256, pages: 1, since: null, writtenAt: AT }],
      },
    ]);
  });

  it('that cannot be typeset or written leaves the old file and no release', async () => {
    const { run, file, store, id, folder } = await setUp();
    writeFileSync(file, 'the old one');
    await expect(run({ set: () => Promise.reject(new Error('no page')) })).rejects.toThrow('no page');
    mkdirSync(join(folder, 'folder.pdf'));
    await expect(run({ file: join(folder, 'folder.pdf') })).rejects.toMatchObject({ code: 'no-access' });
    await expect(run({ file: join(folder, 'none/x.pdf') })).rejects.toMatchObject({ code: 'no-such-file' });
    expect(readFileSync(file, 'utf8')).toBe('the old one');
    expect(existsSync(join(folder, 'none'))).toBe(false);
    expect(await store.query('release.list', { briefingId: id })).toEqual([]);
  });

  it('never takes the place of the dossier', async () => {
    const { run, folder, store } = await setUp();
    await expect(run({ file: join(folder, 'a.liasse') })).rejects.toMatchObject({ code: 'already-exists' });
    expect((await store.check()).problems).toEqual([]);
  });

  it.each<[Tlp | null, 'claim' | 'document', Tlp, boolean]>([
    [null, 'claim', 'clear', false],
    ['green', 'claim', 'amber', false],
    ['amber', 'document', 'amber+strict', false],
    ['amber', 'document', 'amber', true],
    ['red', 'claim', 'amber', true],
  ])('marked %s over a %s marked %s: goes out %s', async (own, noun, strictest, goes) => {
    const parts = await setUp();
    if (own !== null) await parts.store.command('record.setTlp', { id: parts.id, tlp: own });
    await parts.store.command('record.setTlp', { id: parts[noun], tlp: strictest });
    if (goes) await parts.run();
    else {
      await expect(parts.run()).rejects.toMatchObject({ code: 'tlp-too-low', details: { strictest } });
      expect(existsSync(parts.file)).toBe(false);
      await parts.run({ overrideTlp: true });
    }
    expect(existsSync(parts.file)).toBe(true);
  });
});
