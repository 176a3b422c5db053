/**
 * What a briefing rests on as W3C Web Annotations (Web Annotation Data Model and Vocabulary, 23 February 2017), in JSON-LD: a reader
 * with the originals finds every quoted passage in them without the dossier. Written, never read; nothing is fetched: the context is a name.
 *
 * A document is named by the hash of its original bytes (`urn:sha256:…`), a record by its uid (`urn:uuid:…`). What the model has no
 * word for stands under `urn:liasse:…`.
 */
import type { BriefingLedger, LedgerDocument, LedgerRecord } from '../../preload/contract/briefings.ts';
import type { EvidenceRow } from '../../preload/contract/evidence.ts';
import type { PassageSelectors } from '../../preload/contract/selectors.ts';
import type { Stance } from '../../preload/contract/vocabulary.ts';

export interface AnnotatedBriefing {
  readonly ledger: BriefingLedger;
  /** By the number of their passage. */
  readonly selectors: ReadonlyMap<number, PassageSelectors>;
  /** The first note of each record, by uid. */
  readonly notes: ReadonlyMap<string, number>;
  /** The moment of the export: ISO 8601 in UTC. */
  readonly at: string;
}

/** A JSON-LD document: one AnnotationCollection with its one page in it. Same ledger, same moment: the same text. */
export function webAnnotations({ ledger, selectors, notes, at }: AnnotatedBriefing): string {
  const { briefing, records, documents } = ledger;
  const byId = new Map(documents.map((document) => [document.id, document]));
  const items = records
    .toSorted((one, other) => (notes.get(one.uid) ?? 0) - (notes.get(other.uid) ?? 0))
    .flatMap((record) =>
      record.evidence.flatMap((evidence) => {
        const document = byId.get(evidence.documentId);
        return document === undefined
          ? []
          : [
              annotationOf(
                record,
                evidence,
                document,
                selectors.get(evidence.passageId),
                notes.get(record.uid),
                at,
              ),
            ];
      }),
    );
  const id = `urn:uuid:${briefing.uid}#annotations`;
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: briefing.title,
    generator: { id: 'urn:liasse', type: 'Software', name: 'Liasse' },
    generated: at,
    total: items.length,
    first: { id: `${id}-1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

/** Why a passage is named beside a record: it bears it out, it speaks against it, it tells what was around it. */
const MOTIVATION: Readonly<Record<Stance, string>> = {
  supports: 'linking',
  contradicts: 'questioning',
  context: 'describing',
};

function annotationOf(
  record: LedgerRecord,
  evidence: EvidenceRow,
  document: LedgerDocument,
  found: PassageSelectors | undefined,
  note: number | undefined,
  at: string,
): object {
  const { stance, reliability, credibility, tlp } = evidence;
  return {
    id: `urn:uuid:${evidence.uid}`,
    type: 'Annotation',
    motivation: MOTIVATION[stance],
    created: evidence.createdAt,
    generated: at,
    ...(tlp === null ? {} : { 'urn:liasse:tlp': tlp }),
    body: [
      {
        id: `urn:uuid:${record.uid}`,
        type: 'TextualBody',
        purpose: MOTIVATION[stance],
        format: 'text/plain',
        value: record.text,
        'urn:liasse:noun': record.noun,
        ...(record.kind === null ? {} : { 'urn:liasse:kind': record.kind }),
        ...(note === undefined ? {} : { 'urn:liasse:note': note }),
      },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: stance },
      ...(reliability === null && credibility === null
        ? []
        : [
            {
              type: 'TextualBody',
              purpose: 'assessing',
              format: 'text/plain',
              value: `${reliability ?? '–'}${credibility ?? '–'}`,
            },
          ]),
      ...(evidence.note === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: evidence.note }]),
    ],
    target: {
      type: 'SpecificResource',
      source: sourceOf(document),
      'urn:liasse:anchor': evidence.state,
      selector: found?.selectors ?? [{ type: 'TextQuoteSelector', exact: evidence.exact }],
    },
  };
}

function sourceOf({
  sha256,
  mediaType,
  language,
  title,
  sourceName,
  published,
  url,
}: LedgerDocument): object {
  return {
    id: `urn:sha256:${sha256}`,
    type: 'Text',
    format: mediaType,
    ...(language === null ? {} : { language }),
    'dcterms:title': title,
    ...(sourceName === null ? {} : { 'dcterms:publisher': sourceName }),
    // EDTF, as it is known: a year may be all.
    ...(published === null ? {} : { 'dcterms:issued': published }),
    ...(url === null ? {} : { 'dcterms:source': { id: url } }),
  };
}
