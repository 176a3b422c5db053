/** Reference rates of the euro: immutable, by the file that they came from. */
import type { RateSetRow } from '../../preload/contract/rates.ts';
import { documentOf } from './documents.ts';
import type { Reads, Writes } from './handlers.ts';
import { RECORD } from './sql.ts';

export const rateReads: Reads<'rate'> = {
  'rate.sets': (read) =>
    read.all<RateSetRow>(
      `SELECT ${RECORD}, s.name, s.first_day AS firstDay, s.last_day AS lastDay,
         (SELECT count(*) FROM rate WHERE table_id = s.table_id) AS rates,
         (SELECT count(DISTINCT currency) FROM rate WHERE table_id = s.table_id) AS currencies
       FROM rate_set s CROSS JOIN record r ON r.id = s.id AND r.deleted_at IS NULL
       ORDER BY r.id DESC`,
    ),
};

/** Rates that one statement is given. */
const AT_ONCE = 50_000;

export const rateWrites: Writes<'rate'> = {
  'rate.import': (write, { name, document, rates }) => {
    const documentId = documentOf(write, document);
    const { sha256 } = document;
    const known = write.value<number>(
      `SELECT s.id
       FROM rate_set s
       JOIN record r ON r.id = s.id AND r.deleted_at IS NULL
       JOIN rate_table t ON t.id = s.table_id
       WHERE t.sha256 = :sha256
       ORDER BY s.id LIMIT 1`,
      { sha256 },
    );
    if (known !== undefined) return { id: known, documentId, added: false };
    const table = write.insert('INSERT INTO rate_table (sha256) VALUES (:sha256)', { sha256 });
    for (let at = 0; at < rates.length; at += AT_ONCE) {
      write.run(
        `INSERT INTO rate (table_id, currency, day, per_euro)
         SELECT :table, value ->> 'currency', value ->> 'date', CAST(value ->> 'rate' AS REAL)
         FROM json_each(:rates) WHERE true
         ON CONFLICT DO NOTHING`,
        { table, rates: JSON.stringify(rates.slice(at, at + AT_ONCE)) },
      );
    }
    const id = write.newRecord('rate_set');
    write.run(
      `INSERT INTO rate_set (id, name, table_id, first_day, last_day)
       SELECT :id, :name, :table, min(day), max(day) FROM rate WHERE table_id = :table`,
      { id, name, table },
    );
    return { id, documentId, added: true };
  },
};
