/** The Chrome DevTools Protocol over a pair of pipes: messages of JSON, each ended by a NUL. Types are those of Playwright. */
import type { CDPSession } from '@playwright/test';
import type { Readable, Writable } from 'node:stream';

/** One target of the browser, or (without an id) the browser itself. */
export interface Session {
  readonly id: string | undefined;
  readonly send: CDPSession['send'];
  /** Listens to events of this session only. */
  readonly on: CDPSession['on'];
}

export interface Connection {
  readonly browser: Session;
  session(id: string): Session;
  /** Lets go of a session that has ended: its open calls fail, its listeners are forgotten. */
  forget(id: string): void;
  onClose(listener: () => void): void;
}

type Listener = (payload: unknown) => void;

interface Call {
  readonly method: string;
  readonly session: string | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

export function connect(write: Writable, read: Readable): Connection {
  const calls = new Map<number, Call>();
  const listeners = new Map<string | undefined, Map<string, Set<Listener>>>();
  const closed = new Set<() => void>();
  let last = 0;
  let open = true;

  const send = (session: string | undefined, method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (!open) return reject(new Error(`${method}: the browser is gone.`));
      last += 1;
      calls.set(last, { method, session, resolve, reject });
      write.write(`${JSON.stringify({ id: last, method, params, sessionId: session })}\0`);
    });

  const sessionOf = (id: string | undefined): Session => ({
    id,
    send: ((method: string, params: unknown = {}) => send(id, method, params)) as Session['send'],
    on: ((event: string, listener: Listener) => {
      const events = listeners.get(id) ?? new Map<string, Set<Listener>>();
      listeners.set(id, events);
      events.set(event, (events.get(event) ?? new Set()).add(listener));
    }) as unknown as Session['on'],
  });

  const failCalls = (which: (call: Call) => boolean, why: string): void => {
    for (const [id, call] of calls) {
      if (!which(call)) continue;
      calls.delete(id);
      call.reject(new Error(`${call.method}: ${why}`));
    }
  };

  const receive = (message: Message): void => {
    if (message.id !== undefined) {
      const call = calls.get(message.id);
      calls.delete(message.id);
      if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
      else call?.resolve(message.result);
    } else if (message.method !== undefined) {
      const events = listeners.get(message.sessionId)?.get(message.method);
      events?.forEach((listener) => listener(message.params));
    }
  };

  // A message may come in many pieces: they are joined once, at its end.
  let pieces: Buffer[] = [];
  read.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      pieces.push(chunk.subarray(start, end));
      const text = Buffer.concat(pieces).toString('utf8');
      pieces = [];
      start = end + 1;
      receive(JSON.parse(text) as Message);
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  });
  const end = (): void => {
    if (!open) return;
    open = false;
    failCalls(() => true, 'the browser is gone.');
    for (const listener of closed) listener();
  };
  for (const stream of [read, write]) stream.on('error', end);
  read.on('close', end);

  return {
    browser: sessionOf(undefined),
    session: sessionOf,
    forget: (id) => {
      listeners.delete(id);
      failCalls((call) => call.session === id, 'the page is gone.');
    },
    onClose: (listener) => {
      closed.add(listener);
    },
  };
}
