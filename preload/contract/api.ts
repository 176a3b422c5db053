/** The whole API between window and main. A new noun adds its file here and nowhere else in this folder. */
import { actorCommands, actorQueries } from './actors.ts';
import { aidQueries } from './aid.ts';
import { appCalls } from './app.ts';
import { briefingCommands, briefingQueries } from './briefings.ts';
import { claimCommands, claimQueries } from './claims.ts';
import { coalitionQueries } from './coalitions.ts';
import { codeCommands, codeQueries } from './codes.ts';
import { contradictionCommands, contradictionQueries } from './contradictions.ts';
import { copyCommands, copyQueries } from './copies.ts';
import type { Done, ParamsOf, ResultOf } from './define.ts';
import { documentCommands, documentQueries } from './documents.ts';
import { dossierCommands, dossierQueries } from './dossier.ts';
import { evidenceCommands, evidenceQueries } from './evidence.ts';
import { gradeCommands, gradeQueries } from './grades.ts';
import { houseCalls } from './house.ts';
import { impactQueries } from './impact.ts';
import { journalCommands, journalQueries } from './journal.ts';
import { manyCommands } from './many.ts';
import { mappingCommands, mappingQueries } from './mappings.ts';
import { originCommands, originQueries } from './origins.ts';
import { passageCommands, passageQueries } from './passages.ts';
import { rateCommands, rateQueries } from './rates.ts';
import { recordCommands, recordQueries } from './records.ts';
import { registerCommands, registerQueries } from './registers/rows.ts';
import { sourceCommands, sourceQueries } from './sources.ts';
import { statementCommands, statementQueries } from './statements.ts';
import { referenceCalls, referenceCommands, referenceQueries } from './references.ts';
import { releaseCommands, releaseQueries } from './releases.ts';
import { revisionCommands, revisionQueries } from './revisions.ts';
import { liveCommands, liveQueries } from './live-parts.ts';
import { lintCommands, lintQueries } from './lint.ts';
import { searchCalls, searchCommands, searchQueries } from './search.ts';
import { suggestionCommands, suggestionQueries } from './suggestions.ts';
import { tableCalls } from './table-calls.ts';
import { viewCalls, viewCommands, viewQueries } from './views.ts';

/** Answered by the store, without writing. */
export const queries = {
  ...dossierQueries,
  ...recordQueries,
  ...sourceQueries,
  ...documentQueries,
  ...passageQueries,
  ...codeQueries,
  ...actorQueries,
  ...statementQueries,
  ...claimQueries,
  ...evidenceQueries,
  ...originQueries,
  ...copyQueries,
  ...referenceQueries,
  ...releaseQueries,
  ...revisionQueries,
  ...lintQueries,
  ...searchQueries,
  ...suggestionQueries,
  ...gradeQueries,
  ...impactQueries,
  ...briefingQueries,
  ...liveQueries,
  ...registerQueries,
  ...mappingQueries,
  ...rateQueries,
  ...coalitionQueries,
  ...aidQueries,
  ...viewQueries,
  ...contradictionQueries,
  ...journalQueries,
};

/** Carried out by the store: one call, one operation of the journal. */
export const commands = {
  ...dossierCommands,
  ...recordCommands,
  ...sourceCommands,
  ...documentCommands,
  ...passageCommands,
  ...manyCommands,
  ...codeCommands,
  ...actorCommands,
  ...statementCommands,
  ...claimCommands,
  ...evidenceCommands,
  ...originCommands,
  ...copyCommands,
  ...referenceCommands,
  ...releaseCommands,
  ...revisionCommands,
  ...lintCommands,
  ...searchCommands,
  ...suggestionCommands,
  ...gradeCommands,
  ...contradictionCommands,
  ...briefingCommands,
  ...liveCommands,
  ...registerCommands,
  ...mappingCommands,
  ...rateCommands,
  ...viewCommands,
  ...journalCommands,
};

/** Answered by the program itself. */
export const calls = {
  ...appCalls,
  ...tableCalls,
  ...viewCalls,
  ...referenceCalls,
  ...houseCalls,
  ...searchCalls,
};

export type Queries = typeof queries;
export type Commands = typeof commands;
export type Calls = typeof calls;
export type QueryName = keyof Queries;
export type CommandName = keyof Commands;
export type CallName = keyof Calls;
export type MethodName = QueryName | CommandName | CallName;

/** As a caller writes them: fields with a default may be left out. */
export type QueryInput<N extends QueryName> = import('zod').z.input<Queries[N]['params']>;
export type CommandInput<N extends CommandName> = import('zod').z.input<Commands[N]['params']>;
export type CallInput<N extends CallName> = import('zod').z.input<Calls[N]['params']>;

export type QueryParams<N extends QueryName> = ParamsOf<Queries[N]>;
export type CommandParams<N extends CommandName> = ParamsOf<Commands[N]>;
export type CallParams<N extends CallName> = ParamsOf<Calls[N]>;

export type QueryResult<N extends QueryName> = ResultOf<Queries[N]>;
export type CommandResult<N extends CommandName> = ResultOf<Commands[N]>;
export type CallResult<N extends CallName> = ResultOf<Calls[N]>;

/** The answer to a method as it crosses to the window. */
export type MethodResult<N extends MethodName> = N extends QueryName
  ? QueryResult<N>
  : N extends CommandName
    ? Done<CommandResult<N>>
    : N extends CallName
      ? CallResult<N>
      : never;
