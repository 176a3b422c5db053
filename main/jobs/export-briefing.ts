/** Exports a briefing: reads its ledger in one moment, typesets it, writes the file whole, keeps the release. */
import { basename, extname } from 'node:path';
import type { ExportResult } from '../../preload/contract/app.ts';
import type { BriefingLedger, PdfProfile } from '../../preload/contract/briefings.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { ChangesSince, FrozenLedger, ReleaseRow } from '../../preload/contract/releases.ts';
import { TLPS, type Tlp } from '../../preload/contract/vocabulary.ts';
import type { Typeset as Typesetted } from '../briefing/service.ts';
import type { Form } from '../briefing/typesetter.ts';
import type { Attachment } from '../briefing/attachments.ts';
import { sha256OfBytes } from '../briefing/sha256.ts';
import { compareReleases } from '../domain/releases/compare.ts';
import { evidenceInside } from './evidence-inside.ts';
import type { Session } from './session.ts';
import { refuseDossier, writeWhole } from './whole-file.ts';

/** Makes the file of a ledger as of a moment (ISO 8601 in UTC): same ledger, same moment, same bytes. */
export type Typeset = (
  ledger: BriefingLedger,
  at: string,
  form: Form,
  attachments?: readonly Attachment[],
) => Promise<Typesetted>;

const FORMS: Readonly<Record<string, Form>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
  '.markdown': 'md',
};

/** By the extension of its name; throws `unsupported-format`. */
function formOf(file: string): Form {
  const extension = extname(file).toLowerCase();
  const form = FORMS[extension];
  if (form !== undefined) return form;
  throw new LiasseError(
    'unsupported-format',
    `A briefing is written as .pdf, .docx, .html or .md, not as “${extension === '' ? basename(file) : extension}”. Nothing was written.`,
    { format: extension },
  );
}

export interface ExportOptions {
  readonly id: number;
  readonly file: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Export although a source is marked more strictly than the briefing. */
  readonly overrideTlp: boolean;
  /** In the place of the briefing's own. */
  readonly template?: string;
  /** What is new in it. */
  readonly note?: string;
  /** Adds the page of what changed since the release of this number. */
  readonly since?: number | null;
  /** Of a PDF; `pdf/a-3a` takes the evidence along. Other forms have none. */
  readonly profile?: PdfProfile | undefined;
}

/** One file: see `release-briefing.ts` for several at once. */
export async function exportBriefing(
  session: Session,
  typeset: Typeset,
  { file, ...options }: ExportOptions,
): Promise<ExportResult> {
  const { files } = await exportFiles(session, typeset, { ...options, files: [file] });
  const [written] = files;
  if (written === undefined) throw new LiasseError('internal', 'An export writes a file.');
  return written;
}

export interface ExportedFiles {
  readonly release: { readonly id: number; readonly number: number };
  readonly files: readonly ExportResult[];
}

const noProfile = (profile: PdfProfile, file: string): LiasseError =>
  new LiasseError(
    'unsupported-format',
    `${profile} is a profile of PDF, and “${basename(file)}” is none. Nothing was written.`,
    { format: profile },
  );

/**
 * The same text in each form that is asked for, read in one moment. An old file stays whole until the new one is on disk; only what
 * is on disk is kept in the release, also where a later file could not be written.
 */
export async function exportFiles(
  session: Session,
  typeset: Typeset,
  {
    id,
    files,
    at,
    overrideTlp,
    template,
    profile,
    note = '',
    since = null,
    mayGoOut = () => undefined,
  }: Omit<ExportOptions, 'file'> & {
    readonly files: readonly string[];
    /** Throws where what was found of the text keeps it in; nothing is written then. */
    readonly mayGoOut?: (ledger: FrozenLedger) => void;
  },
): Promise<ExportedFiles> {
  const { path } = await session.query('dossier.info', {});
  for (const file of files) await refuseDossier(file, path);
  const forms = files.map(formOf);
  const other = files.find((_, index) => forms[index] !== 'pdf');
  if (profile !== undefined && other !== undefined) throw noProfile(profile, other);
  const { ledger, knownOperation, knownAt } = await session.query('release.freeze', {
    briefingId: id,
    day: at.slice(0, 10),
  });
  if (!overrideTlp) checkTlp(ledger);
  mayGoOut(ledger);
  const changes = since === null ? null : await changesSince(session, ledger, since, note);
  const set = template === undefined ? ledger : { ...ledger, briefing: { ...ledger.briefing, template } };
  const given = changes === null ? set : { ...set, changes };
  const inside = profile === 'pdf/a-3a' ? await evidenceInside(session, given, at) : null;
  const made: Typesetted[] = [];
  for (const form of forms) made.push(await typeset(given, at, form, inside?.attachments));
  const written: ExportResult[] = [];
  let failure: { readonly error: unknown } | null = null;
  for (const [index, { bytes, pages, citations, missing }] of made.entries()) {
    const file = files[index] ?? '';
    try {
      await writeWhole(file, bytes);
    } catch (error) {
      failure = { error };
      break;
    }
    written.push({
      file,
      sha256: sha256OfBytes(bytes),
      pages,
      citations,
      missing,
      evidence: inside?.told ?? null,
    });
  }
  if (failure !== null && written.length === 0) throw failure.error;
  const { value: release } = await session.command('release.add', {
    briefingId: id,
    files: written.map(({ file, sha256, pages }, index) => ({
      form: forms[index] ?? '',
      fileName: basename(file),
      sha256,
      pages,
      since,
    })),
    citations: written[0]?.citations ?? 0,
    releasedAt: at,
    note,
    knownOperation,
    knownAt,
    ledger: JSON.stringify(ledger),
  });
  if (failure !== null) throw failure.error;
  return { release, files: written };
}

/** Compared with the text that goes out, as it was frozen. Throws `not-found` where there is no release of that number. */
async function changesSince(
  session: Session,
  ledger: FrozenLedger,
  since: number,
  note: string,
): Promise<ChangesSince> {
  const release = await releaseNumbered(session, ledger.briefing.id, since);
  const before = await session.query('release.get', { id: release.id });
  return { ...compareReleases(before, ledger), since: release, note };
}

/** Throws `not-found` where there is no release of that number. */
export async function releaseNumbered(
  session: Session,
  briefingId: number,
  number: number,
): Promise<ReleaseRow> {
  const releases = await session.query('release.list', { briefingId });
  const release = releases.find((each) => each.number === number);
  if (release !== undefined) return release;
  throw new LiasseError(
    'not-found',
    `This briefing has no release ${number}${
      releases.length === 0
        ? ''
        : ` (it has ${releases
            .map((each) => each.number)
            .toReversed()
            .join(', ')})`
    }.`,
    { number },
  );
}

/** The strictest marking of all that the briefing rests on; null where nothing is marked. */
function strictestSource(ledger: BriefingLedger): Tlp | null {
  const marks = new Set([
    ...ledger.records.map((record) => record.tlp),
    ...ledger.records.flatMap((record) => record.evidence.map((evidence) => evidence.tlp)),
    ...ledger.documents.map((document) => document.tlp),
  ]);
  return TLPS.toReversed().find((tlp) => marks.has(tlp)) ?? null;
}

/** A briefing may not carry a marking below its strictest source without an explicit override: throws `tlp-too-low`. */
export function checkTlp(ledger: BriefingLedger): void {
  const strictest = strictestSource(ledger);
  const own = ledger.briefing.tlp;
  if (strictest === null || (own !== null && TLPS.indexOf(own) >= TLPS.indexOf(strictest))) return;
  throw new LiasseError(
    'tlp-too-low',
    `The briefing is marked ${own === null ? 'not at all' : `TLP:${own.toUpperCase()}`}, but rests on a record marked ` +
      `TLP:${strictest.toUpperCase()}.`,
    { briefing: own ?? '', strictest },
  );
}
