/** Answers `app://liasse/pages/<document>/<hash>/<page>/<width>.png`: a page of a document as a picture. */
import type { PageArtist } from '../importers/pdf/client.ts';
import type { Desk } from '../jobs/desk.ts';

/** The picture of a page by its address below `/pages/`, or null where there is none. */
export type PagePicture = (address: string) => Promise<Uint8Array | null>;

const ADDRESS = /^(\d{1,15})\/([0-9a-f]{64})\/(\d{1,6})\/(\d{2,4})\.png$/;

export const pagePictures =
  (desk: Pick<Desk, 'query'>, artist: PageArtist): PagePicture =>
  async (address) => {
    const [, id, sha256, page, width] = ADDRESS.exec(address) ?? [];
    if (sha256 === undefined) return null;
    try {
      const bytesOf = async (): Promise<Uint8Array> =>
        (await desk.query('document.original', { id: Number(id) })).bytes;
      return await artist.draw({ sha256, page: Number(page), width: Number(width) }, bytesOf);
    } catch {
      // No dossier, no such document, or a page that cannot be drawn: there is no picture, and the words are there.
      return null;
    }
  };
