/** What the window says in passing: done, or what went wrong. The shell shows it and reads it out. */
import { LiasseError } from '../../preload/contract/index.ts';
import { makeStore } from './store.ts';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export type Notice =
  | {
      readonly id: number;
      readonly kind: 'said';
      readonly message: string;
      readonly action: NoticeAction | null;
      /** It speaks of the latest step of the journal, and goes with the next one. */
      readonly ofStep: boolean;
    }
  | { readonly id: number; readonly kind: 'error'; readonly error: unknown };

export const notices = makeStore<readonly Notice[]>([]);

/** More than this at once nobody reads. */
const MOST = 4;
let last = 0;

const add = (notice: Notice): void => notices.set([...notices.get(), notice].slice(-MOST));

/** Shows the sentence of an error: what happened, what was kept, what to do. Who stopped something knows it. */
export function report(error: unknown): void {
  if (error instanceof LiasseError && error.code === 'cancelled') return;
  last += 1;
  add({ id: last, kind: 'error', error });
}

/** Lets work go on by itself; what it throws is shown. */
export const attempt = (work: Promise<unknown>): void => void work.catch(report);

/** Says something politely, in the language of the interface. */
export const say = (message: string, action?: NoticeAction): void => tell(message, action, false);

/** Says what was just done, with its undo or redo: an offer that would mean something else after the next change. */
export const sayStep = (message: string, action?: NoticeAction): void => tell(message, action, true);

function tell(message: string, action: NoticeAction | undefined, ofStep: boolean): void {
  last += 1;
  add({ id: last, kind: 'said', message, action: action ?? null, ofStep });
}

/** The dossier changed: what was said of the step before no longer holds. */
export const stepMade = (): void =>
  notices.set(notices.get().filter((notice) => notice.kind === 'error' || !notice.ofStep));

export const dismiss = (id: number): void => notices.set(notices.get().filter((notice) => notice.id !== id));
