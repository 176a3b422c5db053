/** Checks an exported briefing: by itself, and against the dossier that it was made from. */
import { sha256Of, sha256OfBytes } from '../briefing/sha256.ts';
import { readManifest, type Manifest } from '../domain/manifest.ts';
import { saysSealed } from '../domain/page-words.ts';
import { compareParts, type ReadPart } from '../domain/read-parts.ts';
import { shortWords } from '../domain/short-words.ts';
import type { VerifyOutcome } from '../../preload/contract/app.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Sealed, SealedFile } from '../importers/sealed.ts';
import type { BatchFile } from './import-batch.ts';
import type { Session } from './session.ts';

type Verdict = Pick<VerifyOutcome, 'ok' | 'checks' | 'release' | 'uncompared'>;
/**
 * `seal`: the manifest is as it was written. `title`, `head`, `words`, `annex`, `edges`, `page`: so is what the file says there.
 * `attachment`: so is a file inside it. The others: what they name is in the dossier as it is told.
 */
type Check = VerifyOutcome['checks'][number];

export type ReadSealed = (file: SealedFile, signal: AbortSignal) => Promise<Sealed>;

const passed = (check: Check['check'], what: string, ok: boolean, detail: string): Check => ({
  check,
  ok,
  what,
  detail: ok ? null : detail,
});

/** `session`: the dossier, or null to check the file alone. */
export async function verifyBriefing(
  file: BatchFile,
  readSealed: ReadSealed,
  session: Session | null,
  signal: AbortSignal,
): Promise<Verdict> {
  const bytes = await file.read();
  const release = await releaseOf(bytes, session);
  const sealed = await readSealed({ name: file.fileName, bytes }, signal);
  const read = sealed.manifest === null ? null : readManifest(sealed.manifest, sha256Of);
  if (read === null) {
    const detail =
      sealed.manifest === null
        ? 'There is none: the file was not exported by Liasse, or it was taken out.'
        : 'It cannot be read: it was changed.';
    return {
      ok: false,
      release,
      uncompared: null,
      checks: [passed('manifest', file.fileName, false, detail)],
    };
  }
  const { manifest, isWhole } = read;
  const checks = [
    passed('manifest', manifest.briefing.title, true, ''),
    passed('seal', manifest.briefing.title, isWhole, 'The manifest was changed after the export.'),
    ...said(manifest, sealed),
    ...attachments(manifest, sealed),
    ...hashes(manifest),
    ...(session === null ? [] : await against(manifest, session)),
  ];
  return { ok: checks.every(({ ok }) => ok), release, uncompared: uncompared(manifest, sealed), checks };
}

/** It informs: a file that was never released from here may hold all the same, and one that was may be out of date. */
async function releaseOf(bytes: Uint8Array, session: Session | null): Promise<Verdict['release']> {
  if (session === null) return null;
  const sha256 = sha256OfBytes(bytes);
  const release = await session.query('release.ofFile', { sha256 });
  return release === null ? null : { number: release.number, releasedAt: release.releasedAt };
}

/** What the file says: all of it, where it was read back before it went out; its words, in files of before. */
function said(manifest: Manifest, sealed: Sealed): readonly Check[] {
  const { read, briefing } = manifest;
  if (read === undefined) return words(manifest, sealed);
  const pages = read.filter(({ part }) => part === 'page').length;
  return compareParts(read, sealed.parts).map(({ part, number, isSame }) =>
    passed(
      part === 'text' ? 'words' : part,
      number === null ? briefing.title : `${number} / ${pages}`,
      isSame,
      CHANGED[part],
    ),
  );
}

const CHANGED: Readonly<Record<ReadPart['part'], string>> = {
  title: 'The title that the file gives, or its outline, was changed after the export.',
  head: 'The head (title, marking, for whom, from whom) was changed after the export.',
  text: 'The text or a note was changed after the export.',
  annex: 'The annex was changed after the export.',
  edges:
    'What stands at the top or the bottom of the pages (marking, running title) was changed after the export.',
  page: 'This page was changed after the export: words, where they stand, or something was put upon it.',
};

/** What the version that wrote the file did not seal, so that nobody takes it for compared. */
function uncompared({ read, page }: Manifest, sealed: Sealed): Verdict['uncompared'] {
  if (read !== undefined) return null;
  return sealed.words === null && page === undefined ? 'words' : 'rest';
}

/** The words that a reader sees. PDFs that were written before these were sealed say nothing of theirs. */
function words({ briefing, words: written, page }: Manifest, sealed: Sealed): readonly Check[] {
  const check = (ok: boolean): readonly Check[] => [passed('words', briefing.title, ok, CHANGED.text)];
  if (sealed.words !== null) return check(sealed.words === written);
  if (page === undefined) return [];
  return check(sealed.page !== null && saysSealed(page, sealed.page, sha256Of));
}

/** The files inside: those that were exported are there and as they were, and no other is. */
function attachments(
  { attachments: written = [], documents }: Manifest,
  { attachments: now }: Sealed,
): readonly Check[] {
  const hashes = new Map(now.map(({ name, sha256 }) => [name, sha256]));
  const known = new Set(written.map(({ name }) => name));
  const originals = new Map(documents.map(({ sha256, title }) => [sha256, title]));
  return [
    ...written.map(({ name, sha256 }) =>
      passed(
        'attachment',
        originals.get(sha256) ?? name,
        hashes.get(name) === sha256,
        hashes.has(name)
          ? `The file ${name} inside was changed after the export.`
          : `The file ${name} was inside, and was taken out.`,
      ),
    ),
    ...now
      .filter(({ name }) => !known.has(name))
      .map(({ name }) => passed('attachment', name, false, 'This file was put inside after the export.')),
  ];
}

/** Each passage is hashed by itself too: which one was changed is told by name. */
const hashes = ({ citations }: Manifest): readonly Check[] =>
  citations.flatMap(({ passages }) =>
    passages.map(({ exact, sha256 }) =>
      passed(
        'hash',
        shortWords(exact),
        sha256Of(exact) === sha256,
        'These words are not those that were exported.',
      ),
    ),
  );

async function against(manifest: Manifest, session: Session): Promise<readonly Check[]> {
  const { uid } = await session.query('dossier.info', {});
  if (uid !== manifest.dossier.uid) {
    const detail = `It was made from another dossier, “${manifest.dossier.title}”.`;
    return [passed('dossier', manifest.dossier.title, false, detail)];
  }
  const checks: Check[] = [];
  const texts = new Map<number, string | null>();
  for (const { number, title, sha256 } of manifest.documents) {
    const known = await session.query('document.bySha256', { sha256 });
    texts.set(number, known === null ? null : (await session.query('document.text', { id: known.id })).text);
    checks.push(
      passed('document', title, known !== null, 'No document of the dossier has these original bytes.'),
    );
  }
  for (const { record, text, passages } of manifest.citations) {
    checks.push(await recordCheck(record, text, session));
    for (const { document, exact } of passages) {
      const whole = texts.get(document) ?? null;
      if (whole !== null)
        checks.push(
          passed(
            'passage',
            shortWords(exact),
            whole.includes(exact),
            'Its document does not have these words.',
          ),
        );
    }
  }
  return checks;
}

async function recordCheck(uid: string, text: string, session: Session): Promise<Check> {
  try {
    const { title } = await session.query('record.byUid', { uid });
    // The title of a record may be cut: what it has is compared.
    const now = title.replace(/…$/u, '');
    return passed(
      'record',
      shortWords(text),
      text.startsWith(now),
      `It says something else now: “${shortWords(title)}”.`,
    );
  } catch (error) {
    if (!(error instanceof LiasseError) || error.code !== 'not-found') throw error;
    return passed('record', shortWords(text), false, 'It is not in the dossier any more.');
  }
}
