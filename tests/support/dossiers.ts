/** Dossiers for tests: in a folder of their own, with a clock that ticks one second a look. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { NewDocument } from '../../preload/contract/documents.ts';
import { openDossier, type DossierFile } from '../../main/store/dossier-file.ts';
import { documentOf } from './documents.ts';

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

/** Adds a document; answers its number. */
export const addDocument = (dossier: DossierFile, text: string, rest: Partial<NewDocument> = {}): number =>
  dossier.command('document.add', documentOf(text, rest)).value.id;
