/** How much one call may carry, measured before its schema looks at it: a schema walks as deep as its input goes. */
import { LiasseError } from '../../preload/contract/errors.ts';

/** The briefing's text nests lists, quotations and tables: far below this. */
const MOST_DEPTH = 200;
const MOST_VALUES = 2_000_000;
/** UTF-16 code units of all strings, and bytes of all dropped files. */
const MOST_CHARACTERS = 64 * 1024 * 1024;
const MOST_BYTES = 1024 * 1024 * 1024;

/**
 * Throws `too-deep` or `too-large` for what no screen of ours would send. Iterative, so that depth cannot exhaust the
 * stack; what holds itself is too deep.
 */
export function checkBounds(params: unknown): void {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: params, depth: 0 }];
  let values = 0;
  let characters = 0;
  let bytes = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    else if (value instanceof Uint8Array || value instanceof ArrayBuffer) bytes += value.byteLength;
    else if (typeof value === 'object' && value !== null) {
      if (depth >= MOST_DEPTH) throw new LiasseError('too-deep', 'The call nests too deeply.');
      const entries = Object.entries(value);
      if (waiting.length + entries.length > MOST_VALUES) throw tooLarge();
      for (const [key, inner] of entries) {
        characters += key.length;
        waiting.push({ value: inner, depth: depth + 1 });
      }
    }
    if (values > MOST_VALUES || characters > MOST_CHARACTERS || bytes > MOST_BYTES) throw tooLarge();
  }
}

const tooLarge = (): LiasseError => new LiasseError('too-large', 'The call carries too much.');
