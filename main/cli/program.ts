/** The terminal's program: every command, its options, what it prints and how it exits. */
import { Command, CommanderError } from 'commander';
import { addAlike, addMerge, addSplit, addUnmerge } from './actors.ts';
import { addAnchor } from './anchor.ts';
import { addAnnotate } from './annotate.ts';
import { addAsOf, addCompare } from './as-of.ts';
import { addBackup } from './backup.ts';
import { addBrief } from './brief.ts';
import { addCheck } from './check.ts';
import { addCite } from './cite.ts';
import { addClaim } from './claim.ts';
import type { AddCommand, Cli, Rooms } from './cli.ts';
import { addContradictions, addJudge } from './contradictions.ts';
import { addCopies } from './copies.ts';
import { addDoubles } from './doubles.ts';
import { addExportTable } from './export-table.ts';
import { addExport } from './export.ts';
import { addImpact } from './impact.ts';
import { addBatch } from './batch.ts';
import { addSearch } from './search.ts';
import { addGet } from './get.ts';
import { addImport } from './import.ts';
import { addImportRates } from './import-rates.ts';
import { addImportTable } from './import-table.ts';
import { addGrade } from './grade.ts';
import { addHistory, addUndo } from './journal.ts';
import { addLadder } from './ladder.ts';
import { addLint } from './lint.ts';
import { addLintProfile } from './lint-profile.ts';
import { addLive } from './live.ts';
import { addList } from './list.ts';
import { addNew } from './new.ts';
import { addOrigins } from './origins.ts';
import { printError, printOutcome, type Exit, type Outcome, type Terminal } from './outcome.ts';
import { addReferences } from './references.ts';
import { addRelease } from './release.ts';
import { addReleaseDiff } from './release-diff.ts';
import { addRevise } from './revise.ts';
import { addDiff } from './diff.ts';
import { addSample } from './sample.ts';
import { addTemplate } from './template.ts';
import { addSummary } from './summary.ts';
import { addText } from './text.ts';
import { addTotal } from './total.ts';
import { addAdd, addSet } from './write.ts';
import { addVerify } from './verify.ts';

const COMMANDS: readonly AddCommand[] = [
  addNew,
  addImport,
  addImportTable,
  addImportRates,
  addExportTable,
  addLint,
  addLintProfile,
  addLive,
  addList,
  addSearch,
  addBatch,
  addAdd,
  addSet,
  addGet,
  addCite,
  addText,
  addMerge,
  addUnmerge,
  addSplit,
  addAlike,
  addAsOf,
  addCompare,
  addTotal,
  addLadder,
  addDoubles,
  addContradictions,
  addJudge,
  addAnnotate,
  addAnchor,
  addReferences,
  addRevise,
  addDiff,
  addClaim,
  addGrade,
  addOrigins,
  addCopies,
  addImpact,
  addBrief,
  addSummary,
  addExport,
  addTemplate,
  addRelease,
  addReleaseDiff,
  addVerify,
  addCheck,
  addUndo,
  addHistory,
  addBackup,
  addSample,
];

const JSON_OPTION = 'print one JSON value on standard output, and nothing else there';

const ABOUT = `A dossier is one file, *.liasse. Ids are the records' uids, or any unambiguous beginning of one.
Messages are on standard error. What is refused leaves standard output empty, but for import, import-table and check: they say what of each.
Exit status: 0 done; 1 refused or partly refused, with the reason; 2 wrong usage.`;

export interface RunOptions {
  /** Arguments after the program's own name. */
  readonly args: readonly string[];
  readonly terminal: Terminal;
  readonly rooms: Rooms;
  readonly signal: AbortSignal;
  readonly version: string;
}

/** Runs one command and answers its exit status. */
export async function runProgram({ args, terminal, rooms, signal, version }: RunOptions): Promise<Exit> {
  let exit: Exit = 0;
  const cli: Cli = {
    rooms,
    signal,
    tell: (message) => terminal.err(`${message}\n`),
    run:
      <Args extends readonly unknown[]>(act: (...args: Args) => Promise<Outcome>) =>
      async (...given: [...Args, Command]) => {
        const command = given.at(-1) as Command;
        const outcome = await act(...(given.slice(0, -1) as unknown as Args));
        exit = printOutcome(
          terminal,
          outcome,
          command.optsWithGlobals<{ readonly json?: boolean }>().json === true,
        );
      },
  };
  const program = new Command('liasse')
    .description('Documents, passages, claims and briefings of a dossier, without a window.')
    .version(version)
    .option('--json', JSON_OPTION)
    // After the command, `--json` is the command's: also as the value of another of its options.
    .enablePositionalOptions()
    .addHelpText('after', `\n${ABOUT}`)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  for (const add of COMMANDS) add(program, cli);
  for (const command of program.commands) {
    command.option('--json', JSON_OPTION).exitOverride();
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) return printError(terminal, error);
    // Commander has said on standard error what was wrong with the words.
    return error.exitCode === 0 ? 0 : 2;
  }
}
