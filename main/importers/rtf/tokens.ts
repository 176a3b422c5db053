/** The tokens of a file in Rich Text Format 1.9.1: groups, control words, bytes. */
import { damaged } from '../archive/damaged.ts';

export interface Tokens {
  open(): void;
  close(): void;
  /** `value` is null where the word has none; `at` is where it ends. */
  word(name: string, value: number | null, at: number): void;
  /** A byte of text in the encoding that counts there. */
  byte(byte: number): void;
}

const [OPEN, CLOSE, BACKSLASH] = [0x7b, 0x7d, 0x5c];

/** Throws `damaged-file` for a file that ends before its groups do. */
export function readTokens(bytes: Uint8Array, tokens: Tokens): void {
  let depth = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === OPEN) {
      depth += 1;
      tokens.open();
    } else if (byte === CLOSE) {
      tokens.close();
      depth -= 1;
      // What follows the outermost group is not of the document.
      if (depth <= 0) return;
    } else if (byte === BACKSLASH) at = control(bytes, at, tokens);
    else if (byte !== 10 && byte !== 13 && byte !== 0) tokens.byte(byte);
  }
  throw damaged('it ends before its last group does');
}

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Longest name and number of a control word (RTF 1.9.1, "Control Word"). */
const LONGEST = { name: 32, number: 10 };

/** Reads what follows a backslash; gives where it ends. */
function control(bytes: Uint8Array, from: number, tokens: Tokens): number {
  const first = bytes[from] ?? 0;
  if (!isLetter(first)) {
    if (first !== 0x27) {
      tokens.word(first === 10 || first === 13 ? 'par' : String.fromCharCode(first), null, from + 1);
      return from + 1;
    }
    const code = Number.parseInt(Buffer.from(bytes.subarray(from + 1, from + 3)).toString('latin1'), 16);
    if (!Number.isNaN(code)) tokens.byte(code);
    return from + 3;
  }
  let at = from;
  while (at < from + LONGEST.name && isLetter(bytes[at] ?? 0)) at += 1;
  const name = Buffer.from(bytes.subarray(from, at)).toString('latin1');
  const start = at;
  if (bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)) at += 1;
  while (at < start + LONGEST.number + 1 && isDigit(bytes[at] ?? 0)) at += 1;
  const value = at === start ? null : Number(Buffer.from(bytes.subarray(start, at)).toString('latin1'));
  if (bytes[at] === 0x20) at += 1;
  if (name === 'bin') {
    const end = at + Math.max(0, value ?? 0);
    if (end > bytes.length) throw damaged('it ends within binary data');
    return end;
  }
  tokens.word(name, value, at);
  return at;
}
