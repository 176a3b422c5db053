/** Plain text into blocks: paragraphs, list items, a title. */
import { textBuilder, type Built } from './text-builder.ts';

/** Lines at least so long, none longer than so: broken by an editor, not by an author. UTF-16 code units. */
const WRAPPED = { least: 45, most: 100 };
const LONGEST_TITLE = 200;
/** A bullet is shown by who shows the text; numbers are words of it. */
const BULLET = /^[ \t]*[-*•–][ \t]+(?=\S)/;
const NUMBER = /^[ \t]*\d{1,2}[.)][ \t]+(?=\S)/;

export function plainText(text: string): Built & { readonly title: string | null } {
  const groups = text
    .split(/\n[ \t\f]*\n[\s]*/)
    .map((group) => group.split(/[\n\f]/).filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  const wrapped = isWrapped(groups);
  const builder = textBuilder();
  const title = titleOf(groups);
  for (const [index, lines] of groups.entries()) {
    for (const [at, paragraph] of (wrapped ? joined(lines) : lines).entries()) {
      const run = [{ text: paragraph, marks: [] }];
      if (index === 0 && at === 0 && title !== null) builder.add('heading', 1, run);
      else if (BULLET.test(paragraph)) {
        builder.add('list-item', 1, [{ text: paragraph.replace(BULLET, ''), marks: [] }]);
      } else builder.add('paragraph', 0, run);
    }
  }
  return { ...builder.build(), title };
}

/** The first line, where it reads as a title: short, and not a sentence. */
function titleOf(groups: readonly (readonly string[])[]): string | null {
  const line = groups[0]?.[0]?.trim() ?? '';
  const more = groups.length > 1 || (groups[0]?.length ?? 0) > 1;
  return more && line !== '' && line.length <= LONGEST_TITLE && !/[.,;:]$/.test(line)
    ? line.normalize('NFC')
    : null;
}

/** Whether lines were broken to a width: nearly all that are followed by another are about as long as each other. */
function isWrapped(groups: readonly (readonly string[])[]): boolean {
  const followed = groups.flatMap((lines) => lines.slice(0, -1));
  if (followed.length < 2) return false;
  const like = followed.filter((line) => line.length >= WRAPPED.least && line.length <= WRAPPED.most);
  return like.length >= followed.length * 0.8;
}

/** Lines of a broken paragraph become one; a list item begins anew. */
function joined(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || BULLET.test(line) || NUMBER.test(line)) paragraphs.push(line);
    else if (/\p{L}-$/u.test(last) && /^\p{Ll}/u.test(line)) paragraphs[paragraphs.length - 1] = last + line;
    else paragraphs[paragraphs.length - 1] = `${last} ${line}`;
  }
  return paragraphs;
}
