/**
 * Pages for who types: at each key those on which it is seen, set alone; all pages when the keys rest. What is set alone is shown only where it
 * was seen before, with the text as it was, to come out as it does amid the whole: a template that cannot be set in parts is set whole.
 */
import { setImmediate } from 'node:timers/promises';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import { changedPages, type PageChanges } from './changed-pages.ts';
import {
  changeOf,
  compared,
  excerptOf,
  isSame,
  isWithin,
  ledTo,
  sameBefore,
  spanAround,
  type Change,
  type Compared,
  type Places,
  type Span,
} from './excerpt.ts';
import { drawingOf, type Drawing } from './pages.ts';
import type { Sheet } from './sheet.ts';
import type { Compiler } from './typst.ts';

export interface PreviewedPages extends PageChanges {
  /** All pages are those of this text; else some were set ahead, and the others are as they were. */
  readonly whole: boolean;
}

/** `hurried`: somebody types; the pages that are not set ahead may wait for the next time it is asked. */
export type PagesOf = (ledger: BriefingLedger, hurried: boolean) => Promise<PreviewedPages>;

/** What was set whole last. */
interface Whole {
  readonly id: number;
  readonly sheet: Sheet;
  readonly compared: Compared;
  readonly drawing: Drawing;
  readonly places: Places;
  /** Where somebody typed last. */
  readonly changed: Change | null;
  /** The part that may be set alone, once that was seen. */
  ready: Span | null;
}

/** A template of a house that cannot be set in parts must not cost two more settings for ever. */
const TRIES = 5;

export function pagesAhead(
  { compile, vector, places }: Pick<Compiler, 'compile' | 'vector' | 'places'>,
  layout: (ledger: BriefingLedger) => Sheet,
): PagesOf {
  const changes = changedPages();
  /** How often in a row a part of a template of a house did not come out as it does amid the whole. */
  const failed = new Map<string, number>();
  let last: Whole | null = null;
  /** What is looked for behind an answer. Who types on waits for it: the next key is worth it. */
  let preparing: Promise<void> = Promise.resolve();

  const drawn = async (document: NodeTypstDocument): Promise<Drawing> => drawingOf(await vector(document));

  const alone = ({ drawing }: Whole, sheet: Sheet, span: Span, more = 0): NodeTypstDocument =>
    compile(excerptOf(sheet, span, more, drawing.pages.length));

  /** The pages of the whole, those of the part in their places. */
  const withPart = (
    { drawing, sheet }: Whole,
    part: Drawing,
    { shows: [from, to], ...span }: Span,
  ): Drawing => {
    // Of the last page of a part it is not known how it ends, unless the text ends there.
    const known = span.page + part.pages.length - (span.until === sheet.blocks.length ? 1 : 2);
    const pages = drawing.pages.map((page, at) =>
      at + 1 < from || at + 1 > Math.min(to, known) ? page : (part.pages[at + 1 - span.page] ?? page),
    );
    return { ...drawing, pages };
  };

  const ahead = async (whole: Whole, sheet: Sheet, now: Compared): Promise<Drawing | null> => {
    const span = whole.ready;
    const change = changeOf(whole.compared, now);
    if (span === null || change === null) return null;
    if (!isWithin(change, span) || !sameBefore(whole.compared, now, span)) return null;
    return withPart(whole, await drawn(alone(whole, sheet, span, change.more)), span);
  };

  /** Looks for a part around what changed that comes out alone as it does amid the whole. */
  const prepare = async (whole: Whole): Promise<void> => {
    // The answer goes first.
    await setImmediate();
    const { drawing, sheet, changed } = whole;
    const failures = failed.get(sheet.template) ?? 0;
    if (changed === null || failures === TRIES) return;
    const span = spanAround(changed, sheet, whole.places, drawing.pages.length);
    if (span === null) return;
    const led = span.lead === null ? span : ledTo(span, topOf(alone(whole, sheet, span)));
    if (led === null) return;
    // What ours cannot do at one place of a text, they can at the next.
    if (sheet.template.endsWith('.typ')) failed.set(sheet.template, failures + 1);
    const [from, to] = led.shows;
    const set = withPart(whole, await drawn(alone(whole, sheet, led)), led).pages.slice(0, to);
    const other = set.findIndex((page, at) => {
      const known = drawing.pages[at];
      return (
        at + 1 >= from && (known === undefined || page === known || !changes.looksAs(whole.id, known, page))
      );
    });
    const same = other === -1 ? set.length : other;
    if (same < from) return;
    failed.delete(sheet.template);
    whole.ready = { ...led, shows: [from, same] };
  };

  /** Where the first paragraph of a part begins. */
  const topOf = (document: NodeTypstDocument): number => places(document).paragraphs[0]?.top ?? Number.NaN;

  return async (ledger, hurried) => {
    await preparing;
    const { id } = ledger.briefing;
    const sheet = layout(ledger);
    const now = compared(sheet);
    const before = last?.id === id ? last : null;
    // What was typed was taken back.
    if (before !== null && isSame(before.compared, now))
      return { ...changes.since(id, before.drawing), whole: true };
    const early = hurried && before !== null ? await ahead(before, sheet, now).catch(() => null) : null;
    if (early !== null) return { ...changes.since(id, early), whole: false };
    const document = compile(sheet);
    const whole: Whole = {
      id,
      sheet,
      compared: now,
      drawing: await drawn(document),
      places: places(document),
      changed: before === null ? null : changedIn(before, now),
      ready: null,
    };
    const answer = changes.since(id, whole.drawing);
    last = whole;
    preparing = prepare(whole).catch(() => undefined);
    return { ...answer, whole: true };
  };
}

/** What changed last, as blocks are counted now. Where nothing did, who typed there may type on. */
function changedIn({ compared: before, changed }: Whole, now: Compared): Change | null {
  const change = changeOf(before, now);
  return change === null ? changed : { from: change.from, until: change.until + change.more, more: 0 };
}
