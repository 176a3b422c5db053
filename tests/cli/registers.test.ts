/** Registers from the terminal, as a script would keep them. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { json, liasse } from './terminal.ts';

interface Made {
  readonly id: string;
}

describe('a register kept from the terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liasse-test-'));
  const dossier = join(folder, 'test.liasse');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    await json(['new', dossier, '--title', 'JEF', '--language', 'en']);
  });
  const add = async (noun: string, ...fields: readonly string[]): Promise<string> =>
    (await json<Made>(['add', dossier, noun, ...fields, '--create'])).id;

  test('is made, changed, listed and shown, and each cell is linked to its passage', async () => {
    const uk = await add('actor', 'name=United Kingdom', 'kind=state', 'country=GB');
    const jef = await add('coalition', 'name=Joint Expeditionary Force', 'shortName=JEF', `framework=#${uk}`);
    const member = await add(
      'membership',
      'coalition=JEF',
      'actor=Ukraine',
      'status=invited',
      'from=2025-05-09',
    );
    await json(['set', dossier, member, 'status=enhanced-partner', 'from=2025-11-05']);
    expect(await json(['list', dossier, 'memberships', '--where', 'actor=Ukraine'])).toMatchObject([
      { id: member, status: 'enhanced-partner', from: '2025-11-05' },
    ]);
    const text = join(import.meta.dirname, '../../resources/sample/05-agency-dispatch.txt');
    await json(['import', dossier, text, '--source', 'An agency']);
    const [{ id: document }] = await json<[Made]>(['list', dossier, 'documents']);
    const { passage } = await json<{ passage: string }>([
      'annotate',
      dossier,
      document,
      '--quote',
      'The agreement was signed in the Norwegian town of Bodø',
    ]);
    await json(['cite', dossier, member, '--field', 'from', '--passage', passage, '--credibility', '2']);
    await json([
      'cite',
      dossier,
      member,
      '--field',
      'status',
      '--passage',
      passage,
      '--relation',
      'contradicts',
    ]);
    expect(await json(['get', dossier, member])).toMatchObject({
      noun: 'membership',
      fields: { coalition: { id: jef }, status: 'enhanced-partner' },
      evidence: [
        { field: 'from', stance: 'supports', credibility: 2 },
        { field: 'status', stance: 'contradicts' },
      ],
    });
    await json(['cite', dossier, member, '--field', 'status', '--passage', passage, '--remove']);
    const { evidence } = await json<{ evidence: unknown[] }>(['get', dossier, member]);
    expect(evidence).toHaveLength(1);
    expect(
      (await json<{ members: unknown[] }>(['as-of', dossier, jef, '--true', '2025-12'])).members,
    ).toMatchObject([{ name: 'Ukraine', status: 'enhanced-partner', belonging: 'certain' }]);
  });

  test('aid is added up, and a sum across stages is refused with the reason', async () => {
    const programme = await add('programme', 'name=PURL');
    await add('flow', 'programme=PURL', 'donor=Norway', 'stage=pledge', 'amount=€500m', 'date=2025-08-05');
    await add('flow', 'programme=PURL', 'donor=Norway', 'stage=delivery', 'amount=€200m', 'date=2025-10');
    expect(
      await json(['total', dossier, programme, '--by', 'donor,stage', '--currency', 'EUR']),
    ).toMatchObject({
      rows: [
        { donor: { name: 'Norway' }, stage: 'pledge', amount: 500_000_000 },
        { donor: { name: 'Norway' }, stage: 'delivery', amount: 200_000_000 },
      ],
    });
    const refused = await liasse(['total', dossier, '--by', 'donor']);
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toContain('several stages (delivery, pledge)');
  });

  test('what does not go together is told, and judged', async () => {
    const subject = await add('actor', 'name=Expeditionary force');
    const claim = (value: string): Promise<string> =>
      add(
        'claim',
        `text=It has ${value} members.`,
        `subject=#${subject}`,
        'predicate=members',
        `value=${value}`,
      );
    const [nine, ten] = [await claim('9'), await claim('10')];
    expect(await json(['contradictions', dossier])).toMatchObject([
      { kind: 'value', one: { id: nine }, other: { id: ten } },
    ]);
    await json([
      'judge',
      dossier,
      nine,
      ten,
      'one-side-wrong',
      '--kind',
      'value',
      '--wrong',
      nine,
      '--reason',
      'An omission.',
    ]);
    expect(await json(['contradictions', dossier])).toEqual([]);
    expect(await json(['contradictions', dossier, '--judged'])).toMatchObject([
      { wrong: nine, reason: 'An omission.' },
    ]);
  });

  test.each([
    [['add', 'flow', 'stage=pledge', 'amount=1.234'], 'ambiguous-amount'],
    [['add', 'flow', 'stage=pledge', 'amount=5', 'currency=XQZ'], 'unknown-currency'],
    [['add', 'coalition', 'name=X', 'from=2025-02-30'], 'invalid-date'],
    [['add', 'coalition', 'name=X', 'from=2025', 'to=2024'], 'from-after-to'],
    [['add', 'coalition', 'name=X', 'colour=red'], 'no field colour'],
    [['add', 'document', 'title=X'], 'import reads a document'],
    [['add', 'coalition', 'name'], 'field=value'],
  ])('%j is refused with the reason, and nothing is written', async (args, reason) => {
    const before = await json<unknown[]>(['list', dossier, 'coalitions']);
    const { status, out, err } = await liasse([args[0] ?? '', dossier, ...args.slice(1)]);
    expect(status).not.toBe(0);
    expect(out).toBe('');
    expect(err).toContain(reason);
    expect(await json<unknown[]>(['list', dossier, 'coalitions'])).toHaveLength(before.length);
  });
});
