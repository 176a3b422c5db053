/** What the rules of the linter read of the dossier, and what of it is kept from one key to the next. */
import type { LedgerCitation } from '../../preload/contract/lint.ts';
import { TLPS, type Tlp } from '../../preload/contract/vocabulary.ts';
import { newMemory, type Memory } from '../domain/lint/lint.ts';
import type { IsNamed } from '../domain/lint/names.ts';
import type { Cited, Evidence, Figure } from '../domain/lint/text.ts';
import { countOrigins, type Tally } from '../domain/origins.ts';
import { daysOf } from '../domain/periods.ts';
import { evidenceOf, recordsOf } from './ledger.ts';
import { lineagesIn, stepsBehind } from './lineages.ts';
import type { Read } from './sql.ts';
import { summaryStands } from './summaries.ts';

/** 0 is not at all. */
export const markingOf = (tlp: Tlp | null): number => (tlp === null ? 0 : TLPS.indexOf(tlp) + 1);

interface CitedRow {
  readonly uid: string;
  readonly id: number | null;
  readonly isDeleted: number;
  readonly title: string | null;
  readonly contradictions: number;
  /** Whether it tells when: of a statement, an event, a flow. */
  readonly hasDate: number;
}

const CITED_ROWS = `
  SELECT wanted.value AS uid, r.id, r.deleted_at IS NOT NULL AS isDeleted, substr(t.title, 1, 300) AS title,
    (SELECT count(*) FROM contradiction c JOIN record cr ON cr.id = c.id AND cr.deleted_at IS NULL
     WHERE c.outcome = 'open' AND r.id IN (c.one_id, c.other_id)) AS contradictions,
    coalesce((SELECT said FROM statement WHERE id = r.id), (SELECT from_date FROM event WHERE id = r.id),
      (SELECT signed FROM agreement WHERE id = r.id),
      (SELECT date FROM flow WHERE id = r.id)) IS NOT NULL AS hasDate
  FROM json_each(:uids) wanted
  LEFT JOIN record r ON r.uid = wanted.value
  LEFT JOIN record_title t ON t.id = r.id`;

interface FigureRow {
  readonly recordId: number;
  readonly milli: number;
  readonly upperMilli: number | null;
  readonly currency: string;
}

/** Of cited flows, and of the flows of cited programmes. */
const FIGURES = `
  SELECT wanted.value AS recordId, f.amount_milli AS milli, f.amount_upper_milli AS upperMilli, f.currency
  FROM json_each(:ids) wanted
  JOIN flow f ON f.id = wanted.value OR f.programme_id = wanted.value
  JOIN record r ON r.id = f.id AND r.deleted_at IS NULL
  WHERE f.amount_milli IS NOT NULL AND f.currency IS NOT NULL
  ORDER BY f.id`;

const DOCUMENTS = `
  SELECT d.id, r.tlp, d.gone IS NOT NULL AS isGone
  FROM json_each(:ids) wanted JOIN document d ON d.id = wanted.value JOIN record r ON r.id = d.id`;

/** What a text cites, as the rules and the ledger see it, at one moment of the dossier. */
export interface Facts {
  /** Of a record that did not change, the same object as at the moment before. */
  readonly cited: ReadonlyMap<string, Cited>;
  readonly shown: ReadonlyMap<string, LedgerCitation>;
  readonly origins: (uids: readonly string[]) => Tally;
  readonly isNamed: IsNamed;
}

/** What is kept of the last text that was looked at: while people write, the dossier is the same from key to key. */
export interface LintCache {
  facts: (Facts & { readonly moment: number; readonly told: ReadonlyMap<string, string> }) | null;
  memory: { readonly briefing: number; readonly memory: Memory } | null;
  stands: { readonly briefing: number; readonly moment: number; readonly is: boolean } | null;
}

/** Another number after each change of the dossier: it is written through this connection alone. */
const momentOf = (read: Read): number => read.value<number>('SELECT total_changes()') ?? 0;

/** What was found in the blocks of a briefing when it was looked at last. */
export function memoryOf(read: Read, briefing: number): Memory {
  const { linted } = read;
  if (linted.memory?.briefing !== briefing) linted.memory = { briefing, memory: newMemory() };
  return linted.memory.memory;
}

/** Whether the author's own summary of sourcing stands. */
export function standsNow(read: Read, briefing: number): boolean {
  const { linted } = read;
  const moment = momentOf(read);
  if (linted.stands?.briefing !== briefing || linted.stands.moment !== moment) {
    linted.stands = { briefing, moment, is: summaryStands(read, briefing) };
  }
  return linted.stands.is;
}

export function factsOf(read: Read, uids: readonly string[]): Facts {
  const moment = momentOf(read);
  const { facts } = read.linted;
  if (facts !== null && facts.moment === moment && uids.every((uid) => facts.cited.has(uid))) return facts;
  const { cited: anew, shown, origins } = citedIn(read, uids);
  const told = new Map<string, string>();
  const cited = new Map<string, Cited>();
  for (const [uid, record] of anew) {
    const json = JSON.stringify(record);
    told.set(uid, json);
    cited.set(uid, facts?.told.get(uid) === json ? (facts.cited.get(uid) ?? record) : record);
  }
  const named = new Map<string, boolean>();
  const isNamed: IsNamed = (words) => {
    const key = JSON.stringify(words);
    const is = named.get(key) ?? read.value<number>(NAMED, { words: key }) === 1;
    named.set(key, is);
    return is;
  };
  read.linted.facts = { moment, told, cited, shown, origins, isNamed };
  return read.linted.facts;
}

function citedIn(read: Read, uids: readonly string[]): Omit<Facts, 'isNamed'> {
  const rows = read.all<CitedRow>(CITED_ROWS, { uids: JSON.stringify(uids) });
  const ids = rows.flatMap(({ id, isDeleted }) => (id === null || isDeleted === 1 ? [] : [id]));
  const records = new Map(recordsOf(read, ids).map((record) => [record.id, record]));
  const evidence = Map.groupBy(evidenceOf(read, ids), ({ recordId }) => recordId);
  const figures = Map.groupBy(
    read.all<FigureRow>(FIGURES, { ids: JSON.stringify(ids) }),
    ({ recordId }) => recordId,
  );
  const documents = new Map(
    read
      .all<{ id: number; tlp: Tlp | null; isGone: number }>(DOCUMENTS, {
        ids: JSON.stringify([...new Set([...evidence.values()].flat().map(({ documentId }) => documentId))]),
      })
      .map((document) => [document.id, document]),
  );
  const cited = new Map<string, Cited>();
  const shown = new Map<string, LedgerCitation>();
  const passages = new Map<string, readonly number[]>();
  for (const { uid, id, isDeleted, title, contradictions, hasDate } of rows) {
    const record = id === null || isDeleted === 1 ? undefined : records.get(id);
    const lines = id === null ? [] : (evidence.get(id) ?? []);
    const supporting = lines.filter(({ stance }) => stance === 'supports');
    passages.set(
      uid,
      supporting.map(({ passageId }) => passageId),
    );
    shown.set(uid, {
      uid,
      id: record === undefined ? null : id,
      noun: record?.noun ?? null,
      title: title ?? '',
      passages: supporting.length,
    });
    cited.set(uid, {
      uid,
      isMissing: record === undefined,
      kind: record?.kind ?? null,
      hasConfidence: (record?.confidence ?? null) !== null,
      said: record?.noun === 'statement' ? record.text : null,
      marking: markingOf(record?.tlp ?? null),
      evidence: lines.map(({ exact, state, stance, published, tlp, documentId }): Evidence => {
        const document = documents.get(documentId);
        return {
          exact,
          state,
          stance,
          published: published === null ? null : daysOf(published).last,
          marking: Math.max(markingOf(tlp), markingOf(document?.tlp ?? null)),
          isGone: document?.isGone === 1,
        };
      }),
      figures: (id === null ? [] : (figures.get(id) ?? [])).map(
        ({ milli, upperMilli, currency }): Figure => ({ milli, upperMilli, currency }),
      ),
      hasDate: hasDate === 1,
      title: title ?? '',
      contradictions,
    });
  }
  const lineages = lineagesIn(stepsBehind(read, [...new Set([...passages.values()].flat())]));
  /** Rules and ledger ask the same, and many sentences cite the same. */
  const counted = new Map<string, Tally>();
  const origins = (wanted: readonly string[]): Tally => {
    const key = wanted.join();
    const known = counted.get(key);
    if (known !== undefined) return known;
    const tally = countOrigins([...new Set(wanted.flatMap((uid) => passages.get(uid) ?? []))], lineages);
    counted.set(key, tally);
    return tally;
  };
  return { cited, shown, origins };
}

/** Asked only where a word is spelled in two ways: all names are looked through. */
const NAMED = `
  SELECT 1
  FROM actor_name n
  JOIN record r ON r.id = n.actor_id AND r.deleted_at IS NULL
  JOIN json_each(:words) w ON instr(fold(n.name), fold(w.value)) > 0
  LIMIT 1`;
