/** What an exported PDF carries to be checked by. It may be forged: nothing in it runs, and everything in it is bounded. */
import { createHash } from 'node:crypto';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { Sealed } from '../sealed.ts';
import { openPdf, pdfError } from './open.ts';
import { pdfParts } from './page-drawing.ts';
import { MOST_PAGES, tooLong, type PageProgress } from './pdf.ts';
import { taggedWords } from './tagged-words.ts';

/** As the file is named inside a PDF. */
const MANIFEST_NAME = 'liasse-manifest.json';

/** More files than a briefing could have, and more bytes than one of them, or its manifest, could. */
const MOST = { files: 2000, bytes: 256 * 1024 * 1024, manifest: 64 * 1024 * 1024 };

/** Whether a manifest says of the whole file what was read of it: its words need not be told by themselves then. */
function tellsAll(manifest: string): boolean {
  try {
    return (JSON.parse(manifest) as { readonly read?: unknown } | null)?.read !== undefined;
  } catch {
    return false;
  }
}

/** `onlyParts`: the words by the structure are not asked for. Throws `damaged-file`, `encrypted-file`, `too-large`. */
export async function readSealedPdf(
  bytes: Uint8Array,
  progress?: PageProgress,
  onlyParts = false,
): Promise<Sealed> {
  const task = openPdf(bytes);
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw tooLong(document.numPages);
    const files = await filesIn(document);
    const { manifest } = files;
    return {
      words: null,
      ...files,
      page:
        manifest === null || onlyParts || tellsAll(manifest) ? null : await taggedWords(document, progress),
      parts: manifest === null ? [] : await pdfParts(document, progress),
    };
  } catch (error) {
    throw pdfError(error);
  } finally {
    await task.destroy();
  }
}

/** Two files of one name are no manifest: nobody could say which of them a reader sees. */
async function filesIn(document: PDFDocumentProxy): Promise<Pick<Sealed, 'manifest' | 'attachments'>> {
  const files = [...((await document.getAttachments()) ?? [])];
  if (files.length > MOST.files) throw tooMany(files.length);
  const attachments: { name: string; sha256: string }[] = [];
  const manifests: string[] = [];
  for (const [id, { filename }] of files) {
    // oxlint-disable-next-line no-await-in-loop -- all at once would be held at once
    const content = await contentOf(document, id);
    if (filename !== MANIFEST_NAME) {
      attachments.push({ name: filename, sha256: createHash('sha256').update(content).digest('hex') });
      continue;
    }
    if (content.length > MOST.manifest) throw tooLarge(filename);
    manifests.push(new TextDecoder().decode(content));
  }
  const [manifest = null, ...others] = manifests;
  return { manifest: others.length > 0 ? null : manifest, attachments };
}

async function contentOf(document: PDFDocumentProxy, id: string): Promise<Uint8Array> {
  const content: unknown = await document.getAttachmentContent(id).catch(() => null);
  if (!(content instanceof Uint8Array)) return new Uint8Array();
  if (content.length > MOST.bytes) throw tooLarge(id);
  return content;
}

const tooMany = (files: number): LiasseError =>
  new LiasseError('too-large', `This PDF holds ${files} files; no briefing holds more than ${MOST.files}.`, {
    files,
    most: MOST.files,
  });

const tooLarge = (name: string): LiasseError =>
  new LiasseError('too-large', `The file “${name.slice(0, 100)}” inside this PDF is larger than it may be.`, {
    name: name.slice(0, 100),
  });
