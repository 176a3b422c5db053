/**
 * How a method of the contract is declared: one line of doc, a schema for what comes in, the type of what goes out.
 * Queries say which nouns they read; commands answer which nouns they touched; the window refreshes where the two meet.
 */
import type { z } from 'zod';
import type { Noun } from './vocabulary.ts';

declare const RESULT: unique symbol;

interface Method<Kind extends string, Params, Result> {
  readonly kind: Kind;
  readonly doc: string;
  readonly params: z.ZodType<Params>;
  readonly [RESULT]?: Result;
}

/** Reads the dossier; never writes. `reads` are the nouns whose change makes the answer stale. */
export interface Query<Params = unknown, Result = unknown> extends Method<'query', Params, Result> {
  readonly reads: readonly Noun[];
}

/** Writes the dossier: one call is one named journal operation, which can be undone. */
export interface Command<Params = unknown, Result = unknown> extends Method<'command', Params, Result> {
  /** False for what the program does for itself (import, release): the window may not call it. */
  readonly window: boolean;
}

/** Asks the program, not the dossier: dialogs, files, settings, long jobs. */
export type Call<Params = unknown, Result = unknown> = Method<'call', Params, Result>;

export const query =
  <Result>() =>
  <Params>(doc: string, params: z.ZodType<Params>, reads: readonly Noun[]): Query<Params, Result> => ({
    kind: 'query',
    doc,
    params,
    reads,
  });

export const command =
  <Result>() =>
  <Params>(doc: string, params: z.ZodType<Params>): Command<Params, Result> => ({
    kind: 'command',
    doc,
    params,
    window: true,
  });

/** A command that only the program itself may call. */
export const internalCommand =
  <Result>() =>
  <Params>(doc: string, params: z.ZodType<Params>): Command<Params, Result> => ({
    kind: 'command',
    doc,
    params,
    window: false,
  });

export const call =
  <Result>() =>
  <Params>(doc: string, params: z.ZodType<Params>): Call<Params, Result> => ({ kind: 'call', doc, params });

/** What a method takes. */
export type ParamsOf<M> = M extends Method<string, infer Params, unknown> ? Params : never;

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
