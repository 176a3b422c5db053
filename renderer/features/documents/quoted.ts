/** What stands for the words of a passage that has none: a page without words, or a rectangle on it. */
import { NO_TEXT, type PassageArea } from '../../../preload/contract/index.ts';
import { useText } from './data.ts';

export function useQuoted(): (passage: {
  readonly exact: string;
  readonly area: PassageArea | null;
}) => string {
  const text = useText();
  return ({ exact, area }) => {
    if (area !== null) return text('area', { page: area[0] + 1 });
    return exact === NO_TEXT ? text('wholePage') : exact;
  };
}
