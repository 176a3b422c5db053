/** What an exported briefing carries to be checked by: its manifest, the hash of its words, and the files inside it. */
import { createHash } from 'node:crypto';
import { bareWords } from '../domain/manifest.ts';
import type { ReadPage } from '../domain/page-words.ts';
import type { ReadPart } from '../domain/read-parts.ts';
import { decode } from './decode.ts';
import { treeOf } from './html.ts';
import type { PageProgress } from './pdf/pdf.ts';
import { readSealedPdf } from './pdf/sealed.ts';
import { sealedDocx } from './sealed-docx.ts';
import { htmlParts } from './sealed-html.ts';
import { checkSize, isPdf, isZip, MOST_PDF } from './sniff.ts';

export interface Sealed {
  /** JSON; null where there is none. */
  readonly manifest: string | null;
  /** SHA-256 of the words that a reader sees; null where the form does not tell them exactly. */
  readonly words: string | null;
  /** What a PDF's pages say, by their structure; null where it is not tagged, where its manifest tells all of it, and of other forms. */
  readonly page: ReadPage | null;
  /** The files inside a PDF besides its manifest. */
  readonly attachments: readonly { readonly name: string; readonly sha256: string }[];
  /** All that it says, part by part. */
  readonly parts: readonly ReadPart[];
}

export interface SealedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Nothing is asked for but what it says, part by part. */
  readonly onlyParts?: boolean;
}

/** Reads a briefing that may be forged: nothing of it runs. Throws `damaged-file`, `encrypted-file`, `too-large`, `too-deep`, `zip-bomb`, `unsafe-archive`, `unsafe-xml`. */
export async function readSealed({ bytes, onlyParts }: SealedFile, progress?: PageProgress): Promise<Sealed> {
  if (isPdf(bytes)) {
    checkSize(bytes, MOST_PDF);
    return readSealedPdf(bytes, progress, onlyParts);
  }
  checkSize(bytes);
  if (isZip(bytes)) return sealedDocx(bytes);
  const document = treeOf(decode(bytes, 'utf-8').text);
  const read = htmlParts(document);
  const manifest = document.querySelector('script#liasse-manifest')?.textContent ?? null;
  for (const sign of document.querySelectorAll('#notes .back')) sign.remove();
  const parts = ['#text', '#notes'].map((part) => document.querySelector(part)?.textContent ?? '');
  return {
    manifest,
    words: createHash('sha256')
      .update(bareWords(parts.join('')), 'utf8')
      .digest('hex'),
    page: null,
    attachments: [],
    parts: read,
  };
}
