/** The interface is whole in both languages: no string is missing, none is left over, and each can be read. */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../preload/contract/api.ts';
import type { Problem } from '../../../preload/contract/dossier.ts';
import { ERROR_CODES } from '../../../preload/contract/errors.ts';
import { TABLE_FAULTS } from '../../../preload/contract/mappings.ts';
import {
  ACTOR_KINDS,
  ALL_LIKELIHOODS,
  ANCHOR_STATES,
  CLAIM_KINDS,
  COLOURS,
  CONFIDENCES,
  CREDIBILITIES,
  LANGUAGES,
  LIKELIHOODS_ON,
  NOUNS,
  ORIGIN_RELATIONS,
  RELIABILITIES,
  SOURCE_KINDS,
  STANCES,
  STATEMENT_KINDS,
  TLPS,
  YARDSTICKS,
} from '../../../preload/contract/vocabulary.ts';
import { allMessages, areas, isUsed, sources } from './message-files.ts';

/** A record, so that the types notice a finding that is missing here. */
const PROBLEMS: Readonly<Record<Problem['code'], true>> = {
  integrity: true,
  'foreign-key': true,
  anchor: true,
  'original-hash': true,
  'text-hash': true,
  citation: true,
  'record-parent': true,
  journal: true,
  index: true,
};

/** The names of what a message asks for. */
function argumentsOf(elements: readonly MessageFormatElement[]): readonly string[] {
  const names = elements.flatMap((element) => {
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value))];
    }
    return element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value];
  });
  return [...new Set(names)].sort();
}

describe.each(areas)('$name', ({ name, messages }) => {
  it('says the same in French and English', () => {
    expect(Object.keys(messages.fr).sort()).toEqual(Object.keys(messages.en).sort());
    expect(Object.entries(messages.fr).filter(([, words]) => words.trim() === '')).toEqual([]);
    expect(Object.entries(messages.en).filter(([, words]) => words.trim() === '')).toEqual([]);
  });

  it('can be read, and names the same values in both', () => {
    for (const [id, words] of Object.entries(messages.fr)) {
      expect(argumentsOf(parse(words)), id).toEqual(argumentsOf(parse(messages.en[id] ?? '')));
    }
  });

  it('is all used', () => {
    expect(Object.keys(messages.en).filter((id) => !isUsed(id, name))).toEqual([]);
  });

  it('is typeset in French as French is', () => {
    // A narrow space that does not break before ; ! ? » and :, and after «; the typographic apostrophe.
    const wrong = /[ \u00a0][;!?»:]|[\p{L}\d)][;!?»]|«[^\u202f]|\p{L}'\p{L}/u;
    expect(Object.entries(messages.fr).filter(([, words]) => wrong.test(words))).toEqual([]);
  });
});

it('has every string that the code asks for', () => {
  const messages = allMessages('en');
  const missing = sources.flatMap(({ path, asked, askedPatterns }) => [
    ...asked.filter((id) => messages[id] === undefined).map((id) => `${path}: ${id}`),
    ...askedPatterns
      .filter((pattern) => !Object.keys(messages).some((id) => pattern.test(id)))
      .map((pattern) => `${path}: ${pattern.source}`),
  ]);
  expect(missing).toEqual([]);
});

it('gives no id twice', () => {
  const ids = areas.flatMap(({ messages }) => Object.keys(messages.en));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

const worded = (prefix: string, values: readonly (string | number)[], more = ''): readonly string[] =>
  values.map((value) => `${prefix}.${value}${more}`);

const vocabulary: readonly string[] = [
  ...worded('vocabulary.noun', NOUNS),
  ...worded('vocabulary.reliability', RELIABILITIES),
  ...worded('vocabulary.reliability', RELIABILITIES, '.means'),
  ...worded('vocabulary.credibility', CREDIBILITIES),
  ...worded('vocabulary.credibility', CREDIBILITIES, '.means'),
  ...worded('vocabulary.tlp', TLPS),
  ...worded('vocabulary.tlp', TLPS, '.means'),
  ...worded('vocabulary.sourceKind', SOURCE_KINDS),
  ...worded('vocabulary.anchorState', ANCHOR_STATES),
  ...worded('vocabulary.colour', COLOURS),
  ...worded('vocabulary.actorKind', ACTOR_KINDS),
  ...worded('vocabulary.statementKind', STATEMENT_KINDS),
  ...worded('vocabulary.claimKind', CLAIM_KINDS),
  ...worded('vocabulary.likelihood', ALL_LIKELIHOODS),
  ...YARDSTICKS.flatMap((each) => worded(`vocabulary.likelihoodOn.${each}`, LIKELIHOODS_ON[each])),
  ...worded('vocabulary.confidence', CONFIDENCES),
  ...worded('vocabulary.stance', STANCES),
  ...worded('vocabulary.originRelation', ORIGIN_RELATIONS),
  ...worded('vocabulary.language', LANGUAGES),
  ...worded('dossier.problem', Object.keys(PROBLEMS)),
  ...worded('fault', TABLE_FAULTS),
];

describe.each(LANGUAGES)('in %s', (language) => {
  const messages = allMessages(language);
  const unworded = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => messages[id] === undefined);

  it('every value of the vocabulary has its wording', () => {
    expect(unworded(vocabulary)).toEqual([]);
  });

  it('every error has its sentence', () => {
    expect(unworded(worded('error', ERROR_CODES))).toEqual([]);
    const codes = new Set(worded('error', ERROR_CODES));
    expect(Object.keys(messages).filter((id) => id.startsWith('error.') && !codes.has(id))).toEqual([]);
  });

  it('every operation of the journal has its name', () => {
    const names = new Set(worded('operation', Object.keys(commands)));
    expect(unworded([...names])).toEqual([]);
    expect(Object.keys(messages).filter((id) => id.startsWith('operation.') && !names.has(id))).toEqual([]);
  });
});
