/** Values with commas, semicolons, tabs or bars between them (RFC 4180, and what programs make of it). */
import { CsvError, parse } from 'csv-parse/sync';
import { damaged } from '../archive/damaged.ts';
import { counting } from './bounds.ts';
import { rowsBuilder, type Rows } from './rows.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** How much is looked at to tell what parts the values. */
const SAMPLE = { characters: 64 * 1024, records: 100 };

/** `text` as `decode` gives it. */
export function csv(text: string): Rows {
  // Excel writes and reads a first line that says what parts the values.
  const said = /^"?sep=([,;\t|])"?\n/i.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const builder = rowsBuilder(counting());
  let row = said === null ? 0 : 1;
  eachRecord(body, said?.[1] ?? delimiterOf(body), (record) => {
    for (const [column, cell] of record.entries()) builder.add(row, column, cell);
    row += 1;
  });
  return builder.build();
}

function eachRecord(text: string, delimiter: string, take: (record: readonly string[]) => void): void {
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      // A quote inside of a value that does not begin with one is a quote: 5" pipes.
      relax_quotes: true,
      // Taken as they come: a record that is answered by null is not kept a second time.
      on_record: (record: readonly string[]) => {
        take(record);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const [what = '', line = ''] = error.message.split(/ at (?=line \d+)/);
    throw damaged(error.code === 'CSV_QUOTE_NOT_CLOSED' ? `a quotation mark is not closed (${line})` : what);
  }
}

/** What parts most records into the same number of values, and into the most of them. */
function delimiterOf(text: string): string {
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(text.slice(0, SAMPLE.characters), delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreOf(sample: string, delimiter: string): number {
  const counts: number[] = [];
  let found = 0;
  let quoted = false;
  let begins = true;
  for (let at = 0; at < sample.length && counts.length < SAMPLE.records; at += 1) {
    const character = sample.charAt(at);
    if (character === '"' && (quoted || begins)) quoted = !quoted;
    else if (!quoted && character === delimiter) found += 1;
    else if (!quoted && character === '\n') {
      counts.push(found);
      found = 0;
    }
    begins = character === delimiter || character === '\n' || (begins && character === ' ');
  }
  if (counts.length === 0) counts.push(found);
  const most = counts.toSorted((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 0;
  const alike = counts.filter((count) => count === most).length / counts.length;
  return alike * alike * most;
}
