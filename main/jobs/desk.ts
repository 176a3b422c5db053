/**
 * The window's dossier: at most one is open. Opening another closes the first only once the second is open; a store that
 * died is started again at the next call; work is backed up as it goes.
 */
import { resolve } from 'node:path';
import type { Change } from '../../preload/contract/define.ts';
import type { DossierInfo } from '../../preload/contract/dossier.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Language } from '../../preload/contract/vocabulary.ts';
import type { Session } from './session.ts';

/** A store that holds one dossier open. */
export interface OpenStore extends Session {
  /** Closes the dossier into one clean file and ends the store. */
  close(): Promise<void>;
  /** Called if the store ends by itself. */
  onGone(listener: () => void): void;
}

export interface NewDossier {
  readonly title: string;
  readonly language: Language;
}

/** Opens the dossier at a path, or makes it there first. */
export type StartStore = (path: string, make: NewDossier | null) => Promise<OpenStore>;

export interface DeskOptions {
  readonly startStore: StartStore;
  /** Another dossier is open now, or none. */
  readonly onState: (info: DossierInfo | null) => void;
  readonly onChange: (change: Change) => void;
  /** Called when the dossier has been opened, and then after every `every` operations. */
  readonly backUp: (info: DossierInfo, session: Session) => Promise<void>;
}

export interface Desk extends Session {
  /** The path of the dossier that is open. */
  readonly path: string | null;
  open(path: string, make?: NewDossier): Promise<DossierInfo>;
  /** Does nothing when none is open. */
  close(): Promise<void>;
  /** Starts the store again, as after a change of what it is started with. Does nothing when none is open. */
  restart(): Promise<void>;
  /** Backs up what changed since the last time; nothing when nothing did. */
  backUpNow(): Promise<void>;
}

/** Milliseconds. */
const PATIENCE = 10_000;

/** Operations between two backups of one sitting. */
const OPERATIONS_PER_BACKUP = 200;

export function makeDesk({ startStore, onState, onChange, backUp }: DeskOptions): Desk {
  let path: string | null = null;
  let store: OpenStore | null = null;
  let reopening: Promise<OpenStore> | null = null;
  let unsaved = 0;
  /** Openings and closings, one after the other. */
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const next = turn.catch(() => undefined).then(act);
    turn = next;
    return next;
  };

  const watch = (opened: OpenStore): OpenStore => {
    opened.onGone(() => {
      if (store === opened) store = null;
    });
    return opened;
  };

  const startAgain = async (): Promise<OpenStore> => {
    if (path === null) throw new LiasseError('no-dossier', 'No dossier is open.');
    const wanted = path;
    reopening ??= startStore(wanted, null).then(watch);
    try {
      const opened = await reopening;
      // Another dossier may have been opened, or this one closed, while the store started.
      if (path === wanted) store = opened;
      else await opened.close();
      return opened;
    } finally {
      reopening = null;
    }
  };

  /** Asks the store that is open now, at once: a moment later it may be closing. */
  const withStore = <Value>(act: (open: OpenStore) => Promise<Value>): Promise<Value> =>
    store === null ? startAgain().then(act) : act(store);

  const backUpNow = async (signal?: AbortSignal): Promise<void> => {
    if (store === null || unsaved === 0) return;
    unsaved = 0;
    const session = store;
    await backUp(await session.query('dossier.info', {}), {
      ...session,
      backup: (to) => session.backup(to, { signal }),
    });
  };
  /** Whoever closes waits for a backup only so long: one that was not finished is made at the next opening. */
  const backUpAtClosing = (): Promise<void> =>
    backUpNow(AbortSignal.timeout(PATIENCE)).catch(() => undefined);

  const closeStore = async (): Promise<void> => {
    const closing = store;
    if (closing === null) return;
    store = null;
    await closing.close();
  };

  return {
    get path() {
      return path;
    },
    query: (name, params) => withStore((open) => open.query(name, params)),
    command: async (name, params) => {
      const done = await withStore((open) => open.command(name, params));
      onChange(done.change);
      unsaved += 1;
      // A backup that fails must not fail the work that it is there to keep.
      if (unsaved >= OPERATIONS_PER_BACKUP) void backUpNow().catch(() => undefined);
      return done;
    },
    check: (work) => withStore((open) => open.check(work)),
    backup: (to, work) => withStore((open) => open.backup(to, work)),
    open: (wanted, make) =>
      inTurn(async () => {
        const target = resolve(wanted);
        if (target === path && make === undefined) {
          return withStore((open) => open.query('dossier.info', {}));
        }
        const opened = await startStore(target, make ?? null);
        const info = await opened.query('dossier.info', {});
        await backUpAtClosing();
        await closeStore();
        store = watch(opened);
        path = target;
        unsaved = 0;
        onState(info);
        void backUp(info, opened).catch(() => undefined);
        return info;
      }),
    close: () =>
      inTurn(async () => {
        if (path === null) return;
        await backUpAtClosing();
        path = null;
        await closeStore();
        onState(null);
      }),
    restart: () =>
      inTurn(async () => {
        if (store === null || path === null) return;
        const closing = store;
        const wanted = path;
        store = null;
        // Calls that come meanwhile wait for the new store; the old one lets go of the file first.
        reopening = closing
          .close()
          .then(() => startStore(wanted, null))
          .then(watch);
        await startAgain();
      }),
    backUpNow: () => backUpNow(),
  };
}
