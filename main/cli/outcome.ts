/** What a command of the terminal answers, and how it reaches standard output, standard error and the exit status. */
import { errorData, type ErrorCode, type ErrorData } from '../../preload/contract/errors.ts';

export interface Outcome {
  /** One value: with `--json` it is all that standard output gets. */
  readonly json: unknown;
  /** The same for people. */
  readonly text: string;
  /** Something was refused: the exit status is 1. */
  readonly refused?: boolean;
  /** Messages for standard error. */
  readonly messages?: readonly string[];
}

/** Exit statuses: done; refused or partly refused; wrong usage. */
export type Exit = 0 | 1 | 2;

/** Errors that say that the command was written wrongly, rather than that what it asks for cannot be done. */
const WRONG_USAGE: ReadonlySet<ErrorCode> = new Set(['invalid-input', 'invalid-date']);

const exitOf = (error: ErrorData): Exit => (WRONG_USAGE.has(error.code) ? 2 : 1);

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const line = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

export function printOutcome(terminal: Terminal, outcome: Outcome, json: boolean): Exit {
  for (const message of outcome.messages ?? []) terminal.err(line(message));
  terminal.out(json ? `${JSON.stringify(outcome.json, null, 2)}\n` : line(outcome.text));
  return outcome.refused === true ? 1 : 0;
}

/** A sentence on standard error; standard output stays empty, with `--json` too. */
export function printError(terminal: Terminal, thrown: unknown): Exit {
  const error = errorData(thrown);
  terminal.err(`liasse: ${line(error.message)}`);
  return exitOf(error);
}
