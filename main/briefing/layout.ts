/** From a ledger to the sheet that the template sets. Pure: the same ledger, moment and fonts give the same sheet. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import { TEMPLATES } from '../../preload/contract/house.ts';
import { annexOf } from './annex.ts';
import { bodyBlocks } from './body.ts';
import { changesPage } from './changes.ts';
import { dateIn, momentIn } from '../domain/written-dates.ts';
import { notebook, type Notebook } from './notes.ts';
import { plain, proseRuns, strong } from './runs.ts';
import type { HouseOnSheet, Line, Sheet } from './sheet.ts';
import { showable } from './showable.ts';
import { tlpLabel, wordsIn } from './words.ts';

export interface LayoutOptions {
  /** The moment of the export as ISO 8601 in UTC; null for a preview, which must not change by itself. */
  readonly at: string | null;
  /** Whether our fonts have a character. */
  readonly covers: (codePoint: number) => boolean;
  /** What a house prints; nothing where it is not given. */
  readonly house?: HouseOnSheet;
}

const PLAIN: HouseOnSheet = { letterhead: [], logo: null, marking: '', fonts: { serif: null, sans: null } };

export const layout = (ledger: BriefingLedger, options: LayoutOptions): Sheet =>
  layoutWithNotes(ledger, options).sheet;

/** The same with the book of its notes: which record has which number. */
export function layoutWithNotes(
  ledger: BriefingLedger,
  { at, covers, house = PLAIN }: LayoutOptions,
): { readonly sheet: Sheet; readonly notes: Notebook } {
  const { briefing } = ledger;
  const words = wordsIn(briefing.language);
  const notes = notebook(ledger);
  const title = briefing.title.trim() === '' ? words.untitled : briefing.title.trim();
  const blocks = bodyBlocks(briefing.body, title, briefing.language, notes.cite, ledger.live);
  const { tlp } = briefing;
  const sheet: Sheet = {
    version: 1,
    template: briefing.template,
    labels: words.labels,
    ...house,
    language: briefing.language,
    title,
    author: briefing.author ?? '',
    kicker: words.kicker[TEMPLATES.find((name) => name === briefing.template) ?? 'briefing'],
    tlp: tlp === null ? null : { level: tlp, label: tlpLabel(tlp) },
    head: headOf(ledger),
    running: oneLine([briefing.reference, title].filter((part) => part !== null && part !== '').join(' · ')),
    foot: [
      at === null ? words.preview : words.exported(momentIn(at, briefing.language)),
      // The time half of a UUIDv7 tells dossiers apart; its first 13 signs are enough to find it again.
      words.dossierOf(ledger.dossierUid.slice(0, 13)),
    ].join(' · '),
    page: words.page,
    blocks,
    notes: notes.notes,
    ...(ledger.changes === undefined ? {} : { changes: changesPage(ledger.changes, briefing.language) }),
    annex: annexOf(ledger, notes, 0),
  };
  const { value, unshown } = showable(sheet, covers);
  const shown =
    unshown === 0 ? value : { ...value, annex: showable(annexOf(ledger, notes, unshown), covers).value };
  // Names of files and of letters are not shown: they stay as they are.
  const { template } = briefing;
  const logo = house.logo === null ? null : { file: house.logo.file, alt: shown.logo?.alt ?? '' };
  return { sheet: { ...shown, template, logo, fonts: house.fonts }, notes };
}

/** In UTF-16 code units: what fits beside the TLP label. */
const ONE_LINE = 85;

function oneLine(text: string): string {
  if (text.length <= ONE_LINE) return text;
  return `${text.slice(0, ONE_LINE).replace(/[\uD800-\uDBFF]$|\s+\S*$/, '')}…`;
}

function headOf({ briefing, dossierTitle }: BriefingLedger): readonly Line[] {
  const words = wordsIn(briefing.language);
  const lines: readonly (readonly [string, string | null])[] = [
    [words.to, briefing.recipients],
    [words.from, briefing.author],
    [words.date, briefing.date === null ? null : dateIn(briefing.date, briefing.language)],
    [words.reference, briefing.reference],
    [words.dossier, dossierTitle],
  ];
  const filled = lines.flatMap(([label, text]): readonly Line[] =>
    text === null || text.trim() === '' ? [] : [{ label, runs: proseRuns(text.trim(), briefing.language) }],
  );
  const { tlp } = briefing;
  if (tlp === null) return filled;
  return [...filled, { label: words.marking, runs: [strong(tlpLabel(tlp)), plain(` – ${words.tlp[tlp]}`)] }];
}
