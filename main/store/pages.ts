/** The pages of a text: where each begins and ends, and where its words lie on paper. */
import type { DocumentPage, DocumentText, NewDocument } from '../../preload/contract/documents.ts';
import { RUN_LENGTH } from '../../preload/contract/documents.ts';
import type { Run } from '../domain/page-places.ts';
import type { Read, Write } from './sql.ts';

export function addPages(write: Write, body: number, pages: NewDocument['pages']): void {
  for (const [seq, { label, width, height, start, end, runs }] of pages.entries()) {
    write.run(
      `INSERT INTO page (text_id, seq, label, width, height, start_utf16, end_utf16, runs)
       VALUES (:body, :seq, :label, :width, :height, :start, :end, :runs)`,
      { body, seq, label, width, height, start, end, runs },
    );
  }
}

type PageRow = DocumentPage & { readonly runs: Uint8Array };

/** The pages of a text and, in one piece, the runs of all of them. */
export function pagesOf(read: Read, body: number): Pick<DocumentText, 'pages' | 'runs'> {
  const rows = read.all<PageRow>(
    `SELECT label, width, height, start_utf16 AS start, end_utf16 AS "end", runs
     FROM page WHERE text_id = :body ORDER BY seq`,
    { body },
  );
  return {
    pages: rows.map(({ label, width, height, start, end }) => ({ label, width, height, start, end })),
    runs: new Uint8Array(Buffer.concat(rows.map(({ runs }) => runs))),
  };
}

/** The runs of a page, as they are kept: 32-bit floats, `RUN_LENGTH` of them each. */
export function runsOf(bytes: Uint8Array): readonly Run[] {
  // A copy: the bytes need not lie where numbers may.
  const numbers = new Float32Array(bytes.slice().buffer);
  return Array.from({ length: numbers.length / RUN_LENGTH }, (_, at) => {
    const [start = 0, end = 0, x = 0, y = 0, width = 0, height = 0, angle = 0] = numbers.subarray(
      at * RUN_LENGTH,
      (at + 1) * RUN_LENGTH,
    );
    return { start, end, x, y, width, height, angle };
  });
}
