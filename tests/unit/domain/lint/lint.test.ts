/** The linter by its rules: what an author is told, and what is left in peace. */
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { lint, type LintInput } from '../../../../main/domain/lint/lint.ts';
import { CITED, type Block, type Cited, type Evidence } from '../../../../main/domain/lint/text.ts';
import { lintWordsIn } from '../../../../main/domain/lint/words.ts';

const evidence = (exact: string, rest: Partial<Evidence> = {}): Evidence => ({
  exact,
  state: 'exact',
  stance: 'supports',
  published: '2025-11-05',
  marking: 0,
  isGone: false,
  ...rest,
});

const record = (uid: string, rest: Partial<Cited> = {}): Cited => ({
  uid,
  isMissing: false,
  kind: null,
  hasConfidence: false,
  said: null,
  marking: 0,
  evidence: [evidence('Le port rouvre lundi.')],
  figures: [],
  hasDate: false,
  title: uid,
  contradictions: 0,
  ...rest,
});

/** `[a]` in a text cites the record `a`. */
const block = (written: string, rest: Partial<Block> = {}): Block => {
  const cites = [...written.matchAll(/\[(\w+)\]/g)].map(([, uid = '']) => uid);
  return { text: written.replaceAll(/\[\w+\]/g, CITED), start: 1, isItem: false, row: null, cites, ...rest };
};

interface Given extends Partial<Omit<LintInput, 'blocks' | 'cited'>> {
  readonly cited?: readonly Cited[];
}

const run = (texts: string | readonly (string | Block)[], { cited = [], ...rest }: Given = {}) =>
  lint({
    blocks: [texts].flat().map((each) => (typeof each === 'string' ? block(each) : each)),
    language: 'fr',
    cited: new Map([record('a'), ...cited].map((each) => [each.uid, each])),
    decided: new Map(),
    marking: 0,
    since: '2025-01-01',
    figuresFrom: 0,
    origins: () => ({ documents: 2, origins: 2 }),
    parts: [],
    isNamed: () => false,
    ...rest,
  });
const rules = (...given: Parameters<typeof run>): readonly string[] =>
  run(...given).found.map(({ rule }) => rule);

describe('sentences', () => {
  const words = (text: string, language: 'fr' | 'en' = 'fr') =>
    run(text, { language }).sentences.map((each) => each.words);

  test.each([
    ['Le port rouvre. La grue arrive.', ['Le port rouvre.', 'La grue arrive.']],
    ['M. Dupont est venu. Il part.', ['M. Dupont est venu.', 'Il part.']],
    ['L’art. 5 et al. s’applique.', ['L’art. 5 et al. s’applique.']],
    ['Un.\nDeux', ['Un.', 'Deux']],
    ['… — !', []],
  ])('“%s” is cut where people would', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('take the citations behind their full stop, and those alone', () => {
    const { sentences } = run('Le port rouvre.[a] La grue[b] arrive.[c][a]', {
      cited: [record('b'), record('c')],
    });
    expect(sentences.map(({ cites }) => cites)).toEqual([['a'], ['b', 'c', 'a']]);
  });

  test('of a row share what any of its cells cites', () => {
    const { sentences } = run([
      block('France', { row: 0 }),
      block('30 millions[a]', { row: 0 }),
      block('Italie', { row: 1 }),
    ]);
    expect(sentences.map(({ cites }) => cites)).toEqual([['a'], ['a'], []]);
  });

  test.each([
    ['Le port rouvre.', 'fact'],
    ['Le ministre a déclaré que le port rouvre.', 'statement'],
    ['Nous supposons que le port rouvre.', 'assumption'],
    ['Il est probable que le port rouvre.', 'judgement'],
    ['Nous estimons que le port rouvre.', 'judgement'],
    ['On ignore si le port rouvre.', 'gap'],
    ['Il a écrit « il est probable que le port rouvre ».', 'fact'],
  ])('“%s” is proposed as %s', (text, kind) => {
    expect(run(text).sentences.map((each) => each.proposed)).toEqual([kind]);
  });

  test('are of the kind that the claim has, or that the author decided', () => {
    const cited = [record('b', { kind: 'assumption' })];
    expect(run('Le port rouvre.[b]', { cited }).sentences[0]?.kind).toBe('assumption');
    const decided = new Map([['Le port rouvre.', 'gap' as const]]);
    expect(run('Le  port rouvre.[b]', { cited, decided }).sentences[0]).toMatchObject({
      kind: 'gap',
      proposed: 'assumption',
    });
  });

  test('stand where they stand, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Un mot', '. ', CITED, '\n', ' M. ', '« cité » ', '30 %', 'é', ' ', '?')),
        (parts) => {
          const text = parts.join('');
          const cites = text
            .split(CITED)
            .slice(1)
            .map((_, at) => `u${at}`);
          const { sentences } = run([{ text, start: 7, isItem: false, row: null, cites }]);
          let from = 7;
          for (const { start, end, text: own } of sentences) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(text.slice(start - 7, end - 7)).toBe(own);
            from = end;
          }
        },
      ),
    );
  });
});

describe('what stands behind a sentence', () => {
  test('a fact and a statement need a passage; a judgement, a gap and an assumption do not', () => {
    expect(rules('Le port rouvre. On ignore quand. Nous supposons que oui.')).toEqual([
      'fact-without-passage',
    ]);
    const cited = [
      record('b', { evidence: [] }),
      record('c', { evidence: [evidence('Un.', { stance: 'contradicts' })] }),
    ];
    expect(rules('Le port rouvre.[b]', { cited })).toContain('fact-without-passage');
    expect(rules('Le port rouvre.[c]', { cited })).toContain('fact-without-passage');
    expect(rules('Le port rouvre.[a]')).toEqual([]);
    expect(rules('Ce que le port reçoit :')).toEqual([]);
  });

  test('one origin, an old source, a stricter marking, a doubtful anchor, a message that is gone, an open contradiction, what was deleted', () => {
    const one = { origins: () => ({ documents: 3, origins: 1 }) };
    expect(rules('Le port rouvre.[a]', one)).toEqual(['one-origin']);
    expect(rules('Le port rouvre.[a]', { since: '2025-11-06' })).toEqual(['old-sources']);
    expect(rules('Le port a rouvert en 2024.[a]', { since: '2025-11-06' })).toEqual([]);
    const cited = [
      record('tlp', { evidence: [evidence('Un.', { marking: 3 })] }),
      record('lost', { evidence: [evidence('Un.'), evidence('Deux.', { state: 'lost' })] }),
      record('gone', { evidence: [evidence('Un.', { isGone: true })] }),
      record('open', { contradictions: 1 }),
      record('deleted', { isMissing: true, evidence: [] }),
      record('undated', { evidence: [evidence('Un.', { published: null })] }),
    ];
    expect(rules('Un port rouvre.[tlp]', { cited })).toEqual(['marking-above']);
    expect(rules('Un port rouvre.[tlp]', { cited, marking: 3 })).toEqual([]);
    expect(rules('Un port rouvre.[lost]', { cited })).toEqual(['anchor-in-doubt']);
    expect(rules('Un port rouvre.[gone]', { cited })).toEqual(['message-gone']);
    expect(rules('Un port rouvre.[open]', { cited })).toEqual(['open-contradiction']);
    expect(rules('Un port rouvre.[deleted]', { cited })).toEqual(['fact-without-passage', 'withdrawn']);
    // What has no date may be of today.
    expect(rules('Un port rouvre.[undated]', { cited, since: '2026-01-01' })).toEqual([]);
  });
});

describe('a quotation', () => {
  const cited = [
    record('b', {
      evidence: [evidence('Le ministre annonce que le port de Sörvik rouvrira lundi, sans autre détail.')],
    }),
  ];
  const quoting = (quoted: string): readonly string[] => rules(`On lit : ${quoted}.[b]`, { cited });

  test.each([
    '« le port de Sörvik rouvrira lundi »',
    '“le port de Sörvik rouvrira lundi”',
    '"Le port de Sörvik rouvrira"',
    '« le port de Sörvik rouvrira lundi, »',
    '« Le ministre annonce […] lundi, sans autre détail »',
    '« le port\u00a0de Sörvik »',
    '« un port »',
  ])('%s is verbatim, or too short to be one', (quoted) => {
    expect(quoting(quoted)).toEqual([]);
  });

  test.each([
    '« le port de Sörvik rouvrira mardi »',
    '« lundi, le port rouvrira »',
    '« le port de Sörvik rouvre lundi »',
  ])('%s is not', (quoted) => {
    expect(quoting(quoted)).toEqual(['quotation-not-verbatim']);
  });

  test('is shown with what differs, and offers the passage’s own words', () => {
    const text = 'On lit : « le port de Sörvik rouvrira mardi ».[b]';
    const [finding] = run(text, { cited }).found;
    expect(finding?.details).toMatchObject({ ours: 'mardi', theirs: 'lundi' });
    expect(finding?.fix?.text).toBe('le port de Sörvik rouvrira lundi');
    const { start = 0, end = 0 } = finding ?? {};
    expect(text.replace('[b]', CITED).slice(start - 1, end - 1)).toBe('le port de Sörvik rouvrira mardi');
  });
});

describe('a figure', () => {
  test('has a currency, a stage and a date', () => {
    expect(rules('La France a donné 30 millions d’aide en 2025.[a]')).toEqual(['figure-without-currency']);
    expect(rules('Une aide de 30 millions d’euros a été annoncée en 2025.[a]')).toEqual([
      'figure-without-stage',
    ]);
    expect(rules('La France a promis 30 millions d’euros.[a]')).toEqual(['figure-without-date']);
    expect(
      rules('Le 5 novembre 2025 a compté. La France a promis 30 millions d’euros.[a]', { cited: [] }),
    ).not.toContain('figure-without-date');
    expect(rules('Le pays compte 30 millions d’habitants.[a]')).toEqual([]);
  });

  test('is the one of the row that is cited, to as many digits as are written', () => {
    const figures = [{ milli: 1_195_000_000_000, upperMilli: null, currency: 'EUR' }];
    const cited = [record('f', { figures, hasDate: true })];
    expect(rules('La France verse 1,2 milliard d’euros.[f]', { cited })).toEqual([]);
    expect(rules('La France verse 1,195 milliard d’euros.[f]', { cited })).toEqual([]);
    expect(rules('La France verse 1,3 milliard d’euros.[f]', { cited })).toEqual(['differs-from-cell']);
    expect(rules('La France verse 1,3 milliard de dollars américains.[f]', { cited })).toEqual([]);
  });
});

describe('words of estimate', () => {
  const en = (text: string): readonly string[] =>
    rules(text, { language: 'en' }).filter((rule) => !rule.startsWith('fact'));

  test('likelihood and confidence do not share a sentence', () => {
    expect(en('The port will very likely reopen, with high confidence.')).toEqual([
      'likelihood-with-confidence',
    ]);
    expect(en('The port will very likely reopen. We have high confidence in this.')).toEqual([]);
    expect(rules('Il est très probable que le port rouvre. Notre confiance reste élevée.')).toEqual([]);
    expect(en('He said “very likely, with high confidence”.')).toEqual([]);
  });

  test('the rows of ICD 203 and the yardsticks are not mixed', () => {
    expect(
      en(
        'It will very likely reopen. We have high confidence. It will probably close. We have low confidence.',
      ),
    ).toContain('mixed-terms');
    expect(en('It is likely. We have high confidence. It is very unlikely. We have low confidence.')).toEqual(
      [],
    );
  });

  test.each([
    'The port might reopen.',
    'It could reopen.',
    'It may reopen.',
    'Perhaps it reopens.',
    'It cannot be ruled out.',
  ])('“%s” is on no list', (text) => {
    expect(en(text)).toContain('unlisted-term');
  });

  test('the month of May is none, and neither is what is quoted', () => {
    expect(en('It reopens on 5 May 2025.')).toEqual([]);
    expect(en('He said “it might reopen”.')).toEqual([]);
    expect(rules('Le port pourrait rouvrir.[a]')).toEqual(['unlisted-term']);
  });

  test('a judgement says how confident it is, beside it or on the claim', () => {
    expect(en('The port will very likely reopen.')).toEqual(['judgement-without-confidence']);
    const cited = [record('c', { kind: 'judgement', hasConfidence: true })];
    expect(rules('Le port rouvrira probablement.[c]', { cited })).toEqual([]);
  });
});

describe('a name', () => {
  const isNamed = (words: readonly string[]): boolean =>
    words.some((word) => /^(?:ch|sh)myhal$/iu.test(word));

  test('spelled two ways is told, with the first spelling as the fix', () => {
    const { found } = run('M. Chmyhal vient.[a] Puis Shmyhal part.[a] CHMYHAL revient.[a]', { isNamed });
    expect(found.map(({ rule, fix }) => [rule, fix?.text])).toEqual([['spelled-two-ways', 'Chmyhal']]);
  });

  test('in another script, or of nobody that is known, is not', () => {
    expect(rules('Chmyhal (Шмигаль) vient.[a]', { isNamed })).toEqual([]);
    expect(rules('Chmyhal vient.[a] Shmyhal part.[a]')).toEqual([]);
  });
});

test.each(['fr', 'en'] as const)('every finding has its words in %s', (language) => {
  const words = lintWordsIn(language);
  const { found } = run(
    'Le port pourrait rouvrir. La France a promis 30 millions d’euros. On lit « un deux trois quatre ».[a]',
  );
  expect(found.length).toBeGreaterThan(2);
  for (const each of found) {
    expect(words.message(each)).not.toMatch(/undefined|NaN|\{/);
    expect(words.why[each.rule]).not.toBe('');
  }
});

test('what the briefing’s markup looks like stays words', () => {
  const hostile = '#import "x" </script> ]]> [@x] $x$ «\u202e» “” "" « «« » \ud800';
  expect(() => run([hostile, hostile.repeat(50)])).not.toThrow();
});

test('sums below what a profile asks about need neither stage nor date', () => {
  const text = 'La Norvège ajoute 30 000 euros.[a]';
  expect(rules(text)).toEqual(['figure-without-stage', 'figure-without-date']);
  expect(rules(text, { figuresFrom: 30_000 })).toEqual(['figure-without-stage', 'figure-without-date']);
  expect(rules(text, { figuresFrom: 30_001 })).toEqual([]);
});
