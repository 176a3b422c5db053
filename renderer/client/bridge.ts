/** The one door to the program: answers become values or LiasseErrors. */
import {
  fromErrorData,
  LiasseError,
  type AppEventName,
  type AppEvents,
  type Bridge,
  type CommandInput,
  type CommandName,
  type CommandResult,
  type MethodInput,
  type MethodName,
  type MethodResult,
} from '../../preload/contract/index.ts';

declare global {
  interface Window {
    readonly liasse: Bridge;
  }
}

/** Queries and calls: what the window asks without changing the dossier by a command. */
export type AskName = Exclude<MethodName, CommandName>;

async function answered<N extends MethodName>(name: N, params: MethodInput<N>): Promise<MethodResult<N>> {
  let answer;
  try {
    answer = await window.liasse.call(name, params);
  } catch (error) {
    throw new LiasseError('store-gone', error instanceof Error ? error.message : String(error));
  }
  if (!answer.ok) throw fromErrorData(answer.error);
  return answer.value;
}

/** Asks a query or a call; rejects with a LiasseError. */
export const ask = <N extends AskName>(name: N, params: MethodInput<N>): Promise<MethodResult<N>> =>
  answered(name, params);

/** Carries out a command, one operation of the journal, and answers its value; rejects with a LiasseError. */
export async function command<N extends CommandName>(
  name: N,
  params: CommandInput<N>,
): Promise<CommandResult<N>> {
  const done = (await answered(name, params as MethodInput<N>)) as { readonly value: CommandResult<N> };
  return done.value;
}

/** Listens to an event of the program; the answer takes the listener away. */
export const listen = <E extends AppEventName>(
  event: E,
  listener: (data: AppEvents[E]) => void,
): (() => void) => window.liasse.on(event, listener);
