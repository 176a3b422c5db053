/** What does not go together, and what stays of it once it is judged or mended. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierFile } from '../../../../main/store/dossier-file.ts';
import { documentOf } from '../../../support/documents.ts';
import { addDocument, newDossier } from '../../../support/dossiers.ts';

type Cells = Record<string, string | { id: number }>;

function withSubject(): { dossier: DossierFile; claim: (cells: Cells) => number } {
  const dossier = newDossier();
  const [subject = 0] = dossier.command('actor.write', { rows: [{ cells: { name: 'JEF' } }] }).value.ids;
  const claim = (cells: Cells): number =>
    dossier.command('claim.write', {
      rows: [{ cells: { text: 'A claim.', subject: { id: subject }, predicate: 'members', ...cells } }],
    }).value.ids[0] ?? 0;
  return { dossier, claim };
}

const open = (dossier: DossierFile) =>
  dossier.query('contradiction.queue', {}).rows.map(({ kind, one, other }) => [kind, one.id, other.id]);

/** Two claims of one subject and predicate: whether they go together. */
function together(
  one: Cells,
  other: Cells,
  prepare: (dossier: DossierFile) => void = () => undefined,
): boolean {
  const { dossier, claim } = withSubject();
  prepare(dossier);
  claim(one);
  claim(other);
  return open(dossier).length === 0;
}

const rates = (dossier: DossierFile): void => {
  const list = [{ currency: 'USD', date: '2025-08-01', rate: '1.25' }];
  dossier.command('rate.import', { name: 'ECB', document: documentOf('rates'), rates: list });
};

const withNames = (dossier: DossierFile): void => {
  dossier.command('actor.create', { kind: 'state', names: [{ name: 'Norway' }, { name: 'Norvège' }] });
};

describe('two claims of one subject and predicate', () => {
  test.each<[string, Cells, Cells]>([
    ['the same figure', { value: '10' }, { value: '10.0' }],
    ['the same sum, written otherwise', { value: '1.2 bn EUR' }, { value: '€1,200,000,000' }],
    [
      'a figure that is said to be rough, and one near it',
      { value: '~500m', unit: 'EUR' },
      { value: '520m', unit: 'EUR' },
    ],
    ['periods that do not overlap', { value: '9', to: '2017' }, { value: '10', from: '2021-04' }],
    ['a month and a day in it', { value: '2025-11' }, { value: '2025-11-05' }],
    ['a year and a day in it', { value: '2014' }, { value: '2014-09-04' }],
    ['other units', { value: '12', unit: 'tanks' }, { value: '30', unit: 'per cent' }],
    ['words in other cases and accents', { value: 'Bodø, NORVÈGE' }, { value: 'bodø, norvege' }],
    [
      'letters that other keyboards lack',
      { value: 'Bodø,  Łódź, Norge’s' },
      { value: "Bodo, Lodz, Norge's" },
    ],
    ['another predicate', { value: '9' }, { value: '10', predicate: 'founders' }],
    ['no value', {}, { value: '10' }],
    ['two that are denied', { value: '9', negated: 'true' }, { value: '10', negated: 'true' }],
    ['a figure denied, and another affirmed', { value: '9', negated: 'true' }, { value: '10' }],
  ])('go together: %s', (_, one, other) => {
    expect(together(one, other)).toBe(true);
    expect(together(other, one)).toBe(true);
  });

  test.each<[string, Cells, Cells]>([
    ['two figures', { value: '9' }, { value: '10' }],
    ['two figures at one time', { value: '9', from: '2025' }, { value: '10', from: '2021', to: '2025-06' }],
    ['two years', { value: '2014' }, { value: '2015' }],
    ['two days', { value: '2025-11-05' }, { value: '2025-11-06' }],
    ['words', { value: 'Bodø' }, { value: 'Buda' }],
    ['predicates in other cases', { value: '9', predicate: 'Members ' }, { value: '10' }],
    ['one denied, one affirmed', { negated: 'true' }, {}],
    ['the same figure, denied', { value: '9', negated: 'true' }, { value: '9' }],
  ])('do not go together: %s', (_, one, other) => {
    expect(together(one, other)).toBe(false);
    expect(together(other, one)).toBe(false);
  });

  test('sums in two currencies are compared at the rate of their time', () => {
    const euros = { value: '500m', unit: 'EUR', from: '2025-08-01' };
    const dollars = (value: string): Cells => ({ value, unit: 'USD', from: '2025-08-01' });
    expect(together(euros, dollars('625m'), rates)).toBe(true);
    expect(together(euros, dollars('500m'), rates)).toBe(false);
    // Without a rate it is for the analyst to say.
    expect(together(euros, dollars('625m'))).toBe(false);
  });

  test('two names of one actor are one value', () => {
    expect(together({ value: 'Norway' }, { value: 'norvege' }, withNames)).toBe(true);
    expect(together({ value: 'Norway' }, { value: 'Sweden' }, withNames)).toBe(false);
  });
});

test('a denial stands against what it denies; two standings at one time against each other', () => {
  const dossier = newDossier();
  const write = (noun: 'statement' | 'membership', cells: Cells): number =>
    dossier.command(`${noun}.write` as 'statement.write', { createMissing: true, rows: [{ cells }] }).value
      .ids[0] ?? 0;
  const [about = 0] = dossier.command('programme.write', { rows: [{ cells: { name: 'PURL' } }] }).value.ids;
  const pledged = write('statement', { words: 'We will pay.', kind: 'pledge', about: { id: about } });
  const denied = write('statement', { words: 'We never said so.', kind: 'denial', about: { id: about } });
  const partner = write('membership', {
    coalition: 'JEF',
    actor: 'Ukraine',
    status: 'enhanced-partner',
    from: '2025-11-05',
  });
  const member = write('membership', {
    coalition: 'JEF',
    actor: 'Ukraine',
    status: 'member',
    from: '2025-11',
  });
  write('membership', {
    coalition: 'JEF',
    actor: 'Ukraine',
    status: 'invited',
    from: '2025-05',
    to: '2025-10',
  });
  expect(open(dossier)).toEqual([
    ['status', partner, member],
    ['statement', pledged, denied],
  ]);
});

test('what is judged leaves the queue with its reason; what is changed afterwards is told', () => {
  const { dossier, claim } = withSubject();
  const [one, other] = [claim({ value: '9' }), claim({ value: '10' })];
  const judge = {
    kind: 'value',
    oneId: one,
    otherId: other,
    outcome: 'one-side-wrong',
    wrongId: one,
  } as const;
  dossier.command('contradiction.judge', { ...judge, reason: 'An omission.' });
  expect(dossier.query('contradiction.queue', {})).toMatchObject({ total: 0, judged: 1 });
  const judged = () => dossier.query('contradiction.queue', { state: 'judged' }).rows[0];
  expect(judged()).toMatchObject({
    outcome: 'one-side-wrong',
    wrongId: one,
    reason: 'An omission.',
    changedSince: false,
    stands: true,
  });
  dossier.command('claim.write', { rows: [{ id: other, cells: { value: '11' } }] });
  // It waits again, with what was made of it; judged once more, it is done.
  expect(judged()).toBeUndefined();
  expect(dossier.query('contradiction.queue', {}).rows).toMatchObject([
    { outcome: 'one-side-wrong', reason: 'An omission.', changedSince: true, stands: true },
  ]);
  dossier.command('contradiction.judge', { ...judge, reason: 'An omission.' });
  expect(judged()).toMatchObject({ changedSince: false, stands: true });
  dossier.command('claim.write', { rows: [{ id: other, cells: { value: '9' } }] });
  expect(judged()).toMatchObject({ stands: false });
  dossier.command('journal.undo', {});
  dossier.command('record.delete', { id: one });
  expect(dossier.query('contradiction.queue', { state: 'all' }).total).toBe(0);
  dossier.command('journal.undo', {});
  expect(dossier.query('contradiction.ofRecord', { recordId: one })).toMatchObject([
    { one: { id: one }, other: { id: other } },
  ]);
});

test('brought up to date by what was changed, the queue is what it would be from nothing', () => {
  const step = fc.record({
    what: fc.constantFrom('add', 'change', 'delete', 'undo'),
    at: fc.nat(20),
    value: fc.constantFrom('9', '10', '11', 'ten', ''),
    from: fc.constantFrom('', '2014', '2020'),
    to: fc.constantFrom('', '2021'),
    negated: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const { dossier, claim } = withSubject();
      const ids: number[] = [];
      let done = 0;
      for (const { what, at, negated, ...cells } of steps) {
        const id = ids[at % Math.max(1, ids.length)];
        const given = { ...cells, negated: String(negated) };
        if (what === 'add' || id === undefined) ids.push(claim(given));
        else if (what === 'undo') {
          // Not as far as the subject itself.
          if (done === 0) continue;
          dossier.command('journal.undo', {});
          done -= 2;
        } else {
          const there = dossier.query('register.rows', { view: { register: 'claim' } }).rows;
          if (!there.some((row) => row?.id === id)) continue;
          if (what === 'change') dossier.command('claim.write', { rows: [{ id, cells: given }] });
          else dossier.command('record.delete', { id });
        }
        done += 1;
        open(dossier);
      }
      const stepwise = open(dossier).map(String).toSorted();
      // What a name comes to was changed: everything is looked at anew.
      dossier.command('actor.create', { kind: 'person', names: [{ name: 'Someone' }] });
      expect(open(dossier).map(String).toSorted()).toEqual(stepwise);
    }),
    { numRuns: 25 },
  );
});

test('what one record does not go together with is known without the whole queue', () => {
  const { dossier, claim } = withSubject();
  const [one, other, third] = [claim({ value: '9' }), claim({ value: '10' }), claim({ value: '11' })];
  const ofRecord = (recordId: number) =>
    dossier
      .query('contradiction.ofRecord', { recordId })
      .map((row) => [row.one.id, row.other.id])
      .toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
  const alone = ofRecord(other);
  expect(alone).toEqual([
    [one, other],
    [other, third],
  ]);
  expect(open(dossier)).toHaveLength(3);
  expect(ofRecord(other)).toEqual(alone);
});

test('each side says what it rests on: passages, and grades each once', () => {
  const { dossier, claim } = withSubject();
  const documentId = addDocument(dossier, 'Nine. Ten. Nine again.');
  const one = claim({ value: '9' });
  claim({ value: '10' });
  const cite = (start: number, credibility: 2 | 3): unknown =>
    dossier.command('evidence.add', {
      recordId: one,
      credibility,
      passage: { documentId, start, end: start + 4 },
    });
  cite(0, 2);
  cite(11, 2);
  cite(6, 3);
  expect(dossier.query('contradiction.queue', {}).rows[0]?.one).toMatchObject({
    supports: 3,
    contradicts: 0,
    grades: [
      { letter: null, digit: 2 },
      { letter: null, digit: 3 },
    ],
  });
});
