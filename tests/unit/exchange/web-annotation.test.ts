/** A briefing's evidence as W3C Web Annotations: what the model requires of each class is there, and nothing is fetched. */
import { expect, it } from 'vitest';
import { webAnnotations } from '../../../main/exchange/web-annotation.ts';
import type { PassageSelectors } from '../../../preload/contract/selectors.ts';
import { document, evidence, ledgerOf, MOMENT, p, record, uidOf } from '../briefing/ledgers.ts';

const from = document(50, { language: 'en', url: 'https://example.org/a', mediaType: 'application/pdf' });
const other = document(51, { url: null, language: null });
const records = [
  record(2, [
    evidence(10, from, 'the exact words'),
    evidence(11, other, 'no', {
      stance: 'contradicts',
      reliability: null,
      credibility: null,
      note: 'see also',
    }),
  ]),
  record(3, [evidence(12, from, 'more', { stance: 'context', state: 'doubtful', tlp: 'amber' })]),
];
const ledger = ledgerOf([p('a', 3, 'b', 2)], records, [from, other]);
const selectors = new Map<number, PassageSelectors>([
  [
    1010,
    {
      id: 1010,
      selectors: [
        { type: 'TextQuoteSelector', exact: 'the exact words', prefix: 'before ', suffix: ' after' },
        { type: 'TextPositionSelector', start: 7, end: 22 },
        { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: 'page=1' },
        {
          type: 'FragmentSelector',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
          value: 'page=1&highlight=1,2,3,4',
        },
      ],
      headings: [],
      pages: [{ number: 1, label: 'i' }],
      rectangles: [[0, 1, 3, 1, 1]],
    },
  ],
]);
const notes = new Map([
  [uidOf(3), 1],
  [uidOf(2), 2],
]);

interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly motivation: string;
  readonly body: readonly Readonly<Record<string, unknown>>[];
  readonly target: {
    readonly type: string;
    readonly source: Readonly<Record<string, unknown>>;
    readonly selector: readonly { readonly type: string }[];
  };
}
const written = webAnnotations({ ledger, selectors, notes, at: MOMENT });
const collection = JSON.parse(written) as {
  readonly '@context': string;
  readonly id: string;
  readonly type: string;
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: string;
    readonly startIndex: number;
    readonly items: readonly Annotation[];
  };
};
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/;
/** Web Annotation Vocabulary, appendix A. */
const MOTIVATIONS = ['linking', 'questioning', 'describing', 'tagging', 'assessing', 'commenting'];

it('is one collection with one page of all annotations, in the order of the notes', () => {
  expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
  expect([collection.type, collection.first.type]).toEqual(['AnnotationCollection', 'AnnotationPage']);
  for (const { id } of [collection, collection.first]) expect(id).toMatch(IRI);
  expect(collection.total).toBe(3);
  expect(collection.first.items.map(({ id }) => id)).toEqual(
    [12, 10, 11].map((id) => `urn:uuid:${uidOf(id)}`),
  );
});

it('every annotation has an id, its motivation, bodies with a purpose, and a target with its source and selectors', () => {
  for (const { id, type, motivation, body, target } of collection.first.items) {
    expect([type, target.type]).toEqual(['Annotation', 'SpecificResource']);
    expect(id).toMatch(IRI);
    expect(MOTIVATIONS).toContain(motivation);
    for (const each of body) {
      expect(each).toMatchObject({ type: 'TextualBody', value: expect.any(String), format: 'text/plain' });
      expect(MOTIVATIONS).toContain(each['purpose']);
    }
    expect(target.source['id']).toMatch(/^urn:sha256:[0-9a-f]{64}$/);
    expect(target.selector.length).toBeGreaterThan(0);
    for (const selector of target.selector)
      expect(selector.type).toMatch(/^(TextQuote|TextPosition|Fragment)Selector$/);
  }
});

it('tells the record, the stance, the grade, the note, the state of the anchor and all four selectors', () => {
  const [context, supports, contradicts] = collection.first.items;
  expect(supports?.body).toMatchObject([
    { id: `urn:uuid:${uidOf(2)}`, value: 'Assertion 2', 'urn:liasse:noun': 'claim', 'urn:liasse:note': 2 },
    { purpose: 'tagging', value: 'supports' },
    { purpose: 'assessing', value: 'B2' },
  ]);
  expect(supports?.target.selector).toEqual(selectors.get(1010)?.selectors);
  expect(supports?.target.source).toMatchObject({
    format: 'application/pdf',
    'dcterms:source': { id: from.url },
  });
  expect(contradicts?.motivation).toBe('questioning');
  expect(contradicts?.body.map(({ purpose }) => purpose)).toEqual(['questioning', 'tagging', 'commenting']);
  expect(context).toMatchObject({ 'urn:liasse:tlp': 'amber', target: { 'urn:liasse:anchor': 'doubtful' } });
});

it('is the same text for the same ledger and moment', () => {
  expect(webAnnotations({ ledger: structuredClone(ledger), selectors, notes, at: MOMENT })).toBe(written);
});
