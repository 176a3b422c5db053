/**
 * The way between the two worlds of a page, the preload's and the page's own: both see the same window, neither sees the
 * other's objects. Events carry copies (structured clone) across, at once; a function stays where it is and is called from
 * afar, a promise is settled from afar. One function without surroundings, because its source is put into both worlds.
 */
export type Remote = (...args: readonly unknown[]) => unknown;

export interface Passage {
  /** Lets the other world call `root`; to be said once. */
  serve(root: Remote): void;
  /** Calls the other world's root. */
  readonly call: Remote;
}

interface Sent {
  readonly what: 'call' | 'answer' | 'settle' | 'release';
  readonly call?: number;
  readonly ref?: number;
  readonly ok?: boolean;
  readonly value?: unknown;
}

/** `token` is known to both worlds and to nobody else; `own` and `other` are their names. */
export function openPassage(token: string, own: string, other: string): Passage {
  const ROOT = 0;
  const functions = new Map<number, Remote>();
  const ids = new WeakMap<object, number>();
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  const proxies = new Map<number, WeakRef<Remote>>();
  const answers: Sent[] = [];
  // Kept from before the page could put others in their place.
  const {
    CustomEvent: Letter,
    window: place,
    Object: Plain,
    Array: List,
    Map: Table,
    Promise: Later,
  } = globalThis;
  const dispatch = place.dispatchEvent.bind(place);
  let last = ROOT;

  const send = (sent: Sent): void => {
    dispatch(new Letter(`${token}:${other}`, { detail: sent }));
  };
  const unused = new FinalizationRegistry<number>((ref) => {
    // Meanwhile the same function may have been sent again, and have a new stand-in.
    if (proxies.get(ref)?.deref() !== undefined) return;
    proxies.delete(ref);
    send({ what: 'release', ref });
  });

  const isPlain = (value: object): boolean => {
    const prototype: unknown = Plain.getPrototypeOf(value);
    return prototype === null || prototype === Plain.prototype;
  };
  /** What each item becomes; the value itself where none is another, so that a long answer is not copied at each step. */
  const changed = (value: object, change: (item: unknown) => unknown): unknown => {
    const before = value as Readonly<Record<string, unknown>>;
    let others: Map<string, unknown> | null = null;
    for (const key of Plain.keys(value)) {
      const item = change(before[key]);
      if (item !== before[key]) (others ??= new Table()).set(key, item);
    }
    if (others === null) return value;
    return Plain.fromEntries(
      Plain.keys(value).map((key) => [key, others.has(key) ? others.get(key) : before[key]]),
    );
  };
  const changedList = (value: readonly unknown[], change: (item: unknown) => unknown): unknown => {
    let items: unknown[] | null = null;
    for (const [at, before] of value.entries()) {
      const item = change(before);
      if (item !== before) (items ??= [...value])[at] = item;
    }
    return items ?? value;
  };
  const refOf = (value: Remote): number => {
    const known = ids.get(value);
    if (known !== undefined && functions.has(known)) return known;
    last += 1;
    ids.set(value, last);
    functions.set(last, value);
    return last;
  };
  const settleWhenDone = (promise: Promise<unknown>): number => {
    last += 1;
    const ref = last;
    const settle = (ok: boolean, value: unknown): void => {
      try {
        send({ what: 'settle', ref, ok, value: pack(value) });
      } catch (error) {
        send({ what: 'settle', ref, ok: false, value: error });
      }
    };
    promise.then(
      (value) => settle(true, value),
      (error: unknown) => settle(false, error),
    );
    return ref;
  };
  const pack = (value: unknown): unknown => {
    if (typeof value === 'function') return { [token]: 'function', ref: refOf(value as Remote) };
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Later) return { [token]: 'promise', ref: settleWhenDone(value) };
    if (List.isArray(value)) return changedList(value, pack);
    if (!isPlain(value)) return value;
    return changed(value, pack);
  };
  const standIn = (ref: number): Remote => {
    const known = proxies.get(ref)?.deref();
    if (known !== undefined) return known;
    const proxy: Remote = (...args) => callRemote(ref, args);
    proxies.set(ref, new WeakRef(proxy));
    unused.register(proxy, ref);
    return proxy;
  };
  const unpack = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (List.isArray(value)) return changedList(value, unpack);
    if (!isPlain(value)) return value;
    const { [token]: kind, ref } = value as Record<string, unknown>;
    if (kind === 'function') return standIn(ref as number);
    if (kind === 'promise') {
      return new Later((resolve, reject) => promises.set(ref as number, { resolve, reject }));
    }
    return changed(value, unpack);
  };

  const callRemote = (ref: number, args: readonly unknown[]): unknown => {
    last += 1;
    const call = last;
    send({ what: 'call', call, ref, value: pack(args) });
    // The other world has answered by now: events are heard before dispatch returns.
    const at = answers.findIndex((answer) => answer.call === call);
    const [answer] = at === -1 ? [] : answers.splice(at, 1);
    if (answer === undefined) throw new Error('The other world does not answer.');
    const value = unpack(answer.value);
    if (answer.ok !== true) throw value;
    return value;
  };
  const answer = (sent: Sent): void => {
    let ok = false;
    let value: unknown;
    try {
      const wanted = functions.get(sent.ref ?? -1);
      if (wanted === undefined) throw new Error('That function is gone.');
      value = pack(wanted(...(unpack(sent.value) as unknown[])));
      ok = true;
    } catch (error) {
      value = error;
    }
    try {
      send({ what: 'answer', call: sent.call ?? -1, ok, value });
    } catch (error) {
      send({ what: 'answer', call: sent.call ?? -1, ok: false, value: error });
    }
  };

  place.addEventListener(`${token}:${own}`, (event) => {
    event.stopImmediatePropagation();
    const sent = (event as CustomEvent<Sent>).detail;
    if (sent.what === 'call') answer(sent);
    else if (sent.what === 'answer') answers.push(sent);
    else if (sent.what === 'release') functions.delete(sent.ref ?? -1);
    else {
      const waiting = promises.get(sent.ref ?? -1);
      promises.delete(sent.ref ?? -1);
      if (sent.ok === true) waiting?.resolve(unpack(sent.value));
      else waiting?.reject(unpack(sent.value));
    }
  });

  return {
    serve: (root) => {
      functions.set(ROOT, root);
    },
    call: (...args) => callRemote(ROOT, args),
  };
}
