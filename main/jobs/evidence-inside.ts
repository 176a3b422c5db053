/** What goes along inside a PDF/A-3: the passages as annotations and as a text to read, and the originals that may go out. */
import type { EvidenceInside } from '../../preload/contract/app.ts';
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import type { PassageSelectors } from '../../preload/contract/selectors.ts';
import type { Attachment } from '../briefing/attachments.ts';
import { evidenceText, type OriginalInside } from '../briefing/evidence-file.ts';
import { layoutWithNotes } from '../briefing/layout.ts';
import { sha256OfBytes } from '../briefing/sha256.ts';
import { evidenceWordsIn } from '../briefing/words/evidence.ts';
import { webAnnotations } from '../exchange/web-annotation.ts';
import { enclosuresOf, type Candidate, type Enclosures } from './enclosures.ts';
import type { Session } from './session.ts';

export interface Inside {
  readonly attachments: readonly Attachment[];
  readonly told: EvidenceInside;
}

/** `at`: ISO 8601 in UTC. Same dossier, ledger and moment: the same attachments. */
export async function evidenceInside(session: Session, ledger: BriefingLedger, at: string): Promise<Inside> {
  const { notes } = layoutWithNotes(ledger, { at, covers: () => true });
  const numbers: Numbers = { first: notes.first, keys: notes.keys };
  const selectors = await selectorsOf(session, ledger);
  const enclosures = enclosuresOf(await candidatesOf(session, ledger, numbers), ledger.briefing.tlp);
  const originals = await originalsOf(session, ledger, enclosures);
  const own = evidenceWordsIn(ledger.briefing.language);
  const text = (name: string, mediaType: string, description: string, words: string): Attachment => ({
    name,
    mediaType,
    description,
    relationship: 'supplement',
    bytes: new TextEncoder().encode(words),
  });
  const annotations = text(
    'annotations.jsonld',
    'application/ld+json',
    own.annotationsFile,
    webAnnotations({ ledger, selectors, notes: numbers.first, at }),
  );
  const files = [annotations, ...originals];
  const evidence = text(
    'evidence.txt',
    'text/plain',
    own.evidenceFile,
    evidenceText({
      ledger,
      notes: numbers,
      selectors,
      originals: insideOf(enclosures),
      files: files.map(({ name, bytes }) => ({ name, sha256: sha256OfBytes(bytes) })),
      at,
    }),
  );
  const attachments = [evidence, ...files];
  return {
    attachments,
    told: {
      files: attachments.map(({ name }) => name),
      leftOut: enclosures.leftOut.map(({ number, title, reason }) => ({ number, title, reason })),
    },
  };
}

/** The numbers of records' first notes, and of documents in the annex. */
interface Numbers {
  readonly first: ReadonlyMap<string, number>;
  readonly keys: ReadonlyMap<number, number>;
}

async function selectorsOf(
  session: Session,
  { records }: BriefingLedger,
): Promise<ReadonlyMap<number, PassageSelectors>> {
  const ids = new Set(records.flatMap(({ evidence }) => evidence.map(({ passageId }) => passageId)));
  if (ids.size === 0) return new Map();
  const found = await session.query('passage.selectors', { ids: [...ids] });
  return new Map(found.map((each) => [each.id, each]));
}

/** In the order of the annex. */
async function candidatesOf(
  session: Session,
  { documents }: BriefingLedger,
  { keys }: Numbers,
): Promise<readonly Candidate[]> {
  const known = await session.query('document.originals', { ids: documents.map(({ id }) => id) });
  const originals = new Map(known.map((original) => [original.documentId, original]));
  return documents
    .flatMap(({ id, title, fileName, sha256 }): readonly Candidate[] => {
      const original = originals.get(id);
      const number = keys.get(id) ?? 0;
      return original === undefined ? [] : [{ number, documentId: id, title, fileName, sha256, original }];
    })
    .toSorted((one, other) => one.number - other.number);
}

/** Each once, one after the other: they may be large. */
async function originalsOf(
  session: Session,
  { briefing, documents }: BriefingLedger,
  { enclosed }: Enclosures,
): Promise<readonly Attachment[]> {
  const own = evidenceWordsIn(briefing.language);
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const names = new Set<string>();
  const attachments: Attachment[] = [];
  for (const { number, documentId, name } of enclosed) {
    if (names.has(name)) continue;
    names.add(name);
    // oxlint-disable-next-line no-await-in-loop -- all at once would be asked of the store at once
    const { bytes, mediaType } = await session.query('document.original', { id: documentId });
    attachments.push({
      name,
      mediaType,
      description: own.original(number, titles.get(documentId) ?? name),
      relationship: 'source',
      bytes,
    });
  }
  return attachments;
}

const insideOf = ({ enclosed, leftOut }: Enclosures): ReadonlyMap<number, OriginalInside> =>
  new Map<number, OriginalInside>([
    ...enclosed.map(({ documentId, name }) => [documentId, { name }] as const),
    ...leftOut.map(({ documentId, reason }) => [documentId, { reason }] as const),
  ]);
