/** What an exported briefing carries to be checked by: its manifest, and of DOCX and HTML the hash of its words. */
import { createHash } from 'node:crypto';
import { bareWords } from '../domain/manifest.ts';
import { decode } from './decode.ts';
import { treeOf } from './html.ts';
import { openPdf, pdfError } from './pdf/open.ts';
import { sealedDocx } from './sealed-docx.ts';
import { checkSize, isPdf, isZip, MOST_PDF } from './sniff.ts';

export interface Sealed {
  /** JSON; null where there is none. */
  readonly manifest: string | null;
  /** SHA-256 of the words that a reader sees; null where the form does not tell them exactly. */
  readonly words: string | null;
}

/** As the file is named inside a PDF. */
const MANIFEST_NAME = 'liasse-manifest.json';

/** Reads a briefing that may be forged: nothing of it runs. Throws `damaged-file`, `encrypted-file`, `too-large`, `too-deep`, `zip-bomb`, `unsafe-archive`, `unsafe-xml`. */
export async function readSealed({
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<Sealed> {
  if (isPdf(bytes)) {
    checkSize(bytes, MOST_PDF);
    return { manifest: await attachedTo(bytes), words: null };
  }
  checkSize(bytes);
  if (isZip(bytes)) return sealedDocx(bytes);
  const document = treeOf(decode(bytes, 'utf-8').text);
  const manifest = document.querySelector('script#liasse-manifest')?.textContent ?? null;
  for (const sign of document.querySelectorAll('#notes .back')) sign.remove();
  const parts = ['#text', '#notes'].map((part) => document.querySelector(part)?.textContent ?? '');
  return {
    manifest,
    words: createHash('sha256')
      .update(bareWords(parts.join('')), 'utf8')
      .digest('hex'),
  };
}

async function attachedTo(bytes: Uint8Array): Promise<string | null> {
  const task = openPdf(bytes);
  try {
    const document = await task.promise;
    const attachments = await document.getAttachments();
    const own = [...(attachments ?? [])].find(([, { filename }]) => filename === MANIFEST_NAME);
    if (own === undefined) return null;
    const content: unknown = await document.getAttachmentContent(own[0]);
    return content instanceof Uint8Array ? new TextDecoder().decode(content) : null;
  } catch (error) {
    throw pdfError(error);
  } finally {
    await task.destroy();
  }
}
