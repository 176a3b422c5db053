/** ZIP archives as nobody should make them, and the workbooks in them. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the headers say instead of the truth. */
  readonly says?: {
    readonly size?: number;
    readonly packed?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly method?: number;
    /** In its own header, where another stands in the directory. */
    readonly localName?: string;
  };
}

export function archive(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, says = {} } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((says.flags ?? 0) | 0x800, 2);
    fields.writeUInt16LE(says.method ?? 8, 4);
    fields.writeUInt32LE(says.crc ?? crc32(raw), 10);
    fields.writeUInt32LE(says.packed ?? packed.length, 14);
    fields.writeUInt32LE(says.size ?? raw.length, 18);
    const header = (signature: number, before: number, named: string, rest: Buffer): Buffer => {
      const start = Buffer.alloc(4 + before);
      start.writeUInt32LE(signature, 0);
      const own = Buffer.from(fields);
      own.writeUInt16LE(Buffer.byteLength(named), 22);
      return Buffer.concat([start, own, rest, Buffer.from(named)]);
    };
    const local = header(0x04034b50, 0, says.localName ?? name, Buffer.alloc(0));
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    entries.push(header(0x02014b50, 2, name, place));
    bodies.push(local, packed);
    at += local.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook of one sheet; `sheet` is its XML. */
export const workbookParts = (sheet: string, more: readonly Part[] = []): readonly Part[] => [
  {
    name: '_rels/.rels',
    content: `<Relationships><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns:r="${RELATION}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content:
      `<Relationships><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  },
  { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ...more,
];

export const sheetOf = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

/** A workbook whose one sheet holds these rows, as XML. */
export const workbook = (rows: string, more: readonly Part[] = []): Buffer =>
  archive(workbookParts(sheetOf(rows), more));
