/** How a noun's file says what it serves: by method, typed by the contract. Reads are given no way to write. */
import type {
  CommandName,
  CommandParams,
  CommandResult,
  QueryName,
  QueryParams,
  QueryResult,
} from '../../preload/contract/api.ts';
import type { Read, Write } from './sql.ts';

type Under<Name extends string, Prefix extends string> = Extract<Name, `${Prefix}.${string}`>;

/** The queries of the nouns named. */
export type Reads<Prefix extends string = string> = {
  readonly [N in Under<QueryName, Prefix>]: (read: Read, params: QueryParams<N>) => QueryResult<N>;
};

/** The commands of the nouns named; those of the journal are carried out by the journal itself. */
export type Writes<Prefix extends string = string> = {
  readonly [N in Exclude<Under<CommandName, Prefix>, `journal.${string}`>]: (
    write: Write,
    params: CommandParams<N>,
  ) => CommandResult<N>;
};
