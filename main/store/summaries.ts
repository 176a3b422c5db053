/** The author's own words above the summary of sourcing, and whether what they were written about is still so. */
import { createHash } from 'node:crypto';
import { fingerprintOf, sourcingOf } from '../domain/sourcing.ts';
import { restsOn } from './ledger.ts';
import { requireRecord } from './records.ts';
import type { Read, Write } from './sql.ts';

/** SHA-256 of all that the summary counts. */
const basisOf = (read: Read, id: number): string =>
  createHash('sha256')
    .update(fingerprintOf(sourcingOf(restsOn(read, id))))
    .digest('hex');

/** True where there are none. */
export function summaryStands(read: Read, id: number): boolean {
  const basis = read.value<string | null>(
    `SELECT b.summary_basis
     FROM briefing b JOIN record r ON r.id = b.id AND r.deleted_at IS NULL
     WHERE b.id = :id`,
    { id },
  );
  return basis === undefined || basis === null || basis === basisOf(read, id);
}

/** The same words again say that they hold for what is counted now. */
export function setSummary(
  write: Write,
  { id, summary }: { readonly id: number; readonly summary: string | null },
): null {
  requireRecord(write, id, 'briefing');
  const words = summary?.normalize('NFC').replaceAll(/\r\n?/gu, '\n').trim() ?? '';
  const text = words === '' ? null : words;
  const basis = text === null ? null : basisOf(write, id);
  write.run(
    `UPDATE briefing SET summary = :text, summary_basis = :basis
     WHERE id = :id AND (summary IS NOT :text OR summary_basis IS NOT :basis)`,
    { id, text, basis },
  );
  return null;
}
