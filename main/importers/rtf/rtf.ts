/** Rich Text Format (1.9.1), as its final text. Destinations that are not known and say that they may be skipped are skipped. */
import iconv from 'iconv-lite';
import type { BlockKind } from '../../../preload/contract/documents.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { flow, type NoteKind } from '../flow.ts';
import { hyperlink } from '../docx/fields.ts';
import { line } from '../metadata.ts';
import type { OfficeDocument } from '../office.ts';
import { headingLevel, meaningOfName, type StyleMeaning } from '../style-names.ts';
import type { RunMark } from '../text-builder.ts';
import { ofCharset, ofCodePage } from './fonts.ts';
import { readTokens } from './tokens.ts';

/** Nobody nests deeper who means well. */
const MOST_DEPTH = 500;

const newParagraph = (): Paragraph => ({
  style: 0,
  outline: {},
  list: null,
  inTable: false,
  depth: 0,
  indent: 0,
  bullet: null,
  isEmpty: true,
});

/** Bytes that are gathered before they are decoded. */
const AT_ONCE = 64 * 1024;

/** What the words of a group are. */
type Destination =
  | 'body'
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'instruction'
  | 'note'
  | 'box';

interface State {
  destination: Destination;
  /** Set by `\*`: skipped unless the word that follows is known. */
  optional: boolean;
  font: number;
  /** Bytes that stand for a character of Unicode where that is not known. */
  fallback: number;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  link: string | null;
  /** Set for the group that a note or a text box is. */
  aside: NoteKind | 'box' | null;
  /** What the words of `ud` are, which says in Unicode what stands before it (`upr`). */
  instead: Destination | null;
}

interface Paragraph {
  style: number;
  outline: Partial<StyleMeaning>;
  list: number | null;
  inTable: boolean;
  depth: number;
  /** In twips. */
  indent: number;
  /** The bullet that it begins with, while nothing else has come. */
  bullet: string | null;
  isEmpty: boolean;
}

interface Style {
  readonly meaning: Partial<StyleMeaning>;
  readonly parent: number | null;
}

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: ' ',
  page: ' ',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

/** Destinations whose words are not of the text, besides those that say so by `\*`. */
const SKIPPED = new Set(
  (
    'colortbl header headerl headerr headerf footer footerl footerr footerf pntext listtext pntxta pntxtb ftnsep ftnsepc ftncn aftnsep aftnsepc ' +
    'aftncn xe tc tcn rxe bkmkstart bkmkend filetbl revtbl rsidtbl listtable listoverridetable themedata colorschememapping datastore ' +
    'latentstyles objdata objclass shprslt nonshppict do private template comment operator manager company category keywords subject doccomm ' +
    'hlinkbase creatim revtim printim buptim nextfile passwordhash docvar atrfstart atrfend atnref atnicn atnparent atntime atndate sp'
  ).split(' '),
);
/** Written with `\*`, but of the text or of use. */
const KNOWN = new Set([
  'shppict',
  'shpinst',
  'fldinst',
  'footnote',
  'ud',
  'annotation',
  'atnid',
  'atnauthor',
  'cs',
  'ts',
  'ds',
]);

export function rtf(bytes: Uint8Array): OfficeDocument & { readonly encoding: string } {
  const out = flow();
  const fonts = new Map<number, string | null>();
  const styles = new Map<number, Style>();
  const said = { title: '', author: '' };
  let codePage = 'windows-1252';
  let defaultFont = 0;
  let state: State = {
    destination: 'body',
    optional: false,
    font: 0,
    fallback: 1,
    bold: false,
    italic: false,
    hidden: false,
    deleted: false,
    link: null,
    aside: null,
    instead: null,
  };
  const states: State[] = [];
  let paragraph: Paragraph = newParagraph();
  const paragraphs: Paragraph[] = [];
  let raw: number[] = [];
  /** Bytes still to be passed over after a character of Unicode. */
  let toSkip = 0;
  /** Half of a character that takes two. */
  let high = '';
  let instruction = '';
  /** Of each field that is open: where it leads. */
  const targets: { readonly depth: number; href: string | null }[] = [];
  let style: { number: number; parent: number | null; name: string; outline: Partial<StyleMeaning> } | null =
    null;
  /** Rows that are open, the outermost first. */
  let rows = 0;

  const marks = (): readonly RunMark[] => [
    ...(state.link === null ? [] : [{ kind: 'link' as const, href: state.link }]),
    ...(state.bold && kindOf().kind !== 'heading' ? [{ kind: 'strong' as const, href: null }] : []),
    ...(state.italic ? [{ kind: 'emphasis' as const, href: null }] : []),
  ];

  const flush = (): void => {
    if (raw.length === 0) return;
    const encoding = fonts.get(state.font) ?? codePage;
    const text = iconv.decode(Buffer.from(raw), encoding);
    raw = [];
    write(text);
  };

  const write = (text: string): void => {
    if (text === '') return;
    switch (state.destination) {
      case 'title':
      case 'author':
        if (said[state.destination].length < 10_000) said[state.destination] += text;
        return;
      case 'instruction':
        if (instruction.length < 10_000) instruction += text;
        return;
      case 'styles':
        if (style !== null && style.name.length < 1000) style.name += text;
        return;
      case 'body':
      case 'note':
      case 'box':
        break;
      default:
        return;
    }
    if (state.deleted) {
      out.notice('tracked-changes-accepted');
    } else if (state.hidden) {
      if (text.trim() !== '') out.notice('hidden-text-left-out');
    } else {
      reachRow();
      if (isBullet(text)) return;
      if (text.includes('\ufffd')) out.notice('replacement-characters');
      out.words(text.replaceAll(CONTROLS, ''), marks());
    }
  };

  /** A bullet and a tab at the beginning of a paragraph are how a list is written by hand; who shows the text shows them. */
  const isBullet = (text: string): boolean => {
    if (paragraph.isEmpty && /^[•–-]$/.test(text)) {
      paragraph.isEmpty = false;
      paragraph.bullet = text;
      return true;
    }
    const { bullet } = paragraph;
    paragraph.isEmpty = false;
    paragraph.bullet = null;
    if (bullet === null) return false;
    if (text === '\t') paragraph.list = Math.min(8, Math.max(0, Math.round(paragraph.indent / 360) - 1));
    else out.words(bullet, []);
    return text === '\t';
  };

  const kindOf = (): { kind: BlockKind; level: number } => {
    let at: number | null = paragraph.style;
    let meant: Partial<StyleMeaning> | undefined;
    for (const seen = new Set<number>(); at !== null && !seen.has(at) && meant?.kind === undefined;) {
      seen.add(at);
      const found: Style | undefined = styles.get(at);
      meant = found?.meaning;
      at = found?.parent ?? null;
    }
    const { kind = null, level = 0 } = { ...meant, ...paragraph.outline };
    if (kind !== null) return { kind, level };
    return paragraph.list === null
      ? { kind: 'paragraph', level: 0 }
      : { kind: 'list-item', level: paragraph.list + 1 };
  };

  const closeRows = (left: number): void => {
    while (rows > left) {
      out.closeRow(true);
      rows -= 1;
    }
  };

  /** Opens or leaves rows, so that as many are open as the paragraph stands in. */
  const reachRow = (): void => {
    if (state.destination !== 'body') return;
    const wanted = paragraph.inTable ? Math.max(1, paragraph.depth) : 0;
    while (rows < wanted) {
      out.openRow();
      rows += 1;
    }
    if (wanted === 0) closeRows(0);
  };

  const endParagraph = (): void => {
    if (state.destination !== 'body' && state.destination !== 'note' && state.destination !== 'box') return;
    // The end of a deleted paragraph is not one: it goes on in the next.
    if (state.deleted) {
      out.words(' ', []);
      return;
    }
    reachRow();
    if (paragraph.bullet !== null) out.words(paragraph.bullet, []);
    const { kind, level } = kindOf();
    out.paragraph(kind, level);
    paragraph.isEmpty = true;
    paragraph.bullet = null;
  };

  const enter = (destination: Destination): void => {
    if (state.destination !== 'skipped') state.destination = destination;
  };

  const enterAside = (destination: 'note' | 'box', aside: NoteKind | 'box'): void => {
    paragraphs.push(paragraph);
    paragraph = newParagraph();
    state = { ...state, destination, aside, bold: false, italic: false, link: null };
  };

  const leaveAside = (left: State): void => {
    endParagraphOf(left);
    paragraph = paragraphs.pop() ?? paragraph;
    if (left.aside === 'box') out.closeBox();
    else out.closeNote();
  };

  const endParagraphOf = (left: State): void => {
    const outer = state;
    state = left;
    endParagraph();
    state = outer;
  };

  const unicode = (value: number): void => {
    const unit = String.fromCharCode(value < 0 ? value + 65_536 : value);
    toSkip = state.fallback;
    if (/[\ud800-\udbff]/.test(unit)) {
      high = unit;
      return;
    }
    const whole = high + unit;
    high = '';
    write(whole.toWellFormed());
  };

  const words: Readonly<Record<string, (value: number | null, at: number) => void>> = {
    ansi: () => undefined,
    mac: () => {
      codePage = 'macintosh';
    },
    pc: () => {
      codePage = 'cp437';
    },
    pca: () => {
      codePage = 'cp850';
    },
    ansicpg: (value) => {
      codePage = ofCodePage(value ?? 1252) ?? codePage;
    },
    deff: (value) => {
      defaultFont = value ?? 0;
      state.font = defaultFont;
    },
    fonttbl: () => enter('fonts'),
    stylesheet: () => enter('styles'),
    info: () => enter('info'),
    title: () => {
      if (state.destination === 'info') enter('title');
    },
    author: () => {
      if (state.destination === 'info') enter('author');
    },
    f: (value) => {
      state.font = value ?? defaultFont;
      if (state.destination === 'fonts') fonts.set(state.font, null);
    },
    fcharset: (value) => {
      if (state.destination === 'fonts') fonts.set(state.font, ofCharset(value ?? 0));
    },
    cpg: (value) => {
      if (state.destination === 'fonts') fonts.set(state.font, ofCodePage(value ?? 0));
    },
    s: (value) => {
      if (state.destination === 'styles' && style !== null) style.number = value ?? 0;
      else paragraph.style = value ?? 0;
    },
    sbasedon: (value) => {
      if (style !== null) style.parent = value;
    },
    outlinelevel: (value) => {
      const meant = headingLevel(String(value ?? 9));
      if (state.destination === 'styles' && style !== null) style.outline = meant;
      else paragraph.outline = meant;
    },
    cs: () => undefined,
    plain: () => {
      Object.assign(state, { bold: false, italic: false, hidden: false, deleted: false, font: defaultFont });
    },
    b: (value) => {
      state.bold = value !== 0;
    },
    i: (value) => {
      state.italic = value !== 0;
    },
    v: (value) => {
      state.hidden = value !== 0;
    },
    deleted: (value) => {
      state.deleted = value !== 0;
    },
    revised: (value) => {
      if (value !== 0 && state.destination === 'body') out.notice('tracked-changes-accepted');
    },
    uc: (value) => {
      state.fallback = Math.min(32, Math.max(0, value ?? 1));
    },
    u: (value) => unicode(value ?? 0),
    pard: () => {
      paragraph = newParagraph();
    },
    ls: (value) => {
      paragraph.list = value === 0 ? null : (paragraph.list ?? 0);
    },
    ilvl: (value) => {
      paragraph.list = Math.min(8, Math.max(0, value ?? 0));
    },
    li: (value) => {
      paragraph.indent = value ?? 0;
    },
    intbl: () => {
      paragraph.inTable = true;
    },
    itap: (value) => {
      paragraph.depth = Math.min(50, Math.max(0, value ?? 0));
      paragraph.inTable = paragraph.depth > 0;
    },
    par: endParagraph,
    sect: endParagraph,
    cell: () => endCell(1),
    nestcell: () => endCell(2),
    row: () => endRow(1),
    nestrow: () => endRow(2),
    field: () => void targets.push({ depth: states.length, href: null }),
    fldinst: () => {
      instruction = '';
      enter('instruction');
    },
    fldrslt: () => {
      state.link = targets.at(-1)?.href ?? state.link;
    },
    footnote: (_, at) => {
      reachRow();
      // Which of both it is stands behind.
      const isEndnote = Buffer.from(bytes.subarray(at, at + 8))
        .toString('latin1')
        .trimStart()
        .startsWith('\\ftnalt');
      const kind = isEndnote ? 'endnote' : 'footnote';
      out.refer(kind);
      out.openNote(kind);
      enterAside('note', kind);
    },
    shptxt: () => {
      out.openBox();
      enterAside('box', 'box');
    },
    pict: () => {
      if (state.destination !== 'skipped') out.notice('images-left-out');
      enter('skipped');
    },
    annotation: () => {
      out.notice('comments-left-out');
      enter('skipped');
    },
    atnid: () => enter('skipped'),
    atnauthor: () => enter('skipped'),
    upr: () => {
      state.instead = state.destination;
      enter('skipped');
    },
    ud: () => undefined,
  };

  const isBody = (): boolean => state.destination === 'body';

  const endCell = (least: number): void => {
    if (!isBody()) return endParagraph();
    paragraph.inTable = true;
    paragraph.depth = Math.max(paragraph.depth, least);
    if (least === 1) paragraph.depth = 1;
    if (least === 1) closeRows(1);
    reachRow();
    out.closeCell();
  };

  const endRow = (depth: number): void => {
    if (!isBody()) return;
    closeRows(depth - 1);
  };

  readTokens(bytes, {
    open: () => {
      flush();
      toSkip = 0;
      if (states.length > MOST_DEPTH) {
        throw new LiasseError('too-deep', 'The file nests too deeply; nothing of it was kept.');
      }
      states.push(state);
      state = { ...state, optional: false, aside: null };
      if (state.destination === 'styles') style = { number: 0, parent: null, name: '', outline: {} };
    },
    close: () => {
      flush();
      toSkip = 0;
      const left = state;
      state = states.pop() ?? state;
      if (left.destination === 'styles' && style !== null) {
        const name = style.name.replace(/;\s*$/, '');
        styles.set(style.number, {
          meaning: { ...meaningOfName(name), ...style.outline },
          parent: style.parent,
        });
        style = null;
      }
      if (left.destination === 'instruction' && state.destination !== 'instruction') {
        const target = targets.at(-1);
        if (target !== undefined) target.href = hyperlink(instruction);
      }
      if (left.aside !== null) leaveAside(left);
      if (targets.at(-1)?.depth === states.length + 1) targets.pop();
    },
    word: (name, value, at) => {
      flush();
      if (name === '*') {
        state.optional = true;
        return;
      }
      if (toSkip > 0 && name !== 'u') {
        toSkip -= 1;
        return;
      }
      toSkip = 0;
      const optional = state.optional;
      state.optional = false;
      if (name === 'ud' && state.instead !== null) {
        state.destination = state.instead;
        state.instead = null;
      }
      if (state.destination === 'skipped') return;
      if ((optional && !KNOWN.has(name)) || SKIPPED.has(name)) {
        state.destination = 'skipped';
        return;
      }
      if (Object.hasOwn(CHARACTERS, name)) {
        write(name === 'line' && kindOf().kind === 'preformatted' ? '\n' : (CHARACTERS[name] ?? ''));
      } else if (Object.hasOwn(words, name)) words[name]?.(value, at);
    },
    byte: (byte) => {
      if (toSkip > 0) toSkip -= 1;
      else if (state.destination !== 'skipped') raw.push(byte);
      if (raw.length > AT_ONCE && byte === 0x20) flush();
    },
  });
  const built = out.finish();
  return {
    ...built,
    title: line(said.title),
    byline: line(said.author),
    url: null,
    language: null,
    published: null,
    encoding: codePage,
  };
}

/* oxlint-disable-next-line eslint/no-control-regex -- control characters are what is looked for */
const CONTROLS = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
