/** Runs: short ways to write what a note, a line or a paragraph says. */
import type { Language } from '../../preload/contract/vocabulary.ts';
import type { Run } from './sheet.ts';
import { ordinals } from './typography.ts';

export const plain = (text: string): Run => ({ text });
export const strong = (text: string): Run => ({ text, strong: true });
export const quiet = (text: string): Run => ({ text, style: 'quiet' });
export const hash = (text: string): Run => ({ text, style: 'hash' });
export const mark = (text: string): Run => ({ text, style: 'mark' });
export const lineBreak: Run = { text: '', style: 'break' };

/** Text whose French ordinals stand high. */
export const proseRuns = (text: string, language: Language, look: Omit<Run, 'text'> = {}): readonly Run[] =>
  (language === 'fr' ? ordinals(text) : [text])
    .map((part, index): Run => ({ text: part, ...look, ...(index % 2 === 1 && { sup: true as const }) }))
    .filter((run) => run.text !== '');

export const noteLabel = (number: number): string => `note-${number}`;
export const passageLabel = (number: number): string => `passage-${number}`;
export const sourceLabel = (key: number): string => `source-${key}`;

/** Words in a language of their own, for their hyphens and for whoever listens to the page. */
export const inLanguage = (run: Run, tag: string | null, own: string): Run => {
  const lang = tag?.split('-')[0]?.toLowerCase();
  return lang === undefined || lang === own || !/^[a-z]{2,3}$/.test(lang) ? run : { ...run, lang };
};
