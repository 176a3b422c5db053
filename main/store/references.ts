/** References: what documents are cited by, and what files of other programs know of them besides. */
import type { DocumentReference } from '../../preload/contract/references.ts';
import { checkDates } from './dates.ts';
import type { Reads, Writes } from './handlers.ts';
import { requireRecord } from './records.ts';
import { withJson } from './sql.ts';

export const referenceReads: Reads<'reference'> = {
  'reference.list': (read, { documents }) =>
    read
      .all<DocumentReference>(
        `SELECT d.id, r.uid, d.media_type AS mediaType, d.title, d.byline, d.publisher, s.name AS sourceName, d.url,
           d.language, d.published, d.accessed, d.found
         FROM record r
         JOIN document d ON d.id = r.id
         LEFT JOIN source s ON s.id = d.source_id
         WHERE r.kind = 'document' AND r.deleted_at IS NULL
           AND (json_array_length(:documents) = 0 OR d.id IN (SELECT value FROM json_each(:documents)))
         ORDER BY d.id`,
        { documents: JSON.stringify(documents) },
      )
      .map((row) => withJson(row, 'found')),
};

/** Each field that is given takes its place, and is kept as found in a file of references. */
const COMPLETE = `
  UPDATE document SET
    title = coalesce(j.value ->> 'title', title),
    byline = coalesce(j.value ->> 'byline', byline),
    publisher = coalesce(j.value ->> 'publisher', publisher),
    url = coalesce(j.value ->> 'url', url),
    language = coalesce(j.value ->> 'language', language),
    published = coalesce(j.value ->> 'published', published),
    found = json_patch(coalesce(found, '{}'), (
      SELECT json_group_object(f.key, json_object('value', f.value, 'where', 'reference'))
      FROM json_each(j.value) f WHERE f.key <> 'id'))
  FROM json_each(:documents) j
  WHERE document.id = j.value ->> 'id'`;

export const referenceWrites: Writes<'reference'> = {
  'reference.complete': (write, { documents }) => {
    for (const { id, published } of documents) {
      requireRecord(write, id, 'document');
      checkDates(published);
    }
    write.run(COMPLETE, { documents: JSON.stringify(documents) });
    return null;
  },
};
