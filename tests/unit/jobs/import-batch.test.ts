/** A batch of files: each answers for itself, in the order given. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOnDisk, importBatch, type BatchOptions, type Parse } from '../../../main/jobs/import-batch.ts';
import { fileOf } from '../../support/batch-files.ts';
import type { Session } from '../../../main/jobs/session.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { newDossier, temporaryFolder } from '../../support/dossiers.ts';

function setUp() {
  const dossier = newDossier();
  const session: Session = {
    query: async (name, params) => dossier.query(name, params),
    command: async (name, params) => dossier.command(name, params),
    check: () => dossier.check(),
    backup: (to) => dossier.backup(to),
  };
  const stop = new AbortController();
  const parsed: string[] = [];
  const parse: Parse = async ({ name, bytes }, signal) => {
    signal.throwIfAborted();
    parsed.push(name);
    const text = new TextDecoder().decode(bytes);
    if (text === 'binary') throw new LiasseError('binary-file', 'This is not text.');
    return {
      mediaType: 'text/plain',
      encoding: 'utf-8',
      title: name,
      byline: null,
      url: null,
      language: null,
      published: '2025-11-04',
      text,
      blocks: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }],
      marks: [],
      notices: [],
    };
  };
  const run = (files: readonly (readonly [string, string])[], options: Partial<BatchOptions> = {}) =>
    importBatch(
      files.map(([name, text]) => fileOf(name, new TextEncoder().encode(text))),
      session,
      parse,
      { signal: stop.signal, ...options },
    );
  return { session, stop, parsed, parse, run };
}

describe('a batch', () => {
  it('is kept in the order given, and tells of each file as it is done', async () => {
    const { run, session } = setUp();
    const told: (readonly [string, number])[] = [];
    const outcomes = await run(
      Array.from({ length: 7 }, (_, at) => [`${at}.txt`, `text ${at}`] as const),
      { onOutcome: ({ file }, done) => told.push([file, done]) },
    );
    expect(outcomes.map(({ file }) => file)).toEqual([
      '0.txt',
      '1.txt',
      '2.txt',
      '3.txt',
      '4.txt',
      '5.txt',
      '6.txt',
    ]);
    expect(told).toEqual(outcomes.map(({ file }, at) => [file, at + 1]));
    const { rows } = await session.query('document.list', {});
    expect(rows.map(({ title }) => title).toReversed()).toEqual(outcomes.map(({ title }) => title));
  });

  it('goes on after a file that is refused, and says why', async () => {
    const { run } = setUp();
    const outcomes = await run([
      ['a.txt', 'one'],
      ['b.txt', 'binary'],
      ['c.txt', 'two'],
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['imported', 'refused', 'imported']);
    expect(outcomes[1]).toMatchObject({ documentId: null, error: { code: 'binary-file' } });
  });

  it('recognises the same bytes, in the dossier and twice in one batch', async () => {
    const { run, session } = setUp();
    const [first, second] = await run([
      ['a.txt', 'the same'],
      ['b.txt', 'the same'],
    ]);
    expect(first).toMatchObject({ status: 'imported', characters: 8 });
    expect(second).toMatchObject({
      status: 'already-present',
      documentId: first?.documentId,
      sha256: first?.sha256,
    });
    const [third] = await run([['c.txt', 'the same']]);
    expect(third).toMatchObject({ status: 'already-present', documentId: first?.documentId, title: 'a.txt' });
    expect(await session.query('document.list', {})).toMatchObject({ total: 1 });
  });

  it('takes the source and the date that the person gave over what the document says', async () => {
    const { run, session } = setUp();
    await run(
      [
        ['a.txt', 'one'],
        ['b.txt', 'two'],
      ],
      { sourceName: 'Le Monde', published: '2025-11' },
    );
    const { rows } = await session.query('document.list', {});
    expect(rows).toMatchObject([
      { sourceName: 'Le Monde', published: '2025-11' },
      { sourceName: 'Le Monde', published: '2025-11' },
    ]);
    expect(await session.query('source.list', {})).toHaveLength(1);
  });

  it('refuses a date that is none, file by file, and keeps nothing', async () => {
    const { run, session } = setUp();
    const [outcome] = await run([['a.txt', 'one']], { published: 'yesterday' });
    expect(outcome).toMatchObject({ status: 'refused', error: { code: 'invalid-date' } });
    expect(await session.query('document.list', {})).toMatchObject({ total: 0 });
  });

  it('stops where it is cancelled: what is done stays done, the rest is left out', async () => {
    const { run, stop, session } = setUp();
    const outcomes = await run(
      Array.from({ length: 10 }, (_, at) => [`${at}.txt`, `text ${at}`] as const),
      {
        onOutcome: (_outcome, done) => {
          if (done === 3) stop.abort(new LiasseError('cancelled', 'Cancelled.'));
        },
      },
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['imported', 'imported', 'imported']);
    expect(await session.query('document.list', {})).toMatchObject({ total: 3 });
  });

  it('of no files answers nothing', async () => {
    expect(await setUp().run([])).toEqual([]);
  });
});

describe('files on disk', () => {
  it('are read by their path, and named by their name', async () => {
    const { session, parse, stop } = setUp();
    const path = join(temporaryFolder(), 'a.txt');
    writeFileSync(path, 'one');
    const outcomes = await importBatch([fileOnDisk(path)], session, parse, { signal: stop.signal });
    expect(outcomes).toMatchObject([{ file: path, status: 'imported', title: 'a.txt' }]);
  });

  it('are refused when there is none, or when it is no file', async () => {
    const { session, parse, parsed, stop } = setUp();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.txt'));
    const paths = [join(folder, 'folder.txt'), join(folder, 'missing.txt'), '/dev/null', '\0'];
    const outcomes = await importBatch(paths.map(fileOnDisk), session, parse, { signal: stop.signal });
    expect(outcomes.map(({ status }) => status)).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(outcomes.slice(0, 3).map(({ error }) => error?.code)).toEqual([
      'no-such-file',
      'no-such-file',
      'no-such-file',
    ]);
    expect(parsed).toEqual([]);
  });
});
