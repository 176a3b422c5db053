/** The words of a mail: which of its parts they are in, and the blocks that they make. */
import iconv from 'iconv-lite';
import type { Notice } from '../../../preload/contract/documents.ts';
import { cleaned, declaredCharset, decode, type Decoded } from '../decode.ts';
import { blocksOf } from '../html-blocks.ts';
import { noticesOf, treeOf } from '../html.ts';
import { plainText } from '../plain.ts';
import { textBuilder, type Run, type TextBuilder } from '../text-builder.ts';
import { contentOf, type Part } from './mime.ts';

export interface Sorted {
  /** In their order: each the ways in which one stretch of words is given. */
  readonly bodies: readonly { readonly plain: readonly Part[]; readonly html: readonly Part[] }[];
  readonly attachments: readonly Part[];
  /** Pictures and the like that stand in the text. */
  readonly inline: number;
}

/** What a mail program shows as the mail, and what as its attachments. */
export function sorted(root: Part): Sorted {
  const bodies: Sorted['bodies'][number][] = [];
  const attachments: Part[] = [];
  let inline = 0;
  const walk = (part: Part, isRelated: boolean): void => {
    const { value } = part.type;
    if (value === 'multipart/alternative') {
      const leaves = part.parts.flatMap(leavesOf);
      const plain = leaves.filter((leaf) => isWords(leaf, 'text/plain'));
      // Some write HTML in several parts, with what is attached between them.
      const html = leaves.filter((leaf) => isWords(leaf, 'text/html'));
      const hasWords = plain.length > 0 || html.length > 0;
      if (hasWords) bodies.push({ plain, html });
      for (const leaf of leaves) {
        // Another way to say the same (an invitation, a page for phones) is none of its own, unless it has a name.
        const isAnother =
          hasWords && leaf.type.value.startsWith('text/') && !leaf.disposition.parameters.has('filename');
        if (!isAnother) walk(leaf, true);
      }
    } else if (part.parts.length > 0) {
      const related = value === 'multipart/related';
      for (const [index, each] of part.parts.entries()) walk(each, related && index > 0);
    } else if (isWords(part, 'text/plain')) bodies.push({ plain: [part], html: [] });
    else if (isWords(part, 'text/html') && !isRelated) bodies.push({ plain: [], html: [part] });
    else if (part.disposition.value === 'attachment') attachments.push(part);
    else if (SIGNATURES.has(value)) return;
    else if (/^(?:image|audio|video|font)\/|^text\/css$/.test(value)) inline += 1;
    else attachments.push(part);
  };
  walk(root, false);
  return { bodies, attachments: attachments.filter(({ type }) => !SIGNATURES.has(type.value)), inline };
}

/** They vouch for the mail, whose bytes are kept whole; by themselves they are nothing to read. */
const SIGNATURES = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
]);

const leavesOf = (part: Part): readonly Part[] =>
  part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);

const isWords = ({ type, disposition }: Part, wanted: string): boolean =>
  type.value === wanted && disposition.value !== 'attachment' && !disposition.parameters.has('filename');

/** Below this share of the words of its HTML, a plain text only says that there is one. */
const LEAST_SHARE = 0.4;

export interface Body {
  readonly encoding: string;
  readonly notices: ReadonlySet<Notice>;
}

/** Adds the words of a mail; plain text before HTML where it says as much. */
export function addBodies(bodies: Sorted['bodies'], builder: TextBuilder): Body {
  const notices = new Set<Notice>();
  let encoding: string | null = null;
  for (const { plain, html } of bodies) {
    const texts = plain.map((part) => ({ part, ...lettersOf(part) }));
    const pages = html.map((part) => {
      const letters = lettersOf(part);
      return { ...letters, page: pageBlocks(letters.text) };
    });
    const inText = countWords(texts.map(({ text }) => text));
    const inPages = countWords(pages.map(({ page }) => page.text));
    const isReal = texts.length > 0 && inText >= inPages * LEAST_SHARE;
    for (const chosen of isReal ? texts : pages) {
      encoding ??= chosen.encoding;
      for (const notice of chosen.notices) notices.add(notice);
    }
    if (isReal) for (const { text, part } of texts) addPlain(text, part, builder);
    else {
      for (const { page } of pages) {
        for (const notice of page.notices) notices.add(notice);
        for (const { kind, level, runs } of page.blocks) builder.add(kind, level, runs);
      }
    }
  }
  return { encoding: encoding ?? 'utf-8', notices };
}

const countWords = (texts: readonly string[]): number =>
  texts.reduce((count, text) => count + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

/** Encodings in seven bits look like ASCII: they are believed. */
const SEVEN_BIT = /^(?:iso-2022-(?:jp|kr)|hz-gb-2312|utf-?7(?:-imap)?)\b/i;

function lettersOf(part: Part): Decoded {
  const { bytes, isDamaged } = contentOf(part);
  const said = part.type.parameters.get('charset')?.trim() ?? null;
  // Beyond ASCII, ASCII says nothing.
  const charset = said !== null && /^(?:us-)?ascii$/i.test(said) ? null : said;
  const damage: readonly Notice[] = isDamaged ? ['damaged-parts'] : [];
  if (bytes.length === 0) return { text: '', encoding: 'utf-8', notices: damage };
  if (charset !== null && SEVEN_BIT.test(charset)) {
    const name = charset.toLowerCase();
    const raw = name.startsWith('iso-2022-jp')
      ? new TextDecoder('iso-2022-jp').decode(bytes)
      : iconv.encodingExists(name)
        ? iconv.decode(Buffer.from(bytes), name)
        : null;
    if (raw !== null) {
      const { text, notices } = cleaned(raw);
      return { text, encoding: name, notices: [...notices, ...damage] };
    }
  }
  const decoded = decode(bytes, charset ?? (part.type.value === 'text/html' ? declaredCharset(bytes) : null));
  return { ...decoded, notices: [...decoded.notices, ...damage] };
}

interface Page {
  readonly text: string;
  readonly blocks: readonly {
    readonly kind: Parameters<TextBuilder['add']>[0];
    readonly level: number;
    readonly runs: readonly Run[];
  }[];
  readonly notices: readonly Notice[];
}

function pageBlocks(markup: string): Page {
  const collected: { kind: Parameters<TextBuilder['add']>[0]; level: number; runs: readonly Run[] }[] = [];
  const own = textBuilder();
  const { body, documentElement } = treeOf(markup);
  blocksOf(
    body ?? documentElement,
    {
      add: (kind, level, runs) => {
        own.add(kind, level, runs);
        collected.push({ kind, level, runs });
      },
      get isEmpty() {
        return own.isEmpty;
      },
      build: () => own.build(),
    },
    { skipHeading: null, wholePage: false },
  );
  return { text: own.build().text, blocks: collected, notices: [...noticesOf(markup)] };
}

/** Lines after `>` are what is answered. */
function addPlain(text: string, part: Part, builder: TextBuilder): void {
  const isFlowed = part.type.parameters.get('format')?.toLowerCase() === 'flowed';
  const lines = isFlowed ? flowed(text, part) : text.split('\n').map(quoted);
  for (let at = 0; at < lines.length;) {
    const depth = lines[at]?.depth ?? 0;
    let end = at;
    while (end < lines.length && (lines[end]?.depth ?? 0) > 0 === depth > 0) end += 1;
    const stretch = lines
      .slice(at, end)
      .map((each) => each.words)
      .join('\n');
    const built = plainText(stretch);
    for (const block of built.blocks) {
      // The first line of a mail is no title: its subject is.
      const kind = depth > 0 ? 'quotation' : block.kind === 'heading' ? 'paragraph' : block.kind;
      const level = kind === 'list-item' ? block.level : 0;
      builder.add(kind, level, [{ text: built.text.slice(block.start, block.end), marks: [] }]);
    }
    at = end;
  }
}

interface QuotedLine {
  readonly depth: number;
  readonly words: string;
}

function quoted(text: string): QuotedLine {
  const marks = /^(?:> ?)+/.exec(text)?.[0] ?? '';
  return { depth: marks.replaceAll(' ', '').length, words: text.slice(marks.length) };
}

/** Lines that end in a space go on in the next of the same depth (RFC 3676). */
function flowed(text: string, part: Part): readonly QuotedLine[] {
  const deletesSpace = part.type.parameters.get('delsp')?.toLowerCase() === 'yes';
  const lines: QuotedLine[] = [];
  let isOpen = false;
  for (const each of text.split('\n')) {
    const marks = /^>*/.exec(each)?.[0].length ?? 0;
    const unstuffed = each.slice(marks).replace(/^ /, '');
    const isSoft = unstuffed.endsWith(' ') && unstuffed !== '-- ';
    const words = isSoft && deletesSpace ? unstuffed.slice(0, -1) : unstuffed;
    const last = lines.at(-1);
    if (isOpen && last?.depth === marks && unstuffed !== '-- ') {
      lines[lines.length - 1] = { depth: marks, words: last.words + words };
    } else lines.push({ depth: marks, words });
    isOpen = isSoft;
  }
  return lines;
}
