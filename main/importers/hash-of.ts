import { createHash } from 'node:crypto';

/** SHA-256 of what was read of a file, as JSON: what a seal compares. */
export const hashOf = (read: unknown): string =>
  createHash('sha256').update(JSON.stringify(read), 'utf8').digest('hex');
