/** The evidence of a briefing as one text that anybody can read: quotations with their context, documents, hashes. */
import type { BriefingLedger, LedgerDocument, LedgerRecord } from '../../preload/contract/briefings.ts';
import type { EvidenceRow } from '../../preload/contract/evidence.ts';
import type { PassageSelectors, Selector } from '../../preload/contract/selectors.ts';
import { dateIn, momentIn } from '../domain/written-dates.ts';
import { sha256Of } from './sha256.ts';
import type { Notebook } from './notes.ts';
import { evidenceWordsIn, type EvidenceWords } from './words/evidence.ts';
import { tlpLabel, wordsIn, type Words } from './words.ts';

/** What is told of a document's original. */
export type OriginalInside = { readonly name: string } | { readonly reason: keyof EvidenceWords['reason'] };

export interface EvidenceFile {
  readonly ledger: BriefingLedger;
  readonly notes: Pick<Notebook, 'first' | 'keys'>;
  /** By the number of their passage. */
  readonly selectors: ReadonlyMap<number, PassageSelectors>;
  /** By the number of their document. */
  readonly originals: ReadonlyMap<number, OriginalInside>;
  /** The other files inside, with their hashes. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** In the briefing's language; UTF-8, `\n`. Same ledger, same moment: the same text. */
export function evidenceText({ ledger, notes, selectors, originals, files, at }: EvidenceFile): string {
  const { briefing, dossierTitle, dossierUid } = ledger;
  const words = wordsIn(briefing.language);
  const own = evidenceWordsIn(briefing.language);
  const colon = (left: string, right: string): string => words.colon(left, right);
  const title = own.title(briefing.title.trim() === '' ? words.untitled : briefing.title.trim());
  const records = ledger.records.toSorted(
    (one, other) => (notes.first.get(one.uid) ?? 0) - (notes.first.get(other.uid) ?? 0),
  );
  const documents = ledger.documents.toSorted(
    (one, other) => (notes.keys.get(one.id) ?? 0) - (notes.keys.get(other.id) ?? 0),
  );

  const passage = (evidence: EvidenceRow): readonly string[] => {
    const found = selectors.get(evidence.passageId);
    const place = (found?.selectors ?? []).flatMap(placed);
    const grade = `${evidence.reliability ?? '–'}${evidence.credibility ?? '–'}`;
    const key = notes.keys.get(evidence.documentId);
    return [
      '',
      `  ${own.stance[evidence.stance]} · ${colon(own.grade, grade)} · [${key ?? '–'}] ${evidence.documentTitle}${anchor(evidence, words)}`,
      ...indented(inContext(evidence, found), '    '),
      `    ${colon(own.words, sha256Of(evidence.exact))}`,
      ...(place.length === 0 ? [] : [`    ${colon(own.place, place.join(' · '))}`]),
    ];
  };
  const record = (each: LedgerRecord): readonly string[] => [
    '',
    `${words.annex.note(notes.first.get(each.uid) ?? 0)} · ${own.noun[each.noun] ?? own.record}`,
    ...indented(each.text, '  '),
    ...each.evidence.flatMap(passage),
  ];
  const document = (each: LedgerDocument): readonly string[] => [
    '',
    `[${notes.keys.get(each.id) ?? '–'}] ${each.title}`,
    ...[
      [words.annex.source, each.sourceName],
      [words.annex.published, each.published === null ? null : dateIn(each.published, briefing.language)],
      [words.annex.address, each.url],
      [words.annex.file, each.fileName],
      [words.annex.sha256, each.sha256],
      inside(originals.get(each.id), own),
    ].flatMap(([label, value]) => (value ? [`  ${colon(label ?? '', value)}`] : [])),
  ];
  const lines = [
    title,
    '='.repeat(title.length),
    '',
    `${words.exported(momentIn(at, briefing.language))} · ${colon(words.dossier, dossierTitle)} (${dossierUid})`,
    ...(briefing.tlp === null ? [] : [tlpLabel(briefing.tlp)]),
    '',
    own.intro,
    own.check,
    own.seal,
    ...headed(own.notes),
    ...records.flatMap(record),
    ...headed(own.documents),
    ...documents.flatMap(document),
    ...headed(own.files),
    '',
    ...files.map(({ name, sha256 }) => `${sha256}  ${name}`),
  ];
  return `${lines.join('\n').toWellFormed()}\n`;
}

const headed = (title: string): readonly string[] => ['', '', title, '-'.repeat(title.length)];

const indented = (text: string, by: string): readonly string[] =>
  text.split(/\r?\n/).map((line) => `${by}${line}`.trimEnd());

/** The words with what stands around them, in one line each: `… before [[the words]] after …`. */
function inContext({ exact }: EvidenceRow, found: PassageSelectors | undefined): string {
  const quote = found?.selectors.find((each) => each.type === 'TextQuoteSelector');
  const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
  if (quote === undefined) return `[[${exact}]]`;
  const { prefix, suffix } = quote;
  return `${prefix === '' ? '' : `…${flat(prefix)}`}[[${exact}]]${suffix === '' ? '' : `${flat(suffix)}…`}`;
}

/** A document's text is the dossier's own: its pages, or its blocks, are found in the original too. */
const placed = (selector: Selector): readonly string[] => {
  if (selector.type === 'TextQuoteSelector') return [];
  return [selector.type === 'TextPositionSelector' ? `${selector.start}–${selector.end}` : selector.value];
};

function inside(original: OriginalInside | undefined, own: EvidenceWords): readonly [string, string | null] {
  if (original === undefined) return ['', null];
  return 'name' in original ? [own.inside, original.name] : [own.outside, own.reason[original.reason]];
}

function anchor({ state }: EvidenceRow, words: Words): string {
  if (state === 'doubtful') return ` · ${words.doubtful}`;
  return state === 'lost' ? ` · ${words.lost}` : '';
}
