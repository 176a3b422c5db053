/** Markdown (CommonMark with GitHub's tables) into blocks and marks; HTML inside it is dropped, its words stay. */
import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { BlockKind, Notice } from '../../preload/contract/documents.ts';
import { dayOf, languageTag, line, linkTarget, webAddress } from './metadata.ts';
import type { Metadata } from './parsed.ts';
import { textBuilder, type Built, type Run, type RunMark, type TextBuilder } from './text-builder.ts';

export interface MarkdownDocument extends Built, Metadata {
  readonly notices: readonly Notice[];
}

export function markdown(source: string): MarkdownDocument {
  const { fields, body } = frontMatter(source);
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const builder = textBuilder();
  const notices = new Set<Notice>();
  const first = tree.children.find((node) => node.type === 'heading');
  addBlocks(tree, { kind: 'paragraph', level: 0 }, builder, notices);
  const built = builder.build();
  const heading = first === undefined ? null : line(wordsOf(first));
  return {
    ...built,
    title: line(fields.get('title')) ?? heading,
    byline: line(fields.get('author') ?? fields.get('byline')),
    url: webAddress(fields.get('url') ?? fields.get('source')),
    language: languageTag(fields.get('lang') ?? fields.get('language')),
    published: dayOf(fields.get('date') ?? fields.get('published')),
    notices: [...notices],
    where: line(fields.get('title')) === null ? { title: 'words' } : {},
  };
}

/** `key: value` lines between two lines of dashes; anything richer is left to the text. */
function frontMatter(source: string): { fields: ReadonlyMap<string, string>; body: string } {
  const block = /^---\n((?:[A-Za-z_-]+:[^\n]*\n)+)---(?:\n|$)/.exec(source);
  if (block === null) return { fields: new Map(), body: source };
  const pairs = (block[1] ?? '')
    .trimEnd()
    .split('\n')
    .map((each): [string, string] => {
      const colon = each.indexOf(':');
      const value = each.slice(colon + 1).trim();
      return [each.slice(0, colon).toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2')];
    });
  return { fields: new Map(pairs), body: source.slice(block[0].length) };
}

interface Within {
  readonly kind: BlockKind;
  readonly level: number;
}

function addBlocks(parent: Parents, within: Within, builder: TextBuilder, notices: Set<Notice>): void {
  for (const node of parent.children) {
    switch (node.type) {
      case 'heading':
        builder.add('heading', node.depth, runsOf(node.children, [], notices));
        break;
      case 'paragraph':
        builder.add(within.kind, within.level, runsOf(node.children, [], notices));
        break;
      case 'blockquote':
        addBlocks(node, { kind: 'quotation', level: within.level }, builder, notices);
        break;
      case 'list':
        for (const item of node.children) {
          addBlocks(item, { kind: 'list-item', level: within.level + 1 }, builder, notices);
        }
        break;
      case 'code':
        builder.add('preformatted', 0, [{ text: node.value, marks: [] }]);
        break;
      case 'table':
        for (const row of node.children) {
          builder.add(
            'table-row',
            0,
            cellsOf(row.children.map((cell) => runsOf(cell.children, [], notices))),
          );
        }
        break;
      case 'html':
        builder.add(within.kind, within.level, [{ text: withoutTags(node.value, notices), marks: [] }]);
        break;
      case 'footnoteDefinition':
        addBlocks(node, within, builder, notices);
        break;
      default:
        break;
    }
  }
}

/** The cells of a row, one after the other, with a tab between them. */
export const cellsOf = (cells: readonly (readonly Run[])[]): readonly Run[] =>
  cells.flatMap((runs, at) => (at === 0 ? runs : [{ text: '\t', marks: [] }, ...runs]));

function runsOf(nodes: readonly PhrasingContent[], marks: readonly RunMark[], notices: Set<Notice>): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value, marks }];
      case 'inlineCode':
        return [{ text: node.value, marks: [...marks, { kind: 'code', href: null }] }];
      case 'emphasis':
        return runsOf(node.children, [...marks, { kind: 'emphasis', href: null }], notices);
      case 'strong':
        return runsOf(node.children, [...marks, { kind: 'strong', href: null }], notices);
      case 'delete':
      case 'linkReference':
        return runsOf(node.children, marks, notices);
      case 'link': {
        const href = linkTarget(node.url);
        if (href === null && /^\s*(?:javascript|data|vbscript):/i.test(node.url))
          notices.add('active-content-removed');
        return runsOf(node.children, href === null ? marks : [...marks, { kind: 'link', href }], notices);
      }
      case 'break':
        return [{ text: ' ', marks }];
      case 'image':
      case 'imageReference':
        notices.add('external-content-removed');
        return node.alt ? [{ text: node.alt, marks }] : [];
      case 'html':
        return [{ text: withoutTags(node.value, notices), marks }];
      default:
        return [];
    }
  });
}

function withoutTags(html: string, notices: Set<Notice>): string {
  if (/<(?:script|iframe|object|embed)\b|\son\w+\s*=|javascript:/i.test(html))
    notices.add('active-content-removed');
  return html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replaceAll(/<!--[\s\S]*?-->|<[^>]*>/g, ' ');
}

const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';
