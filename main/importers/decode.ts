/** Bytes into text, whatever encoding they are in: what they say of themselves first, then what they can only be. */
import chardet from 'chardet';
import iconv from 'iconv-lite';
import type { Notice } from '../../preload/contract/documents.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { guessSingleByte } from './encodings.ts';

export interface Decoded {
  /** With `\n` line ends, without a byte order mark or control characters. */
  readonly text: string;
  /** As `TextDecoder` or iconv-lite name it, in lower case. */
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

/** `declared` is what the document says of itself; it is believed only where the bytes allow it. */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const { text, encoding, notices } = decodeRaw(bytes, declared);
  const found: Notice[] = [...notices];
  if (!found.includes('mixed-encodings') && text.includes('\ufffd')) found.push('replacement-characters');
  const clean = cleaned(text);
  return { text: clean.text, encoding, notices: [...found, ...clean.notices] };
}

/** Text without control characters and stray halves of characters, its line ends `\n`; says so where there were any. */
export function cleaned(text: string): Pick<Decoded, 'text' | 'notices'> {
  return {
    text: text.replaceAll(/\r\n?|\u0085|\u2028|\u2029/g, '\n').replaceAll(CONTROLS, ''),
    notices: CONTROLS_ONCE.test(text) ? ['control-characters-removed'] : [],
  };
}

/* oxlint-disable eslint/no-control-regex -- control characters are what is looked for */
/** C0 and C1 controls but tab, line feed and form feed; stray halves of characters; the byte order mark. */
const CONTROLS = /[\0-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|\p{Cs}/gu;
const CONTROLS_ONCE = /[\0-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Cs}/u;
/* oxlint-enable eslint/no-control-regex */

function decodeRaw(bytes: Uint8Array, declared: string | null): Decoded {
  const marked = byteOrderMark(bytes) ?? bareUtf16(bytes);
  if (marked !== null) return plain(new TextDecoder(marked).decode(bytes), marked);
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    // Not UTF-8 throughout.
  }
  const mixed = mostlyUtf8(bytes);
  if (mixed !== null) return { text: mixed, encoding: 'utf-8', notices: ['mixed-encodings'] };
  const named = declared === null ? null : declared.toLowerCase().trim();
  if (named !== null && named !== 'utf-8' && iconv.encodingExists(named)) {
    return plain(iconv.decode(Buffer.from(bytes), named), named);
  }
  const guess = guessSingleByte(bytes);
  const asian = guess.fit < 0.3 ? manyByteEncoding(bytes) : null;
  const encoding = asian ?? guess.encoding;
  if (asian === null && guess.fit < -1) {
    throw new LiasseError(
      'undecodable',
      'The letters of this file could not be made out. Save it as UTF-8 and import it again.',
    );
  }
  return plain(iconv.decode(Buffer.from(bytes), encoding), encoding);
}

const plain = (text: string, encoding: string): Decoded => ({ text, encoding, notices: [] });

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: every other byte is one of very few (0 for Latin, 4 for Cyrillic, 3 for Greek). */
function bareUtf16(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 8192) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return null;
  const high = [0, 0];
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0 || byte === 3 || byte === 4 || byte === 0x20) high[at % 2] = (high[at % 2] ?? 0) + 1;
  }
  const zeros = bytes.subarray(0, length).some((byte) => byte === 0);
  const [even = 0, odd = 0] = high.map((count) => count / (length / 2));
  if (!zeros) return null;
  if (odd > 0.9 && even < 0.5) return 'utf-16le';
  if (even > 0.9 && odd < 0.5) return 'utf-16be';
  return null;
}

/** UTF-8 with some bytes of another encoding among it: those are read as windows-1252, the most common stray. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const runs: string[] = [];
  const decoder = new TextDecoder('utf-8');
  let good = 0;
  let stray = 0;
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const size = sequenceAt(bytes, at);
    if (size > 0) {
      if (size > 1) good += 1;
      at += size;
      continue;
    }
    runs.push(
      decoder.decode(bytes.subarray(from, at)),
      iconv.decode(Buffer.from([bytes[at] ?? 0]), 'windows-1252'),
    );
    stray += 1;
    at += 1;
    from = at;
    // Far more strays than characters: it is another encoding altogether.
    if (stray > 20 && stray > good) return null;
  }
  runs.push(decoder.decode(bytes.subarray(from)));
  return good > 2 * stray ? runs.join('') : null;
}

/** The length of the well-formed UTF-8 sequence at an offset; 0 if there is none. The Unicode Standard, table 3-7. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const size =
    first >= 0xc2 && first <= 0xdf ? 2 : first >> 4 === 0xe ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (size === 0 || at + size > bytes.length) return 0;
  const second = bytes[at + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let next = at + 2; next < at + size; next += 1) {
    if ((bytes[next] ?? 0) >> 6 !== 2) return 0;
  }
  return size;
}

const MANY_BYTE = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR', 'Big5', 'GB18030']);

function manyByteEncoding(bytes: Uint8Array): string | null {
  const [best] = chardet.analyse(bytes.subarray(0, 64 * 1024));
  return best !== undefined && MANY_BYTE.has(best.name) && best.confidence >= 50
    ? best.name.toLowerCase()
    : null;
}

/** What a page or an XML file says of its encoding, in its first bytes (HTML Living Standard, 13.2.3.2). */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    null
  );
}
