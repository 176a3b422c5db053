/** Exports a briefing: reads its ledger in one moment, typesets it, writes the file whole, keeps the release. */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { ExportResult } from '../../preload/contract/app.ts';
import type { BriefingLedger, PdfProfile } from '../../preload/contract/briefings.ts';
import type { BriefingLint } from '../../preload/contract/lint.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { TLPS, type Tlp } from '../../preload/contract/vocabulary.ts';
import type { Attachment } from '../briefing/attachments.ts';
import type { Form, Pdf } from '../briefing/typesetter.ts';
import { evidenceInside } from './evidence-inside.ts';
import type { Session } from './session.ts';
import { refuseDossier, writeWhole } from './whole-file.ts';

/** Makes the file of a ledger as of a moment (ISO 8601 in UTC): same ledger, same moment, same bytes. */
export type Typeset = (
  ledger: BriefingLedger,
  at: string,
  form: Form,
  attachments?: readonly Attachment[],
) => Promise<Pdf>;

const FORMS: Readonly<Record<string, Form>> = {
  '.pdf': 'pdf',
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
    `A briefing is written as .pdf, .html or .md, not as “${extension === '' ? basename(file) : extension}”. Nothing was written.`,
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
  /** Of a PDF; `pdf/a-3a` takes the evidence along. Other forms have none. */
  readonly profile?: PdfProfile | undefined;
}

/** The old file stays whole until the new one is on disk; the release is kept only then. */
export async function exportBriefing(
  session: Session,
  typeset: Typeset,
  { id, file, at, overrideTlp, profile }: ExportOptions,
): Promise<ExportResult> {
  const { path } = await session.query('dossier.info', {});
  await refuseDossier(file, path);
  const form = formOf(file);
  if (profile !== undefined && form !== 'pdf') throw noProfile(profile, file);
  const ledger = await session.query('briefing.ledger', { id });
  if (!overrideTlp) checkTlp(ledger);
  const sentences = await sentencesOf(session, ledger, at);
  const inside = profile === 'pdf/a-3a' ? await evidenceInside(session, ledger, at) : null;
  const { bytes, pages, citations } = await typeset(ledger, at, form, inside?.attachments);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeWhole(file, bytes);
  await session.command('release.add', {
    briefingId: id,
    fileName: basename(file),
    sha256,
    pages,
    citations,
    releasedAt: at,
    ledger: JSON.stringify({ ...ledger, ...sentences }),
  });
  return { file, sha256, pages, citations, evidence: inside?.told ?? null };
}

const noProfile = (profile: PdfProfile, file: string): LiasseError =>
  new LiasseError(
    'unsupported-format',
    `${profile} is a profile of PDF, and “${basename(file)}” is none. Nothing was written.`,
    { format: profile },
  );

/** Every sentence as it went out, with what was found of it and what was let stand, and why. */
const sentencesOf = async (
  session: Session,
  { briefing: { id, language } }: BriefingLedger,
  at: string,
): Promise<Pick<BriefingLint, 'profile' | 'sentences' | 'findings'>> =>
  session.query('lint.briefing', { id, language, day: at.slice(0, 10) });

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
