/** Records by what they are called: what pickers ask for at every key. */
import type { RecordRef } from '../../../preload/contract/common.ts';
import type { QueryParams } from '../../../preload/contract/api.ts';
import { tokensOf } from '../../domain/search/tokens.ts';
import type { Reads } from '../handlers.ts';
import { REF } from '../records.ts';
import type { Read } from '../sql.ts';
import { WORD_INDEXES } from '../tables.ts';
import { isSmall, pendingOf } from './indexing.ts';

const ASKED = `
  t.noun NOT IN ('evidence', 'origin')
  AND (:nouns IS NULL OR t.noun IN (SELECT value FROM json_each(:nouns)))
  AND (:text = '' OR instr(fold(t.title), fold(:text)) > 0)`;

const LOOKED_THROUGH = `
  SELECT ${REF} FROM record_title t
  WHERE t.deleted_at IS NULL AND ${ASKED}
  ORDER BY t.id DESC LIMIT :limit`;

/** Each word begins one of the record’s; its title has the text as a whole. */
const INDEXED = WORD_INDEXES.toReversed()
  .map(
    (index) => `
  SELECT * FROM (
    SELECT ${REF} FROM ${index} CROSS JOIN record_title t ON t.id = ${index}.rowid
    WHERE ${index} MATCH :match AND ${ASKED}
    ORDER BY ${index}.rowid DESC LIMIT :limit)`,
  )
  .join('\n  UNION ALL');

function found(read: Read, { text, nouns, limit }: QueryParams<'record.find'>): readonly RecordRef[] {
  const asked = { text: text.trim(), nouns: nouns === undefined ? null : JSON.stringify(nouns), limit };
  const words = [...tokensOf(asked.text)];
  if (words.length === 0 || pendingOf(read) > 0) return read.all<RecordRef>(LOOKED_THROUGH, asked);
  const match = words.map(({ form }) => `"${form}"*`).join(' AND ');
  const rows = read.all<RecordRef>(INDEXED, { ...asked, match }).toSorted((a, b) => b.id - a.id);
  if (rows.length > 0) return rows.slice(0, limit);
  // In a small dossier all are looked at one by one: the words may begin in the middle of a word.
  return isSmall(read) ? read.all<RecordRef>(LOOKED_THROUGH, asked) : [];
}

export const titleReads: Pick<Reads<'record'>, 'record.find'> = { 'record.find': found };
