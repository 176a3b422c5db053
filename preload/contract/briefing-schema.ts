/**
 * The one schema of a briefing's text, for the editor, the store and the export. A citation is an inline atom that holds
 * nothing but the uid of the record it cites: its words are read from the dossier when they are shown or typeset.
 */
import { Node, Schema, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import type { BodyNode } from './briefings.ts';
import { LiasseError } from './errors.ts';

/** Heading levels that a briefing has. */
export const HEADING_LEVELS = [1, 2, 3] as const;

const UID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const citation: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  attrs: {
    uid: {
      validate: (value: unknown) => {
        if (typeof value !== 'string' || !UID.test(value)) throw new RangeError('A citation holds a uid.');
      },
    },
  },
  leafText: () => '',
  toDOM: (node) => ['cite', { 'data-citation': String(node.attrs['uid']) }],
  parseDOM: [
    {
      tag: 'cite[data-citation]',
      getAttrs: (element) => {
        const uid = element.getAttribute('data-citation') ?? '';
        return UID.test(uid) ? { uid } : false;
      },
    },
  ],
};

const heading: NodeSpec = {
  group: 'block',
  content: 'inline*',
  defining: true,
  attrs: {
    level: {
      default: 1,
      validate: (value: unknown) => {
        if (!HEADING_LEVELS.some((level) => level === value)) throw new RangeError('A heading is 1, 2 or 3.');
      },
    },
  },
  toDOM: (node) => [`h${Number(node.attrs['level']) + 1}`, 0],
  parseDOM: [
    { tag: 'h1', attrs: { level: 1 } },
    { tag: 'h2', attrs: { level: 1 } },
    { tag: 'h3', attrs: { level: 2 } },
    { tag: 'h4', attrs: { level: 3 } },
  ],
};

/** A live part: a block that holds nothing but the uid of what it shows. */
const live: NodeSpec = {
  group: 'block',
  atom: true,
  attrs: {
    uid: {
      validate: (value: unknown) => {
        if (typeof value !== 'string' || !UID.test(value)) throw new RangeError('A live part holds a uid.');
      },
    },
  },
  toDOM: (node) => ['figure', { 'data-live': String(node.attrs['uid']) }],
  parseDOM: [
    {
      tag: 'figure[data-live]',
      getAttrs: (element) => {
        const uid = element.getAttribute('data-live') ?? '';
        return UID.test(uid) ? { uid } : false;
      },
    },
  ],
};

export const briefingSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      toDOM: () => ['p', 0],
      parseDOM: [{ tag: 'p' }],
    },
    heading,
    blockquote: {
      group: 'block',
      content: '(paragraph | bullet_list | ordered_list)+',
      defining: true,
      toDOM: () => ['blockquote', 0],
      parseDOM: [{ tag: 'blockquote' }],
    },
    bullet_list: {
      group: 'block',
      content: 'list_item+',
      toDOM: () => ['ul', 0],
      parseDOM: [{ tag: 'ul' }],
    },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { order: { default: 1, validate: 'number' } },
      toDOM: (node) => ['ol', { start: node.attrs['order'] as number }, 0],
      parseDOM: [
        { tag: 'ol', getAttrs: (element) => ({ order: Number(element.getAttribute('start')) || 1 }) },
      ],
    },
    list_item: {
      content: 'paragraph (paragraph | bullet_list | ordered_list)*',
      defining: true,
      toDOM: () => ['li', 0],
      parseDOM: [{ tag: 'li' }],
    },
    ...tableNodes({ tableGroup: 'block', cellContent: 'paragraph+', cellAttributes: {} }),
    text: { group: 'inline' },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      toDOM: () => ['br'],
      parseDOM: [{ tag: 'br' }],
    },
    citation,
    live,
  },
  marks: {
    strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
    em: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
  },
});

/** The text of a new briefing: one empty paragraph. */
export const emptyBody = (): BodyNode => ({ type: 'doc', content: [{ type: 'paragraph' }] });

/**
 * Reads a body, or throws `invalid-briefing`: an unknown node, a wrong place, a citation without a uid.
 */
export function parseBody(body: BodyNode): Node {
  try {
    const node = Node.fromJSON(briefingSchema, body);
    if (node.type !== briefingSchema.topNodeType) throw new RangeError('Its top is not a document.');
    node.check();
    return node;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LiasseError('invalid-briefing', `The text of the briefing is not valid: ${reason}`, { reason });
  }
}

/**
 * The uids that a body cites, in reading order, each time that it cites them. `citedByLive` says what a live part cites, by its uid.
 */
export function citedUids(
  body: Node,
  citedByLive: (uid: string) => readonly string[] = () => [],
): readonly string[] {
  const uids: string[] = [];
  body.descendants((node) => {
    if (node.type === briefingSchema.nodes.citation) uids.push(String(node.attrs['uid']));
    if (node.type === briefingSchema.nodes.live) uids.push(...citedByLive(String(node.attrs['uid'])));
  });
  return uids;
}

/** The uids of the live parts that a body holds, in reading order. */
export function liveUids(body: Node): readonly string[] {
  const uids: string[] = [];
  body.descendants((node) => {
    if (node.type === briefingSchema.nodes.live) uids.push(String(node.attrs['uid']));
  });
  return uids;
}
