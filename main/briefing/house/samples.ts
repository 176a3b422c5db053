/** Ledgers with one of everything that a page may have to set: what a template is tried on. Nothing in them is from a dossier. */
import type {
  BodyNode,
  BriefingLedger,
  LedgerDocument,
  LedgerRecord,
} from '../../../preload/contract/briefings.ts';
import type { LedgerPart } from '../../../preload/contract/live-parts.ts';
import type { EvidenceRow } from '../../../preload/contract/evidence.ts';
import type { Language } from '../../../preload/contract/vocabulary.ts';

const MOMENT = '2025-11-07T09:00:00.000Z';
const uidOf = (id: number): string => `019a5c00-0000-7000-8000-${String(id).padStart(12, '0')}`;
const row = (id: number) => ({
  id,
  uid: uidOf(id),
  createdAt: MOMENT,
  createdBy: '',
  updatedAt: MOMENT,
  tlp: null,
});

const text = (words: string): BodyNode => ({ type: 'text', text: words });
const strong = (words: string): BodyNode => ({ ...text(words), marks: [{ type: 'strong' }] });
const cite = (id: number): BodyNode => ({ type: 'citation', attrs: { uid: uidOf(id) } });
const paragraph = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });
const heading = (level: number, words: string): BodyNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
const list = (type: 'bullet_list' | 'ordered_list', ...items: BodyNode[][]): BodyNode => ({
  type,
  ...(type === 'ordered_list' && { attrs: { order: 1 } }),
  content: items.map((content) => ({ type: 'list_item', content })),
});
const cell = (type: 'table_cell' | 'table_header', ...content: BodyNode[]): BodyNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null },
  content: [paragraph(...content)],
});

/** A chart, which needs words for who cannot see it. */
const CHART: LedgerPart = {
  uid: uidOf(50),
  settings: { part: 'aid', title: '', by: ['donor'], currency: 'EUR', programmeId: null, filters: [] },
  asOf: MOMENT,
  content: {
    part: 'aid',
    by: ['donor'],
    currency: 'EUR',
    programme: null,
    bars: [1, 2].map((at) => ({
      key: { donor: `Donor ${at}` },
      currency: 'EUR',
      milli: at * 250_000_000_000,
      upperMilli: at * 300_000_000_000,
      added: at,
      rough: 0,
      left: 0,
      flows: [{ uid: uidOf(10 + at), sourced: true }],
    })),
    rateSets: [],
    rateDays: null,
    withoutRate: 0,
    withoutAmount: 0,
    withoutCurrency: 0,
    announcedBefore: 0,
  },
};

const WORDS = {
  fr: {
    title: 'Essai d’un modèle : titre assez long pour tenir sur deux lignes de la page',
    head: 'Premier titre',
    small: 'Titre plus petit',
    least: 'Le plus petit',
    fact: 'Une phrase qui constate un fait, avec un mot',
    bold: ' en gras',
    judgement: ' Il est probable qu’une autre le juge.',
    quotation: 'Des mots cités tels quels, dans une citation en retrait.',
    item: 'Un point de la liste',
    column: 'Colonne',
    long: 'Un passage long, que la note abrège et que l’annexe donne en entier. ',
    exact: 'les mots exacts de la source',
    source: 'Un ministère',
    document: 'Communiqué du ministère',
  },
  en: {
    title: 'A template on trial: a title that is long enough to take two lines of the page',
    head: 'A first heading',
    small: 'A smaller heading',
    least: 'The smallest one',
    fact: 'A sentence that states a fact, with a word',
    bold: ' in bold',
    judgement: ' It is likely that another one judges it.',
    quotation: 'Words that are quoted as they are, set apart from the text.',
    item: 'A point of the list',
    column: 'Column',
    long: 'A long passage, which its note shortens and the annex gives whole. ',
    exact: 'the exact words of the source',
    source: 'A ministry',
    document: 'Statement of the ministry',
  },
} as const satisfies Record<Language, object>;

/** A briefing with every kind of block, note, grade and scale. */
export function fullSample(language: Language, template: string): BriefingLedger {
  const words = WORDS[language];
  const documents = [1, 2, 3].map((id): LedgerDocument => ({
    id,
    uid: uidOf(id),
    title: `${words.document} ${id}`,
    sourceName: id === 3 ? null : `${words.source} ${id}`,
    reliability: id === 3 ? 'F' : 'B',
    byline: null,
    published: id === 3 ? null : '2025-11-05',
    accessed: '2025-11-06',
    url: `https://example.invalid/${'long/'.repeat(30)}${id}`,
    language: id === 2 ? 'uk' : language,
    mediaType: 'text/html',
    fileName: `${id}.html`,
    sha256: String(id).repeat(64),
    tlp: id === 2 ? 'amber' : null,
    origin: null,
  }));
  const evidence = (
    id: number,
    from: number,
    exact: string,
    rest: Partial<EvidenceRow> = {},
  ): EvidenceRow => ({
    ...row(100 + id),
    recordId: 10 + id,
    field: '',
    stance: 'supports',
    credibility: 2,
    note: '',
    passageId: 200 + id,
    exact,
    state: 'exact',
    documentId: from,
    documentTitle: documents[from - 1]?.title ?? '',
    published: documents[from - 1]?.published ?? null,
    sourceId: 300 + from,
    sourceName: documents[from - 1]?.sourceName ?? null,
    reliability: documents[from - 1]?.reliability ?? null,
    origin: null,
    ...rest,
  });
  const record = (
    id: number,
    pieces: readonly EvidenceRow[],
    rest: Partial<LedgerRecord> = {},
  ): LedgerRecord => ({
    id: 10 + id,
    uid: uidOf(10 + id),
    noun: 'claim',
    tlp: null,
    text: words.fact,
    kind: 'fact',
    likelihood: null,
    yardstick: null,
    confidence: null,
    speaker: null,
    role: null,
    said: null,
    channel: null,
    evidence: pieces,
    ...rest,
  });
  const records = [
    record(1, [
      evidence(1, 1, words.exact),
      evidence(2, 2, 'слова джерела, як вони є', { stance: 'contradicts' }),
    ]),
    record(2, [evidence(3, 3, words.long.repeat(8), { state: 'doubtful', credibility: 6 })], {
      kind: 'judgement',
      likelihood: 'likely',
      yardstick: 'icd-203',
      confidence: 'moderate',
    }),
    record(3, [], { kind: 'gap' }),
  ];
  const item = (id: number): BodyNode[] => [paragraph(text(`${words.item} ${id}.`), cite(11))];
  const content: BodyNode[] = [
    { type: 'live', attrs: { uid: CHART.uid } },
    paragraph(text(words.fact), strong(words.bold), text('.'), cite(11), text(words.judgement), cite(12)),
    heading(1, words.head),
    heading(2, words.small),
    paragraph(text(words.long.repeat(3))),
    heading(3, words.least),
    list('bullet_list', item(1), [
      ...item(2),
      list('ordered_list', item(3), [paragraph(text(`${words.item} 4.`))]),
    ]),
    { type: 'blockquote', content: [paragraph(text(words.quotation), cite(13))] },
    {
      type: 'table',
      content: [1, 2, 3].map((line) => ({
        type: 'table_row',
        content: [1, 2, 3, 4].map((column) =>
          line === 1
            ? cell('table_header', text(`${words.column} ${column}`))
            : cell('table_cell', text(`${line} × ${column}`), ...(column === 1 ? [cite(12)] : [])),
        ),
      })),
    },
  ];
  return { ...emptySample(language, template, words.title, content), records, documents, live: [CHART] };
}

/** A briefing as it is when it was just begun. */
export function emptySample(
  language: Language,
  template: string,
  title = '',
  content: BodyNode[] = [{ type: 'paragraph' }],
): BriefingLedger {
  return {
    briefing: {
      ...row(9),
      title,
      author: title === '' ? null : WORDS[language].source,
      reference: title === '' ? null : '2025/118',
      recipients: null,
      date: title === '' ? null : '2025-11-07',
      language,
      template,
      citations: 0,
      releases: 0,
      summary: null,
      tlp: title === '' ? null : 'amber',
      body: { type: 'doc', content },
    },
    dossierTitle: WORDS[language].head,
    dossierUid: uidOf(1),
    records: [],
    documents: [],
    live: [],
  };
}
