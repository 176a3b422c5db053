/** A file name out of a title: whatever the title holds, every file system takes it. */

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Code points. */
const LONGEST = 100;

/** `fallback` stands in for a title of which nothing is left. */
export function fileName(title: string, extension: string, fallback: string): string {
  const plain = title
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- these are what no file name may hold
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/[/\\:*?"<>|]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const short = Array.from(plain).slice(0, LONGEST).join('').trimEnd();
  return `${short === '' || RESERVED.test(short) ? fallback : short}.${extension}`;
}
