/** F8 leads to the next thing found in the text, Shift+F8 to the one before. */
import type { BriefingSurface } from '../../editor/surface.ts';
import { useKeyDown } from '../../ui/use-key-down.ts';
import { inText, type LintState } from './use-lint.ts';

export function useFindingKeys({ open }: LintState, surface: BriefingSurface | null): void {
  useKeyDown((event) => {
    if (event.key !== 'F8' || event.ctrlKey || event.altKey || surface === null) return;
    event.preventDefault();
    const { place } = surface;
    const starts = [...new Set(inText(open).map(({ start }) => start))].toSorted((one, other) => one - other);
    const start = event.shiftKey
      ? (starts.findLast((at) => at < place) ?? starts.at(-1))
      : (starts.find((at) => at > place) ?? starts[0]);
    const finding = inText(open).find((each) => each.start === start);
    if (finding !== undefined) surface.select(finding.start, finding.end);
  });
}
