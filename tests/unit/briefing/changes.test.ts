/** The page of what changed since a release: what it says in both languages, and that words stay words in every form. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { layout } from '../../../main/briefing/layout.ts';
import type { Block, Run } from '../../../main/briefing/sheet.ts';
import { startTypesetter, type Typesetter } from '../../../main/briefing/typesetter.ts';
import { markdownOf } from '../../../main/briefing/web/markdown-file.ts';
import type { BehindChange, ChangesSince, SentenceChange } from '../../../preload/contract/releases.ts';
import type { Language } from '../../../preload/contract/vocabulary.ts';
import { ledgerOf, MOMENT, p } from './ledgers.ts';

const RESOURCES = join(import.meta.dirname, '../../../resources');

const HOSTILE = '</section><script>x</script> #import "a" *b* ~~c~~ [@d] ]]>';

const side = (words: string) => ({ at: 0, start: 1, end: 2, words, kind: 'fact' as const });
const sentence = (rest: Partial<SentenceChange>): SentenceChange => ({
  change: 'behind',
  before: side('The port is shut.'),
  after: side('The port is shut.'),
  words: [{ words: 'The port is shut.', state: 'same' }],
  behind: [],
  ...rest,
});
const behind = (what: BehindChange['what'], before: string | null, after: string | null): BehindChange => ({
  what,
  record: { uid: 'a', id: 1, noun: 'claim', title: 'The claim' },
  passage: null,
  before,
  after,
  words: [],
});
const changes = (rest: Partial<ChangesSince> = {}): ChangesSince => ({
  since: { number: 2, releasedAt: '2025-11-05T18:00:00.000Z' },
  note: '',
  head: [],
  sentences: [],
  kept: 3,
  documents: [],
  arrangement: false,
  ...rest,
});

const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      const runs = (all: readonly Run[]): string => all.map((run) => run.text).join('');
      if (block.kind === 'list') return block.items.map(wordsOf).join('\n');
      return 'runs' in block ? runs(block.runs) : '';
    })
    .join('\n');

const ledger = (since: ChangesSince | undefined, language: Language) => ({
  ...ledgerOf([p('Words.')], [], [], { language }),
  ...(since === undefined ? {} : { changes: since }),
});
const sheetOf = (since: ChangesSince | undefined, language: Language = 'en') =>
  layout(ledger(since, language), { at: MOMENT, covers: () => true });
const page = (since: ChangesSince, language: Language = 'en'): string =>
  wordsOf(sheetOf(since, language).changes ?? []);

describe('what it says', () => {
  test('without a release to compare with there is no such page', () => {
    expect(sheetOf(undefined)).not.toHaveProperty('changes');
  });

  test('where nothing changed, that', () => {
    expect(page(changes())).toBe(
      'What changed since release 2 of 5\u00a0November 2025\nNothing changed: text, evidence and documents are the same.',
    );
    expect(page(changes(), 'fr')).toBe(
      'Ce qui a changé depuis la diffusion n°\u00a02 du 5\u00a0novembre 2025\nRien n’a changé\u202f: texte, appuis et documents sont les mêmes.',
    );
  });

  test('values are in words, in the language of the briefing', () => {
    const all = changes({
      sentences: [
        sentence({
          behind: [
            behind('likelihood', null, 'icd-203.likely'),
            behind('confidence', 'low', 'high'),
            behind('marking', null, 'amber+strict'),
            behind('grade', 'B2', null),
            behind('anchor', 'exact', 'doubtful'),
            behind('origins', '3', '2'),
            behind('said', '2025-11-05', '2025-11-06'),
          ],
        }),
      ],
      head: [{ field: 'tlp', before: null, after: 'green' }],
    });
    expect(page(all, 'fr').split('\n')).toEqual(
      expect.arrayContaining([
        'Probabilité\u202f: – → probable (55–80\u00a0%)',
        'Confiance\u202f: faible → élevée',
        'Diffusion\u202f: sans marquage → TLP:AMBER+STRICT',
        'Cote\u202f: B2 → non coté',
        'Ancrage\u202f: exact → douteux',
        'Origines indépendantes\u202f: 3 → 2',
        'Dit le\u202f: 5\u00a0novembre 2025 → 6\u00a0novembre 2025',
        'Diffusion\u202f: sans marquage → TLP:GREEN',
      ]),
    );
    expect(page(all).split('\n')).toContain('Likelihood: – → likely (55–80%)');
  });

  test('sentences are counted by what became of them', () => {
    const all = changes({
      sentences: [
        sentence({ change: 'added', before: null }),
        sentence({ change: 'removed', after: null }),
        sentence({ change: 'removed', after: null }),
      ],
    });
    expect(page(all)).toContain('1\u00a0sentence added, 2\u00a0removed.');
    expect(page(all)).toContain('3\u00a0sentences are as they were.');
  });
});

describe('in every form words are words', () => {
  const hostile = changes({
    note: HOSTILE,
    sentences: [
      sentence({
        change: 'reworded',
        words: [
          { words: HOSTILE, state: 'gone' },
          { words: HOSTILE, state: 'new' },
        ],
        behind: [behind('role', HOSTILE, HOSTILE)],
      }),
    ],
    documents: [{ change: 'added', id: 1, uid: 'd', title: HOSTILE, fields: [] }],
  });
  let typesetter: Typesetter;
  beforeAll(async () => {
    typesetter = await startTypesetter(RESOURCES);
  });

  test('a PDF that can be set, with a page more', () => {
    const bare = typesetter.pdf(ledger(undefined, 'en'), MOMENT);
    expect(typesetter.pdf(ledger(hostile, 'en'), MOMENT).pages).toBe(bare.pages + 1);
  });

  test('HTML', () => {
    const { bytes } = typesetter.text(ledger(hostile, 'en'), MOMENT, 'html');
    const html = new TextDecoder().decode(bytes);
    expect(html).not.toContain('<script>x');
    expect(html).toContain('<del>&lt;/section&gt;');
    expect(html).toContain('<ins>&lt;/section&gt;');
  });

  test('Markdown', () => {
    const markdown = markdownOf(sheetOf(hostile));
    expect(markdown).toContain(String.raw`~~\</section\>`);
    expect(markdown).toContain(String.raw`\*b\* \~\~c\~\~`);
    expect(markdown).not.toContain('<script>');
  });
});
