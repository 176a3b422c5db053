/** The long jobs of this session: each shows how far it is, can be stopped, and says how it ended. */
import type { ImportOutcome, Job, JobNews } from '../../preload/contract/app.ts';
import { errorData, LiasseError } from '../../preload/contract/errors.ts';

/** How a job says how far it is. */
interface Progress {
  readonly signal: AbortSignal;
  readonly report: (step: { readonly done?: number; readonly total?: number; readonly at?: string }) => void;
  /** What became of one file. */
  readonly outcome: (outcome: ImportOutcome) => void;
}

export interface JobList {
  /** The latest first. */
  list(): readonly Job[];
  cancel(id: string): void;
  /** Starts a job and answers its id at once, and a promise of its result. */
  start<Value>(
    kind: Job['kind'],
    total: number,
    work: (progress: Progress) => Promise<Value>,
  ): { readonly id: string; readonly finished: Promise<Value> };
  /** Stops all that still runs, and waits for it. */
  stop(): Promise<void>;
}

/** Finished jobs that the list still shows. */
const MOST_FINISHED = 50;
/** Milliseconds between two reports of one job: a person reads no faster. */
const PAUSE = 100;

type Draft = { -readonly [K in keyof Job]: Job[K] } & { outcomes: ImportOutcome[] };

/** Why a job was stopped: by the person, or because the program ends, after which it may be taken up again. */
export const isClosing = ({ reason }: AbortSignal): boolean =>
  reason instanceof LiasseError && reason.details['closing'] === 1;

/** `tell` hears of every change of a job; `later` runs something after a pause in milliseconds. */
export function jobList(
  tell: (news: JobNews) => void,
  later: (run: () => void, pause: number) => void = (run, pause) => setTimeout(run, pause).unref(),
): JobList {
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<unknown> }>();
  let jobs: Draft[] = [];
  let last = 0;

  const copy = (job: Draft): Job => ({ ...job, outcomes: [...job.outcomes] });

  return {
    list: () => jobs.map(copy),
    cancel: (id) => running.get(id)?.stop.abort(new LiasseError('cancelled', 'Cancelled.')),
    stop: async () => {
      for (const { stop } of running.values()) {
        stop.abort(new LiasseError('cancelled', 'The program ends.', { closing: 1 }));
      }
      await Promise.allSettled([...running.values()].map(({ ended }) => ended));
    },
    start: (kind, total, work) => {
      const id = `${kind}-${++last}`;
      const job: Draft = { id, kind, state: 'running', done: 0, total, at: '', error: null, outcomes: [] };
      jobs = [job, ...jobs].filter((each, at) => each.state === 'running' || at < MOST_FINISHED);
      const stop = new AbortController();
      let told = true;
      /** How many outcomes the window knows. */
      let known = 0;
      const tellNews = (): void => {
        const from = known;
        known = job.outcomes.length;
        tell({ ...job, outcomes: job.outcomes.slice(from), from });
      };
      const tellSoon = (): void => {
        if (!told) return;
        told = false;
        later(() => {
          told = true;
          if (job.state === 'running') tellNews();
        }, PAUSE);
      };
      const run = async (): Promise<Awaited<ReturnType<typeof work>>> => {
        try {
          const value = await work({
            signal: stop.signal,
            report: (step) => {
              Object.assign(job, step);
              tellSoon();
            },
            outcome: (outcome) => {
              job.outcomes.push(outcome);
              tellSoon();
            },
          });
          job.state = stop.signal.aborted ? 'cancelled' : 'done';
          return value;
        } catch (error) {
          job.state = stop.signal.aborted ? 'cancelled' : 'failed';
          if (job.state === 'failed') job.error = errorData(error);
          throw error;
        } finally {
          running.delete(id);
          tellNews();
        }
      };
      tellNews();
      const finished = run();
      // Whoever waits hears of a failure; when nobody does, the list still shows it.
      finished.catch(() => undefined);
      running.set(id, { stop, ended: finished });
      return { id, finished };
    },
  };
}
