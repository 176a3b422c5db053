/** Briefings: their text, what it cites, and the ledger of all that stands behind it. */
import type { Node } from 'prosemirror-model';
import { emptyBody, liveUids, parseBody } from '../../preload/contract/briefing-schema.ts';
import type {
  BodyNode,
  BriefingDetail,
  BriefingLedger,
  BriefingRow,
} from '../../preload/contract/briefings.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { checkDates } from './dates.ts';
import type { Reads, Writes } from './handlers.ts';
import { restsOn } from './ledger.ts';
import { allCitedUids, bringBack, letGo, partsOf } from './live/held.ts';
import { found, requireRecord } from './records.ts';
import { setSummary, summaryStands } from './summaries.ts';
import { RECORD, setColumns, withJson, type Read, type Write } from './sql.ts';

const COLUMNS = `
  ${RECORD}, b.title, b.author, b.reference, b.recipients, b.date, b.language, b.template,
  (SELECT count(*) FROM briefing_citation bc WHERE bc.briefing_id = b.id) AS citations,
  (SELECT count(*) FROM release l JOIN record lr ON lr.id = l.id AND lr.deleted_at IS NULL
   WHERE l.briefing_id = b.id) AS releases`;

const FROM = 'FROM briefing b JOIN record r ON r.id = b.id AND r.deleted_at IS NULL';

const briefing = (read: Read, id: number): BriefingDetail =>
  withJson(
    found(
      read.get<BriefingDetail>(`SELECT ${COLUMNS}, b.body, b.summary ${FROM} WHERE b.id = :id`, { id }),
      'briefing',
      id,
    ),
    'body',
  );

/** A briefing with all that it cites and rests on, as it is now or as `body` would have it. */
export function ledgerOf(read: Read, id: number, body?: BodyNode): BriefingLedger {
  const { title, uid } = found(
    read.get<{ title: string; uid: string }>('SELECT title, uid FROM dossier WHERE id = 1'),
    'briefing',
    id,
  );
  const detail = briefing(read, id);
  const text = body ?? detail.body;
  const node = parseBody(text);
  const live = partsOf(read, liveUids(node));
  return {
    briefing: { ...detail, body: text },
    dossierTitle: title,
    dossierUid: uid,
    ...restsOn(read, id, body === undefined ? undefined : allCitedUids(node, live)),
    live,
  };
}

export const briefingReads: Reads<'briefing'> = {
  'briefing.list': (read) =>
    read.all<BriefingRow>(`SELECT ${COLUMNS} ${FROM} ORDER BY r.updated_at DESC, b.id DESC`),
  'briefing.get': (read, { id }) => briefing(read, id),
  'briefing.ledger': (read, { id, body }) => ledgerOf(read, id, body),
  'briefing.summaryStands': (read, { id }) => summaryStands(read, id),
};

/**
 * The numbers of what a text cites, in reading order, with what the rows of its live parts cite. It must be there, or must have
 * been: a citation of what was deleted since is kept and shown as such.
 */
function citedBy(read: Read, body: Node): readonly number[] {
  const held = liveUids(body);
  const parts = partsOf(read, held);
  const there = new Set(parts.map(({ uid }) => uid));
  const gone = held.find((uid) => !there.has(uid));
  if (gone !== undefined) {
    throw new LiasseError(
      'missing-citation',
      `The text holds a live part that is not in the dossier: ${gone}.`,
      {
        uid: gone,
      },
    );
  }
  const rows = read.all<{ uid: string; id: number | null }>(
    `SELECT wanted.value AS uid, r.id
     FROM json_each(:uids) wanted LEFT JOIN record r ON r.uid = wanted.value
     ORDER BY wanted.key`,
    { uids: JSON.stringify(allCitedUids(body, parts)) },
  );
  return rows.map(({ uid, id }) => {
    if (id !== null) return id;
    throw new LiasseError('missing-citation', `The text cites a record that is not in the dossier: ${uid}.`, {
      uid,
    });
  });
}

/** The text as it is kept, and what it cites. */
function checkedBody(write: Write, body: BodyNode): { text: string; cited: readonly number[] } {
  const node = parseBody(body);
  bringBack(write, liveUids(node));
  return { text: JSON.stringify(node.toJSON()), cited: citedBy(write, node) };
}

/** Keeps what the text of a briefing cites, if that changed: by its own words, or by the rows of its live parts. */
export function setCitations(write: Write, id: number, known?: readonly number[]): void {
  const cited = known ?? citedBy(write, parseBody(briefing(write, id).body));
  const before = write.column(
    'SELECT record_id FROM briefing_citation WHERE briefing_id = :id ORDER BY seq',
    {
      id,
    },
  );
  if (before.length === cited.length && before.every((record, at) => record === cited[at])) return;
  write.run('DELETE FROM briefing_citation WHERE briefing_id = :id', { id });
  write.run(
    'INSERT INTO briefing_citation (briefing_id, seq, record_id) SELECT :id, key, value FROM json_each(:cited)',
    { id, cited: JSON.stringify(cited) },
  );
}

export const briefingWrites: Writes<'briefing'> = {
  'briefing.create': (write, { body, tlp, ...head }) => {
    checkDates(head.date);
    const { text, cited } = checkedBody(write, body ?? emptyBody());
    const id = write.newRecord('briefing');
    write.run(
      `INSERT INTO briefing (id, title, author, reference, recipients, date, language, template, body)
       VALUES (:id, :title, :author, :reference, :recipients, :date, :language, :template, :text)`,
      { id, ...head, text },
    );
    if (tlp !== null) write.run('UPDATE record SET tlp = :tlp WHERE id = :id', { tlp, id });
    setCitations(write, id, cited);
    return id;
  },
  'briefing.update': (write, { id, ...columns }) => {
    requireRecord(write, id, 'briefing');
    checkDates(columns.date);
    setColumns(write, 'briefing', id, columns);
    return null;
  },
  'briefing.write': (write, { id, uid, body }) => {
    requireRecord(write, id, 'briefing');
    if (uid !== undefined)
      found(write.get('SELECT 1 FROM record WHERE id = :id AND uid = :uid', { id, uid }), 'briefing', id);
    const { text, cited } = checkedBody(write, body);
    letGo(write, id, text);
    write.run('UPDATE briefing SET body = :text WHERE id = :id AND body <> :text', { id, text });
    setCitations(write, id, cited);
    return null;
  },
  'briefing.summarise': setSummary,
};
