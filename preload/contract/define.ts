/**
 * How a method of the contract is declared: one line of doc, a schema for what comes in, the type of what goes out.
 * Queries say which nouns they read; commands answer which nouns they touched; the window refreshes where the two meet.
 */
import type { z } from 'zod';
import type { Noun } from './vocabulary.ts';

declare const RESULT: unique symbol;

/** `Params` as the schema answers them, `Input` as a caller writes them: fields with a default may be left out. */
interface Method<Kind extends string, Params, Result, Input> {
  readonly kind: Kind;
  readonly doc: string;
  readonly params: z.ZodType<Params, Input>;
  readonly [RESULT]?: Result;
}

/** Reads the dossier; never writes. `reads` are the nouns whose change makes the answer stale. */
export interface Query<Params = unknown, Result = unknown, Input = unknown> extends Method<
  'query',
  Params,
  Result,
  Input
> {
  readonly reads: readonly Noun[];
}

/** Writes the dossier: one call is one named journal operation, which can be undone. */
export interface Command<Params = unknown, Result = unknown, Input = unknown> extends Method<
  'command',
  Params,
  Result,
  Input
> {
  /** False for what the program does for itself (import, release): the window may not call it. */
  readonly window: boolean;
}

/** Asks the program, not the dossier: dialogs, files, settings, long jobs. */
export type Call<Params = unknown, Result = unknown, Input = unknown> = Method<'call', Params, Result, Input>;

export const query =
  <Result>() =>
  <Params, Input>(
    doc: string,
    params: z.ZodType<Params, Input>,
    reads: readonly Noun[],
  ): Query<Params, Result, Input> => ({
    kind: 'query',
    doc,
    params,
    reads,
  });

export const command =
  <Result>() =>
  <Params, Input>(doc: string, params: z.ZodType<Params, Input>): Command<Params, Result, Input> => ({
    kind: 'command',
    doc,
    params,
    window: true,
  });

/** A command that only the program itself may call. */
export const internalCommand =
  <Result>() =>
  <Params, Input>(doc: string, params: z.ZodType<Params, Input>): Command<Params, Result, Input> => ({
    kind: 'command',
    doc,
    params,
    window: false,
  });

export const call =
  <Result>() =>
  <Params, Input>(doc: string, params: z.ZodType<Params, Input>): Call<Params, Result, Input> => ({
    kind: 'call',
    doc,
    params,
  });

/** What a method takes. */
export type ParamsOf<M> = M extends { readonly params: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : never;

/** What a method answers. */
export type ResultOf<M> = M extends { readonly [RESULT]?: infer Result } ? Exclude<Result, undefined> : never;

/** What every command answers: its value, and what it touched. */
export interface Done<Value> {
  readonly value: Value;
  readonly change: Change;
}

/** What one operation touched. `operation` is its name in the journal, such as `claim.create`. */
export interface Change {
  readonly operation: string;
  readonly nouns: readonly Noun[];
  readonly ids: readonly number[];
}

/** Whether a change is the keeping of this briefing's own text and its live parts. */
export const isOwnText = ({ operation, ids }: Change, briefingId: number): boolean =>
  operation === 'briefing.write' && ids.every((each) => each === briefingId);
