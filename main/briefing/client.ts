/** The typesetter in a process of its own, seen from the program: started when first needed, again after a crash. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import type { LiasseError } from '../../preload/contract/errors.ts';
import {
  PLAIN_HOUSE,
  type HouseChoices,
  type HouseStyle,
  type TemplateCheck,
} from '../../preload/contract/house.ts';
import type { ReadPart } from '../domain/read-parts.ts';
import type { StartRoom } from '../wire/port.ts';
import { caller, type Caller } from '../wire/rpc.ts';
import type { Attachment } from './attachments.ts';
import type { PreviewedPages } from './ahead.ts';
import { keptPages, type Pages } from './changed-pages.ts';
import type { Typeset } from './service.ts';
import type { Form } from './typesetter.ts';
import { templateFailed, typesetFailed } from './failure.ts';
import { ledgerTeller } from './told-ledgers.ts';

interface Previewed extends Pages {
  /** All pages are those of this text. */
  readonly whole: boolean;
}

export interface TypesetterClient {
  /** Same ledger, same moment (ISO 8601 in UTC), same house and attachments: same bytes. Only a PDF takes attachments along. */
  readonly file: (
    ledger: BriefingLedger,
    at: string,
    form: Form,
    given?: {
      readonly house?: HouseStyle;
      readonly attachments?: readonly Attachment[] | undefined;
      /** What was read back of the same file, to be put under its seal. */
      readonly read?: readonly ReadPart[] | undefined;
    },
  ) => Promise<Typeset>;
  /** Pages as SVG; their size in points. `hurried`: those that a key changed, the others may be as they were (`whole`). Of several that wait for one briefing only the last is typeset. */
  readonly pages: (ledger: BriefingLedger, hurried?: boolean, house?: HouseStyle) => Promise<Previewed>;
  /** What there is to choose from, and what is set and cannot be had. */
  readonly choices: (house: HouseStyle) => Promise<HouseChoices>;
  /** Tries a template of the house on samples. One that hangs is stopped: throws `template-failed`. */
  readonly check: (house: HouseStyle, template: string) => Promise<TemplateCheck>;
  end(): Promise<void>;
}

/** Four times what a key costs, in megabytes. */
const NURSERY_MB = 8;

/** How long a template on trial may take, in milliseconds. */
const PATIENCE = 20_000;

interface Waiting {
  readonly ledger: BriefingLedger;
  readonly house: HouseStyle;
  readonly hurried: boolean;
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
  const teller = ledgerTeller();
  /** Another process knows nothing of what was told to the one before. */
  const forget = (): void => {
    kept.forget();
    teller.forget();
  };

  /** `house`: who is printed for first; another one later costs another compiler. */
  const running = (house: HouseStyle): { readonly caller: Caller; readonly open: Promise<unknown> } => {
    if (room !== null) return room;
    const peer = start('typesetter', { nurseryMb: NURSERY_MB });
    const calls = caller(peer, gone);
    const own = { caller: calls, open: calls.call('open', { resources, house }) };
    const leave = (): void => {
      if (room !== own) return;
      room = null;
      forget();
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

  /** `template`: what is blamed where no end comes: only a template of a house's own can loop. */
  const call = async <Value>(
    name: string,
    params: Readonly<Record<string, unknown>> & { readonly house: HouseStyle },
    template = '',
    patience = timeout,
  ): Promise<Value> => {
    const { caller: calls, open } = running(params.house);
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const reason = `it took longer than ${Math.round(patience / 1000)} s`;
        reject(template.endsWith('.typ') ? templateFailed(template, [reason]) : typesetFailed(reason));
        calls.kill();
      }, patience);
    });
    try {
      return await Promise.race([open.then(() => calls.call<Value>(name, params)), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  };

  const typesetPages = async ({ ledger, house, hurried }: Waiting): Promise<Previewed> => {
    const { briefing } = ledger;
    const { whole, ...changes } = await call<PreviewedPages>(
      'pages',
      { told: teller.tell(ledger), house, hurried },
      briefing.template,
    ).catch((error: unknown) => {
      // It may not have been heard: the next one is told whole.
      teller.forget();
      throw error;
    });
    return { ...kept.merge(briefing.id, changes), whole };
  };
  const latest = latestOnly(typesetPages);

  return {
    file: (ledger, at, form, { house = PLAIN_HOUSE, attachments, read } = {}) =>
      call('file', { ledger, at, form, house, attachments, read }, ledger.briefing.template),
    pages: (ledger, hurried = false, house = PLAIN_HOUSE) =>
      latest(ledger.briefing.id, { ledger, house, hurried }),
    choices: (house) => call('choices', { house }),
    check: (house, template) => call('check', { house, template }, template, Math.min(timeout, PATIENCE)),
    end: async () => {
      room?.caller.kill();
      room = null;
      forget();
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
  interface Turn {
    input: Input;
    readonly answer: Promise<Output>;
  }
  const busy = new Map<number, Promise<void>>();
  const waiting = new Map<number, Turn>();

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
    const turn: Turn = {
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
