/** Which dossier is open, or why none is: what the window shows first. */
import type { AppState } from '../../preload/contract/app.ts';
import { errorData, type ErrorData } from '../../preload/contract/errors.ts';
import type { Language } from '../../preload/contract/vocabulary.ts';
import type { Desk } from '../jobs/desk.ts';

export interface Opening {
  /** Opens what the program was started with. A failure is kept for `state`; never rejects. */
  begin(open: () => Promise<unknown>): Promise<void>;
  /** Another dossier is open now: what failed before matters no more. */
  settled(): void;
  /** Waits for what `begin` started. */
  state(): Promise<AppState>;
}

export function openingOf(desk: () => Desk, language: () => Language): Opening {
  let error: ErrorData | null = null;
  let begun: Promise<void> = Promise.resolve();

  const dossier = async (): Promise<Pick<AppState, 'dossier' | 'error'>> => {
    if (desk().path === null) return { dossier: null, error };
    try {
      return { dossier: await desk().query('dossier.info', {}), error };
    } catch (thrown) {
      return { dossier: null, error: errorData(thrown) };
    }
  };

  return {
    begin: (open) => {
      error = null;
      begun = open().then(
        () => undefined,
        (thrown: unknown) => {
          error = errorData(thrown);
        },
      );
      return begun;
    },
    settled: () => {
      error = null;
    },
    state: async () => {
      await begun;
      return { ...(await dossier()), language: language() };
    },
  };
}
