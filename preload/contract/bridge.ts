/** What the preload puts into the page: one door for methods, one for events. */
import type { AppEventName, AppEvents } from './app.ts';
import type {
  CallInput,
  CallName,
  CommandInput,
  CommandName,
  MethodName,
  MethodResult,
  QueryInput,
  QueryName,
} from './api.ts';
import type { Answer } from './errors.ts';

export type MethodInput<N extends MethodName> = N extends QueryName
  ? QueryInput<N>
  : N extends CommandName
    ? CommandInput<N>
    : N extends CallName
      ? CallInput<N>
      : never;

export interface Bridge {
  call<N extends MethodName>(name: N, params: MethodInput<N>): Promise<Answer<MethodResult<N>>>;
  /** Listens; the answer takes the listener away. */
  on<E extends AppEventName>(event: E, listener: (data: AppEvents[E]) => void): () => void;
}

/** The channel of methods; events come on `liasse:<event>`. */
export const CALL_CHANNEL = 'liasse:call';
