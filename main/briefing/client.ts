/** The typesetter in a process of its own, seen from the program: started when first needed, again after a crash. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import type { LiasseError } from '../../preload/contract/errors.ts';
import type { StartRoom } from '../wire/port.ts';
import { caller, type Caller } from '../wire/rpc.ts';
import type { Attachment } from './attachments.ts';
import { keptPages, type PageChanges } from './changed-pages.ts';
import type { Pages } from './pages.ts';
import type { Form, Pdf } from './typesetter.ts';
import { typesetFailed } from './failure.ts';

export interface TypesetterClient {
  /** Same ledger, same moment (ISO 8601 in UTC): same bytes. */
  readonly pdf: (ledger: BriefingLedger, at: string) => Promise<Pdf>;
  /** The same in any form; a PDF takes attachments along. */
  readonly file: (
    ledger: BriefingLedger,
    at: string,
    form: Form,
    attachments?: readonly Attachment[],
  ) => Promise<Pdf>;
  /** Pages as SVG; their size in points. Of several that wait for one briefing only the last is typeset. */
  readonly pages: (ledger: BriefingLedger) => Promise<Pages>;
  end(): Promise<void>;
}

export interface TypesetterOptions {
  /** The folder that holds `fonts` and `templates`. */
  readonly resources: string;
  /** In milliseconds; after that the process is ended and the call fails. */
  readonly timeout?: number;
}

const gone = (): LiasseError => typesetFailed('its process ended; the text is safe, try again');

export function typesetterClient(
  start: StartRoom,
  { resources, timeout = 60_000 }: TypesetterOptions,
): TypesetterClient {
  let room: { readonly caller: Caller; readonly open: Promise<unknown> } | null = null;
  const kept = keptPages();

  const running = (): { readonly caller: Caller; readonly open: Promise<unknown> } => {
    if (room !== null) return room;
    const peer = start('typesetter');
    const calls = caller(peer, gone);
    const own = { caller: calls, open: calls.call('open', { resources }) };
    const leave = (): void => {
      if (room !== own) return;
      room = null;
      kept.forget();
    };
    peer.onExit(leave);
    // A typesetter that cannot open is not kept: the next call starts another.
    own.open.catch(() => {
      leave();
      calls.kill();
    });
    room = own;
    return own;
  };

  const call = async <Value>(name: string, params: unknown): Promise<Value> => {
    const { caller: calls, open } = running();
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(typesetFailed(`it took longer than ${Math.round(timeout / 1000)} s`));
        calls.kill();
      }, timeout);
    });
    try {
      return await Promise.race([open.then(() => calls.call<Value>(name, params)), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  };

  const typesetPages = async (ledger: BriefingLedger): Promise<Pages> =>
    kept.merge(ledger.briefing.id, await call<PageChanges>('pages', { ledger }));
  const latest = latestOnly(typesetPages);

  return {
    pdf: (ledger, at) => call('pdf', { ledger, at }),
    file: (ledger, at, form, attachments) =>
      form === 'pdf' ? call('pdf', { ledger, at, attachments }) : call('text', { ledger, at, form }),
    pages: (ledger) => latest(ledger.briefing.id, ledger),
    end: async () => {
      room?.caller.kill();
      room = null;
    },
  };
}

/**
 * One at a time for each key; of those that wait, only the last is done, and all who wait get its answer: who types faster
 * than pages are set does not want the pages in between.
 */
function latestOnly<Input, Output>(
  work: (input: Input) => Promise<Output>,
): (key: number, input: Input) => Promise<Output> {
  interface Waiting {
    input: Input;
    readonly answer: Promise<Output>;
  }
  const busy = new Map<number, Promise<void>>();
  const waiting = new Map<number, Waiting>();

  const run = (key: number, input: Input): Promise<Output> => {
    const answer = work(input);
    const finish = (): void => {
      if (busy.get(key) === done) busy.delete(key);
    };
    const done: Promise<void> = answer.then(finish, finish);
    busy.set(key, done);
    return answer;
  };

  return (key, input) => {
    const now = busy.get(key);
    if (now === undefined) return run(key, input);
    const next = waiting.get(key);
    if (next !== undefined) {
      next.input = input;
      return next.answer;
    }
    const turn: Waiting = {
      input,
      answer: now.then(() => {
        waiting.delete(key);
        return run(key, turn.input);
      }),
    };
    waiting.set(key, turn);
    return turn.answer;
  };
}
