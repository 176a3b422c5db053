/** What the program tells without being asked: the dossier that is open, settings, jobs, changes. */
import {
  PLAIN_HOUSE,
  type AppState,
  type Job,
  type JobNews,
  type Settings,
} from '../../preload/contract/index.ts';
import { ask, listen } from './bridge.ts';
import { askAgain, forget, refresh } from './cache.ts';
import { runCommand } from './commands.ts';
import { stepMade } from './notices.ts';
import { makeStore, useStore } from './store.ts';

const appState = makeStore<AppState>({ dossier: null, error: null, language: 'en' });
const settings = makeStore<Settings>({
  theme: 'system',
  language: null,
  author: '',
  house: PLAIN_HOUSE,
  places: {},
});
const jobs = makeStore<readonly Job[]>([]);

const keepJob = ({ from, ...news }: JobNews): void => {
  const before = jobs.get().find((one) => one.id === news.id)?.outcomes ?? [];
  if (from > before.length) {
    // News were missed: what is so now is asked anew.
    void ask('job.list', {}).then((list) => jobs.set(list));
    return;
  }
  const job: Job = { ...news, outcomes: [...before.slice(0, from), ...news.outcomes] };
  const others = jobs.get().filter((one) => one.id !== job.id);
  const known = others.length < jobs.get().length;
  jobs.set(known ? jobs.get().map((one) => (one.id === job.id ? job : one)) : [job, ...others]);
};

/** A house that is told again is the same house: only another one makes pages and choices stale. */
function keepSettings(now: Settings): void {
  const { house } = settings.get();
  const isSame = JSON.stringify(now.house) === JSON.stringify(house);
  settings.set(isSame ? { ...now, house } : now);
  if (!isSame) askAgain((name) => name === 'house.choices');
}

/** Starts to listen, and asks for what is so now. Before it is done nothing can be shown. */
export async function connect(): Promise<void> {
  listen('changed', ({ nouns }) => {
    stepMade();
    refresh(nouns);
  });
  listen('state', (state) => {
    const before = appState.get().dossier;
    appState.set(state);
    // A change of settings tells the state too; only another dossier makes what is known worthless.
    if (before?.path !== state.dossier?.path || before?.uid !== state.dossier?.uid) forget();
    else askAgain((name) => name === 'dossier.info');
  });
  listen('settings', keepSettings);
  listen('job', keepJob);
  listen('command', ({ name }) => void runCommand(name));
  const [state, set, list] = await Promise.all([
    ask('app.state', {}),
    ask('app.settings', {}),
    ask('job.list', {}),
  ]);
  appState.set(state);
  settings.set(set);
  jobs.set(list);
}

/** The dossier that is open, or why none is. */
export const useAppState = (): AppState => useStore(appState);
export const useSettings = (): Settings => useStore(settings);
/** Jobs of this session, the latest first. */
export const useJobs = (): readonly Job[] => useStore(jobs);

export const useIsRunning = (wanted: Job['kind']): boolean =>
  useJobs().some(({ kind, state }) => kind === wanted && state === 'running');

/** A size, a place or a choice that the window remembers; null where nothing is remembered yet. */
export function usePlace(key: string): [string | null, (value: string) => void] {
  const { places } = useStore(settings);
  return [places[key] ?? null, remember(key)];
}

const remembering = new Map<string, (value: string) => void>();

/** One function per key, so that it can stand in a list of dependencies. */
function remember(key: string): (value: string) => void {
  const known = remembering.get(key);
  if (known !== undefined) return known;
  const made = (value: string): void => {
    const now = settings.get();
    if (now.places[key] === value) return;
    settings.set({ ...now, places: { ...now.places, [key]: value } });
    // What is not remembered is a size, not work: nobody needs to be told.
    ask('app.remember', { key, value }).catch(() => undefined);
  };
  remembering.set(key, made);
  return made;
}
