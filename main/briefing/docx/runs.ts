/** Runs as Word has them: text in its language and direction, calls of notes, links to what they lead to. */
import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  FootnoteReferenceRun,
  InternalHyperlink,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { noteLabel } from '../runs.ts';
import type { Run } from '../sheet.ts';
import { stretches } from '../direction.ts';
import { rightToLeftLanguage, wordLanguage, writable } from './text.ts';

/** What a file counts as it is written: Word tells bookmarks and lists apart by number. */
export interface Numbers {
  readonly bookmark: () => number;
  readonly list: () => number;
}

export function numbers(): Numbers {
  let bookmarks = 0;
  let lists = 0;
  return { bookmark: () => (bookmarks += 1), list: () => (lists += 1) };
}

/** The name of a bookmark as Word's own dialog wants it: letters, digits and low lines. */
const bookmarkName = (label: string): string => label.replaceAll('-', '_');

/** Children that links lead to. docx numbers its bookmarks over all the files that a process writes: they get numbers of this one. */
export function marked(label: string, children: readonly ParagraphChild[], { bookmark }: Numbers): Bookmark {
  const number = bookmark();
  const id = bookmarkName(label);
  return Object.assign(new Bookmark({ id, children: [...children] }), {
    start: new BookmarkStart(id, number),
    end: new BookmarkEnd(number),
  });
}

/** A text in a look, cut where its direction changes: Word sets each direction with its own font and language. */
export const textRuns = (text: string, look: IRunOptions = {}, lang?: string): readonly TextRun[] =>
  stretches(writable(text)).map(
    ({ text: words, rightToLeft }) =>
      new TextRun({
        text: words,
        ...look,
        ...(rightToLeft
          ? { rightToLeft, language: { bidirectional: rightToLeftLanguage(words, lang) } }
          : lang !== undefined && { language: { value: wordLanguage(lang) } }),
      }),
  );

/** Words of two texts: struck out or underlined, not by colour alone. */
const OF_TWO_TEXTS = {
  gone: { strike: true, color: '8A1C1C' },
  new: { underline: {}, color: '1D5C2E' },
} as const;

const STYLES = { grade: 'Grade', mark: 'Mark', quiet: 'Quiet', hash: 'Hash' } as const;

/** In groups of eight, with air between them that is no character: a hash is compared by eye and copied whole. */
const hashRuns = (text: string): readonly TextRun[] =>
  writable(text)
    .split(/(?<=^(?:[\s\S]{8})+)/u)
    .flatMap((group) => [
      new TextRun({ text: group.slice(0, -1), style: STYLES.hash }),
      new TextRun({ text: group.slice(-1), style: STYLES.hash, characterSpacing: 50 }),
    ]);

function look(run: Run): readonly TextRun[] {
  if (run.style === 'hash') return hashRuns(run.text);
  if (run.style === 'gone' || run.style === 'new')
    return textRuns(run.text, OF_TWO_TEXTS[run.style], run.lang);
  const style = run.to === undefined ? run.style : 'link';
  return textRuns(
    run.text,
    {
      ...(style === 'link' && { style: 'Hyperlink' }),
      ...(style !== undefined && style !== 'link' && style !== 'break' && { style: STYLES[style] }),
      ...(run.strong === true && { bold: true }),
      ...(run.em === true && { italics: true }),
      ...(run.sup === true && { superScript: true }),
    },
    run.lang,
  );
}

export const childrenOf = (runs: readonly Run[], own: Numbers): readonly ParagraphChild[] =>
  runs.flatMap((run): readonly ParagraphChild[] => {
    if (run.note !== undefined)
      return [marked(noteLabel(run.note), [new FootnoteReferenceRun(run.note)], own)];
    if (run.style === 'break') return [new TextRun({ break: 1 })];
    if (run.to === undefined) return look(run);
    return [new InternalHyperlink({ anchor: bookmarkName(run.to), children: [...look(run)] })];
  });

export const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
