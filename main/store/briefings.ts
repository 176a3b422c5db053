/** Briefings: their text, what it cites, and the ledger of all that stands behind it. */
import type { Node } from 'prosemirror-model';
import { emptyBody, liveUids, parseBody } from '../../preload/contract/briefing-schema.ts';
import type {
  BodyNode,
  BriefingDetail,
  BriefingLedger,
  BriefingRow,
  ReleaseRow,
} from '../../preload/contract/briefings.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { checkDates } from './dates.ts';
import type { Reads, Writes } from './handlers.ts';
import { documentsOf, evidenceOf, recordsOf } from './ledger.ts';
import { allCitedUids, partsIn, partsOf } from './live/held.ts';
import { found, requireRecord } from './records.ts';
import { RECORD, setColumns, withJson, type Read, type Write } from './sql.ts';

const COLUMNS = `
  ${RECORD}, b.title, b.author, b.reference, b.recipients, b.date, b.language,
  (SELECT count(*) FROM briefing_citation bc WHERE bc.briefing_id = b.id) AS citations,
  (SELECT count(*) FROM release l JOIN record lr ON lr.id = l.id AND lr.deleted_at IS NULL
   WHERE l.briefing_id = b.id) AS releases`;

const FROM = 'FROM briefing b JOIN record r ON r.id = b.id AND r.deleted_at IS NULL';

const briefing = (read: Read, id: number): BriefingDetail =>
  withJson(
    found(
      read.get<BriefingDetail>(`SELECT ${COLUMNS}, b.body ${FROM} WHERE b.id = :id`, { id }),
      'briefing',
      id,
    ),
    'body',
  );

/** The records that a briefing cites, each once, in the order of their first citation. */
const CITED = `
  SELECT bc.record_id
  FROM briefing_citation bc
  JOIN record r ON r.id = bc.record_id AND r.deleted_at IS NULL
  WHERE bc.briefing_id = :id
  GROUP BY bc.record_id
  ORDER BY min(bc.seq)`;

function ledger(read: Read, id: number): BriefingLedger {
  const cited = read.column(CITED, { id });
  const evidence = Map.groupBy(evidenceOf(read, cited), (row) => row.recordId);
  const records = recordsOf(read, cited).map((record) => ({
    ...record,
    evidence: evidence.get(record.id) ?? [],
  }));
  const documents = new Set(records.flatMap((record) => record.evidence.map((row) => row.documentId)));
  const { title, uid } = found(
    read.get<{ title: string; uid: string }>('SELECT title, uid FROM dossier WHERE id = 1'),
    'briefing',
    id,
  );
  const detail = briefing(read, id);
  return {
    briefing: detail,
    dossierTitle: title,
    dossierUid: uid,
    records,
    documents: documentsOf(read, [...documents]),
    live: partsIn(read, detail.body),
  };
}

export const briefingReads: Reads<'briefing' | 'release'> = {
  'briefing.list': (read) =>
    read.all<BriefingRow>(`SELECT ${COLUMNS} ${FROM} ORDER BY r.updated_at DESC, b.id DESC`),
  'briefing.get': (read, { id }) => briefing(read, id),
  'briefing.ledger': (read, { id }) => ledger(read, id),
  'release.list': (read, { briefingId }) =>
    read.all<ReleaseRow>(
      `SELECT ${RECORD}, l.briefing_id AS briefingId, l.number, l.file_name AS fileName, l.sha256, l.pages, l.citations,
         l.released_at AS releasedAt
       FROM release l
       JOIN record r ON r.id = l.id AND r.deleted_at IS NULL
       WHERE l.briefing_id = :briefingId
       ORDER BY l.number DESC`,
      { briefingId },
    ),
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
function checkedBody(read: Read, body: BodyNode): { text: string; cited: readonly number[] } {
  const node = parseBody(body);
  return { text: JSON.stringify(node.toJSON()), cited: citedBy(read, node) };
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

export const briefingWrites: Writes<'briefing' | 'release'> = {
  'briefing.create': (write, { body, tlp, ...head }) => {
    checkDates(head.date);
    const { text, cited } = checkedBody(write, body ?? emptyBody());
    const id = write.newRecord('briefing');
    write.run(
      `INSERT INTO briefing (id, title, author, reference, recipients, date, language, body)
       VALUES (:id, :title, :author, :reference, :recipients, :date, :language, :text)`,
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
  'briefing.write': (write, { id, body }) => {
    requireRecord(write, id, 'briefing');
    const { text, cited } = checkedBody(write, body);
    write.run('UPDATE briefing SET body = :text WHERE id = :id AND body <> :text', { id, text });
    setCitations(write, id, cited);
    return null;
  },
  'release.add': (write, { briefingId, ...release }) => {
    requireRecord(write, briefingId, 'briefing');
    const id = write.newRecord('release');
    write.run(
      `INSERT INTO release (id, briefing_id, number, file_name, sha256, pages, citations, released_at, ledger)
       VALUES (
         :id, :briefingId, (SELECT coalesce(max(number), 0) + 1 FROM release WHERE briefing_id = :briefingId),
         :fileName, :sha256, :pages, :citations, :releasedAt, :ledger)`,
      { id, briefingId, ...release },
    );
    // Beside the ledger, so that what a release rests on is found without reading every ledger.
    write.run(
      `INSERT OR IGNORE INTO release_basis (release_id, record_id)
       SELECT :id, r.id FROM json_each(:ledger, '$.records') cited JOIN record r ON r.uid = cited.value ->> '$.uid'
       UNION
       SELECT :id, p.id
       FROM json_each(:ledger, '$.records') cited, json_each(cited.value, '$.evidence') line
       JOIN passage p ON p.id = line.value ->> '$.passageId'
       UNION
       SELECT :id, r.id FROM json_each(:ledger, '$.documents') read JOIN record r ON r.uid = read.value ->> '$.uid'`,
      { id, ledger: release.ledger },
    );
    return id;
  },
};
