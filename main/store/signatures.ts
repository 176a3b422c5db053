/** Signatures of texts, as the file keeps them. They follow from the texts alone: the journal does not keep them. */
import { bandsOf, signatureOf, type Band } from '../domain/copies.ts';
import type { Read, Write } from './sql.ts';

/** Keeps the signature of a text that has none yet. */
export function sign(write: Write, body: number, text: string): void {
  const signature = signatureOf(text);
  const minima = new DataView(new ArrayBuffer(signature.minima.length * 4));
  for (const [at, least] of signature.minima.entries()) minima.setUint32(at * 4, least, true);
  write.run('INSERT INTO text_signature (text_id, shingles, minima) VALUES (:body, :shingles, :minima)', {
    body,
    shingles: signature.shingles,
    minima: new Uint8Array(minima.buffer),
  });
  write.run(
    `INSERT INTO signature_band (band, hash, text_id)
     SELECT value ->> 'band', value ->> 'hash', :body FROM json_each(:bands)`,
    { body, bands: JSON.stringify(bandsOf(signature)) },
  );
}

/** Signs the texts that have no signature, at most so many; answers how many it signed. */
export function signMore(write: Write, most: number): number {
  const bodies = write.column(
    `SELECT id FROM text_body WHERE id NOT IN (SELECT text_id FROM text_signature) ORDER BY id LIMIT :most`,
    { most },
  );
  for (const body of bodies) {
    sign(write, body, write.value<string>('SELECT text FROM text_body WHERE id = :body', { body }) ?? '');
  }
  return bodies.length;
}

/** The bands of a text; none where it has no signature. */
export function bandsOfBody(read: Read, body: number): readonly Band[] {
  const kept = read.get<{ shingles: number; minima: Uint8Array }>(
    'SELECT shingles, minima FROM text_signature WHERE text_id = :body',
    { body },
  );
  if (kept === undefined) return [];
  const { buffer, byteOffset, byteLength } = kept.minima;
  const bytes = new DataView(buffer, byteOffset, byteLength);
  const minima = Uint32Array.from({ length: byteLength / 4 }, (_, at) => bytes.getUint32(at * 4, true));
  return bandsOf({ shingles: kept.shingles, minima });
}
