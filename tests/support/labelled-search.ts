/** Short documents, questions as analysts type them, and which documents a careful reader would want for each. */
import { readFileSync } from 'node:fs';

import { z } from 'zod';

const FOLDER = new URL('../fixtures/search/', import.meta.url);

const text = z.string().min(1);

const corpus = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: text,
      title: text,
      language: text,
      source: text,
      /** An EDTF day. */
      published: text,
      /** Paragraphs with an empty line between them. */
      text,
    }),
  ),
});

const queries = z.strictObject({
  queries: z.array(
    z.strictObject({
      id: text,
      language: text,
      query: text,
      /** What is wanted, and what makes it hard. */
      why: text,
      /** By document: 3 answers the query, 2 is largely on it, 1 touches it; what is not named does not matter to it. */
      judgements: z.record(text, z.number()),
    }),
  ),
});

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

export const searchDocuments = (): z.infer<typeof corpus>['documents'] =>
  corpus.parse(read('corpus.json')).documents;

export const searchQueries = (): z.infer<typeof queries>['queries'] =>
  queries.parse(read('queries.json')).queries;
