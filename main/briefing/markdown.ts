/** A briefing written in Markdown (CommonMark with GitHub's tables), in which `[@id]` cites: into the schema of briefings. */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parseBody } from '../../preload/contract/briefing-schema.ts';
import type { BodyNode } from '../../preload/contract/briefings.ts';

/** Answers the uid that an id, or a beginning of one, or a key stands for; throws `missing-citation` where there is none. */
export type ResolveCitation = (idOrBeginning: string) => Promise<string>;

/** `[@id]`, `[@one; @two]`. */
const CITATION = /\[@([\p{L}\p{N}._-]+(?:\s*[;,]\s*@[\p{L}\p{N}._-]+)*)\]/gu;

/**
 * What has no place in a briefing (HTML, images, code) becomes its words; a link keeps its address in parentheses. Rejects
 * with what `resolve` throws.
 */
export async function bodyFromMarkdown(markdown: string, resolve: ResolveCitation): Promise<BodyNode> {
  const tree = fromMarkdown(markdown.replaceAll('\r\n', '\n'), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const uids = new Map<string, string>();
  for (const key of keysIn(markdown)) uids.set(key, await resolve(key));
  const content = tree.children.flatMap((node) => block(node, uids));
  const body = { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
  return parseBody(body).toJSON() as BodyNode;
}

/** What a text cites, each key once, in reading order. */
const keysIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(CITATION)].flatMap(([, keys]) => keysOf(keys ?? '')));

const keysOf = (keys: string): readonly string[] => keys.split(/[;,]/).map((key) => key.trim().replace(/^@/, ''));

type Uids = ReadonlyMap<string, string>;

function block(node: RootContent | BlockContent | DefinitionContent, uids: Uids): BodyNode[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: Math.min(node.depth, 3) }, ...inline(node.children, uids) }];
    case 'paragraph':
      return [{ type: 'paragraph', ...inline(node.children, uids) }];
    case 'blockquote':
      return [{ type: 'blockquote', content: filled(flat(node.children, uids)) }];
    case 'list':
      return [
        {
          type: node.ordered === true ? 'ordered_list' : 'bullet_list',
          ...(node.ordered === true ? { attrs: { order: node.start ?? 1 } } : {}),
          content: node.children.map((item) => ({ type: 'list_item', content: itemBlocks(flat(item.children, uids)) })),
        },
      ];
    case 'table':
      return [
        {
          type: 'table',
          content: node.children.map((row, at) => ({
            type: 'table_row',
            content: row.children.map((cell) => ({
              type: at === 0 ? 'table_header' : 'table_cell',
              content: [{ type: 'paragraph', ...inline(cell.children, uids) }],
            })),
          })),
        },
      ];
    case 'code':
      return node.value.split('\n').map((line) => ({ type: 'paragraph', ...text(line) }));
    case 'html':
      return [{ type: 'paragraph', ...text(node.value.replaceAll(/<[^>]*>/g, ' ').trim()) }];
    default:
      return [];
  }
}

/** The blocks that may stand in a quotation or a list: headings and tables become their paragraphs. */
const flat = (nodes: readonly (BlockContent | DefinitionContent)[], uids: Uids): BodyNode[] =>
  nodes.flatMap((node) => block(node, uids)).flatMap(plainBlock);

function plainBlock(node: BodyNode): BodyNode[] {
  if (node.type === 'heading') return [{ type: 'paragraph', ...(node.content ? { content: node.content } : {}) }];
  if (node.type === 'table' || node.type === 'table_row') return (node.content ?? []).flatMap(plainBlock);
  if (['table_cell', 'table_header', 'blockquote'].includes(node.type)) return (node.content ?? []).flatMap(plainBlock);
  return [node];
}

const filled = (blocks: BodyNode[]): BodyNode[] => (blocks.length === 0 ? [{ type: 'paragraph' }] : blocks);

/** A list item begins with a paragraph. */
const itemBlocks = (blocks: BodyNode[]): BodyNode[] =>
  blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks];

type Marks = NonNullable<BodyNode['marks']>;

function inline(nodes: readonly PhrasingContent[], uids: Uids, marks: Marks = []): Pick<BodyNode, 'content'> {
  const content = nodes.flatMap((node) => inlineNodes(node, uids, marks));
  return content.length === 0 ? {} : { content };
}

function inlineNodes(node: PhrasingContent, uids: Uids, marks: Marks): BodyNode[] {
  const within = (children: readonly PhrasingContent[], more: Marks = marks): BodyNode[] =>
    children.flatMap((child) => inlineNodes(child, uids, more));
  switch (node.type) {
    case 'text':
      return words(node.value, uids, marks);
    case 'inlineCode':
      return words(node.value, uids, marks);
    case 'strong':
      return within(node.children, [...marks, { type: 'strong' }]);
    case 'emphasis':
      return within(node.children, [...marks, { type: 'em' }]);
    case 'delete':
    case 'linkReference':
      return within(node.children);
    case 'link': {
      const inner = within(node.children);
      const shown = inner.map((each) => each.text ?? '').join('');
      return shown === node.url || `mailto:${shown}` === node.url
        ? inner
        : [...inner, ...words(` (${node.url})`, uids, marks)];
    }
    case 'break':
      return [{ type: 'hard_break' }];
    case 'image':
    case 'imageReference':
      return node.alt ? words(node.alt, uids, marks) : [];
    default:
      return [];
  }
}

/** Words, with what they cite as atoms. The space before a citation goes: its number hangs on the word. */
function words(value: string, uids: Uids, marks: Marks): BodyNode[] {
  const nodes: BodyNode[] = [];
  const push = (part: string): void => {
    const clean = part.replaceAll(/\s*\n\s*/g, ' ');
    if (clean !== '') nodes.push({ type: 'text', text: clean, ...(marks.length > 0 ? { marks } : {}) });
  };
  let from = 0;
  for (const match of value.matchAll(CITATION)) {
    push(value.slice(from, match.index).replace(/[ \n]+$/, ''));
    for (const key of keysOf(match[1] ?? '')) {
      const uid = uids.get(key);
      if (uid !== undefined) nodes.push({ type: 'citation', attrs: { uid } });
    }
    from = match.index + match[0].length;
  }
  push(value.slice(from));
  return nodes;
}

const text = (value: string): Pick<BodyNode, 'content'> =>
  value.trim() === '' ? {} : { content: [{ type: 'text', text: value }] };
