/**
 * Errors that people read. A code names the sentence in the message files ("what happened, what was kept, what to do");
 * `message` is the same in English for the terminal and the log.
 */
export const ERROR_CODES = [
  'invalid-input',
  'not-found',
  'ambiguous-id',
  'no-dossier',
  'not-a-dossier',
  'damaged',
  'newer-version',
  'locked',
  'read-only',
  'already-exists',
  'no-such-file',
  'no-access',
  'disk-full',
  'file-in-use',
  'refused-sender',
  'unknown-method',
  'nothing-to-undo',
  'nothing-to-redo',
  'in-use',
  'cycle',
  'invalid-date',
  'invalid-range',
  'quote-not-found',
  'quote-ambiguous',
  'too-few-origins',
  'invalid-query',
  'index-damaged',
  'mixed-sum',
  'self-merge',
  'invalid-cells',
  'tlp-too-low',
  'open-findings',
  'empty-file',
  'empty-folder',
  'too-large',
  'binary-file',
  'undecodable',
  'too-deep',
  'no-text',
  'unsupported-format',
  'old-office-format',
  'protected-book',
  'not-a-table',
  'damaged-file',
  'encrypted-file',
  'zip-bomb',
  'unsafe-archive',
  'unsafe-xml',
  'too-many-cells',
  'not-rates',
  'renamed-column',
  'repeated-column',
  'no-such-sheet',
  'no-such-mapping',
  'invalid-mapping',
  'parser-timeout',
  'parser-memory',
  'parser-crash',
  'broken-off',
  'invalid-briefing',
  'missing-citation',
  'typeset-failed',
  'no-such-template',
  'template-failed',
  'cancelled',
  'store-gone',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values that the sentence names: a file, a count, a reason. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

export class LiasseError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'LiasseError';
    this.code = code;
    this.details = details;
  }
}

/** An error as plain data, for a message between processes. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
}

export const errorData = (error: unknown): ErrorData =>
  error instanceof LiasseError
    ? { code: error.code, message: error.message, details: error.details }
    : { code: 'internal', message: error instanceof Error ? error.message : String(error), details: {} };

export const fromErrorData = (data: ErrorData): LiasseError =>
  new LiasseError(data.code, data.message, data.details);

/** An answer over IPC: a value or an error, never `undefined` for a refusal. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ErrorData };
