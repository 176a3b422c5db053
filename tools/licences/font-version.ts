/** The revision of a TrueType or OpenType font, three decimals: `head` table, `fontRevision` (OpenType 1.9, 16.16 fixed). */
export function fontVersion(font: Buffer): string {
  const tables = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    if (font.toString('latin1', entry, entry + 4) !== 'head') continue;
    return (font.readInt32BE(font.readUInt32BE(entry + 8) + 4) / 65_536).toFixed(3);
  }
  throw new Error('a font without a head table');
}
