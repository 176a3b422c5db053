/**
 * A ZIP archive, read by its central directory and by nothing else (APPNOTE 6.3.10): two readers that trust different
 * headers see two different archives. Nothing is unpacked to disk, names are only compared, and what a part unpacks to
 * is bounded before and while it is done.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { damaged } from './damaged.ts';

export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a part; null where there is none of this name. */
  read(name: string): Uint8Array | null;
}

/** What an archive may be. Bytes, parts, and how many times its size a part may unpack to. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_PARTS = 10_000;
const MOST_RATIO = 200;
/** Below this a part may be as regular as it likes: an empty sheet shrinks well. Bytes. */
const SMALL = 1024 * 1024;

interface Part {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

/** Throws `zip-bomb`, `unsafe-archive`, `encrypted-file` or `damaged-file`; what passes can be read. */
export function zip(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Part & { readonly start: number }>();
  let free = 0;
  const listed = [...directory(view)];
  checkSizes(listed);
  // In the order in which they lie: parts that share bytes are how a small archive unpacks to a very large one.
  for (const part of listed.toSorted((one, other) => one.header - other.header)) {
    const start = startOf(view, part);
    if (part.header < free) throw unsafe(`two of its parts share bytes (${part.name})`);
    free = start + part.packed;
    if (free > view.byteLength) throw damaged(`${part.name} ends after the archive does`);
    if (parts.has(part.name)) throw unsafe(`it holds two parts with one name (${part.name})`);
    parts.set(part.name, { ...part, start });
  }
  return {
    names: [...parts.keys()],
    read: (name) => {
      const part = parts.get(name);
      return part === undefined ? null : unpack(bytes.subarray(part.start, part.start + part.packed), part);
    },
  };
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;

function* directory(view: DataView): Generator<Part> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || count > MOST_PARTS) throw bomb(`it has more than ${MOST_PARTS} parts`);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw damaged('its list of parts is cut off');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const flags = view.getUint16(at + 8, true);
    const after = at + 46 + nameLength + extraLength + commentLength;
    if (after > end) throw damaged('its list of parts is cut off');
    const name = nameAt(view, at + 46, nameLength, (flags & 0x800) !== 0);
    checkName(name);
    if ((flags & 1) !== 0) throw encrypted();
    const large = zip64(view, at + 46 + nameLength, extraLength);
    yield {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size: large(view.getUint32(at + 24, true)),
      packed: large(view.getUint32(at + 20, true)),
      header: large(view.getUint32(at + 42, true)),
    };
    at = after;
  }
}

/** The end record, looked for from the back: a comment may follow it. */
function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const from = view.getUint32(at + 16, true);
    if (
      from + view.getUint32(at + 12, true) <= at &&
      at + 22 + view.getUint16(at + 20, true) <= view.byteLength
    ) {
      return at;
    }
  }
  throw damaged('its list of parts is missing');
}

/** Sizes that do not fit 32 bits stand in an extra field (ZIP64), in this order, where the short field is full. */
function zip64(view: DataView, from: number, length: number): (short: number) => number {
  let next = -1;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) next = at + 4;
  }
  return (short) => {
    if (short !== 0xffffffff) return short;
    if (next < 0 || next + 8 > from + length) throw bomb('it says that a part has 4 GiB');
    const long = Number(view.getBigUint64(next, true));
    next += 8;
    return long;
  };
}

const nameAt = (view: DataView, at: number, length: number, utf8: boolean): string =>
  new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(
    new Uint8Array(view.buffer, view.byteOffset + at, length),
  );

/** A name that leads out of its archive is never written anywhere here; who made it is not to be trusted. */
function checkName(name: string): void {
  if (/^(?:[/\\]|[a-z]:)|\0/i.test(name) || name.split(/[/\\]/).includes('..')) {
    throw unsafe(`the name of a part leads out of it (${name.slice(0, 80)})`);
  }
}

function checkSizes(parts: readonly Part[]): void {
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > MOST_UNPACKED) throw bomb(`it unpacks to more than ${MOST_UNPACKED / 1_048_576} MiB`);
  const steep = parts.find(({ size, packed }) => size > SMALL && size > packed * MOST_RATIO);
  if (steep !== undefined) throw bomb(`${steep.name} unpacks to more than ${MOST_RATIO} times its size`);
}

/** Where the bytes of a part begin. Its own header must name the part as the directory does. */
function startOf(view: DataView, { header, name }: Part): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL) {
    throw damaged(`${name} is not where its list of parts says`);
  }
  const length = view.getUint16(header + 26, true);
  const start = header + 30 + length + view.getUint16(header + 28, true);
  if (start > view.byteLength) throw damaged(`${name} is cut off`);
  const utf8 = (view.getUint16(header + 6, true) & 0x800) !== 0;
  if (nameAt(view, header + 30, length, utf8) !== name) throw unsafe(`a part has two names (${name})`);
  return start;
}

function unpack(packed: Uint8Array, { name, method, size, crc }: Part): Uint8Array {
  const found = method === 0 ? packed : method === 8 ? inflated(packed, name, size) : null;
  if (found === null) throw damaged(`${name} is packed in a way that is not read (${method})`);
  if (found.length !== size) throw unsafe(`${name} is not as long as it says`);
  if (crc32(found) !== crc) throw damaged(`the checksum of ${name} is wrong`);
  return found;
}

function inflated(packed: Uint8Array, name: string, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw unsafe(`${name} is longer than it says`);
    }
    throw damaged(`${name} cannot be unpacked`);
  }
}

const bomb = (reason: string): LiasseError =>
  new LiasseError('zip-bomb', `The archive was not unpacked: ${reason}.`, { reason });

const unsafe = (reason: string): LiasseError =>
  new LiasseError('unsafe-archive', `The archive was not read: ${reason}.`, { reason });

export const encrypted = (): LiasseError =>
  new LiasseError(
    'encrypted-file',
    'The file is protected by a password. Save it without one and try again.',
  );
