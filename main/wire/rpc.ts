/**
 * Typed calls over a port: every request is answered by a value or by an error, in any order; progress travels beside.
 * When the process at the other end goes away, every open call is rejected: nobody waits for ever.
 */
import { errorData, fromErrorData, LiasseError, type ErrorData } from '../../preload/contract/errors.ts';
import type { Peer, Port } from './port.ts';

/** What a room serves: by name, what it takes and what it answers. */
export type Service = Record<string, (params: never, progress: (data: unknown) => void) => unknown>;

type Request = { readonly id: number; readonly name: string; readonly params: unknown };
type Reply =
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: ErrorData };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isRequest = (value: unknown): value is Request =>
  isObject(value) && typeof value['id'] === 'number' && typeof value['name'] === 'string';

const isReply = (value: unknown): value is Reply =>
  isObject(value) &&
  typeof value['id'] === 'number' &&
  ('value' in value || 'error' in value || 'progress' in value);

/** Answers what comes over the port. Handlers may be sync or async; a throw becomes an error for the caller. */
export function serve(port: Port, service: Service): void {
  const answer = async ({ id, name, params }: Request): Promise<void> => {
    try {
      const handler = Object.hasOwn(service, name) ? service[name] : undefined;
      if (!handler) throw new LiasseError('unknown-method', `There is no method ${name}.`, { name });
      const value = await handler(params as never, (data) =>
        port.post({ id, progress: data } satisfies Reply),
      );
      port.post({ id, value: value ?? null } satisfies Reply);
    } catch (error) {
      port.post({ id, error: errorData(error) } satisfies Reply);
    }
  };
  port.onMessage((message) => {
    if (isRequest(message)) void answer(message);
  });
}

export interface Caller {
  call<Value>(name: string, params: unknown, progress?: (data: unknown) => void): Promise<Value>;
  /** Ends the process; open calls are rejected with `gone`. */
  kill(): void;
}

interface Open {
  resolve(value: never): void;
  reject(error: LiasseError): void;
  progress: ((data: unknown) => void) | undefined;
}

/** Calls a peer. `gone` makes the error for calls that are open when it exits (or is killed). */
export function caller(peer: Peer, gone: (code: number | null) => LiasseError): Caller {
  const open = new Map<number, Open>();
  let last = 0;
  let exited: LiasseError | null = null;

  peer.onMessage((message) => {
    if (!isReply(message)) return;
    const waiting = open.get(message.id);
    if (!waiting) return;
    if ('progress' in message) return waiting.progress?.(message.progress);
    open.delete(message.id);
    if ('error' in message) waiting.reject(fromErrorData(message.error));
    else waiting.resolve(message.value as never);
  });
  peer.onExit((code) => {
    exited = gone(code);
    for (const waiting of open.values()) waiting.reject(exited);
    open.clear();
  });

  return {
    call: <Value>(name: string, params: unknown, progress?: (data: unknown) => void) =>
      new Promise<Value>((resolve, reject) => {
        if (exited) return reject(exited);
        const id = ++last;
        open.set(id, { resolve, reject, progress });
        peer.post({ id, name, params } satisfies Request);
      }),
    kill: () => peer.kill(),
  };
}
