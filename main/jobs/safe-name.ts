/** The name of a file that came from outside, as every file system takes it: no folder, nothing unseen, not too long. */

/** UTF-16 code units of the name without its extension. */
const LONGEST = 80;
const EXTENSION = /\.[\p{L}\p{N}]{1,10}$/u;

/** Never empty; keeps the extension. A prefix keeps what Windows reserves (`con`, `nul`) from being one of those. */
export function safeName(fileName: string): string {
  const last = fileName.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[^\p{L}\p{M}\p{N}._ -]/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[-. ]*\.[-. ]*\./g, '.')
    .replaceAll(/^[-. ]+|[-. ]+$/g, '');
  const extension = EXTENSION.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - extension.length);
  const short = stem
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[-. ]+$/, '');
  return `${short === '' ? 'document' : short}${extension}`;
}
