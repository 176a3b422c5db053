/** A likelihood is a word of one yardstick: the other's words, and the same word in the other, are never mixed in silence. */
import { describe, expect, test } from 'vitest';
import { newDossier } from '../../../support/dossiers.ts';

const withClaim = () => {
  const dossier = newDossier();
  const id = dossier.command('claim.create', { text: 'It holds.', kind: 'judgement' }).value;
  const claim = () => dossier.query('claim.get', { id });
  return { dossier, id, claim };
};

describe('by itself', () => {
  test('is in the words of ICD 203 until another yardstick is chosen', () => {
    const { dossier, id, claim } = withClaim();
    dossier.command('claim.update', { id, likelihood: 'likely' });
    expect(claim()).toMatchObject({ likelihood: 'likely', yardstick: 'icd-203' });
    dossier.command('claim.update', { id, yardstick: 'phia' });
    expect(claim()).toMatchObject({ likelihood: 'likely', yardstick: 'phia' });
  });

  test.each([
    [{ likelihood: 'realistic-possibility' }],
    [{ likelihood: 'very-likely', yardstick: 'phia' }],
  ] as const)('a word of the other yardstick is refused: %o', (fields) => {
    const { dossier, id, claim } = withClaim();
    expect(() => dossier.command('claim.update', { id, ...fields })).toThrow(/no word of the yardstick/);
    expect(claim()).toMatchObject({ likelihood: null, yardstick: 'icd-203' });
    expect(() => dossier.command('claim.create', { text: 'B', ...fields })).toThrow(/no word/);
  });

  test('a yardstick that does not have the word is refused', () => {
    const { dossier, id } = withClaim();
    dossier.command('claim.update', { id, likelihood: 'very-likely' });
    expect(() => dossier.command('claim.update', { id, yardstick: 'phia' })).toThrow(/no word/);
    dossier.command('claim.update', { id, yardstick: 'phia', likelihood: null });
  });
});

describe('in the register', () => {
  const write = (cells: Record<string, string>) => {
    const { dossier, id, claim } = withClaim();
    dossier.command('claim.write', { rows: [{ id, cells }] });
    return claim();
  };

  test('a word that only one yardstick has brings its yardstick with it', () => {
    expect(write({ likelihood: 'realistic-possibility' })).toMatchObject({ yardstick: 'phia' });
    expect(write({ likelihood: 'unlikely' })).toMatchObject({ yardstick: 'icd-203' });
  });

  test('a word and a yardstick that do not belong together are refused', () => {
    expect(() => write({ likelihood: 'very-likely', yardstick: 'phia' })).toThrow(/not-a-choice/);
  });
});

test('predicates are offered, the most used first', () => {
  const dossier = newDossier();
  const [subject = 0] = dossier.command('actor.write', { rows: [{ cells: { name: 'JEF' } }] }).value.ids;
  const rows = ['founded', 'members', 'members'].map((predicate) => ({
    cells: { text: 'A claim.', subject: { id: subject }, predicate },
  }));
  dossier.command('claim.write', { rows });
  expect(dossier.query('claim.predicates', {})).toEqual(['members', 'founded']);
});
