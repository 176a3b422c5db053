/** One open dossier, as the jobs use it: the same for the window (a process of its own) and the terminal (in process). */
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
import type { LongWork } from '../store/long-work.ts';

/** Reads and writes the dossier that is open. */
export interface Session {
  query<N extends QueryName>(name: N, params: QueryInput<N>): Promise<QueryResult<N>>;
  command<N extends CommandName>(name: N, params: CommandInput<N>): Promise<Done<CommandResult<N>>>;
  /** Integrity, foreign keys, anchors, hashes. `progress` hears of steps done, of so many. */
  check(work?: LongWork): Promise<CheckReport>;
  /** A whole copy, through SQLite's online backup; never over a file that is there. `progress` hears of pages of the file. */
  backup(to: string, work?: LongWork): Promise<unknown>;
}
