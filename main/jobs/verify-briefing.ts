/** Checks an exported briefing: by itself, and against the dossier that it was made from. */
import { createHash } from 'node:crypto';
import { sha256Of } from '../briefing/manifest.ts';
import { readManifest, type Manifest } from '../domain/manifest.ts';
import { shortWords } from '../domain/short-words.ts';
import type { VerifyOutcome } from '../../preload/contract/app.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Sealed } from '../importers/sealed.ts';
import type { BatchFile } from './import-batch.ts';
import type { Session } from './session.ts';

type Verdict = Pick<VerifyOutcome, 'ok' | 'checks' | 'release'>;
/** `seal`: the manifest is as it was written. `words`: so is the text. The others: what they name is in the dossier as it is told. */
type Check = VerifyOutcome['checks'][number];

export type ReadSealed = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  signal: AbortSignal,
) => Promise<Sealed>;

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
    return { ok: false, release, checks: [passed('manifest', file.fileName, false, detail)] };
  }
  const { manifest, isWhole } = read;
  const checks = [
    passed('manifest', manifest.briefing.title, true, ''),
    passed('seal', manifest.briefing.title, isWhole, 'The manifest was changed after the export.'),
    ...(sealed.words === null
      ? []
      : [
          passed(
            'words',
            manifest.briefing.title,
            sealed.words === manifest.words,
            'The text or a note was changed after the export.',
          ),
        ]),
    ...hashes(manifest),
    ...(session === null ? [] : await against(manifest, session)),
  ];
  return { ok: checks.every(({ ok }) => ok), release, checks };
}

/** It informs: a file that was never released from here may hold all the same, and one that was may be out of date. */
async function releaseOf(bytes: Uint8Array, session: Session | null): Promise<Verdict['release']> {
  if (session === null) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const release = await session.query('release.ofFile', { sha256 });
  return release === null ? null : { number: release.number, releasedAt: release.releasedAt };
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
