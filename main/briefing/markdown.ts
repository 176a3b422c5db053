/**
 * Markdown (CommonMark with GitHub's tables) to the text of a briefing. `[@id]` cites, `[@a; @b]` cites twice. What a briefing
 * has no place for keeps its words: code, HTML and pictures become plain text, a link its text and its address.
 */
import type { Blockquote, ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { emptyBody, HEADING_LEVELS, parseBody } from '../../preload/contract/briefing-schema.ts';
import type { BodyNode } from '../../preload/contract/briefings.ts';
import { LiasseError } from '../../preload/contract/errors.ts';

/** The uid of the record that an id, or the beginning of one, names. Throws if there is none, or more than one. */
export type Resolve = (idOrPrefix: string) => Promise<string>;

const CITATIONS = /\[(@[^\s;[\]@]+(?:\s*;\s*@[^\s;[\]@]+)*)\]/g;
const LEVELS: readonly number[] = HEADING_LEVELS;

type Mark = { type: string };

interface Reading {
  readonly uids: ReadonlyMap<string, string>;
  /** Where `[text][label]` leads, and what `[^label]` says, by label. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlyMap<string, RootContent[]>;
}

export async function bodyFromMarkdown(markdown: string, resolve: Resolve): Promise<BodyNode> {
  const root = fromMarkdown(markdown.replace(/^\uFEFF/, ''), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const reading: Reading = {
    uids: await resolved(citedIn(root), resolve),
    addresses: new Map(
      root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
    ),
    footnotes: new Map(
      root.children.flatMap((node) =>
        node.type === 'footnoteDefinition' ? [[node.identifier, node.children]] : [],
      ),
    ),
  };
  const content = blocks(root.children, reading);
  const body: BodyNode = content.length === 0 ? emptyBody() : { type: 'doc', content };
  parseBody(body);
  return body;
}

function citedIn(root: Root): ReadonlySet<string> {
  const ids = new Set<string>();
  const look = (node: Nodes): void => {
    if (node.type === 'text')
      for (const [, list = ''] of node.value.matchAll(CITATIONS)) idsOf(list).forEach((id) => ids.add(id));
    if ('children' in node) node.children.forEach(look);
  };
  look(root);
  return ids;
}

const idsOf = (list: string): readonly string[] => list.split(';').map((id) => id.trim().slice(1));

async function resolved(ids: ReadonlySet<string>, resolve: Resolve): Promise<ReadonlyMap<string, string>> {
  const uids = new Map<string, string>();
  for (const id of ids) {
    try {
      uids.set(id, await resolve(id));
    } catch (error) {
      if (error instanceof LiasseError && error.code !== 'not-found') throw error;
      throw new LiasseError(
        'missing-citation',
        `The text cites a record that is not in the dossier: ${id}.`,
        { uid: id },
      );
    }
  }
  return uids;
}

const paragraph = (content: BodyNode[]): BodyNode =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };

function blocks(nodes: readonly RootContent[], reading: Reading): BodyNode[] {
  return nodes.flatMap((node): BodyNode[] => {
    switch (node.type) {
      case 'heading': {
        const level = LEVELS.includes(node.depth) ? node.depth : Math.max(...LEVELS);
        return [{ type: 'heading', attrs: { level }, content: inline(node.children, reading) }];
      }
      case 'blockquote':
        return quotation(node, reading);
      case 'table':
        return [table(node, reading)];
      default:
        return flow(node, reading);
    }
  });
}

/** What may also stand in a quotation, in an item or in a cell: paragraphs and lists. */
function flow(node: RootContent, reading: Reading): BodyNode[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(inline(node.children, reading))];
    case 'heading':
      return [paragraph(inline(node.children, reading, [{ type: 'strong' }]))];
    case 'list': {
      const content = node.children.map((item) => listItem(item, reading));
      if (content.length === 0) return [];
      return node.ordered
        ? [{ type: 'ordered_list', attrs: { order: node.start ?? 1 }, content }]
        : [{ type: 'bullet_list', content }];
    }
    case 'blockquote':
      return node.children.flatMap((child) => flow(child, reading));
    case 'table':
      return node.children.map((row) =>
        paragraph(
          row.children.flatMap((cell, index) => [
            ...(index === 0 ? [] : words(' | ', [])),
            ...inline(cell.children, reading),
          ]),
        ),
      );
    case 'code':
    case 'html':
      return [paragraph(lines(node.value, []))];
    case 'definition':
    case 'footnoteDefinition':
    case 'thematicBreak':
    case 'yaml':
      return [];
    default:
      return [paragraph(inline([node as PhrasingContent], reading))];
  }
}

function quotation(node: Blockquote, reading: Reading): BodyNode[] {
  const content = node.children.flatMap((child) => flow(child, reading));
  return content.length === 0 ? [] : [{ type: 'blockquote', content }];
}

function listItem(item: ListItem, reading: Reading): BodyNode {
  const content = item.children.flatMap((child) => flow(child, reading));
  const box = typeof item.checked === 'boolean' ? words(item.checked ? '[x] ' : '[ ] ', []) : [];
  const [first] = content;
  if (first?.type === 'paragraph') {
    content[0] = paragraph([...box, ...(first.content ?? [])]);
    return { type: 'list_item', content };
  }
  return { type: 'list_item', content: [paragraph(box), ...content] };
}

/** GitHub's tables have one row of headers; short rows are filled, as GitHub does. */
function table(node: Table, reading: Reading): BodyNode {
  const columns = Math.max(1, ...node.children.map((row) => row.children.length));
  return {
    type: 'table',
    content: node.children.map((row, index) => ({
      type: 'table_row',
      content: Array.from({ length: columns }, (_, column) => ({
        type: index === 0 ? 'table_header' : 'table_cell',
        attrs: { colspan: 1, rowspan: 1, colwidth: null },
        content: [paragraph(inline(row.children[column]?.children ?? [], reading))],
      })),
    })),
  };
}

function inline(
  nodes: readonly PhrasingContent[],
  reading: Reading,
  marks: readonly Mark[] = [],
): BodyNode[] {
  const within = (children: readonly PhrasingContent[], mark?: string): BodyNode[] =>
    inline(
      children,
      reading,
      mark === undefined || marks.some(({ type }) => type === mark) ? marks : [...marks, { type: mark }],
    );
  const withAddress = (children: readonly PhrasingContent[], address: string): BodyNode[] => {
    const text = within(children);
    const said = text.map((node) => node.text ?? '').join('');
    const shown = address.replace(/^mailto:/, '');
    return said === address || said === shown || address === ''
      ? text
      : [...text, ...words(` (${shown})`, marks)];
  };
  return nodes.flatMap((node): BodyNode[] => {
    switch (node.type) {
      case 'text':
        return cited(node.value, reading, marks);
      case 'strong':
        return within(node.children, 'strong');
      case 'emphasis':
        return within(node.children, 'em');
      case 'delete':
        return within(node.children);
      case 'inlineCode':
        return words(node.value, marks);
      case 'html':
        return lines(node.value, marks);
      case 'break':
        return [{ type: 'hard_break' }];
      case 'link':
        return withAddress(node.children, node.url);
      case 'linkReference':
        return withAddress(node.children, reading.addresses.get(node.identifier) ?? '');
      case 'image':
        return words(`${node.alt ?? ''} (${node.url})`.trim(), marks);
      case 'imageReference':
        return words(
          `${node.alt ?? ''} (${reading.addresses.get(node.identifier) ?? node.identifier})`.trim(),
          marks,
        );
      case 'footnoteReference':
        return aside(node.identifier, reading, marks);
      default:
        return [];
    }
  });
}

/** A Markdown footnote is the author's aside: it stands in parentheses, for a briefing's notes are its evidence. */
function aside(label: string, reading: Reading, marks: readonly Mark[]): BodyNode[] {
  const content = (reading.footnotes.get(label) ?? []).flatMap((node) =>
    // An aside that calls itself would never end.
    'children' in node
      ? inline(node.children as PhrasingContent[], { ...reading, footnotes: new Map() }, marks)
      : [],
  );
  return content.length === 0 ? [] : [...words(' (', marks), ...content, ...words(')', marks)];
}

/** Text with its citations. */
function cited(value: string, reading: Reading, marks: readonly Mark[]): BodyNode[] {
  const nodes: BodyNode[] = [];
  let at = 0;
  for (const match of value.matchAll(CITATIONS)) {
    nodes.push(...words(value.slice(at, match.index), marks));
    for (const id of idsOf(match[1] ?? ''))
      nodes.push({ type: 'citation', attrs: { uid: reading.uids.get(id) ?? id } });
    at = match.index + match[0].length;
  }
  return [...nodes, ...words(value.slice(at), marks)];
}

/** A line end within a paragraph is a space. */
function words(value: string, marks: readonly Mark[]): BodyNode[] {
  const text = value.replaceAll(/\r?\n/g, ' ');
  return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks: [...marks] }) }];
}

/** Where line ends mean something, they are kept. */
const lines = (value: string, marks: readonly Mark[]): BodyNode[] =>
  value
    .split(/\r?\n/)
    .flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'hard_break' }]), ...words(line, marks)]);
