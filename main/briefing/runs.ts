/** Runs: short ways to write what a note, a line or a paragraph says. */
import type { Run } from './sheet.ts';

export const plain = (text: string): Run => ({ text });
export const em = (text: string): Run => ({ text, em: true });
export const strong = (text: string): Run => ({ text, strong: true });
export const quiet = (text: string): Run => ({ text, style: 'quiet' });
export const mono = (text: string): Run => ({ text, style: 'mono' });
export const mark = (text: string): Run => ({ text, style: 'mark' });
export const lineBreak: Run = { text: '', style: 'break' };

export const noteLabel = (number: number): string => `note-${number}`;
export const sourceLabel = (key: number): string => `source-${key}`;

/** Words in a language of their own, for their hyphens and for whoever listens to the page. */
export const inLanguage = (run: Run, tag: string | null, own: string): Run => {
  const lang = tag?.split('-')[0]?.toLowerCase();
  return lang === undefined || lang === own || !/^[a-z]{2,3}$/.test(lang) ? run : { ...run, lang };
};
