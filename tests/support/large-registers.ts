/** A dossier of large registers, made by rule: the same every time. */
import Database from 'better-sqlite3';
import { openDossier } from '../../main/store/dossier-file.ts';
import { documentOf } from './documents.ts';
import { wordsOf } from './large.ts';

export interface Size {
  readonly flows: number;
  readonly memberships: number;
  readonly claims: number;
  /** Of claims as wholes, and of the amounts of flows. */
  readonly evidence: number;
}

const STATES = 'GB NO SE FI DK EE LV LT NL IS DE FR PL US CA CZ IT ES BE UA'.split(' ');
const ORGANISATIONS = 2000;
const COALITIONS = 500;
const PROGRAMMES = 2000;
const SOURCES = 40;
const DOCUMENTS = 400;
const PASSAGES_EACH = 50;

/** Whole numbers from 0, in an order that looks like chance: a different one for each `salt`. */
const chance = (salt: number): string => `((n * 2654435761 + ${salt} * 40503) % 4294967291 / ${salt + 7})`;

/** One of several words. */
const one = (words: readonly string[], salt: number): string =>
  `json_extract('${JSON.stringify(words)}', '$[' || (${chance(salt)} % ${words.length}) || ']')`;

/** A number of the records made before, of those from `first` on. */
const among = (first: number, count: number, salt: number): string => `${first} + ${chance(salt)} % ${count}`;

/** A day from 2022-02-24 on, within four years. */
const day = (salt: number): string => `date('2022-02-24', '+' || (${chance(salt)} % 1400) || ' days')`;

/** Makes the dossier, closed. What is few is made by the store's commands, the rest by SQL. */
export function makeRegisters(path: string, size: Size): void {
  const few = makeFew(path);
  const database = new Database(path);
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -262144');
  database.transaction(() => {
    const rows = (kind: string, count: number, table: string, columns: Readonly<Record<string, string>>) => {
      const first = Number(database.prepare('SELECT max(id) + 1 FROM record').pluck().get());
      const numbers = `WITH RECURSIVE numbers (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count - 1})`;
      database.exec(
        `INSERT INTO record (id, uid, kind, created_at, created_by, updated_at)
         ${numbers}
         SELECT ${first} + n, printf('01900000-0000-7000-8000-%012x', ${first} + n), '${kind}',
           '2025-01-01T00:00:00.000Z', 'Banc', '2025-01-01T00:00:00.000Z'
         FROM numbers;
         INSERT INTO ${table} (id, ${Object.keys(columns).join(', ')})
         ${numbers}
         SELECT ${first} + n, ${Object.values(columns).join(', ')} FROM numbers;`,
      );
      return first;
    };
    const actor = (salt: number): string => among(few.actors, STATES.length + ORGANISATIONS, salt);
    const passages = rows('passage', DOCUMENTS * PASSAGES_EACH, 'passage', {
      document_id: `json_extract((SELECT json_group_array(id) FROM document), '$[' || (n / ${PASSAGES_EACH}) || ']')`,
      start_utf16: `n % ${PASSAGES_EACH} * 40`,
      end_utf16: `n % ${PASSAGES_EACH} * 40 + 30`,
      exact: `'passage ' || n`,
      prefix: `''`,
      suffix: `''`,
    });
    rows('membership', size.memberships, 'membership', {
      coalition_id: `${few.coalitions} + n % ${COALITIONS}`,
      actor_id: actor(1),
      status: one(['framework-nation', 'participating-nation', 'member', 'partner', 'observer'], 2),
      from_date: day(3),
      from_day: day(3),
    });
    const flows = rows('flow', size.flows, 'flow', {
      programme_id: among(few.programmes, PROGRAMMES, 4),
      donor_id: among(few.actors, STATES.length - 1, 5),
      recipient_id: String(few.actors + STATES.length - 1),
      stage: one(['pledge', 'commitment', 'allocation', 'disbursement', 'delivery'], 6),
      amount: `CAST(${chance(7)} % 900000 + 1000 AS TEXT)`,
      amount_milli: `(${chance(7)} % 900000 + 1000) * 1000`,
      amount_certainty: `'reported'`,
      currency: one(['EUR', 'EUR', 'USD', 'GBP', 'NOK', 'SEK', 'DKK'], 8),
      date: day(9),
      date_day: day(9),
      date_last_day: day(9),
    });
    const claims = rows('claim', size.claims, 'claim', {
      text: `'Constat ' || n || ' sur le partenariat'`,
      kind: `'fact'`,
      subject_id: actor(10),
      predicate: `'predicate ' || (${chance(11)} % 40)`,
      value: `CAST(${chance(12)} % 3 AS TEXT)`,
      value_kind: `'number'`,
      value_milli: `${chance(12)} % 3 * 1000`,
      from_date: day(13),
      from_day: day(13),
      to_date: `date(${day(13)}, '+60 days')`,
      to_day: `date(${day(13)}, '+60 days')`,
    });
    rows('evidence', size.evidence, 'evidence', {
      record_id: `iif(n % 5 < 3, ${among(claims, size.claims, 14)}, ${among(flows, size.flows, 15)})`,
      field: `iif(n % 5 < 3, '', 'amount')`,
      passage_id: among(passages, DOCUMENTS * PASSAGES_EACH, 16),
      stance: one(['supports', 'supports', 'supports', 'contradicts', 'context'], 17),
      credibility: `nullif(${chance(18)} % 6 + 1, 1)`,
    });
  })();
  database.exec('ANALYZE');
  database.close();
}

/** The first numbers of what other rows lead to; each kind's follow one another. */
function makeFew(path: string): Readonly<Record<'actors' | 'coalitions' | 'programmes', number>> {
  const dossier = openDossier(path, { title: 'De grands registres', language: 'fr' }, { author: 'Banc' });
  dossier.statements.database.pragma('synchronous = OFF');
  for (let at = 0; at < DOCUMENTS; at += 1) {
    dossier.command(
      'document.add',
      documentOf(`Dépêche ${at}\n${wordsOf(2400, at + 1)}`, {
        title: `Dépêche ${at}`,
        // One in five of the first: the busiest source.
        sourceName: `Agence ${at % 5 === 0 ? 0 : at % SOURCES}`,
      }),
    );
  }
  const first = (ids: readonly number[]): number => ids[0] ?? 0;
  const named = (count: number, name: (at: number) => Record<string, string>) => ({
    rows: Array.from({ length: count }, (_, at) => ({ cells: name(at) })),
  });
  const actors = first(
    dossier.command('actor.write', {
      rows: [
        ...STATES.map((country) => ({ cells: { name: country, kind: 'state', country } })),
        ...named(ORGANISATIONS, (at) => ({ name: `Organisation ${at}` })).rows,
      ],
    }).value.ids,
  );
  const coalitions = first(
    dossier.command(
      'coalition.write',
      named(COALITIONS, (at) => ({ name: `Coalition ${at}` })),
    ).value.ids,
  );
  const programmes = first(
    dossier.command(
      'programme.write',
      named(PROGRAMMES, (at) => ({ name: `Programme ${at}` })),
    ).value.ids,
  );
  dossier.close();
  return { actors, coalitions, programmes };
}
