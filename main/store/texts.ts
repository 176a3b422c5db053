/** Canonical texts. They never change, so those read lately are kept at hand. */
import { found } from './records.ts';
import type { Read } from './sql.ts';

/** How many texts are kept at hand. */
const AT_HAND = 8;

/** The canonical text of a document. */
export const textOf = (read: Read, documentId: number): string => textOfBody(read, bodyOf(read, documentId));

/** The number of the body that holds a document's text. */
export const bodyOf = (read: Read, documentId: number): number =>
  found(
    read.value<number>(
      `SELECT d.text_id FROM document d JOIN record r ON r.id = d.id AND r.deleted_at IS NULL WHERE d.id = :documentId`,
      { documentId },
    ),
    'document',
    documentId,
  );

/** A text by the number of its body. */
export function textOfBody(read: Read, body: number): string {
  const { recentTexts } = read;
  const text =
    recentTexts.get(body) ??
    read.value<string>('SELECT text FROM text_body WHERE id = :body', { body }) ??
    '';
  recentTexts.delete(body);
  recentTexts.set(body, text);
  const [oldest] = recentTexts.keys();
  if (recentTexts.size > AT_HAND && oldest !== undefined) recentTexts.delete(oldest);
  return text;
}
