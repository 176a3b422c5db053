/**
 * Values as text, in Node and in the page alike: what structured clone takes, as JSON. Written as one function that
 * needs nothing around it, because its source is put into the page.
 */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export interface Base64 {
  to(bytes: Uint8Array): string;
  from(text: string): Uint8Array;
}

/** A value that JSON has is itself; any other is `{$: what, v: how}`; an object that has `$` itself is wrapped too. */
export function makeCodec(base64: Base64): Codec {
  const refuse = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
  };
  const bytesOf = (view: ArrayBufferView): Uint8Array =>
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

  const pack = (value: unknown, above: readonly object[]): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'number') {
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value !== 'object') return refuse(`A ${typeof value}`);
    if (above.includes(value)) return refuse('A value that holds itself');
    const here = [...above, value];
    if (Array.isArray(value)) return value.map((item) => pack(item, here));
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (value instanceof Date) return { $: 'Date', v: pack(value.getTime(), here) };
    if (value instanceof Map) return { $: 'Map', v: [...value].map((pair) => pack(pair, here)) };
    if (value instanceof Set) return { $: 'Set', v: [...value].map((item) => pack(item, here)) };
    if (value instanceof Error) return { $: 'Error', v: [value.name, value.message, value.stack ?? ''] };
    if (value instanceof ArrayBuffer) return { $: 'ArrayBuffer', v: base64.to(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) return { $: kind, v: base64.to(bytesOf(value)) };
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet)
      return refuse(`A ${kind}`);
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, pack(item, here)]);
    const object = Object.fromEntries(entries);
    return Object.hasOwn(value, '$') ? { $: 'object', v: object } : object;
  };

  const unpackEntries = (value: object): unknown =>
    Object.fromEntries(Object.entries(value).map(([key, item]): [string, unknown] => [key, unpack(item)]));

  const unpack = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(unpack);
    if (!Object.hasOwn(value, '$')) return unpackEntries(value);
    const { $: kind, v } = value as { $: string; v: unknown };
    switch (kind) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(v);
      case 'bigint':
        return BigInt(v as string);
      case 'Date':
        return new Date(unpack(v) as number);
      case 'Map':
        return new Map((v as unknown[]).map(unpack) as [unknown, unknown][]);
      case 'Set':
        return new Set((v as unknown[]).map(unpack));
      case 'Error': {
        const [name, message, stack] = v as [string, string, string];
        return Object.assign(new Error(message), { name, stack });
      }
      case 'object':
        return unpackEntries(v as object);
      default: {
        const bytes = base64.from(v as string);
        // A copy that begins where its buffer begins: wide numbers must be aligned.
        const { buffer } = new Uint8Array(bytes);
        if (kind === 'ArrayBuffer') return buffer;
        if (!/^(Big)?(Int|Uint|Float)\d+(Clamped)?Array$|^DataView$/.test(kind)) return refuse(kind);
        const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[kind];
        return View === undefined ? refuse(kind) : new View(buffer);
      }
    }
  };

  return {
    encode: (value) => JSON.stringify(pack(value, [])),
    // Most messages are plain JSON, the long ones nearly always: there is nothing in them to unpack.
    decode: (text) =>
      text.includes('"$"') || text.includes('u0024') ? unpack(JSON.parse(text)) : JSON.parse(text),
  };
}
