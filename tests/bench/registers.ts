/** Large registers: opening them, a view's middle, an edit; each beside the bare statement on the same file. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { openDossier, type DossierFile } from '../../main/store/dossier-file.ts';
import type { RegisterNoun, RegisterViewInput } from '../../preload/contract/index.ts';
import { documentOf } from '../support/documents.ts';
import { makeRegisters } from '../support/large-registers.ts';
import { against, rounded, say, summary, tell, timed } from './figure.ts';
import { inFolder } from './folder.ts';

const SIZE = { flows: 200_000, memberships: 50_000, claims: 100_000, evidence: 500_000 };
const RUNS = 15;
const CONDITIONS = `${SIZE.flows} flows, ${SIZE.memberships} memberships, ${SIZE.claims} claims, ${SIZE.evidence} evidence links; in the store's own thread, ours and bare in turn`;

export const registers = (): Promise<void> =>
  inFolder(async (folder) => {
    say('  making the registers');
    const path = join(folder, 'registers.liasse');
    makeRegisters(path, SIZE);
    const dossier = openDossier(path, null);
    try {
      await opening(dossier, 'flow', 'FROM flow t ORDER BY t.date_day DESC, t.id DESC');
      await opening(
        dossier,
        'membership',
        `FROM membership t JOIN coalition c ON c.id = t.coalition_id
         JOIN actor_name n ON n.actor_id = t.actor_id AND n.seq = 0
         ORDER BY c.name, n.name, t.id DESC`,
      );
      await opening(dossier, 'claim', 'FROM claim t ORDER BY t.id DESC');
      await jumping(dossier);
      await totals(dossier);
      await impact(dossier);
      await contradictions(dossier);
      await editing(dossier, folder);
    } finally {
      dossier.close();
    }
  });

/** Ours and the bare statement in turn: a first time for both that is not counted, since it fills the cache. */
async function measure(
  name: string,
  to: string,
  ours: (run: number) => unknown,
  bare: (run: number) => unknown,
  detail: Readonly<Record<string, number>> = {},
  before: (run: number) => unknown = () => undefined,
): Promise<void> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let run = 0; run <= RUNS; run += 1) {
    before(run);
    // oxlint-disable-next-line no-await-in-loop -- side by side they would measure each other
    const [one, other] = [await timed(() => ours(run)), await timed(() => bare(run))];
    if (run === 0) continue;
    times.ours.push(one);
    times.bare.push(other);
  }
  tell({
    name,
    unit: 'ms',
    ...summary(times.ours),
    ratio: against(times.ours, times.bare),
    to,
    detail: { ...detail, bareMs: rounded(summary(times.bare).median) },
    conditions: CONDITIONS,
  });
}

const bareRows = (dossier: DossierFile, sql: string, ...params: readonly number[]): unknown[] =>
  dossier.statements.database.prepare(sql).all(...params);

/** A register is opened at once as a whole, so that its scrollbar tells the truth: the bare statement sorts all rows too. */
const opening = (dossier: DossierFile, register: RegisterNoun, from: string): Promise<void> =>
  measure(
    `opening the register ${register}`,
    'bare statements that sort the numbers of all rows and read the first 100',
    () => dossier.query('register.rows', { view: { register } }),
    () => {
      dossier.statements.database.prepare(`SELECT t.id ${from}`).pluck().all();
      bareRows(dossier, `SELECT * ${from} LIMIT 100`);
    },
  );

/** Once the order is there, every window is as near as any other; the bare statement counts its way there each time. */
function jumping(dossier: DossierFile): Promise<void> {
  const view: RegisterViewInput = {
    register: 'flow',
    filters: [
      { field: 'stage', test: 'is', values: ['pledge', 'delivery'] },
      { field: 'date', test: 'at-least', values: ['2023'] },
    ],
    sort: [{ field: 'amount', descending: true }],
  };
  const begun = performance.now();
  const { order, total } = dossier.query('register.rows', { view });
  const middle = Math.floor(total / 2);
  return measure(
    `the middle of ${total} filtered and sorted flows`,
    'LIMIT 100 OFFSET by a bare statement with the same filters and order',
    (run) => dossier.query('register.rows', { view, order, offset: middle + run * 100 }),
    (run) =>
      bareRows(
        dossier,
        `SELECT * FROM flow WHERE stage IN ('pledge', 'delivery') AND date_day >= '2023-01-01'
         ORDER BY amount_milli DESC, id DESC LIMIT 100 OFFSET ?`,
        middle + run * 100,
      ),
    { sortedOnceMs: rounded(performance.now() - begun) },
  );
}

/** What would fall without the busiest source; the bare statement counts the cells that its passages support, and no more. */
function impact(dossier: DossierFile): Promise<void> {
  const [busiest] = dossier
    .query('source.list', {})
    .toSorted((one, other) => other.documents - one.documents);
  const recordId = busiest?.id ?? 0;
  const { claims, cells } = dossier.query('impact.of', { recordId });
  return measure(
    'what rests on the busiest source, and what would fall without it',
    'a bare statement that counts the cells which its passages support',
    () => dossier.query('impact.of', { recordId }),
    () =>
      bareRows(
        dossier,
        `SELECT count(*) FROM (
           SELECT DISTINCT e.record_id, e.field
           FROM document d CROSS JOIN passage p ON p.document_id = d.id CROSS JOIN evidence e ON e.passage_id = p.id
           WHERE d.source_id = ? AND e.stance = 'supports')`,
        recordId,
      ),
    { claims: claims.all, cells: cells.all, falling: claims.falling + cells.falling },
  );
}

/** Five currencies at the rate of each flow's day; the bare statement adds figures that cannot be added. */
function totals(dossier: DossierFile): Promise<void> {
  const rates = Object.entries({ USD: 1.1, GBP: 0.85, NOK: 11, SEK: 11.2, DKK: 7.46 }).flatMap(
    ([currency, rate]) =>
      Array.from({ length: 1500 }, (_, at) => ({
        currency,
        date: new Date(Date.UTC(2022, 1, 20) + at * 86_400_000).toISOString().slice(0, 10),
        rate: (rate + (at % 97) / 1000).toFixed(4),
      })),
  );
  dossier.command('rate.import', { name: 'Bench', document: documentOf('rates'), rates });
  return measure(
    'totals by donor and stage in euros',
    'a bare SUM by donor and stage of the figures as reported, whatever their currency',
    () => dossier.query('aid.total', { by: ['donor', 'stage'] }),
    () => bareRows(dossier, 'SELECT donor_id, stage, sum(amount_milli) FROM flow GROUP BY 1, 2'),
  );
}

/** A name that is new makes all pairs be looked at anew; a claim that was changed only those of its subject. */
async function contradictions(dossier: DossierFile): Promise<void> {
  const bare = `SELECT count(*) FROM claim a JOIN claim b
    ON b.subject_id = a.subject_id AND b.predicate = a.predicate AND b.id > a.id
    WHERE a.value_milli <> b.value_milli AND a.from_day <= b.to_day AND b.from_day <= a.to_day`;
  const { total } = dossier.query('contradiction.queue', {});
  await measure(
    `the queue of ${total} contradictions, from nothing`,
    'a bare self-join over subject and predicate for values and periods alone',
    () => dossier.query('contradiction.queue', {}),
    () => bareRows(dossier, bare),
    {},
    (run) => dossier.command('actor.create', { kind: 'person', names: [{ name: `Somebody ${run}` }] }),
  );
  const { rows } = dossier.query('register.rows', { view: { register: 'claim' }, limit: RUNS + 1 });
  await measure(
    `the queue of ${total} contradictions, after one claim was changed`,
    'the same bare self-join',
    () => dossier.query('contradiction.queue', {}),
    () => bareRows(dossier, bare),
    {},
    (run) =>
      dossier.command('claim.write', {
        rows: [{ id: rows[run]?.id ?? 0, cells: { value: String(run + 10) } }],
      }),
  );
}

/** Beside it, a file with the same rows and no more: the cell, the operation, what the two changed rows were and are. */
function editing(dossier: DossierFile, folder: string): Promise<void> {
  const { rows } = dossier.query('register.rows', { view: { register: 'flow' }, limit: 1 });
  const id = rows[0]?.id ?? 0;
  const bare = new Database(join(folder, 'bare.db'));
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL'])
    bare.pragma(pragma);
  bare.exec(`
    CREATE TABLE flow (id INTEGER PRIMARY KEY, amount TEXT, updated_at TEXT) STRICT;
    CREATE TABLE change (id INTEGER PRIMARY KEY, operation TEXT, before TEXT, after TEXT) STRICT;
    INSERT INTO flow (id, amount) VALUES (${id}, '0');`);
  const update = bare.prepare('UPDATE flow SET amount = ?, updated_at = ? WHERE id = ?');
  const change = bare.prepare('INSERT INTO change (operation, before, after) VALUES (?, ?, ?)');
  const row = JSON.stringify(rows[0]);
  const edit = bare.transaction((run: number) => {
    const at = new Date().toISOString();
    update.run(String(run), at, id);
    for (let each = 0; each < 2; each += 1) change.run(at, row, row);
  });
  return measure(
    'one cell of a flow written, with its journal',
    'a bare transaction of as many rows, as durable',
    (run) => dossier.command('flow.write', { rows: [{ id, cells: { amount: String(1000 + run) } }] }),
    (run) => edit.immediate(run),
  ).finally(() => bare.close());
}
