/** Pages saved as one file with all that belongs to them (MHTML, RFC 2557): the page itself, to be read like any saved page. */
import { extname } from 'node:path';
import { declaredCharset } from '../decode.ts';
import { contentOf, messageOf, type Part } from '../mail/mime.ts';
import { webAddress } from '../metadata.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';

export interface SavedPage {
  /** HTML, in the encoding `charset` or what it says of itself. */
  readonly bytes: Uint8Array;
  readonly charset: string | null;
  /** Where it was saved from. */
  readonly url: string | null;
  readonly isDamaged: boolean;
}

/** Whether a file is one of these, by how it begins: a mail may be built the same way, but no browser sent it. */
export function isMhtml(name: string, start: string): boolean {
  const [header = ''] = start.split(/\r?\n\r?\n/, 1);
  return (
    /^(?:MIME-Version|Content-Type):/im.test(header) &&
    (/^(?:Snapshot-Content-Location|From:\s*"?<Saved by )/im.test(header) ||
      ['.mht', '.mhtml'].includes(extname(name).toLowerCase()))
  );
}

/** Throws `damaged-file` where there is no page in it. */
export function savedPage(bytes: Uint8Array): SavedPage {
  const { root, isDamaged } = messageOf(bytes);
  const page = pageOf(root);
  if (page === null) throw new LiasseError('damaged-file', 'There is no page in this file.');
  const content = contentOf(page);
  return {
    bytes: content.bytes,
    charset: page.type.parameters.get('charset') ?? declaredCharset(content.bytes),
    url:
      webAddress(page.header.first('content-location')) ??
      webAddress(root.header.first('snapshot-content-location')),
    isDamaged: isDamaged || content.isDamaged,
  };
}

/** The root part: the one that `start` names, else the first page (RFC 2387, 3.2). The pages of frames come after it. */
function pageOf(root: Part): Part | null {
  if (root.parts.length === 0) return isPage(root) ? root : null;
  const start = root.type.parameters.get('start');
  const pages = root.parts
    .flatMap((part) => (part.parts.length > 0 ? (pageOf(part) ?? []) : part))
    .filter(isPage);
  return (
    pages.find(({ header }) => start !== undefined && header.first('content-id') === start) ??
    pages[0] ??
    null
  );
}

const isPage = ({ type }: Part): boolean =>
  type.value === 'text/html' || type.value === 'application/xhtml+xml';
