/** Releases: what a briefing was when it went out, in which files, and what changed since. */
import type { Node } from 'prosemirror-model';
import { parseBody } from '../../preload/contract/briefing-schema.ts';
import type { BriefingLint } from '../../preload/contract/lint.ts';
import type {
  Freeze,
  FrozenLedger,
  FrozenSentence,
  ReleaseComparison,
  ReleaseName,
  ReleaseRow,
} from '../../preload/contract/releases.ts';
import { compareReleases } from '../domain/releases/compare.ts';
import { isSameRelease } from '../domain/releases/same.ts';
import { allSentences } from '../domain/lint/lint.ts';
import { ledgerOf } from './briefings.ts';
import type { Reads, Writes } from './handlers.ts';
import { blocksOf, lintBriefing } from './lint.ts';
import { found, requireRecord } from './records.ts';
import { RECORD, withJson, type Read, type Write } from './sql.ts';

const ROW = `
  SELECT ${RECORD}, l.briefing_id AS briefingId, l.number, l.note, l.citations, l.released_at AS releasedAt,
    l.known_operation AS knownOperation, l.known_at AS knownAt, l.findings,
    (SELECT json_group_array(json_object(
       'form', f.form, 'fileName', f.file_name, 'sha256', f.sha256, 'pages', f.pages, 'since', f.since,
       'writtenAt', f.written_at) ORDER BY f.id)
     FROM release_file f WHERE f.release_id = l.id) AS files
  FROM release l
  JOIN record r ON r.id = l.id AND r.deleted_at IS NULL`;

const rowOf = (row: ReleaseRow): ReleaseRow => withJson(row, 'files', 'findings');

/** Headings, and the heads of columns. */
function headingsOf(body: Node): FrozenLedger['headings'] {
  const headings: { readonly start: number; readonly end: number; readonly words: string }[] = [];
  body.descendants((node, at) => {
    if (!['heading', 'table_header'].includes(node.type.name)) return true;
    const words = node.textBetween(0, node.content.size, ' ').trim();
    if (words !== '') headings.push({ start: at + 1, end: at + node.nodeSize - 1, words });
    return false;
  });
  return headings;
}

/** Everything of a briefing as it is now. `day`: ISO 8601. */
function freeze(read: Read, briefingId: number, day: string): Freeze {
  const ledger = ledgerOf(read, briefingId);
  const { briefing } = ledger;
  const lint = lintBriefing(read, { id: briefingId, language: briefing.language, day });
  const known = read.get<{ knownOperation: number; knownAt: string }>(
    'SELECT id AS knownOperation, until AS knownAt FROM operation WHERE id = (SELECT max(id) FROM operation)',
  );
  return {
    ledger: { ...ledger, ...lint, headings: headingsOf(parseBody(briefing.body)) },
    knownOperation: known?.knownOperation ?? null,
    knownAt: known?.knownAt ?? null,
  };
}

/** As it was kept; older programs kept less. */
type Kept = Omit<FrozenLedger, 'profile' | 'sentences' | 'headings' | 'findings'> &
  Partial<Pick<FrozenLedger, 'headings'> & BriefingLint>;

function frozen(read: Read, id: number): FrozenLedger {
  const text = read.value<string>(
    'SELECT l.ledger FROM release l JOIN record r ON r.id = l.id AND r.deleted_at IS NULL WHERE l.id = :id',
    { id },
  );
  const kept = JSON.parse(found(text, 'release', id)) as Kept;
  return {
    ...kept,
    profile: kept.profile ?? null,
    findings: kept.findings ?? [],
    sentences: kept.sentences ?? sentencesIn(kept),
    headings: kept.headings ?? headingsOf(parseBody(kept.briefing.body)),
  };
}

/** The sentences of a release that did not keep them: cut anew from its text, with the kinds that its claims propose. */
function sentencesIn({ briefing, records }: Kept): readonly FrozenSentence[] {
  const known = new Map(records.map((record) => [record.uid, record]));
  const cited = new Map(
    records.map(({ uid, kind, noun, text }) => [
      uid,
      {
        uid,
        isMissing: false,
        kind,
        hasConfidence: false,
        said: noun === 'statement' ? text : null,
        marking: 0,
        evidence: [],
        figures: [],
        hasDate: false,
        title: text,
        contradictions: 0,
      },
    ]),
  );
  const { language } = briefing;
  return allSentences(blocksOf(parseBody(briefing.body)), { language, cited, decided: new Map() }).map(
    ({ start, end, words, kind, cites }) => ({
      start,
      end,
      words,
      kind,
      origins: null,
      cites: cites.map((uid) => {
        const record = known.get(uid);
        return { uid, id: record?.id ?? null, noun: record?.noun ?? null, title: record?.text ?? '' };
      }),
    }),
  );
}

const rowNamed = (read: Read, id: number): ReleaseRow =>
  rowOf(found(read.get<ReleaseRow>(`${ROW} WHERE l.id = :id`, { id }), 'release', id));

const nameOf = ({ id, uid, number, releasedAt }: ReleaseRow): ReleaseName => ({
  id,
  uid,
  number,
  releasedAt,
});

function compare(read: Read, before: number, after: number | null): ReleaseComparison {
  const earlier = rowNamed(read, before);
  const later = after === null ? null : rowNamed(read, after);
  // Sentences do not depend on the day.
  const now =
    after === null
      ? freeze(read, earlier.briefingId, earlier.releasedAt.slice(0, 10)).ledger
      : frozen(read, after);
  return {
    ...compareReleases(frozen(read, before), now),
    before: nameOf(earlier),
    after: later === null ? null : nameOf(later),
  };
}

export const releaseReads: Reads<'release'> = {
  'release.list': (read, { briefingId }) =>
    read
      .all<ReleaseRow>(`${ROW} WHERE l.briefing_id = :briefingId ORDER BY l.number DESC`, { briefingId })
      .map(rowOf),
  'release.get': (read, { id }) => frozen(read, id),
  'release.ofFile': (read, { sha256 }) => {
    const row = read.get<ReleaseRow>(
      `${ROW} WHERE l.id IN (SELECT release_id FROM release_file WHERE sha256 = :sha256) ORDER BY l.id LIMIT 1`,
      { sha256 },
    );
    return row === undefined ? null : rowOf(row);
  },
  'release.freeze': (read, { briefingId, day }) => freeze(read, briefingId, day),
  'release.compare': (read, { before, after }) => compare(read, before, after),
};

/** The last release, if this is the same text over the same evidence. */
function lastIfSame(read: Read, briefingId: number, ledger: string): number | null {
  const last = read.get<{ id: number; isThere: number }>(
    `SELECT l.id, r.deleted_at IS NULL AS isThere
     FROM release l JOIN record r ON r.id = l.id
     WHERE l.briefing_id = :briefingId ORDER BY l.number DESC LIMIT 1`,
    { briefingId },
  );
  if (last === undefined || last.isThere === 0) return null;
  return isSameRelease(frozen(read, last.id), JSON.parse(ledger) as FrozenLedger) ? last.id : null;
}

interface NewRelease {
  readonly briefingId: number;
  readonly citations: number;
  readonly releasedAt: string;
  readonly note: string;
  readonly knownOperation: number | null;
  readonly knownAt: string | null;
  readonly ledger: string;
}

function addRelease(write: Write, release: NewRelease): number {
  const id = write.newRecord('release');
  // A number is never given twice, not even that of a release that was taken out.
  write.run(
    `INSERT INTO release (id, briefing_id, number, citations, released_at, note, known_operation, known_at, findings, ledger)
     VALUES (
       :id, :briefingId, (SELECT coalesce(max(number), 0) + 1 FROM release WHERE briefing_id = :briefingId),
       :citations, :releasedAt, :note, :knownOperation, :knownAt,
       (SELECT json_object(
          'error', count(*) FILTER (WHERE f.value ->> '$.severity' = 'error' AND f.value ->> '$.waived' IS NULL),
          'warning', count(*) FILTER (WHERE f.value ->> '$.severity' = 'warning' AND f.value ->> '$.waived' IS NULL),
          'note', count(*) FILTER (WHERE f.value ->> '$.severity' = 'note' AND f.value ->> '$.waived' IS NULL),
          'waived', count(*) FILTER (WHERE f.value ->> '$.waived' IS NOT NULL))
        FROM json_each(:ledger, '$.findings') f),
       :ledger)`,
    { id, ...release },
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
}

export const releaseWrites: Writes<'release'> = {
  'release.add': (write, { files, ...release }) => {
    requireRecord(write, release.briefingId, 'briefing');
    const same = lastIfSame(write, release.briefingId, release.ledger);
    const id = same ?? addRelease(write, release);
    if (same !== null && release.note !== '')
      write.run('UPDATE release SET note = :note WHERE id = :id AND note <> :note', {
        id,
        note: release.note,
      });
    write.run(
      `INSERT INTO release_file (release_id, form, file_name, sha256, pages, since, written_at)
       SELECT :id, f.value ->> '$.form', f.value ->> '$.fileName', f.value ->> '$.sha256', f.value ->> '$.pages',
         f.value ->> '$.since', :releasedAt
       FROM json_each(:files) f
       WHERE true -- what was written again, byte for byte, under the same name, is there
       ON CONFLICT (release_id, file_name, sha256) DO NOTHING`,
      { id, files: JSON.stringify(files), releasedAt: release.releasedAt },
    );
    return { id, number: write.value<number>('SELECT number FROM release WHERE id = :id', { id }) ?? 0 };
  },
};
