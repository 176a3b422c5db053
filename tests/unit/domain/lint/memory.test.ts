/** What the linter keeps from one key to the next changes nothing of what it finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lint, newMemory, type LintInput } from '../../../../main/domain/lint/lint.ts';
import { CITED, type Block, type Cited } from '../../../../main/domain/lint/text.ts';

const SENTENCES = [
  'Le port rouvre lundi.',
  `Le port rouvre lundi.${CITED}`,
  'Trois points sont à retenir.',
  'Il est probable que Chmyhal parte.',
  'Il est très probable que Shmyhal reste.',
  `On lit « le port rouvre mardi ».${CITED}`,
  'La Norvège ajoute 30 millions d’euros.',
  'En 2024, elle a versé 12 millions d’euros.',
  'Confiance élevée.',
  'Le port pourrait fermer.',
  'Voici la suite :',
];
const UIDS = ['a', 'b', 'c'];

const record = (uid: string, version: number): Cited => ({
  uid,
  isMissing: version === 3,
  kind: version === 2 ? 'judgement' : null,
  hasConfidence: version === 1,
  said: null,
  marking: version,
  evidence: [
    {
      exact: version === 1 ? 'Le port rouvre mardi.' : 'Le port rouvre lundi.',
      state: version === 2 ? 'doubtful' : 'exact',
      stance: 'supports',
      published: version === 0 ? '2020-01-01' : '2025-05-05',
      marking: 0,
      isGone: false,
    },
  ],
  figures: [],
  hasDate: false,
  title: uid,
  contradictions: version === 1 ? 1 : 0,
});

const paragraph = fc
  .record({
    parts: fc.array(fc.constantFrom(...SENTENCES), { maxLength: 4 }),
    uids: fc.array(fc.constantFrom(...UIDS), { minLength: 4, maxLength: 4 }),
    isItem: fc.boolean(),
    row: fc.constantFrom(null, null, null, 0, 1),
  })
  .map(({ parts, uids, isItem, row }) => {
    const text = parts.join(' ');
    const cites = uids.slice(0, text.split(CITED).length - 1);
    return { text, cites, isItem: row === null && isItem, row };
  });

type Paragraph = Omit<Block, 'start'>;
type Edit =
  | { readonly do: 'put'; readonly at: number; readonly block: Paragraph }
  | { readonly do: 'take' | 'double'; readonly at: number }
  | { readonly do: 'record'; readonly uid: string; readonly version: number }
  | { readonly do: 'origins'; readonly origins: number }
  | { readonly do: 'decide'; readonly words: string }
  | { readonly do: 'marking'; readonly marking: number };

const at = fc.nat({ max: 20 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('put' as const), at, block: paragraph }),
  fc.record({ do: fc.constantFrom('take' as const, 'double' as const), at }),
  fc.record({
    do: fc.constant('record' as const),
    uid: fc.constantFrom(...UIDS),
    version: fc.nat({ max: 3 }),
  }),
  fc.record({ do: fc.constant('origins' as const), origins: fc.nat({ max: 2 }) }),
  fc.record({ do: fc.constant('decide' as const), words: fc.constantFrom(...SENTENCES) }),
  fc.record({ do: fc.constant('marking' as const), marking: fc.nat({ max: 3 }) }),
);

interface State {
  readonly paragraphs: readonly Paragraph[];
  readonly cited: ReadonlyMap<string, Cited>;
  readonly origins: LintInput['origins'];
  readonly decided: LintInput['decided'];
  readonly marking: number;
}

function edited(state: State, change: Edit): State {
  const { paragraphs, cited, decided } = state;
  switch (change.do) {
    case 'put':
      return {
        ...state,
        paragraphs: paragraphs.toSpliced(change.at % (paragraphs.length + 1), 0, change.block),
      };
    case 'take':
      return { ...state, paragraphs: paragraphs.toSpliced(change.at % (paragraphs.length + 1), 1) };
    case 'double':
      return {
        ...state,
        paragraphs: paragraphs.toSpliced(change.at % (paragraphs.length + 1), 0, ...paragraphs.slice(0, 1)),
      };
    case 'record':
      return { ...state, cited: new Map([...cited, [change.uid, record(change.uid, change.version)]]) };
    case 'origins':
      return { ...state, origins: (uids) => ({ documents: uids.length, origins: change.origins }) };
    case 'decide':
      return { ...state, decided: new Map([...decided, [change.words, 'assumption' as const]]) };
    default:
      return { ...state, marking: change.marking };
  }
}

function inputOf({ paragraphs, cited, origins, decided, marking }: State): LintInput {
  let start = 1;
  const blocks = paragraphs.map((each) => {
    const block = { ...each, start };
    start += each.text.length + 2;
    return block;
  });
  const [first, second] = blocks;
  return {
    blocks,
    // Between two paragraphs.
    parts:
      second === undefined
        ? []
        : [{ start: second.start - 1, title: 'T', cites: first?.cites ?? [], isStale: true }],
    language: 'fr',
    cited,
    decided,
    marking,
    since: '2025-01-01',
    figuresFrom: 0,
    origins,
    isNamed: () => true,
  };
}

test('after any edits, of the text or of what it cites, the same is found as at first sight', () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { maxLength: 8 }),
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      (paragraphs, edits) => {
        const memory = newMemory();
        let state: State = {
          paragraphs,
          cited: new Map(UIDS.map((uid) => [uid, record(uid, 0)])),
          origins: () => ({ documents: 1, origins: 1 }),
          decided: new Map(),
          marking: 0,
        };
        lint(inputOf(state), memory);
        for (const each of edits) {
          state = edited(state, each);
          expect(lint(inputOf(state), memory)).toEqual(lint(inputOf(state)));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('only what changed is looked at anew', () => {
  const paragraphs = SENTENCES.map((text): Paragraph => ({
    text,
    cites: text.includes(CITED) ? ['a'] : [],
    isItem: false,
    row: null,
  }));
  const memory = newMemory();
  let asked = 0;
  const counting: State = {
    paragraphs,
    cited: new Map([['a', record('a', 0)]]),
    origins: () => {
      asked += 1;
      return { documents: 1, origins: 1 };
    },
    decided: new Map(),
    marking: 0,
  };
  lint(inputOf(counting), memory);
  const first = asked;
  expect(first).toBeGreaterThan(0);
  lint(
    inputOf({
      ...counting,
      paragraphs: [...paragraphs, { text: 'Un mot.', cites: [], isItem: false, row: null }],
    }),
    memory,
  );
  expect(asked).toBe(first);
});
