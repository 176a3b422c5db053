/** Who writes, above the head of the first page: the sign of a house beside its name and address. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { ImageRun, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { House } from '../house/read.ts';
import type { Sheet } from '../sheet.ts';
import { textRuns } from './runs.ts';
import { writable } from './text.ts';

/** In pixels of 1/96 inch: 15 mm. */
const HEIGHT = 57;
/** A drawing is given as a picture too, for programs that show none: so many of its pixels to one of the page. */
const SHARP = 4;

export async function letterheadOf(
  { letterhead, logo: named }: Sheet,
  logo: House['logo'],
): Promise<readonly Paragraph[]> {
  const picture = logo === null ? [] : [await pictureOf(logo, named?.alt ?? '')];
  if (picture.length === 0 && letterhead.length === 0) return [];
  const lines = letterhead.map((line, at) => textRuns(line, at === 0 ? { bold: true } : { style: 'Quiet' }));
  return [
    ...(picture.length === 0 ? [] : [new Paragraph({ style: 'Letterhead', children: picture })]),
    new Paragraph({
      style: 'LastLetterhead',
      children: lines.flatMap((line, at): readonly ParagraphChild[] =>
        at === 0 ? line : [new TextRun({ break: 1 }), ...line],
      ),
    }),
  ];
}

async function pictureOf({ name, bytes }: NonNullable<House['logo']>, alt: string): Promise<ImageRun> {
  const image = await loadImage(bytes);
  const scale = HEIGHT / Math.max(1, image.height);
  const size = { width: Math.max(1, Math.round(image.width * scale)), height: HEIGHT };
  const words = writable(alt);
  const about = {
    transformation: size,
    altText: { name: 'Logo', title: words, description: words },
  };
  if (name.endsWith('.png')) return new ImageRun({ ...about, type: 'png', data: bytes });
  if (!name.endsWith('.svg')) return new ImageRun({ ...about, type: 'jpg', data: bytes });
  const canvas = createCanvas(size.width * SHARP, size.height * SHARP);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new ImageRun({ ...about, type: 'png', data: canvas.toBuffer('image/png') });
}
