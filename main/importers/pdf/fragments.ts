/** The words of a page as pdf.js gives them, placed on the page as it is shown. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { cleaned } from '../decode.ts';

/**
 * A few words drawn in one go. `x`/`y` is the top left corner of their box in points from the top left of the page as
 * shown, `angle` the direction of the line in degrees clockwise. `u` and `v` are the same place as the line sees it: along
 * it and, for the baseline, across it.
 */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  readonly u: number;
  readonly v: number;
  /** The size of the letters. Points. */
  readonly size: number;
  readonly isRightToLeft: boolean;
}

export interface PageWords {
  /** Points, as shown. */
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  /** Characters that say nothing: of private use, replacements, controls. */
  readonly unreadable: number;
}

interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** A bullet: fonts of symbols keep theirs among the characters of private use, one to an item. */
const bulletOf = (drawn: string): string => (/^\s*[\ue000-\uf8ff]\s*$/u.test(drawn) ? '•' : drawn);

/** Characters without a meaning of their own: the font draws them, and does not say what they are. */
const UNREADABLE = /[\u{e000}-\u{f8ff}\u{f0000}-\u{10ffff}\ufffd]/gu;

export async function wordsOf(page: PDFPageProxy): Promise<PageWords> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const fragments: Fragment[] = [];
  let unreadable = 0;
  for (const item of content.items) {
    if (!isText(item) || item.str.trim() === '') continue;
    const { text, notices } = cleaned(bulletOf(item.str).replaceAll('\u00ad', ''));
    unreadable += (text.match(UNREADABLE)?.length ?? 0) + (notices.length > 0 ? 1 : 0);
    if (text.trim() === '') continue;
    const { ascent = 0.8, descent = -0.2 } = content.styles[item.fontName] ?? {};
    fragments.push(placed(text, item, viewport.transform, heights(ascent, descent)));
  }
  return { width: viewport.width, height: viewport.height, fragments, unreadable };
}

/** Fonts that say nothing, or nonsense, of their heights are taken to be like others. */
const heights = (ascent: number, descent: number): { above: number; below: number } =>
  Number.isFinite(ascent) && ascent > 0.3 && ascent < 2 && Number.isFinite(descent) && descent > -1
    ? { above: ascent, below: Math.max(0, -descent) }
    : { above: 0.8, below: 0.2 };

function placed(
  text: string,
  { transform, width, dir }: TextItem,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  { above, below }: { readonly above: number; readonly below: number },
): Fragment {
  const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = transform;
  // The item's own matrix, then that of the page as shown.
  const along = { x: a * ta + c * tb, y: b * ta + d * tb };
  const up = { x: a * tc + c * td, y: b * tc + d * td };
  const origin = { x: a * te + c * tf + e, y: b * te + d * tf + f };
  const size = Math.hypot(up.x, up.y) || Math.hypot(along.x, along.y) || 1;
  const turn = Math.atan2(along.y, along.x);
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  // Across the line, away from its letters' feet.
  const rise = above * size;
  return {
    text,
    x: origin.x + rise * sin,
    y: origin.y - rise * cos,
    width,
    height: (above + below) * size,
    angle: Math.round((turn * 180) / Math.PI),
    u: origin.x * cos + origin.y * sin,
    v: origin.y * cos - origin.x * sin,
    size,
    isRightToLeft: dir === 'rtl',
  };
}

const isText = (item: object): item is TextItem => 'str' in item;
