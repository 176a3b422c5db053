/** The text of a briefing as it is being written, told by what changed of it: a key changes one block of hundreds. */
import { z } from 'zod';
import { WrittenBody } from './body-shape.ts';
import type { BodyNode } from './briefings.ts';

const Count = z.int().nonnegative();

export const WrittenText = z.strictObject({
  /** Its own number: no two that differ have the same. */
  number: Count,
  /** The number of the text that it differs from, which was told before; null: all of it is here. */
  since: Count.nullable(),
  /** How many blocks of that one it begins with. */
  head: Count,
  /** How many it ends with. */
  tail: Count,
  /** What stands between them. */
  blocks: z.array(WrittenBody),
});
export type WrittenText = z.infer<typeof WrittenText>;

/** A text of which others can be told by what differs. */
export interface KnownText {
  readonly number: number;
  readonly blocks: readonly BodyNode[];
}

/** The text that is meant; null where the one that it differs from is not the one that is known. */
export function textOf(
  known: KnownText | null,
  { number, since, head, tail, blocks }: WrittenText,
): KnownText | null {
  if (since === null) return { number, blocks };
  if (known?.number !== since || head + tail > known.blocks.length) return null;
  const { blocks: before } = known;
  return { number, blocks: [...before.slice(0, head), ...blocks, ...before.slice(before.length - tail)] };
}

/** The other way: what is told to somebody who knows the former text. Blocks that stay are the same objects. */
export function tellText(known: KnownText | null, { number, blocks }: KnownText): WrittenText {
  if (known === null) return { number, since: null, head: 0, tail: 0, blocks: [...blocks] };
  const { blocks: before } = known;
  const most = Math.min(before.length, blocks.length);
  let head = 0;
  while (head < most && before[head] === blocks[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === blocks.at(-1 - tail)) tail += 1;
  return { number, since: known.number, head, tail, blocks: blocks.slice(head, blocks.length - tail) };
}
