/** A text without what is set differently from print to print, with the way back to where each unit came from. */

export interface Folded {
  readonly text: string;
  /** For each unit of `text`, and for its end, the UTF-16 offset in what was folded. */
  readonly starts: Int32Array;
}

const PIECE = /\u00ad|[-‐]\n(?=\p{Ll})|[\s\u200b]+|[«»„“”"]\s*|[‘’ʼ‚′]|[‐‑‒–—−]|[\ufb00-\ufb06]/gu;

function plainOf(piece: string): string {
  if (piece === '\u00ad' || /^[-‐]\n$/.test(piece)) return '';
  if (/^[«»„“”"]/.test(piece)) return '"';
  if (/^[\s\u200b]/u.test(piece)) return ' ';
  if (/^[‘’ʼ‚′]/.test(piece)) return "'";
  return /^[‐‑‒–—−]/.test(piece) ? '-' : piece.normalize('NFKC');
}

export function folded(text: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  let from = 0;
  const keep = (piece: string, start: number, step: 0 | 1): void => {
    if (piece === '') return;
    parts.push(piece);
    for (let at = 0; at < piece.length; at += 1) starts.push(start + at * step);
  };
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    keep(text.slice(from, index), from, 1);
    // White before a closing quotation mark is set in French and not in English.
    const plain = plainOf(piece);
    if (plain === '"' && parts.at(-1) === ' ') {
      parts.pop();
      starts.pop();
    }
    keep(plain, index, 0);
    from = index + piece.length;
  }
  keep(text.slice(from), from, 1);
  return { text: parts.join(''), starts: Int32Array.from([...starts, text.length]) };
}
