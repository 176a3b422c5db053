/** Sizes of the text, as factors of the style's size. */
const SIZES = [0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 1.8, 2] as const;

export type ZoomStep = 'in' | 'out' | 'reset';

/** The size after a step; the ends of the scale stay where they are. */
export function zoomBy(zoom: number, step: ZoomStep): number {
  if (step === 'reset') return 1;
  return step === 'in'
    ? (SIZES.find((size) => size > zoom + 0.001) ?? SIZES[SIZES.length - 1] ?? 2)
    : (SIZES.findLast((size) => size < zoom - 0.001) ?? SIZES[0]);
}

/** The step that a key asks for: Ctrl or ⌘ with +, - or 0; null for any other key. */
export function zoomStepOf(key: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): ZoomStep | null {
  if (!(key.ctrlKey || key.metaKey) || key.altKey) return null;
  if (key.key === '+' || key.key === '=') return 'in';
  if (key.key === '-' || key.key === '_') return 'out';
  return key.key === '0' ? 'reset' : null;
}

/** A remembered size, or the style's own where what was remembered makes no sense. */
export function readZoom(remembered: string | undefined): number {
  const zoom = Number(remembered);
  return Number.isFinite(zoom) && zoom >= 0.5 && zoom <= 3 ? zoom : 1;
}
