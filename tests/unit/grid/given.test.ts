/** Labels of the interface become words of the vocabulary; everything else is left to the store. */
import { describe, expect, test } from 'vitest';
import { fieldOf, type Field, type RegisterNoun } from '../../../preload/contract/index.ts';
import { given } from '../../../renderer/grid/given.ts';
import { allMessages } from '../i18n/message-files.ts';

const field = (register: RegisterNoun, key: string): Field => {
  const found = fieldOf(register, key);
  if (found === undefined) throw new Error(`No field ${key}`);
  return found;
};

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const messages = allMessages(language);
  const worded = ({ vocabulary = '' }: Field, value: string): string =>
    messages[`vocabulary.${vocabulary}.${value}`] ?? value;

  test.each([
    ['membership', 'status'],
    ['programme', 'mechanism'],
    ['flow', 'stage'],
    ['statement', 'kind'],
    ['claim', 'kind'],
  ] as const)('every label of %s.%s means its word', (register, key) => {
    const one = field(register, key);
    for (const value of one.values ?? []) {
      expect(given(one, ` ${worded(one, value).toUpperCase()} `, worded)).toBe(value);
      expect(given(one, value, worded)).toBe(value);
    }
  });

  test('several labels with semicolons between them', () => {
    const sectors = field('programme', 'sectors');
    const labels = ['military', 'energy'].map((value) => worded(sectors, value)).join(' ; ');
    expect(given(sectors, labels, worded)).toBe('military; energy');
  });
});

test('what means nothing is handed on as it is, nothing as nothing', () => {
  const worded = (_: Field, value: string): string => value;
  expect(given(field('flow', 'stage'), 'promise', worded)).toBe('promise');
  expect(given(field('flow', 'date'), ' 2025-11~ ', worded)).toBe('2025-11~');
  expect(given(field('flow', 'donor'), '  ', worded)).toBeNull();
  expect(given(field('statement', 'words'), ' as said ', worded)).toBe(' as said ');
});
