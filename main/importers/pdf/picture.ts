/** A page of a PDF as a picture: what it looks like, never what it does. */
import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, pdfError } from './open.ts';

/** Of a picture; a page of any size is drawn in so many. Pixels. */
const MOST = 3000;
/** How many documents are kept open: the one that is read, and the one before it. */
const OPEN = 2;

export interface PictureWish {
  /** Which document: the hash of its bytes. */
  readonly sha256: string;
  /** From 0. */
  readonly page: number;
  /** Pixels. */
  readonly width: number;
}

export interface Pictures {
  /** Whether the document's bytes are here. */
  has(params: { readonly sha256: string }): boolean;
  open(params: { readonly sha256: string; readonly bytes: Uint8Array }): Promise<null>;
  /** PNG; null where there is no such document or page. */
  draw(wish: PictureWish): Promise<Uint8Array | null>;
}

export function pictures(): Pictures {
  const open = new Map<string, PDFDocumentLoadingTask>();
  return {
    has: ({ sha256 }) => open.has(sha256),
    open: async ({ sha256, bytes }) => {
      if (open.has(sha256)) return null;
      for (const [oldest, task] of [...open].slice(0, Math.max(0, open.size - OPEN + 1))) {
        open.delete(oldest);
        // oxlint-disable-next-line no-await-in-loop -- one is let go of before the next is held
        await task.destroy();
      }
      const task = openPdf(bytes);
      open.set(sha256, task);
      try {
        await task.promise;
      } catch (error) {
        open.delete(sha256);
        throw pdfError(error);
      }
      return null;
    },
    draw: async ({ sha256, page, width }) => {
      const document = await open.get(sha256)?.promise;
      if (document === undefined || page < 0 || page >= document.numPages) return null;
      const proxy = await document.getPage(page + 1);
      const full = proxy.getViewport({ scale: 1 });
      const scale = Math.min(width, MOST) / Math.max(full.width, (full.height * width) / MOST, 1);
      const viewport = proxy.getViewport({ scale });
      const canvas = createCanvas(
        Math.max(1, Math.ceil(viewport.width)),
        Math.max(1, Math.ceil(viewport.height)),
      );
      const context = canvas.getContext('2d');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      await proxy.render({
        canvas: null,
        canvasContext: context as unknown as CanvasRenderingContext2D,
        viewport,
      }).promise;
      proxy.cleanup();
      return new Uint8Array(await canvas.encode('png'));
    },
  };
}
