/** The table of contents of a book: what its chapters are called that have no heading of their own. */
import { posix } from 'node:path';
import { localName, readXml } from '../archive/xml.ts';
import type { Archive } from '../archive/zip.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { pathOf, xmlOf } from './opf.ts';

/** Names of chapters by the name of their part; the first that points at it counts. */
export function namesOfChapters(archive: Archive, contents: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const name of contents) {
    const xml = xmlOf(archive, name);
    if (xml === null) continue;
    try {
      read(xml, posix.dirname(name), names);
    } catch (error) {
      // The chapters can be read without their list.
      if (!(error instanceof LiasseError)) throw error;
    }
    if (names.size > 0) break;
  }
  return names;
}

function read(xml: string, folder: string, names: Map<string, string>): void {
  let words = '';
  let label = '';
  let href: string | null = null;
  const keep = (): void => {
    const name = (label === '' ? words : label).replaceAll(/\s+/g, ' ').trim();
    const path = href === null ? '' : pathOf(folder, href);
    if (name !== '' && path !== '' && !names.has(path)) names.set(path, name);
    href = null;
    words = '';
    label = '';
  };
  readXml(xml, {
    open: (name, attributes) => {
      const local = localName(name);
      if (local === 'a') {
        href = attributes['href'] ?? null;
        words = '';
      } else if (local === 'text') words = '';
      else if (local === 'content') {
        href = attributes['src'] ?? null;
        keep();
      }
    },
    close: (name) => {
      const local = localName(name);
      if (local === 'a') keep();
      else if (local === 'text') label = words;
    },
    text: (more) => {
      words += more;
    },
  });
}
