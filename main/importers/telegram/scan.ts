/**
 * Cuts the messages out of a Telegram Desktop export as they arrive, each as its own bytes: what is held in memory is one chunk
 * and one message. Only what leads to the messages is read; everything else is stepped over.
 */

export interface ChatHead {
  readonly name: string | null;
  readonly type: string | null;
  /** As it is written: beyond 2^53 a number would lose digits. */
  readonly id: string | null;
  /** Whether it is one of the chats of a full export. */
  readonly isOneOfMany: boolean;
}

export interface CutMessage {
  readonly chat: ChatHead;
  readonly bytes: Uint8Array;
}

/** The file stops being JSON here. `at`: bytes from its beginning. */
export class Damage extends Error {
  readonly at: number;
  readonly cutOff: boolean;

  constructor(at: number, cutOff = false) {
    super(cutOff ? 'cut off' : 'not JSON');
    this.at = at;
    this.cutOff = cutOff;
  }
}

export interface MessageScanner {
  /** The messages that end in this chunk. Throws `Damage`. */
  push(chunk: Uint8Array): Generator<CutMessage>;
  /** Throws `Damage` where the file is cut off. */
  end(): void;
  /** Whether any list of messages was met. */
  readonly foundMessages: boolean;
}

/** Messages are some kilobytes; more than this is none. Bytes. */
const MOST_MESSAGE = 8 * 1024 * 1024;
const MOST_FIELD = 64 * 1024;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The containers on the way to the messages. */
type Role = 'root' | 'chats' | 'list' | 'chat' | 'messages';
type Expected = 'first-key' | 'key' | 'colon' | 'value' | 'first-value' | 'comma';

interface Frame {
  readonly role: Role;
  readonly isObject: boolean;
  expected: Expected;
  key: string;
  readonly fields: Map<string, string>;
}

/** A value that is walked over to its end, its bytes kept or not. */
interface Span {
  readonly form: 'container' | 'string' | 'bare';
  readonly use: 'key' | 'field' | 'message' | 'none';
  depth: number;
  inString: boolean;
  readonly pieces: Uint8Array[];
  size: number;
}

export function messageScanner(): MessageScanner {
  const stack: Frame[] = [];
  let span: Span | null = null;
  let started = false;
  let ended = false;
  let foundMessages = false;
  /** Bytes of all chunks before this one. */
  let before = 0;
  /** The byte after a backslash that ended a chunk is the next one's first. */
  let escaped = 0;

  const open = (role: Role, isObject: boolean): void => {
    stack.push({
      role,
      isObject,
      expected: isObject ? 'first-key' : 'first-value',
      key: '',
      fields: new Map(),
    });
    if (role === 'messages') foundMessages = true;
  };

  /** What a value is that begins with `byte`; null where it is a container that is entered. */
  const begin = (frame: Frame, byte: number): Span | null => {
    const role = byte === OPEN_OBJECT || byte === OPEN_LIST ? roleOf(frame, byte) : null;
    if (role !== null) {
      open(role, byte === OPEN_OBJECT);
      return null;
    }
    const form =
      byte === QUOTE ? 'string' : byte === OPEN_OBJECT || byte === OPEN_LIST ? 'container' : 'bare';
    const isHead = (frame.role === 'root' || frame.role === 'chat') && form !== 'container';
    const use =
      frame.role === 'messages' && byte === OPEN_OBJECT
        ? 'message'
        : isHead && HEAD.has(frame.key)
          ? 'field'
          : 'none';
    return newSpan(form, use);
  };

  /** Walks the span on from `from`; gives where it ends, or -1 where the chunk ends first. */
  const walk = (current: Span, chunk: Uint8Array, from: number): number => {
    const { form } = current;
    const { length } = chunk;
    let at = from;
    if (form === 'bare') {
      for (; at < length; at += 1) {
        const byte = chunk[at] ?? 0;
        if (byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || isSpace(byte)) return at;
        if (byte === QUOTE || byte === OPEN_OBJECT || byte === OPEN_LIST) throw new Damage(before + at);
      }
      return -1;
    }
    let { depth, inString } = current;
    while (at < length) {
      const byte = chunk[at];
      at += 1;
      if (inString) {
        if (byte === QUOTE) {
          inString = false;
          if (form === 'string') return at;
        } else if (byte === BACKSLASH) at += 1;
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth += 1;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        depth -= 1;
        if (depth === 0) return at;
      }
    }
    escaped = at - length;
    current.depth = depth;
    current.inString = inString;
    return -1;
  };

  const keep = (current: Span, piece: Uint8Array, at: number): void => {
    if (current.use === 'none' || piece.length === 0) return;
    current.size += piece.length;
    if (current.size > (current.use === 'message' ? MOST_MESSAGE : MOST_FIELD)) throw new Damage(before + at);
    // A copy: a view (which `slice` of a Buffer is) would hold the whole chunk.
    current.pieces.push(new Uint8Array(piece));
  };

  /** What a span that ended was for. */
  const finish = ({ use, pieces }: Span, frame: Frame, at: number): CutMessage | null => {
    if (use === 'key') {
      frame.key = fieldOf(pieces, before + at);
      frame.expected = 'colon';
      return null;
    }
    frame.expected = 'comma';
    if (use === 'field') frame.fields.set(frame.key, fieldOf(pieces, before + at));
    return use === 'message' ? { chat: headOf(stack), bytes: joined(pieces) } : null;
  };

  /** One byte between values. */
  const structure = (byte: number, at: number): void => {
    const frame = stack.at(-1);
    if (frame === undefined) {
      if (started || byte !== OPEN_OBJECT) throw new Damage(before + at);
      started = true;
      open('root', true);
      return;
    }
    const { expected } = frame;
    const closes = byte === (frame.isObject ? CLOSE_OBJECT : CLOSE_LIST);
    if (closes && (expected === 'comma' || expected === 'first-key' || expected === 'first-value')) {
      stack.pop();
      const parent = stack.at(-1);
      if (parent === undefined) ended = true;
      else parent.expected = 'comma';
    } else if (expected === 'comma' && byte === COMMA) frame.expected = frame.isObject ? 'key' : 'value';
    else if (expected === 'colon' && byte === COLON) frame.expected = 'value';
    else if ((expected === 'key' || expected === 'first-key') && byte === QUOTE) {
      span = newSpan('string', 'key');
    } else if (
      (expected === 'value' || expected === 'first-value') &&
      byte !== CLOSE_OBJECT &&
      byte !== CLOSE_LIST &&
      byte !== COMMA &&
      byte !== COLON
    ) {
      span = begin(frame, byte);
    } else throw new Damage(before + at);
  };

  return {
    *push(chunk) {
      if (chunk.length === 0) return;
      let at = escaped;
      escaped = 0;
      if (before === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) at = 3;
      // Where the span's bytes begin in this chunk.
      let from = 0;
      // A chunk of one byte, which is escaped.
      if (span !== null && at === chunk.length) keep(span, chunk, 0);
      while (at < chunk.length) {
        if (span === null) {
          const byte = chunk[at] ?? 0;
          from = at;
          if (!isSpace(byte)) structure(byte, at);
          // What begins a span is its first byte: a quotation mark or a bracket is walked over once more.
          if (span === null) at += 1;
          continue;
        }
        const current: Span = span;
        const to = walk(current, chunk, at);
        keep(current, chunk.subarray(from, to === -1 ? chunk.length : to), from);
        if (to === -1) break;
        span = null;
        at = to;
        const frame = stack.at(-1);
        const cut = frame === undefined ? null : finish(current, frame, to);
        if (cut !== null) yield cut;
      }
      before += chunk.length;
    },
    end: () => {
      if (!ended) throw new Damage(before, true);
    },
    get foundMessages() {
      return foundMessages;
    },
  };
}

const HEAD = new Set(['name', 'type', 'id']);

const newSpan = (form: Span['form'], use: Span['use']): Span => ({
  form,
  use,
  depth: 0,
  inString: false,
  pieces: [],
  size: 0,
});

/** Which containers lead to messages: `messages` of a chat, and the lists of chats of a full export. */
function roleOf({ role, key }: Frame, byte: number): Role | null {
  const isObject = byte === OPEN_OBJECT;
  if ((role === 'root' || role === 'chat') && key === 'messages' && !isObject) return 'messages';
  if (role === 'root' && (key === 'chats' || key === 'left_chats') && isObject) return 'chats';
  if (role === 'chats' && key === 'list' && !isObject) return 'list';
  return role === 'list' && isObject ? 'chat' : null;
}

function headOf(stack: readonly Frame[]): ChatHead {
  const frame = stack.at(-2);
  const fields = frame?.fields;
  return {
    name: fields?.get('name') ?? null,
    type: fields?.get('type') ?? null,
    id: fields?.get('id') ?? null,
    isOneOfMany: frame?.role === 'chat',
  };
}

/** The words of a string, the digits of a number; nothing for `null`. */
function fieldOf(pieces: readonly Uint8Array[], at: number): string {
  const text = Buffer.concat(pieces).toString('utf8');
  if (!text.startsWith('"')) return text === 'null' ? '' : text;
  try {
    return String(JSON.parse(standardJson(text)));
  } catch {
    throw new Damage(at);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : new Uint8Array(Buffer.concat(pieces));
}

/**
 * Telegram Desktop writes control characters as `\x0C`, which JSON does not know (`SerializeString` in its
 * `export_output_json.cpp`); a backslash that is itself escaped is none of these.
 */
export function standardJson(text: string): string {
  return text.includes(String.raw`\x`)
    ? text.replaceAll(/\\(?:x([0-9A-Fa-f]{2})|[\s\S])/g, (all: string, code: string | undefined) =>
        code === undefined ? all : `\\u00${code}`,
      )
    : text;
}
