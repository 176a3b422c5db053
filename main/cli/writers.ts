/** How a record of each noun that is no register is made and changed from the terminal. A register is written by its definition. */
import type { CommandName } from '../../preload/contract/api.ts';
import type { RegisterNoun } from '../../preload/contract/registers/index.ts';
import type { Noun } from '../../preload/contract/vocabulary.ts';

interface Writer {
  readonly command: CommandName;
  readonly takes: Readonly<Record<string, 'text' | 'record'>>;
}

interface Writers {
  readonly add?: Writer;
  readonly set?: Writer;
  /** What makes or changes it otherwise. */
  readonly instead?: string;
}

export const WRITERS: Readonly<Record<Exclude<Noun, RegisterNoun>, Writers>> = {
  document: {
    instead: 'import reads a document from its file',
    set: {
      command: 'document.update',
      takes: {
        title: 'text',
        source: 'record',
        byline: 'text',
        url: 'text',
        language: 'text',
        published: 'text',
        accessed: 'text',
      },
    },
  },
  passage: {
    add: {
      command: 'passage.createFromQuote',
      takes: {
        document: 'record',
        quote: 'text',
        prefix: 'text',
        suffix: 'text',
        note: 'text',
        colour: 'text',
      },
    },
    set: { command: 'passage.update', takes: { note: 'text', colour: 'text' } },
  },
  code: {
    add: { command: 'code.create', takes: { name: 'text', parent: 'record', colour: 'text' } },
    set: { command: 'code.update', takes: { name: 'text', parent: 'record', colour: 'text' } },
  },
  evidence: {
    instead: 'cite links a record to a passage, and takes the link away',
    set: { command: 'evidence.update', takes: { stance: 'text', note: 'text' } },
  },
  origin: {
    add: {
      command: 'origin.set',
      takes: { subject: 'record', relation: 'text', target: 'record', note: 'text' },
    },
    instead: 'add origin with the same subject records it anew',
  },
  briefing: {
    add: {
      command: 'briefing.create',
      takes: {
        title: 'text',
        language: 'text',
        author: 'text',
        reference: 'text',
        recipients: 'text',
        date: 'text',
        tlp: 'text',
      },
    },
    set: {
      command: 'briefing.update',
      takes: {
        title: 'text',
        language: 'text',
        author: 'text',
        reference: 'text',
        recipients: 'text',
        date: 'text',
      },
    },
    instead: 'brief writes its text',
  },
  release: { instead: 'export makes a release of a briefing' },
  contradiction: { instead: 'judge says what two records that do not go together are' },
  mapping: { instead: 'import-table keeps the mapping that it was given' },
  rate_set: { instead: 'import-rates reads rates from a file' },
  saved_view: { instead: 'a view is kept on the screen of its register' },
  saved_search: { instead: 'a search is kept on the screen of searches' },
};
