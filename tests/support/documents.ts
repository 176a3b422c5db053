/** Documents as an importer would hand them over. */
import { createHash } from 'node:crypto';
import type { NewDocument } from '../../preload/contract/documents.ts';

/** A document of one paragraph a line, as an importer would hand it over. */
export function documentOf(text: string, rest: Partial<NewDocument> = {}): NewDocument {
  const bytes = new TextEncoder().encode(text);
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, level: 0, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return {
    fileName: 'test.txt',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    title: 'Un texte',
    byline: null,
    url: null,
    language: 'fr',
    published: '2025-11-05',
    accessed: null,
    sourceId: null,
    sourceName: null,
    text,
    blocks,
    marks: [],
    notices: [],
    publisher: null,
    found: null,
    pages: [],
    seriesKey: null,
    revisesId: null,
    parentId: null,
    relaysFrom: null,
    repliesTo: null,
    publishedAt: null,
    edited: null,
    ...rest,
  };
}
