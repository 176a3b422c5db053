/**
 * The one door from the window to the program: who calls? is there such a method? is it of the right shape? do it; answer
 * a value or an error. Nothing is answered by silence.
 */
import {
  calls,
  commands,
  queries,
  type CallName,
  type CallParams,
  type CallResult,
  type CommandName,
  type CommandParams,
  type CommandResult,
  type QueryName,
  type QueryParams,
  type QueryResult,
} from '../../preload/contract/api.ts';
import type { Done } from '../../preload/contract/define.ts';
import { errorData, LiasseError, type Answer } from '../../preload/contract/errors.ts';
import type { SenderEvent, TrustedSenders } from './senders.ts';
import { checkShape } from './shape.ts';

/** What the door opens on: the dossier that is open (or an error that none is), and the program's own calls. */
export interface Program {
  query<N extends QueryName>(name: N, params: QueryParams<N>): Promise<QueryResult<N>>;
  command<N extends CommandName>(name: N, params: CommandParams<N>): Promise<Done<CommandResult<N>>>;
  readonly calls: CallHandlers;
}

/** Every call of the contract, each with what it does. */
export type CallHandlers = {
  readonly [N in CallName]: (params: CallParams<N>) => CallResult<N> | Promise<CallResult<N>>;
};

/** Serves one call of the window; to be given to `ipcMain.handle`. Never throws. */
export type Door = (event: SenderEvent, name: unknown, params: unknown) => Promise<Answer<unknown>>;

export function openDoor(senders: TrustedSenders, program: Program): Door {
  return async (event, name, params) => {
    try {
      senders.check(event);
      return { ok: true, value: (await carryOut(program, name, params)) ?? null };
    } catch (error) {
      return { ok: false, error: errorData(error) };
    }
  };
}

function carryOut(program: Program, name: unknown, params: unknown): unknown {
  if (isOwn(queries, name)) return program.query(name, checked(name, queries[name], params));
  if (isOwn(commands, name) && commands[name].window) {
    return program.command(name, checked(name, commands[name], params));
  }
  if (isOwn(calls, name)) {
    const handler = program.calls[name] as (params: unknown) => unknown;
    return handler(checked(name, calls[name], params));
  }
  throw new LiasseError('unknown-method', 'There is no such method.', {
    name: typeof name === 'string' ? name.slice(0, 100) : typeof name,
  });
}

/** Own names only: `constructor` and `__proto__` are no methods. */
const isOwn = <Methods extends object>(methods: Methods, name: unknown): name is keyof Methods & string =>
  typeof name === 'string' && Object.hasOwn(methods, name);

const checked = (name: string, method: { readonly params: unknown }, params: unknown): never =>
  checkShape(name, method.params as Parameters<typeof checkShape>[1], params) as never;
