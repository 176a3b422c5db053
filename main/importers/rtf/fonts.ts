/** Encodings of text in RTF, by the code pages and character sets that it names. */
import iconv from 'iconv-lite';

/** Character sets of fonts (RTF 1.9.1, "Font Table") as code pages. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'cp949',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  255: 'cp437',
};

/** Null where the set is that of the document. */
export const ofCharset = (charset: number): string | null => CHARSETS[charset] ?? null;

/** Null where there is no such code page. */
export function ofCodePage(page: number): string | null {
  if (page === 65001) return 'utf-8';
  if (page === 10000) return 'macintosh';
  const name = page >= 1250 && page <= 1258 ? `windows-${page}` : `cp${page}`;
  return iconv.encodingExists(name) ? name : null;
}
