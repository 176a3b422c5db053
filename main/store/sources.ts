/** Sources and the history of their reliability letters. */
import type { SourceDetail, SourceGrade, SourceRow } from '../../preload/contract/sources.ts';
import type { Reliability } from '../../preload/contract/vocabulary.ts';
import { checkDates } from './dates.ts';
import type { Reads, Writes } from './handlers.ts';
import { found, requireRecord } from './records.ts';
import { RECORD, setColumns, type Write } from './sql.ts';

const ROW = `
  SELECT ${RECORD}, s.name, s.kind, s.url, s.note, l.reliability,
    (SELECT count(*) FROM document d JOIN record dr ON dr.id = d.id AND dr.deleted_at IS NULL
     WHERE d.source_id = s.id) AS documents
  FROM source s
  JOIN record r ON r.id = s.id AND r.deleted_at IS NULL
  LEFT JOIN source_letter l ON l.source_id = s.id`;

export const sourceReads: Reads<'source'> = {
  'source.list': (read) => read.all<SourceRow>(`${ROW} ORDER BY fold(s.name), s.id`),
  'source.get': (read, { id }): SourceDetail => ({
    ...found(read.get<SourceRow>(`${ROW} WHERE s.id = :id`, { id }), 'source', id),
    grades: read.all<SourceGrade>(
      `SELECT reliability, reason, graded_on AS gradedOn, graded_by AS gradedBy
       FROM source_grade WHERE source_id = :id ORDER BY id DESC`,
      { id },
    ),
  }),
};

/** Makes a source of which nothing but the name is known. */
export function sourceNamed(write: Write, name: string): number {
  const known = write.value<number>(
    `SELECT s.id FROM source s JOIN record r ON r.id = s.id AND r.deleted_at IS NULL
     WHERE s.name = :name ORDER BY s.id LIMIT 1`,
    { name },
  );
  return known ?? addSource(write, { name, kind: 'outlet', url: null, note: '' });
}

function addSource(
  write: Write,
  { name, kind, url, note }: { name: string; kind: string; url: string | null; note: string },
): number {
  const id = write.newRecord('source');
  write.run('INSERT INTO source (id, name, kind, url, note) VALUES (:id, :name, :kind, :url, :note)', {
    id,
    name,
    kind,
    url,
    note,
  });
  return id;
}

interface Grade {
  readonly id: number;
  readonly reliability: Reliability;
  readonly reason: string;
  readonly gradedOn: string;
}

function grade(write: Write, { id, reliability, reason, gradedOn }: Grade): void {
  write.run(
    `INSERT INTO source_grade (source_id, reliability, reason, graded_on, graded_by)
     VALUES (:id, :reliability, :reason, :gradedOn, :by)`,
    { id, reliability, reason, gradedOn, by: write.by },
  );
}

export const sourceWrites: Omit<Writes<'source'>, 'source.write'> = {
  'source.create': (write, { reliability, reason, ...source }) => {
    const id = addSource(write, source);
    if (reliability !== undefined)
      grade(write, { id, reliability, reason, gradedOn: write.now.slice(0, 10) });
    return id;
  },
  'source.update': (write, { id, ...columns }) => {
    requireRecord(write, id, 'source');
    setColumns(write, 'source', id, columns);
    return null;
  },
  'source.grade': (write, { id, reliability, reason, gradedOn }) => {
    requireRecord(write, id, 'source');
    checkDates(gradedOn);
    grade(write, { id, reliability, reason, gradedOn: gradedOn ?? write.now.slice(0, 10) });
    return null;
  },
};
