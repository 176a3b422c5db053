/** The store in this process: for the terminal and the tests. */
import type {
  CommandInput,
  CommandName,
  CommandResult,
  QueryInput,
  QueryName,
  QueryResult,
} from '../../preload/contract/api.ts';
import type { Done } from '../../preload/contract/define.ts';
import type { CheckReport } from '../../preload/contract/dossier.ts';
import { openDossier, type StoreOptions } from './dossier-file.ts';
import type { LongWork } from './long-work.ts';
import type { NewDossier } from './open.ts';

/** A dossier that is open, wherever the store runs. */
export interface OpenStore {
  query<N extends QueryName>(name: N, params: QueryInput<N>): Promise<QueryResult<N>>;
  command<N extends CommandName>(name: N, params: CommandInput<N>): Promise<Done<CommandResult<N>>>;
  check(work?: LongWork): Promise<CheckReport>;
  backup(to: string, work?: LongWork): Promise<void>;
  /** Closes into one clean file. */
  close(): Promise<void>;
  /** Called if the store ends by itself. */
  onGone(listener: () => void): void;
}

/** Opens the dossier at a path, or makes it there first. */
export async function localStore(
  path: string,
  make: NewDossier | null,
  options: StoreOptions = {},
): Promise<OpenStore> {
  const dossier = openDossier(path, make, options);
  return {
    query: async (name, params) => dossier.query(name, params),
    command: async (name, params) => dossier.command(name, params),
    check: (work) => dossier.check(work),
    backup: (to, work) => dossier.backup(to, work),
    close: async () => dossier.close(),
    onGone: () => undefined,
  };
}
