/**
 * The body of an OpenDocument text as a stream of elements (OpenDocument 1.3, part 3, 5 to 9). What was deleted lies apart
 * in `text:tracked-changes` and is passed over, so that the body is the final text.
 */
import type { BlockKind } from '../../../preload/contract/documents.ts';
import { readXml, type Attributes } from '../archive/xml.ts';
import type { Flow } from '../flow.ts';
import { linkTarget } from '../metadata.ts';
import type { RunMark } from '../text-builder.ts';
import type { Style } from './styles.ts';

/** Passed over with all that is in them. */
const SKIPPED = new Set(
  (
    'office:annotation office:annotation-end office:forms office:scripts office:event-listeners text:tracked-changes text:note-citation ' +
    'text:ruby-text text:table-of-content-source text:illustration-index-source text:table-index-source text:object-index-source ' +
    'text:user-index-source text:alphabetical-index-source text:bibliography-source svg:title svg:desc draw:object draw:object-ole ' +
    'office:binary-data text:script text:hidden-text'
  ).split(' '),
);

/** Most spaces that `text:s` is taken to stand for. */
const MOST_SPACES = 1000;

type Styles = (family: string, name: string) => Style;

interface Paragraph {
  readonly kind: BlockKind;
  readonly level: number;
  readonly isHidden: boolean;
}

/** Whether it holds a text (and not a sheet or slides). */
export function readContent(xml: string, styles: Styles, out: Flow): boolean {
  let hasText = false;
  const path: string[] = [];
  let skipped = 0;
  let lists = 0;
  /** What is open: paragraphs, since a note or a box stands in one, and the looks and links of spans. */
  const paragraphs: Paragraph[] = [];
  const spans: (RunMark | 'hidden' | null)[][] = [];
  /** How many sections and paragraphs that are not shown are open. */
  let hidden = 0;
  const hiding: boolean[] = [];
  const noteKinds: ('footnote' | 'endnote')[] = [];
  /** What is left aside while words of a note or a box are read: lists and spans around it. */
  const outside: { readonly lists: number; readonly spans: number }[] = [];

  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    const flat = spans.slice(outside.at(-1)?.spans ?? 0).flat();
    if (hidden > 0 || paragraph.isHidden || flat.includes('hidden')) {
      if (text.trim() !== '') out.notice('hidden-text-left-out');
      return;
    }
    const marks = flat.filter((each): each is RunMark => each !== null && each !== 'hidden');
    const kinds = new Set<string>();
    out.words(
      text,
      marks
        .toReversed()
        .filter(({ kind }) => {
          const isNew = !kinds.has(kind) && !(kind === 'strong' && paragraph.kind === 'heading');
          kinds.add(kind);
          return isNew;
        })
        .toReversed(),
    );
  };

  const paragraphOf = (name: string, attributes: Attributes): Paragraph => {
    const style = styles('paragraph', attributes['text:style-name'] ?? '');
    const { hidden: isHidden } = style;
    if (name === 'text:h') {
      const level = Math.trunc(Number(attributes['text:outline-level'] ?? 1)) || 1;
      return { kind: 'heading', level: Math.min(6, Math.max(1, level)), isHidden };
    }
    if (style.kind !== null) return { kind: style.kind, level: style.level, isHidden };
    return lists > 0
      ? { kind: 'list-item', level: lists, isHidden }
      : { kind: 'paragraph', level: 0, isHidden };
  };

  const opened: Readonly<Record<string, (attributes: Attributes, name: string) => void>> = {
    'office:text': () => {
      hasText = true;
    },
    'text:p': (attributes, name) => void paragraphs.push(paragraphOf(name, attributes)),
    'text:h': (attributes, name) => void paragraphs.push(paragraphOf(name, attributes)),
    'text:span': (attributes) => {
      const { bold, italic, hidden: isHidden } = styles('text', attributes['text:style-name'] ?? '');
      spans.push([
        bold ? { kind: 'strong', href: null } : null,
        italic ? { kind: 'emphasis', href: null } : null,
        isHidden ? 'hidden' : null,
      ]);
    },
    'text:a': (attributes) => {
      const href = linkTarget(attributes['xlink:href']);
      spans.push([href === null ? null : { kind: 'link', href }]);
    },
    'text:s': (attributes) => {
      const count = Math.trunc(Number(attributes['text:c'] ?? 1)) || 1;
      write(' '.repeat(Math.min(MOST_SPACES, Math.max(1, count))));
    },
    'text:tab': () => write('\t'),
    'text:line-break': () => write(paragraphs.at(-1)?.kind === 'preformatted' ? '\n' : ' '),
    'text:list': () => {
      lists += 1;
    },
    'table:table-row': () => out.openRow(),
    'text:note': (attributes) => {
      const kind = attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
      noteKinds.push(kind);
      out.refer(kind);
    },
    'text:note-body': () => {
      setAside();
      out.openNote(noteKinds.at(-1) ?? 'footnote');
    },
    'draw:text-box': () => {
      setAside();
      out.openBox();
    },
    'draw:custom-shape': () => out.openBox(),
    'draw:image': () => out.notice('images-left-out'),
    'draw:plugin': () => out.notice('images-left-out'),
    'text:section': (attributes) => hide(attributes['text:display'] === 'none'),
    'text:change': () => out.notice('tracked-changes-accepted'),
    'text:change-start': () => out.notice('tracked-changes-accepted'),
  };

  const setAside = (): void => {
    outside.push({ lists, spans: spans.length });
    lists = 0;
  };

  const hide = (isHidden: boolean): void => {
    hiding.push(isHidden);
    if (isHidden) hidden += 1;
  };

  const endParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (paragraph !== undefined) out.paragraph(paragraph.kind, paragraph.level);
  };

  const closed: Readonly<Record<string, () => void>> = {
    'text:p': endParagraph,
    'text:h': endParagraph,
    'text:span': () => void spans.pop(),
    'text:a': () => void spans.pop(),
    'text:list': () => {
      lists -= 1;
    },
    'table:table-cell': () => out.closeCell(),
    'table:covered-table-cell': () => out.closeCell(),
    'table:table-row': () => out.closeRow(true),
    'text:note': () => void noteKinds.pop(),
    'text:note-body': () => {
      lists = outside.pop()?.lists ?? 0;
      out.closeNote();
    },
    'draw:text-box': () => {
      lists = outside.pop()?.lists ?? 0;
      out.closeBox();
    },
    'draw:custom-shape': () => out.closeBox(),
    'text:section': () => {
      if (hiding.pop() === true) hidden -= 1;
    },
  };

  readXml(xml, {
    open: (name, attributes) => {
      if (skipped === 0) {
        if (SKIPPED.has(name)) {
          skipped = path.length + 1;
          if (name === 'office:annotation') out.notice('comments-left-out');
          else if (name === 'text:hidden-text') out.notice('hidden-text-left-out');
          else if (name.startsWith('draw:object')) out.notice('images-left-out');
        } else if (Object.hasOwn(opened, name)) opened[name]?.(attributes, name);
      } else if (name === 'text:changed-region') out.notice('tracked-changes-accepted');
      path.push(name);
    },
    close: (name) => {
      if (skipped === 0 && Object.hasOwn(closed, name)) closed[name]?.();
      if (skipped === path.length) skipped = 0;
      path.pop();
    },
    text: (words) => {
      if (skipped === 0) write(words.replaceAll(/[\n\r\t ]+/g, ' '));
    },
  });
  return hasText;
}
