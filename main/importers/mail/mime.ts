/**
 * The parts of a MIME message (RFC 2045, 2046). Broken ones are read as far as is safe and say so: a mail in an archive cannot be
 * asked for again.
 */
import { LiasseError } from '../../../preload/contract/errors.ts';
import { headerOf, parameterised, type Header, type Parameterised } from './header.ts';

export interface Part {
  readonly header: Header;
  readonly type: Parameterised;
  readonly disposition: Parameterised;
  /** As it is in the file, still in its transfer encoding. */
  readonly raw: Uint8Array;
  /** Of a multipart; empty for all else. */
  readonly parts: readonly Part[];
}

export interface Message {
  readonly root: Part;
  /** What could not be read as it says it is. */
  readonly isDamaged: boolean;
}

/** Bytes of all headers together; levels; parts. More of any is no mail that somebody wrote. */
const MOST = { header: 1024 * 1024, depth: 50, parts: 5000 };

/** Throws `damaged-file` where the header is larger than it may be. */
export function messageOf(bytes: Uint8Array): Message {
  const state = { header: 0, parts: 0, isDamaged: false };

  const partOf = (from: Uint8Array, depth: number, otherwise: string): Part => {
    state.parts += 1;
    const [head, body] = splitHeader(from);
    state.header += head.length;
    if (state.header > MOST.header) {
      throw new LiasseError('damaged-file', 'The header of this mail is larger than 1 MiB; it was not read.');
    }
    const header = headerOf(head);
    const type = parameterised(header.first('content-type'), otherwise);
    const disposition = parameterised(header.first('content-disposition'), '');
    const part: Part = { header, type, disposition, raw: body, parts: [] };
    if (!type.value.startsWith('multipart/')) return part;
    const boundary = type.parameters.get('boundary') ?? '';
    const cut =
      boundary === '' || depth >= MOST.depth ? null : cutAt(body, boundary, MOST.parts - state.parts);
    // What says that it has parts and has none is read as the text that it looks like.
    if (cut === null || cut.pieces.length === 0) {
      state.isDamaged = true;
      return { ...part, type: { value: 'text/plain', parameters: new Map() } };
    }
    if (!cut.isWhole) state.isDamaged = true;
    const inner = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    return { ...part, parts: cut.pieces.map((piece) => partOf(piece, depth + 1, inner)) };
  };

  const root = partOf(bytes, 0, 'text/plain');
  return { root, isDamaged: state.isDamaged };
}

/** The header ends at the first empty line; where the first line is none of a header, there is none. */
function splitHeader(bytes: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const buffer = asBuffer(bytes);
  if (bytes[0] === 0x0a) return [new Uint8Array(), bytes.subarray(1)];
  if (bytes[0] === 0x0d && bytes[1] === 0x0a) return [new Uint8Array(), bytes.subarray(2)];
  const first = buffer.subarray(0, 1000).toString('latin1').split('\n', 1)[0] ?? '';
  if (!/^[\u0021-\u0039\u003b-\u007e]+[ \t]*:/.test(first)) return [new Uint8Array(), bytes];
  const ends = [buffer.indexOf('\r\n\r\n'), buffer.indexOf('\n\n')];
  const [crlf = -1, lf = -1] = ends;
  if (crlf === -1 && lf === -1) return [bytes, new Uint8Array()];
  const isCrlf = crlf !== -1 && (lf === -1 || crlf < lf);
  const end = isCrlf ? crlf : lf;
  return [bytes.subarray(0, end), bytes.subarray(end + (isCrlf ? 4 : 2))];
}

interface Cut {
  readonly pieces: readonly Uint8Array[];
  /** Whether the last boundary stood where it must, and no piece was left away. */
  readonly isWhole: boolean;
}

/** The pieces between the lines that a boundary makes (RFC 2046, 5.1.1). */
function cutAt(body: Uint8Array, boundary: string, most: number): Cut {
  const buffer = asBuffer(body);
  const mark = `--${boundary}`;
  const pieces: Uint8Array[] = [];
  let from = -1;
  for (let at = buffer.indexOf(mark, 0, 'latin1'); at !== -1; at = buffer.indexOf(mark, at + 1, 'latin1')) {
    if (at > 0 && buffer[at - 1] !== 0x0a) continue;
    const end = buffer.indexOf(0x0a, at);
    const rest = buffer
      .subarray(at + mark.length, end === -1 ? buffer.length : Math.min(end, at + mark.length + 1000))
      .toString('latin1')
      .trim();
    if (rest !== '' && rest !== '--') continue;
    if (from !== -1) {
      // The line end before a boundary belongs to it.
      const to = at - (buffer[at - 2] === 0x0d ? 2 : 1);
      pieces.push(body.subarray(from, Math.max(from, to)));
    }
    if (rest === '--') return { pieces, isWhole: true };
    if (pieces.length >= most) return { pieces, isWhole: false };
    from = end === -1 ? buffer.length : end + 1;
  }
  if (from !== -1 && from < buffer.length) pieces.push(body.subarray(from));
  return { pieces, isWhole: false };
}

/** A part's own bytes, out of their transfer encoding. */
export function contentOf(part: Part): { readonly bytes: Uint8Array; readonly isDamaged: boolean } {
  const encoding = (part.header.first('content-transfer-encoding') ?? '').trim().toLowerCase();
  if (encoding === 'base64') {
    const text = asBuffer(part.raw).toString('latin1');
    const letters = text.replaceAll(/[^A-Za-z0-9+/]/g, '');
    return {
      bytes: Buffer.from(letters, 'base64'),
      isDamaged: letters.length % 4 === 1 || /[^A-Za-z0-9+/=\s]/.test(text),
    };
  }
  if (encoding === 'quoted-printable') return { bytes: quotedPrintable(part.raw), isDamaged: false };
  return { bytes: part.raw, isDamaged: !PLAIN.has(encoding) };
}

const PLAIN = new Set(['', '7bit', '8bit', 'binary']);

/** `=C3` is a byte, `=` at the end of a line joins it to the next; any other `=` is one (RFC 2045, 6.7). */
function quotedPrintable(raw: Uint8Array): Uint8Array {
  const out = new Uint8Array(raw.length);
  let size = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at] ?? 0;
    if (byte === 0x3d) {
      const high = digit(raw[at + 1]);
      const low = digit(raw[at + 2]);
      if (high >= 0 && low >= 0) {
        out[size] = high * 16 + low;
        size += 1;
        at += 2;
        continue;
      }
      let end = at + 1;
      while (raw[end] === 0x20 || raw[end] === 0x09) end += 1;
      if (raw[end] === 0x0d && raw[end + 1] === 0x0a) end += 1;
      if (raw[end] === 0x0a || end >= raw.length) {
        at = end;
        continue;
      }
    }
    out[size] = byte;
    size += 1;
  }
  return out.subarray(0, size);
}

function digit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & ~0x20;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
