/** SHA-256 in hexadecimal. */
import { createHash } from 'node:crypto';
import type { Hash } from '../domain/manifest.ts';

/** Of a text as UTF-8. */
export const sha256Of: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
