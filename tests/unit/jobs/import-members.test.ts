/** Files of many documents, through the parser's own process into a dossier. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parserClient } from '../../../main/importers/client.ts';
import type { Member } from '../../../main/importers/member.ts';
import { parseFile } from '../../../main/importers/parse.ts';
import { fileOnDisk, importBatch, type BatchFile } from '../../../main/jobs/import-batch.ts';
import { fileOf } from '../../support/batch-files.ts';
import { importMembers, type MemberOutcome } from '../../../main/jobs/import-members.ts';
import type { Session } from '../../../main/jobs/session.ts';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { reading } from '../../../main/store/sql.ts';
import type { StartRoom } from '../../../main/wire/port.ts';
import { newDossier } from '../../support/dossiers.ts';
import { largeExport } from '../../support/large-telegram.ts';

const ENTRY = join(import.meta.dirname, '../../../main/importers/process.ts');
const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures/documents', name);

/** `before` runs in the parser's process before the parser does. */
function setUp(before = '', patience = 20_000) {
  const dossier = newDossier();
  const session: Session = {
    query: async (name, params) => dossier.query(name, params),
    command: async (name, params) => dossier.command(name, params),
    check: () => dossier.check(),
    backup: (to) => dossier.backup(to),
  };
  const start: StartRoom = () => {
    const child = fork(ENTRY, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: before === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(before)}`],
    });
    return {
      post: (message) => child.send(message as object),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      kill: () => child.kill('SIGKILL'),
    };
  };
  const parser = parserClient(start, { patience });
  onTestFinished(() => parser.end());
  const stop = new AbortController();
  const members: MemberOutcome[] = [];
  const run = (files: readonly BatchFile[], onFile?: (label: string, done: number | null) => void) =>
    importBatch(files, session, (file, signal) => parser.parse(file, signal), {
      signal: stop.signal,
      members: parser,
      onMember: (outcome) => members.push(outcome),
      ...(onFile === undefined ? {} : { onFile }),
    });
  const rows = () =>
    reading(dossier.statements).all<{
      id: number;
      name: string;
      key: string | null;
      parent: number | null;
      revises: number | null;
      source: string | null;
    }>(
      `SELECT d.id, d.file_name AS name, d.series_key AS key, d.parent_id AS parent, d.revises_id AS revises,
         s.name AS source
       FROM document d LEFT JOIN source s ON s.id = d.source_id ORDER BY d.id`,
      {},
    );
  return { dossier, session, stop, members, run, rows };
}

const large = (messages: number, then = ''): Uint8Array => {
  const whole = Buffer.concat([...largeExport(messages).chunks]).toString('utf8');
  return Buffer.from(then === '' ? whole : whole.slice(0, whole.lastIndexOf(']')) + then);
};

describe('a mail', () => {
  test('and what is attached to it are documents; what is no document is told', async () => {
    const { run, rows, members, dossier } = setUp();
    const outcomes = await run([fileOnDisk(fixture('mail.eml'))]);
    const [letter, ...attached] = rows();
    expect(letter).toMatchObject({ name: 'mail.eml', key: 'mid:grue-2@port.example', parent: null });
    expect(attached.length).toBeGreaterThan(1);
    expect(attached.every(({ parent }) => parent !== null)).toBe(true);
    expect(attached.find(({ key }) => key === 'mid:grue-2@port.example#1')?.parent).toBe(letter?.id);
    // The mail that is attached has an attachment of its own.
    const inner = attached.find(({ key }) => key === 'mid:essais@port.example');
    expect(attached.find(({ name }) => name === 'essais.csv')?.parent).toBe(inner?.id);
    expect(outcomes[0]).toMatchObject({
      file: fixture('mail.eml'),
      status: 'imported',
      documentId: letter?.id,
      members: { imported: rows().length, alreadyPresent: 0 },
    });
    expect(outcomes.slice(1).map(({ status }) => status)).toEqual(outcomes.slice(1).map(() => 'refused'));
    expect(outcomes.slice(1).map(({ file }) => file)).toContain(`${fixture('mail.eml')} › quai.png`);
    expect(members.map(({ key }) => key)).toContain('mid:essais@port.example');
    expect((await dossier.check()).problems).toEqual([]);
  });

  test('that comes a second time, or again within a mailbox, is not multiplied', async () => {
    const { run, rows } = setUp();
    await run([fileOnDisk(fixture('mail.mbox'))]);
    const before = rows();
    const outcomes = await run([
      fileOnDisk(fixture('mail.mbox')),
      fileOf('mail.mbox', readFileSync(fixture('mail.mbox'))),
    ]);
    expect(rows()).toEqual(before);
    expect(outcomes.filter(({ members }) => members !== null)).toMatchObject([
      { status: 'already-present', members: { imported: 0, alreadyPresent: before.length } },
      { status: 'already-present', members: { imported: 0, alreadyPresent: before.length } },
    ]);
  });
});

describe('a chat', () => {
  test('belongs to its source; what was left out is counted; other files go on around it', async () => {
    const { run, rows } = setUp();
    const outcomes = await run([
      fileOf('a.txt', Buffer.from('Un texte.')),
      fileOnDisk(fixture('telegram-channel.json')),
      fileOf('b.txt', Buffer.from('Un autre texte.')),
    ]);
    expect(outcomes.map(({ file }) => file)).toEqual(['a.txt', fixture('telegram-channel.json'), 'b.txt']);
    expect(outcomes[1]?.members?.leftOut).toBeGreaterThan(0);
    const messages = rows().filter(({ key }) => key?.startsWith('telegram:channel1234567890/'));
    expect(messages).toHaveLength(outcomes[1]?.members?.imported ?? -1);
    expect(new Set(messages.map(({ source }) => source))).toEqual(new Set(['Порт новини']));
  });

  test('a message that was edited since is a newer version of itself', async () => {
    const { run, rows } = setUp();
    const chat = (words: string) =>
      fileOf(
        'result.json',
        Buffer.from(
          `{"name":"Quai","type":"public_channel","id":1,"messages":[{"id":1,"type":"message","date_unixtime":"1762333200","text":"${words}"}]}`,
        ),
      );
    await run([chat('Un bateau.'), chat('Deux bateaux.')]);
    const [first, second, ...others] = rows();
    expect([first?.revises, second?.revises, others]).toEqual([null, first?.id, []]);
  });

  describe('that comes again', () => {
    interface Said {
      readonly id: number;
      readonly text?: string;
      readonly edited_unixtime?: string;
      readonly reply_to_message_id?: number;
    }
    const messagesOf = (said: readonly (number | Said)[]): readonly object[] =>
      said
        .map((each) => (typeof each === 'number' ? { id: each } : each))
        .map(({ id, text = `Bateau ${id}.`, ...rest }) => ({
          id,
          type: 'message',
          date_unixtime: '1762333200',
          text,
          ...rest,
        }));
    const chat = (...said: readonly (number | Said)[]): BatchFile =>
      fileOf(
        'result.json',
        Buffer.from(
          JSON.stringify({ name: 'Quai', type: 'public_channel', id: 1, messages: messagesOf(said) }),
        ),
      );
    const goneIn = (dossier: DossierFile): readonly string[] =>
      reading(dossier.statements)
        .all<{ key: string }>('SELECT series_key AS key FROM document WHERE gone IS NOT NULL ORDER BY id')
        .map(({ key }) => key.replace('telegram:channel1/', ''));

    test('tells which of its messages are gone, in the stretch that it reaches over, and undoes it in one step', async () => {
      const { run, dossier } = setUp();
      const operations = (): number => dossier.query('journal.list', { limit: 100 }).rows.length;
      await run([chat(1, 2, 3, 5)]);
      expect(goneIn(dossier)).toEqual([]);
      const before = operations();
      const [outcome] = await run([chat(2, 5, 6)]);
      expect(outcome?.members).toMatchObject({ imported: 1, alreadyPresent: 2, gone: 1, missing: 0 });
      expect(goneIn(dossier)).toEqual(['3']);
      expect(operations()).toBe(before + 2);
      // The older export once more says nothing of what was found gone since.
      await run([chat(1, 2, 3, 5)]);
      expect(goneIn(dossier)).toEqual(['3']);
      expect(operations()).toBe(before + 2);
      dossier.command('journal.undo', {});
      expect(goneIn(dossier)).toEqual([]);
    });

    test('tells what an older export lacked already, for numbers never come back', async () => {
      const { run, dossier } = setUp();
      await run([chat(1, 2, 3, 4, 5, 6)]);
      await run([chat(1, 2, 4, 5)]);
      expect(goneIn(dossier)).toEqual(['3']);
    });

    test('does not tell as gone what is still there without its words', async () => {
      const { run, dossier } = setUp();
      await run([chat(1, 2, 3, 4)]);
      const [outcome] = await run([chat(1, { id: 2, text: '' }, 3, 4, 5)]);
      expect(outcome?.members).toMatchObject({ leftOut: 1, gone: 0 });
      expect(goneIn(dossier)).toEqual([]);
    });

    test('tells nothing as gone where it lacks more than it has: it may be a part of the chat', async () => {
      const { run, dossier } = setUp();
      await run([chat(1, 2, 3, 4, 5, 6, 7)]);
      const [outcome] = await run([chat(1, 4, 7)]);
      expect(outcome?.members).toMatchObject({ gone: 0, missing: 4 });
      expect(goneIn(dossier)).toEqual([]);
    });

    test('takes back what was told as gone, when it is newer than all before and has it', async () => {
      const { run, dossier } = setUp();
      await run([chat(1, 2, 3, 4, 5)]);
      await run([chat(1, 2, 4, 5)]);
      // Not newer: the first export once more, with one reaction.
      await run([chat(1, 2, { id: 3, text: 'Bateau 3.' }, 4, 5)]);
      expect(goneIn(dossier)).toEqual(['3']);
      await run([chat(1, 2, 3, 4, 5, 6)]);
      expect(goneIn(dossier)).toEqual([]);
    });

    test('in a full export tells nothing of a channel, of which that may have the owner’s messages alone', async () => {
      const { run, dossier } = setUp();
      const full = (type: string, id: number, said: readonly (number | Said)[]): BatchFile =>
        fileOf(
          'result.json',
          Buffer.from(
            JSON.stringify({
              about: '',
              chats: { about: '', list: [{ name: 'Quai', type, id, messages: messagesOf(said) }] },
            }),
          ),
        );
      await run([chat(1, 2, 3, 4)]);
      await run([full('public_channel', 1, [1, 2, 4])]);
      expect(goneIn(dossier)).toEqual([]);
      await run([full('personal_chat', 7, [11, 12, 13, 14])]);
      await run([full('personal_chat', 7, [11, 12, 14])]);
      expect(goneIn(dossier)).toEqual(['telegram:user7/13']);
    });

    test('keeps its versions in the order in which they were edited, whichever export came in first', async () => {
      const { run, rows, dossier } = setUp();
      const versions = (): readonly (readonly [string, string | null])[] =>
        rows().map(({ id, revises }) => [
          dossier.query('document.text', { id }).text,
          revises === null ? null : dossier.query('document.text', { id: revises }).text,
        ]);
      const edited = (text: string, at: number): Said => ({ id: 1, text, edited_unixtime: String(at) });
      await run([chat({ id: 1, text: 'Un.' })]);
      await run([chat(edited('Trois.', 1_762_333_400))]);
      await run([chat(edited('Deux.', 1_762_333_300))]);
      expect(versions()).toEqual([
        ['Un.', null],
        ['Trois.', 'Deux.'],
        ['Deux.', 'Un.'],
      ]);
      // Said again by an older export: the version is recognised.
      const [outcome] = await run([chat({ id: 1, text: 'Un.' }, 2)]);
      expect(outcome?.members).toMatchObject({ imported: 1, alreadyPresent: 1 });
    });

    test('leads from an answer to its message, in the words it has now, and back', async () => {
      const { run, rows, dossier } = setUp();
      await run([chat({ id: 1, text: 'Question ?' }, { id: 2, text: 'Réponse.', reply_to_message_id: 1 })]);
      await run([chat({ id: 1, text: 'Question posée ?', edited_unixtime: '1762333300' }, 3)]);
      const [question, answer, reworded] = rows().map(({ id }) => id);
      const family = (id = 0) => dossier.query('document.family', { id });
      expect(family(answer).answers?.id).toBe(reworded);
      expect([family(question).answeredBy, family(reworded).answeredBy].flat().map(({ id }) => id)).toEqual([
        answer,
        answer,
      ]);
    });
  });

  test('that breaks off tells of no message that it is gone', async () => {
    const { run, dossier } = setUp();
    const whole =
      '{"name":"Quai","type":"public_channel","id":1,"messages":[{"id":1,"type":"message","date_unixtime":"1762333200","text":"Un."},{"id":2,"type":"message","date_unixtime":"1762333200","text":"Deux."},{"id":3,"type":"message","date_unixtime":"1762333200","text":"Trois."}]}';
    await run([fileOf('result.json', Buffer.from(whole))]);
    await run([fileOf('result.json', Buffer.from(whole.replace(/\{"id":2.*?\},/, '').slice(0, -3)))]);
    expect(reading(dossier.statements).value('SELECT count(*) FROM document WHERE gone IS NOT NULL')).toBe(0);
  });

  test('that is damaged after 1,000 messages keeps them, and says so', async () => {
    const { run, rows } = setUp();
    const outcomes = await run([fileOf('result.json', large(1000, ',{"id":1001,"type":"mess'))]);
    expect(rows()).toHaveLength(1000);
    expect(outcomes).toMatchObject([
      { status: 'imported', members: { imported: 1000, refused: 1 } },
      { file: 'result.json', status: 'refused', error: { code: 'broken-off' } },
    ]);
  });

  test('stopping keeps what is kept, whole batches of it', async () => {
    const { run, rows, stop } = setUp();
    const outcomes = await run([fileOf('result.json', large(3000))], (_label, done) => {
      if (done !== null) stop.abort();
    });
    expect(outcomes.at(-1)).toMatchObject({ status: 'refused', error: { code: 'cancelled' } });
    expect(rows().length).toBeGreaterThan(0);
    expect(rows().length).toBeLessThan(3000);
    expect(outcomes[0]?.members?.imported).toBe(rows().length);
  });
});

describe('the parser’s process', () => {
  const chat = Buffer.from('{"name":"Quai","type":"public_channel","id":1,"messages":[');

  test.each([
    ['hangs', 'for (;;) {}', 'parser-timeout', 1500],
    ['crashes', 'process.exit(3);', 'parser-crash', 20_000],
  ])('a file of many at which it %s costs that file alone', async (_what, deed, code, patience) => {
    const { run, rows } = setUp(
      `process.prependListener('message', (m) => { if (m?.params?.name === 'evil.json' && m.name === 'open') { ${deed} } });`,
      patience,
    );
    const outcomes = await run([fileOf('evil.json', chat), fileOf('a.txt', Buffer.from('Un texte.'))]);
    expect(outcomes).toMatchObject([{ error: { code } }, { status: 'imported' }]);
    expect(rows().map(({ name }) => name)).toEqual(['a.txt']);
  });
});

test('one document that the dossier will not keep costs itself alone, and what is attached to it stands by itself', async () => {
  const { session, rows } = setUp();
  const member = (key: string, parent: string | null = null): Member => ({
    key,
    parent,
    fileName: 'a.eml',
    bytes: Buffer.from(key),
    sourceName: null,
    forwardedFrom: null,
    repliesTo: null,
    edited: null,
    content: { parsed: parseFile({ name: 'a.txt', bytes: Buffer.from('Des mots.') }) },
  });
  const long = 'k'.repeat(1001);
  const members = [member('a'), member('a#1', 'a'), member(long), member('b#1', long), member('c')];
  const outcomes = await importMembers(
    { label: 'a.mbox', fileName: 'a.mbox', kind: 'mbox', from: { bytes: new Uint8Array() } },
    session,
    {
      kind: async () => 'mbox',
      // oxlint-disable-next-line typescript/require-await -- a reader that has all of it at once
      members: async function* () {
        const rest = { leftOut: {}, chats: [] };
        yield { members, read: 1, rest };
        return rest;
      },
    },
    { signal: new AbortController().signal },
  );
  const [first] = rows();
  expect(rows().map(({ key, parent }) => [key, parent])).toEqual([
    ['a', null],
    ['a#1', first?.id],
    ['b#1', null],
    ['c', null],
  ]);
  expect(outcomes).toMatchObject([
    { status: 'imported', members: { imported: 4, refused: 1 } },
    { file: 'a.mbox › a.eml', status: 'refused', error: { code: 'invalid-input' } },
  ]);
});
