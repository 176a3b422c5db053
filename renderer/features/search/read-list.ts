/** A list of names from a file, whatever program wrote it. Pure but for reading the file. */

/** Bytes: far more than any list of names. */
const MOST = 20 * 1024 * 1024;

/** The text of its bytes: UTF-8 or UTF-16 where they are that, else as spreadsheets on Windows write it. */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export interface ReadList {
  readonly text: string;
  readonly isCsv: boolean;
}

/** Null for a file that is too large to be a list of names. */
export async function readList(file: File): Promise<ReadList | null> {
  if (file.size > MOST) return null;
  return {
    text: textOfBytes(new Uint8Array(await file.arrayBuffer())),
    isCsv: file.name.toLowerCase().endsWith('.csv'),
  };
}
