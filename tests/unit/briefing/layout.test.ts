/** What a reader of a typeset briefing may rely on, read from the sheet that the template sets. */
import { describe, expect, it } from 'vitest';
import type { BriefingLedger, LedgerRecord } from '../../../preload/contract/briefings.ts';
import { NO_TEXT } from '../../../preload/contract/documents.ts';
import type { Credibility, Reliability } from '../../../preload/contract/vocabulary.ts';
import { layout } from '../../../main/briefing/layout.ts';
import type { Block, Run, Sheet } from '../../../main/briefing/sheet.ts';
import { english, french } from './jef.ts';
import {
  cite,
  document,
  evidence,
  h,
  ledgerOf,
  MOMENT,
  ol,
  origin,
  p,
  quote,
  record,
  table,
  text,
  ul,
  uidOf,
} from './ledgers.ts';

const N = '\u202f';
const covers = (): boolean => true;
const sheetOf = (ledger: BriefingLedger, at: string | null = MOMENT): Sheet => layout(ledger, { at, covers });
const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
const noteTexts = (sheet: Sheet, number: number): readonly string[] =>
  (sheet.notes[number - 1]?.paragraphs ?? []).map(textOf);
const runsOf = (block: Block | undefined): readonly Run[] => (block && 'runs' in block ? block.runs : []);
const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'kept' ? flat(block.blocks) : [block]));
const line = (sheet: Sheet, label: string): string | undefined => {
  const found = sheet.annex.summary.find((each) => each.label === label);
  return found && textOf(found.runs);
};

const one = document(1, { title: 'Titre', sourceName: 'Journal', published: '2025-11' });

describe('a note', () => {
  it('gives the exact words, the source, the date as precise as it is known, the document’s number in the annex, and the grade', () => {
    const sheet = sheetOf(
      ledgerOf([p('Ainsi ', 2, '.')], [record(2, [evidence(3, one, 'mots "exacts" ; tels quels')])], [one]),
    );
    expect(noteTexts(sheet, 1)).toEqual([
      `«${N}mots "exacts" ; tels quels${N}» – Journal, novembre 2025\u00a0[1]\u00a0B2`,
    ]);
  });

  it('quotes once what stands behind two fields of one record, with the grade that one of them has', () => {
    const twice = [
      evidence(3, one, 'mots exacts', { field: 'status', credibility: null }),
      evidence(4, one, 'mots exacts', { field: 'from' }),
      evidence(5, one, 'mots exacts', { stance: 'contradicts' }),
    ];
    const sheet = sheetOf(ledgerOf([p('Ainsi ', 2, '.')], [record(2, twice)], [one]));
    expect(noteTexts(sheet, 1)).toEqual([
      `«${N}mots exacts${N}» – Journal, novembre 2025\u00a0[1]\u00a0B2`,
      expect.stringContaining('Contredit'),
    ]);
  });

  it('says of a passage on a page without words that it has none, each for itself', () => {
    const [first, second] = [evidence(3, one, NO_TEXT), evidence(4, one, NO_TEXT)];
    const sheet = sheetOf(
      ledgerOf([p('Ainsi ', 2, 5, '.')], [record(2, [first]), record(5, [second])], [one]),
    );
    for (const note of [1, 2]) {
      expect(noteTexts(sheet, note)).toEqual([
        '[partie d’une page sans texte] – Journal, novembre 2025\u00a0[1]\u00a0B2',
      ]);
    }
  });

  it('quotes as its language does', () => {
    const sheet = sheetOf(
      ledgerOf([p('So ', 2)], [record(2, [evidence(3, one, 'exact')])], [one], { language: 'en' }),
    );
    expect(noteTexts(sheet, 1)).toEqual(['“exact” – Journal, November 2025\u00a0[1]\u00a0B2']);
  });

  it('tells the language of foreign words, for hyphens and for screen readers', () => {
    const norwegian = document(1, { language: 'nb-NO' });
    const sheet = sheetOf(ledgerOf([p(2)], [record(2, [evidence(3, norwegian, 'samarbeid')])], [norwegian]));
    expect(sheet.notes[0]?.paragraphs[0]?.find((run) => run.text.includes('samarbeid'))?.lang).toBe('nb');
  });

  it('leads a second citation of the same record to the first', () => {
    const sheet = sheetOf(
      ledgerOf([p(2, ' puis ', 3, ' puis ', 2)], [record(2, [evidence(4, one, 'a')]), record(3, [])], [one]),
    );
    expect(sheet.notes).toHaveLength(3);
    expect(sheet.notes[2]?.paragraphs).toEqual([[{ text: 'Voir note\u00a01.', to: 'note-1' }]]);
    const inEnglish = sheetOf(ledgerOf([p(2, 2)], [record(2, [])], [], { language: 'en' }));
    expect(noteTexts(inEnglish, 2)).toEqual(['See note\u00a01.']);
  });

  it('reads the date that a flow is called by as all dates of the page', () => {
    const noted = (title: string, language: 'fr' | 'en', noun: LedgerRecord['noun'] = 'flow'): string => {
      const ledger = ledgerOf([p('Versé.', 2)], [record(2, [], { noun, text: title })], [], { language });
      return textOf(sheetOf(ledger).notes[0]?.paragraphs[0] ?? []);
    };
    expect(noted('Norvège – 7 NOK – 2025-08-05', 'fr')).toContain('Norvège – 7 NOK – 5\u00a0août 2025.');
    expect(noted('Norway – 7 NOK – 2025-08', 'en')).toContain('Norway – 7 NOK – August 2025.');
    expect(noted('Norway – 7 NOK', 'en')).toContain('Norway – 7 NOK.');
    expect(noted('Fund – 2025-08-05', 'en', 'programme')).toContain('Fund – 2025-08-05.');
  });

  it('marks what contradicts, after what supports', () => {
    const sheet = sheetOf(
      ledgerOf(
        [p(2)],
        [record(2, [evidence(3, one, 'non', { stance: 'contradicts' }), evidence(4, one, 'oui')])],
        [one],
      ),
    );
    expect(noteTexts(sheet, 1)[0]).toMatch(/^«.oui.»/);
    expect(noteTexts(sheet, 1)[1]).toMatch(/^Contredit.: «.non.»/);
    expect(sheet.notes[0]?.paragraphs[1]?.[0]?.style).toBe('mark');
  });

  it.each([
    ['fact', 'Affirmation sans pièce à l’appui dans le dossier.'],
    ['judgement', 'Jugement de l’auteur, sans pièce à l’appui.'],
    ['gap', `Lacune${N}: le dossier ne contient aucune pièce sur ce point.`],
  ] as const)('says plainly that a %s has nothing behind it', (kind, said) => {
    expect(noteTexts(sheetOf(ledgerOf([p(2)], [record(2, [], { kind })])), 1)).toEqual([said]);
  });

  it('says that a cited record is gone', () => {
    expect(noteTexts(sheetOf(ledgerOf([p(77)])), 1)).toEqual([
      'La fiche citée ici n’est plus dans le dossier.',
    ]);
  });

  it.each<[Reliability | null, Credibility | null, string]>([
    ['B', 2, 'B2'],
    ['F', 6, 'F6 (fiabilité et véracité impossibles à évaluer)'],
    ['F', 2, 'F2 (fiabilité impossible à évaluer)'],
    ['A', 6, 'A6 (véracité impossible à évaluer)'],
    ['C', null, 'C'],
    [null, 3, '3 (source non cotée)'],
    [null, null, 'non coté'],
  ])('shows the grade %s and %s as %s', (reliability, credibility, shown) => {
    const graded = evidence(3, one, 'x', { reliability, credibility });
    expect(
      noteTexts(sheetOf(ledgerOf([p(2)], [record(2, [graded])], [one])), 1)[0]?.split('[1]\u00a0')[1],
    ).toBe(shown);
  });

  it('does not repeat what an earlier note quotes: its first words, that note, the annex number, the grade', () => {
    const exact = 'Les ministres de la Défense ont signé à Bodø un mémorandum de treize pages.';
    const sheet = sheetOf(
      ledgerOf(
        [p(2, 3)],
        [
          record(2, [evidence(4, one, exact)]),
          record(3, [evidence(5, one, exact, { stance: 'context', credibility: null, passageId: 1004 })]),
        ],
        [one],
      ),
    );
    expect(noteTexts(sheet, 1)[0]).toContain(exact);
    expect(noteTexts(sheet, 2)).toEqual([
      `Contexte${N}: «${N}Les ministres de la Défense ont signé à Bodø […]${N}», voir note\u00a01\u00a0[1]\u00a0B`,
    ]);
    expect(sheet.notes[1]?.paragraphs[0]?.map((run) => run.to).filter((to) => to !== undefined)).toEqual([
      'note-1',
      'source-1',
    ]);
  });

  it('quotes the same words of another document anew: they are another source’s', () => {
    const other = document(6);
    const sheet = sheetOf(
      ledgerOf(
        [p(2, 3)],
        [record(2, [evidence(4, one, 'mêmes mots')]), record(3, [evidence(5, other, 'mêmes mots')])],
        [one, other],
      ),
    );
    expect(noteTexts(sheet, 2)).toEqual([
      `«${N}mêmes mots${N}» – Source 6, 5\u00a0novembre 2025\u00a0[2]\u00a0B2`,
    ]);
  });

  it('cuts a long quotation only with […], whole words on both sides, and the annex gives it whole', () => {
    const exact = `Début ${'mot '.repeat(300)}fin.`;
    const sheet = sheetOf(ledgerOf([p(2)], [record(2, [evidence(3, one, exact)])], [one]));
    const [note = ''] = noteTexts(sheet, 1);
    const [start = '', end = ''] = note.slice(2, note.indexOf(`${N}»`)).split(' […] ');
    expect(exact.startsWith(`${start} `)).toBe(true);
    expect(exact.endsWith(` ${end}`)).toBe(true);
    expect(start.length + end.length).toBeLessThan(240);
    const link = sheet.notes[0]?.paragraphs[0]?.find((run) => run.text.includes('en entier en annexe'));
    const [whole] = sheet.annex.passages;
    expect(link?.to).toBe(whole?.target);
    expect(whole?.label).toBe('Note\u00a01');
    expect(textOf(whole?.runs ?? [])).toBe(`«${N}${exact}${N}» [1]`);
  });

  it('gives the words of a statement whole, too, where its note cuts them', () => {
    const said = record(2, [], { noun: 'statement', kind: null, text: 'Nous adhérons. '.repeat(40).trim() });
    const { annex } = sheetOf(ledgerOf([p(2)], [said]));
    expect(annex.passages.map(({ runs }) => textOf(runs))).toEqual([`«${N}${said.text}${N}»`]);
  });

  it('never cuts a quotation of 240 characters', () => {
    const exact = 'é'.repeat(240);
    const sheet = sheetOf(ledgerOf([p(2)], [record(2, [evidence(3, one, exact)])], [one]));
    expect(sheet.notes[0]?.paragraphs[0]?.[0]?.text.replaceAll('\u200b', '')).toBe(`«${N}${exact}${N}»`);
    expect(sheet.annex.passages).toEqual([]);
  });

  it.each([
    ['relays', 'document', '(relaie [2])'],
    ['relays', null, `(relaie${N}: Un titre)`],
    ['unknown', null, '(origine inconnue)'],
  ] as const)('tells that its very words %s another %s', (relation, targetNoun, said) => {
    const row = evidence(3, one, 'x', {
      origin: origin(1003, { relation, targetId: 6, targetNoun, targetTitle: 'Un titre' }),
    });
    const sheet = sheetOf(ledgerOf([p(2)], [record(2, [row])], [one, document(6)]));
    expect(noteTexts(sheet, 1)[0]?.endsWith(said)).toBe(true);
  });

  it('does not pass a doubtful or lost anchor for an exact one', () => {
    const doubtful = sheetOf(
      ledgerOf([p(2)], [record(2, [evidence(3, one, 'x', { state: 'doubtful' })])], [one]),
    );
    expect(noteTexts(doubtful, 1)[0]).toMatch(/Ancrage douteux, à vérifier\.$/);
    const lost = sheetOf(ledgerOf([p(2)], [record(2, [evidence(3, one, 'x', { state: 'lost' })])], [one]));
    expect(noteTexts(lost, 1)[0]).toMatch(/Passage introuvable/);
  });

  it('gives kind, likelihood and confidence in published words, never likelihood and confidence in one sentence', () => {
    const judged = record(2, [evidence(3, one, 'x')], {
      kind: 'judgement',
      likelihood: 'likely',
      yardstick: 'icd-203',
      confidence: 'low',
    });
    expect(noteTexts(sheetOf(ledgerOf([p(2)], [judged], [one])), 1)[0]).toMatch(
      /^Jugement, probable \(55–80\u00a0%\)\. Confiance faible\. «/,
    );
  });

  it('tells who made a statement, in what role, when and where, and does not quote the same words twice', () => {
    const said = record(2, [evidence(3, one, 'Nous adhérons.')], {
      noun: 'statement',
      kind: null,
      text: 'Nous adhérons.',
      speaker: 'Denys Chmyhal',
      role: 'ministre de la Défense',
      said: '2025-11-05',
      channel: 'Telegram',
    });
    const paragraphs = noteTexts(sheetOf(ledgerOf([p(2)], [said], [one])), 1);
    expect(paragraphs).toEqual([
      `Denys Chmyhal, ministre de la Défense, 5\u00a0novembre 2025, Telegram. «${N}Nous adhérons.${N}» – Journal, novembre 2025\u00a0[1]\u00a0B2`,
    ]);
  });
});

describe('the text', () => {
  it('keeps strong, em, breaks and calls, a comma between two calls in a row, none of it numbered by hand', () => {
    const [block] = sheetOf(
      ledgerOf(
        [p(text('a', 'strong'), text('b', 'em'), { type: 'hard_break' }, 2, 3)],
        [record(2, []), record(3, [])],
      ),
    ).blocks;
    expect(runsOf(block)).toEqual([
      { text: 'a', strong: true },
      { text: 'b', em: true },
      { text: '', style: 'break' },
      { text: '', note: 1 },
      { text: ',', sup: true },
      { text: '', note: 2 },
    ]);
  });

  it('sets narrow spaces at French signs in the author’s prose, across bold and calls', () => {
    const [block] = sheetOf(
      ledgerOf(
        [
          p(
            'Vraiment ! Qui ',
            text('donc', 'strong'),
            ' ? Le « mot » ',
            2,
            ' ; à 10:30, https://a.fr : 10 000 €.',
          ),
        ],
        [record(2, [])],
      ),
    ).blocks;
    expect(textOf(runsOf(block))).toBe(
      `Vraiment${N}! Qui donc${N}? Le «${N}mot${N}»${N}; à 10:30, https://a.fr${N}: 10${N}000${N}€.`,
    );
  });

  it('leaves quoted blocks and English as they are', () => {
    const [quoted] = sheetOf(ledgerOf([quote(p('Vraiment ! « mot »'))])).blocks;
    expect(quoted?.kind === 'quote' && textOf(runsOf(quoted.blocks[0]))).toBe('Vraiment ! « mot »');
    const [prose] = sheetOf(ledgerOf([p('Really ! 1st; 10 000')], [], [], { language: 'en' })).blocks;
    expect(textOf(runsOf(prose))).toBe('Really ! 1st; 10 000');
  });

  it('sets ordinals high in French', () => {
    const [block] = sheetOf(ledgerOf([p('Le 1er mai, la 3e brigade, le 12e.')])).blocks;
    expect(
      runsOf(block)
        .filter((run) => run.sup)
        .map((run) => run.text),
    ).toEqual(['er', 'e', 'e']);
  });

  it('never skips a level of heading and begins with the first (PDF/UA)', () => {
    const { blocks } = sheetOf(ledgerOf([h(3, 'a'), h(3, 'b'), h(1, 'c'), h(3, 'd')]));
    expect(flat(blocks).map((block) => block.kind === 'heading' && block.level)).toEqual([1, 2, 1, 2]);
  });

  it('does not repeat a first heading that is the title', () => {
    const { blocks } = sheetOf(ledgerOf([h(1, 'Une note'), p('Texte.')]));
    expect(flat(blocks).map(({ kind }) => kind)).toEqual(['paragraph']);
  });

  it('keeps a heading with what follows, and not with what is long', () => {
    const { blocks } = sheetOf(ledgerOf([h(1, 'a'), p('court'), h(1, 'b'), p('long '.repeat(400))]));
    expect(blocks.map((block) => (block.kind === 'kept' ? block.reserve : block.kind))).toEqual([
      false,
      true,
      'paragraph',
    ]);
  });

  it('keeps a line that announces with what it announces, below its heading too, its notes aside', () => {
    const { blocks } = sheetOf(
      ledgerOf(
        [p('Sans lien.'), h(1, 'a'), p('Trois points : ', 2), ul([p('un')]), p('Texte'), p('À la fin :')],
        [record(2, [])],
      ),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'kept', 'paragraph', 'paragraph']);
    expect(flat(blocks).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'list',
      'paragraph',
      'paragraph',
    ]);
  });

  it('gives each column of a table the room of its longest word, where the line has it', () => {
    const rows = [
      ['Donor', 'Stage', 'Amount', 'Currency', 'Date', 'Remark'],
      ['Netherlands', 'commitment', '500,000,000', 'USD', '2025-08-05', 'long remark '.repeat(20)],
    ].map((cells) => cells.map((cell) => [cell]));
    const [block] = flat(sheetOf(ledgerOf([table(...rows)])).blocks);
    const weights = block?.kind === 'table' ? block.weights : [];
    const total = weights.reduce((all, each) => all + each, 0);
    expect(total).toBeLessThanOrEqual(89);
    for (const [column, word] of [
      'Netherlands',
      'commitment',
      '500,000,000',
      'Currency',
      '2025-08-05',
    ].entries())
      expect(weights[column]).toBeGreaterThanOrEqual(word.length + 2);
  });

  it('does not break a short name with a hyphen', () => {
    const rows = [
      ['Acteur', 'Remarque'],
      ['Royaume-Uni', 'longue remarque '.repeat(20)],
    ].map((cells) => cells.map((cell) => [cell]));
    const [block] = flat(sheetOf(ledgerOf([table(...rows)])).blocks);
    expect(block?.kind === 'table' && block.weights[0]).toBeGreaterThanOrEqual('Royaume-Uni'.length + 2);
  });

  it('knows header rows, and columns as wide as what they hold', () => {
    const { blocks } = sheetOf(
      ledgerOf([table([['Date'], ['Fait']], [['5 mai'], ['Une longue description du fait en question']])]),
    );
    const [block] = flat(blocks);
    expect(block).toMatchObject({ kind: 'table', head: 1 });
    expect(block?.kind === 'table' && (block.weights[1] ?? 0) > (block.weights[0] ?? 0)).toBe(true);
  });

  it('starts a list where it starts', () => {
    const list = { ...ol([p('a')], [p('b')]), attrs: { order: 4 } };
    expect(sheetOf(ledgerOf([list])).blocks[0]).toMatchObject({ kind: 'list', ordered: true, start: 4 });
    expect(sheetOf(ledgerOf([ul([p('a')])])).blocks[0]).toMatchObject({ ordered: false });
  });
});

describe('the head and the edges of the page', () => {
  it('carry the TLP in the words of TLP 2.0', () => {
    const sheet = sheetOf(ledgerOf([], [], [], { tlp: 'amber+strict' }));
    expect(sheet.tlp).toEqual({ level: 'amber+strict', label: 'TLP:AMBER+STRICT' });
    expect(textOf(sheet.head.at(-1)?.runs ?? [])).toContain('dans l’organisation seulement');
    expect(sheetOf(ledgerOf([])).tlp).toBeNull();
  });

  it('tell the moment of the export in UTC, and that a preview is none', () => {
    expect(sheetOf(ledgerOf([])).foot).toBe(
      'Exporté le 7\u00a0novembre 2025 à 17\u00a0h\u00a030 UTC · dossier 019a5c00-0000',
    );
    expect(sheetOf(ledgerOf([]), null).foot).toMatch(/^Aperçu, non exporté/);
  });
});

describe('the annex', () => {
  it('counts what the realistic briefing rests on', () => {
    const sheet = sheetOf(french);
    expect(line(sheet, 'Documents')).toBe('6');
    expect(line(sheet, 'Sources par fiabilité')).toBe(
      `A${N}: 1 · B${N}: 2 · C${N}: 1 · F${N}: 1 · non cotées${N}: 1`,
    );
    expect(line(sheet, 'Origines')).toContain(
      '2\u00a0origines indépendantes établies, 3\u00a0documents d’origine non établie',
    );
    expect(line(sheet, 'Contredites')).toBe('notes 5 et 7');
    expect(line(sheet, 'Sans pièce à l’appui')).toBe('notes 4 et 18');
    expect(line(sheet, 'Assertions citées')).toContain('4\u00a0faits');
  });

  it('does not count copies as origins', () => {
    const original = document(1, { origin: origin(1, { relation: 'first-hand' }) });
    const copies = [2, 3, 4].map((id) =>
      document(id, { origin: origin(id, { relation: 'syndicates', targetId: 1, targetNoun: 'document' }) }),
    );
    const all = [original, ...copies];
    const sheet = sheetOf(
      ledgerOf(
        [p(9)],
        [
          record(
            9,
            all.map((each) => evidence(each.id + 20, each, 'x')),
          ),
        ],
        all,
      ),
    );
    expect(line(sheet, 'Origines')).toContain('1\u00a0origine indépendante établie.');
  });

  it('numbers documents as the notes first quote them, with hash, origin and marking', () => {
    const { sources } = sheetOf(french).annex;
    expect(sources.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(sources[0]?.title).toBe('JEF Defence Ministers’ joint statement, Bodø');
    const labels = Object.fromEntries(
      (sources[1]?.lines ?? []).map(({ label, runs }) => [label, textOf(runs)]),
    );
    expect(labels).toMatchObject({
      Source: 'Portail d’actualité francophone C assez fiable',
      Paru: expect.stringMatching(/^vers le 5\u00a0novembre 2025/),
      Origine: 'Relaie [3]',
      Fichier: '000_0d1f5a32a9ad0036.txt text/plain',
    });
    expect(labels['SHA-256']?.replaceAll('\u200b', '')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('explains only the grades that are used, and that F and 6 are no bottom', () => {
    const [letters, digits] = sheetOf(french).annex.keys;
    expect(letters?.rows.map(({ sign }) => sign)).toEqual(['A', 'B', 'C', 'F']);
    expect(digits?.rows.map(({ sign }) => sign)).toEqual(['1', '2', '3', '6']);
    expect(letters?.remark).toContain('ce n’est pas le bas de l’échelle');
    expect(letters?.remark).not.toContain('Une lettre seule');
    expect(sheetOf(ledgerOf([])).annex.keys).toEqual([]);
  });

  it('explains a likelihood on its own yardstick, and says where two are used', () => {
    const judged = (id: number, yardstick: 'icd-203' | 'phia'): LedgerRecord =>
      record(id, [evidence(id + 10, one, 'x')], { kind: 'judgement', likelihood: 'unlikely', yardstick });
    const british = sheetOf(ledgerOf([p(2)], [judged(2, 'phia')], [one]));
    expect(noteTexts(british, 1)[0]).toMatch(/^Jugement, improbable \(25–35\u00a0%\)\./);
    const key = (sheet: Sheet) => sheet.annex.keys.filter(({ title }) => title === 'Probabilité');
    expect(key(british)).toMatchObject([{ rows: [{ name: 'improbable', means: '25–35\u00a0%' }] }]);
    expect(key(british)[0]?.remark).not.toContain('Deux échelles');
    const both = sheetOf(ledgerOf([p(2, 3)], [judged(2, 'phia'), judged(3, 'icd-203')], [one]));
    expect(key(both).map(({ rows }) => rows[0]?.means)).toEqual(['20–45\u00a0%', '25–35\u00a0%']);
    for (const { remark } of key(both)) expect(remark).toContain('Deux échelles');
  });

  it('has no line about sources where there are none', () => {
    const { summary } = sheetOf(ledgerOf([p('Texte.')])).annex;
    expect(summary.map(({ label }) => label)).toEqual(['Documents', 'Contredites', 'Sans pièce à l’appui']);
  });

  it('names the weakest link by its notes, and how many more there are', () => {
    const bare = (count: number) => Array.from({ length: count }, (_, at) => record(at + 2, []));
    const weak = (count: number) =>
      line(sheetOf(ledgerOf([p(...bare(count).map(({ id }) => id))], bare(count))), 'Maillon faible');
    expect(weak(1)).toMatch(new RegExp(`^note 1${N}: aucun passage ne l’appuie\\. `));
    expect(weak(8)).toMatch(/^notes 1, 2, 3, 4, 5, 6 et 2 autres/);
    expect(weak(1)).toContain('F et 6 disent l’absence de base');
  });

  it('gives the author’s own words above what is counted, which stays', () => {
    const written = ledgerOf([p(2)], [record(2, [evidence(3, one, 'x')])], [one]);
    const own = {
      ...written,
      briefing: { ...written.briefing, summary: 'Au 1er mai, tout tient.\n\n À voir : #x ' },
    };
    const { annex } = sheetOf(own);
    expect(annex.summaryText.map(textOf)).toEqual(['Au 1er mai, tout tient.', 'À voir : #x']);
    expect(annex.summary).toEqual(sheetOf(written).annex.summary);
    expect(sheetOf(written).annex.summaryText).toEqual([]);
  });

  it('explains a letter that stands alone', () => {
    const ungraded = ledgerOf([p(2)], [record(2, [evidence(3, one, 'x', { credibility: null })])], [one]);
    expect(sheetOf(ungraded).annex.keys[0]?.remark).toContain(
      `Une lettre seule${N}: l’information n’a pas été cotée.`,
    );
  });

  it('speaks English in English', () => {
    const sheet = sheetOf(english);
    expect(sheet.annex.title).toBe('Annex. The sources');
    expect(JSON.stringify(sheet)).not.toContain(N);
  });
});

describe('what no font has', () => {
  it('is given by number where it stands, and counted', () => {
    const sheet = layout(ledgerOf([p('a\u4e2d\u202eb\u0000\ud800')]), {
      at: MOMENT,
      covers: (code) => code < 0x500 && code > 31 && code !== 0xfffd,
    });
    expect(textOf(runsOf(sheet.blocks[0]))).toBe('a[U+4E2D U+202E]b[U+0000 U+D800]');
    expect(line(sheet, 'Caractères')).toMatch(/^4\u00a0caractères manquent/);
  });

  it('gets places to break in words that have none', () => {
    const [block] = sheetOf(ledgerOf([p('x'.repeat(100))])).blocks;
    expect(textOf(runsOf(block)).split('\u200b')).toHaveLength(10);
  });
});

it('gives the same sheet for the same ledger', () => {
  expect(sheetOf(french)).toEqual(sheetOf(structuredClone(french)));
  expect(cite(21).attrs).toEqual({ uid: uidOf(21) });
});
