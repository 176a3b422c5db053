/**
 * Whether something has the shape of a briefing's text: the same as `BodySchema` asks, by hand. A text of 200 pages is looked at with
 * each key, and the schema takes longer for it than the linter. What the nodes are is checked where the text is read (`parseBody`).
 */
import { z } from 'zod';
import type { BodyNode } from './briefings.ts';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): boolean => typeof value === 'string' && value.length <= 50;
const isScalar = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));
const areAttributes = (value: unknown, isValue: (each: unknown) => boolean): boolean =>
  value === undefined ||
  (isPlain(value) && Object.entries(value).every(([name, each]) => isName(name) && isValue(each)));
const isAttribute = (value: unknown): boolean =>
  isScalar(value) || (Array.isArray(value) && value.every((each) => Number.isFinite(each)));
const isMark = (value: unknown): boolean =>
  isPlain(value) && isName(value['type']) && areAttributes(value['attrs'], isScalar);

/** No deeper than memory goes: nodes wait in a list, not on the stack. */
export function isBody(value: unknown): value is BodyNode {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isPlain(node)) return false;
    const { type, attrs, marks, text, content } = node;
    if (!isName(type) || !areAttributes(attrs, isAttribute)) return false;
    if (text !== undefined && typeof text !== 'string') return false;
    if (marks !== undefined && !(Array.isArray(marks) && marks.every(isMark))) return false;
    if (content === undefined) continue;
    if (!Array.isArray(content)) return false;
    for (const each of content) waiting.push(each);
  }
  return true;
}

/** The text of a briefing as it is being written, which is looked at with each key. */
export const WrittenBody = z.custom<BodyNode>(isBody, 'not the text of a briefing');
