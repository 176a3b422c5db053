/** Dossiers for tests: in a folder of their own, with a clock that ticks one second a look. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { NewDocument } from '../../preload/contract/documents.ts';
import { openDossier, type DossierFile } from '../../main/store/dossier-file.ts';

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liasse-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that starts at a fixed moment and goes on by `step` milliseconds at every look. */
export function tickingClock(step = 1000, start = Date.UTC(2025, 10, 5, 12)): () => Date {
  let at = start - step;
  return () => new Date((at += step));
}

/** A new, empty dossier, closed when the test ends. */
export function newDossier(options: { readonly path?: string; readonly now?: () => Date } = {}): DossierFile {
  const path = options.path ?? join(temporaryFolder(), 'test.liasse');
  const dossier = openDossier(
    path,
    { title: 'Test', language: 'fr' },
    { author: 'Analyste', now: options.now ?? tickingClock() },
  );
  onTestFinished(() => dossier.close());
  return dossier;
}

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
    ...rest,
  };
}

/** Adds a document; answers its number. */
export const addDocument = (dossier: DossierFile, text: string, rest: Partial<NewDocument> = {}): number =>
  dossier.command('document.add', documentOf(text, rest)).value.id;
