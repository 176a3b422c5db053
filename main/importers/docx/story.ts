/**
 * A story of a Word document - its body, its notes - as a stream of elements (ECMA-376-1, 17.3 to 17.17). Insertions are
 * words like others; deletions, what was moved away, instructions of fields and hidden words are passed over.
 */
import type { BlockKind } from '../../../preload/contract/documents.ts';
import { localName, readXml, type Attributes } from '../archive/xml.ts';
import type { Flow, NoteKind } from '../flow.ts';
import { headingLevel } from '../style-names.ts';
import type { RunMark } from '../text-builder.ts';
import { fields, hyperlink } from './fields.ts';
import { attribute, isOn, levelOf, NO_STYLE, type Style } from './styles.ts';

export interface Story {
  readonly style: (id: string) => Style;
  readonly out: Flow;
  /** The target of a relation, where it is one of the web. */
  readonly link: (id: string) => string | null;
}

export interface NoteReference {
  readonly kind: NoteKind;
  readonly id: string;
}

/** Writes a body; gives the notes that it refers to, in the order in which they are. */
export function readStory(xml: string, story: Story): readonly NoteReference[] {
  const referred: NoteReference[] = [];
  readXml(
    xml,
    elementsOf(story, (reference) => referred.push(reference)),
  );
  return referred;
}

/** Writes the notes of these ids, in this order. */
export function readNotes(xml: string, kind: NoteKind, ids: readonly string[], story: Story): void {
  const wanted = new Map(ids.map((id, at) => [id, at]));
  // Notes lie in the order of their ids, which is not that of the text: each is read into calls that are made in order.
  const calls: (() => void)[][] = ids.map(() => []);
  let at: number | undefined;
  const later = (call: () => void): void => {
    if (at !== undefined) calls[at]?.push(call);
  };
  const out: Flow = {
    ...story.out,
    words: (text, marks) => later(() => story.out.words(text, marks)),
    paragraph: (of, level) => later(() => story.out.paragraph(of, level)),
    openRow: () => later(() => story.out.openRow()),
    closeCell: () => later(() => story.out.closeCell()),
    closeRow: (kept) => later(() => story.out.closeRow(kept)),
    openBox: () => later(() => story.out.openBox()),
    closeBox: () => later(() => story.out.closeBox()),
    notice: (notice) => later(() => story.out.notice(notice)),
  };
  const elements = elementsOf({ ...story, out }, () => undefined);
  readXml(xml, {
    ...elements,
    open: (name, attributes) => {
      if (localName(name) === kind) at = wanted.get(attribute(attributes, 'id') ?? '');
      elements.open(name, attributes);
    },
    close: (name) => {
      elements.close(name);
      if (localName(name) === kind) at = undefined;
    },
  });
  for (const each of calls) {
    story.out.openNote(kind);
    for (const call of each) call();
    story.out.closeNote();
  }
}

/** Passed over with all that is in them. `pPrChange` and its like hold what the look was before. */
const SKIPPED = new Set(
  'pPrChange rPrChange tblPrChange trPrChange tcPrChange sectPrChange tblGridChange numberingChange sdtPr sdtEndPr sectPr rt instrText delInstrText delText docPr cNvPr'.split(
    ' ',
  ),
);
const PICTURES = new Set(['blip', 'imagedata', 'chart', 'object', 'OLEObject']);

interface Paragraph {
  style: Style;
  direct: { kind: BlockKind; level: number } | null;
  /** From 0; undefined where the style says it. */
  list: number | null | undefined;
  /** Its end was deleted: it goes on in the next. */
  goesOn: boolean;
}

interface Look {
  style: Style;
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean | null;
}

const newParagraph = (): Paragraph => ({ style: NO_STYLE, direct: null, list: undefined, goesOn: false });
const newLook = (): Look => ({ style: NO_STYLE, bold: null, italic: null, hidden: null });

interface Sink {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(words: string): void;
}

function elementsOf(story: Story, refer: (reference: NoteReference) => void): Sink {
  const { out } = story;
  /** Names of what is open, without prefixes. */
  const path: string[] = [];
  /** How deep in what is passed over; 0: not at all. */
  let skipped = 0;
  let paragraph = newParagraph();
  let look = newLook();
  const paragraphs: { paragraph: Paragraph; look: Look }[] = [];
  const links: (string | null)[] = [];
  const rows: { isDeleted: boolean }[] = [];
  /** Of each choice that is open: whether one was taken. */
  const choices: boolean[] = [];
  const field = fields();

  const kindOf = ({ style, direct, list }: Paragraph): { kind: BlockKind; level: number } => {
    const meant = direct ?? (style.kind === null ? null : { kind: style.kind, level: style.level });
    if (meant !== null && meant.kind !== 'paragraph') return meant;
    const item = list === undefined ? style.list : list;
    return item === null ? { kind: 'paragraph', level: 0 } : { kind: 'list-item', level: item + 1 };
  };

  const marks = (): readonly RunMark[] => {
    const found: RunMark[] = [];
    const { bold, italic, style } = look;
    const href = field.link ?? links.findLast((each) => each !== null) ?? null;
    const isHeading = kindOf(paragraph).kind === 'heading';
    if (href !== null) found.push({ kind: 'link', href });
    if ((bold ?? style.bold ?? false) && !isHeading) found.push({ kind: 'strong', href: null });
    if (italic ?? style.italic ?? false) found.push({ kind: 'emphasis', href: null });
    return found;
  };

  const write = (text: string): void => {
    if (field.areInstructions) return;
    if (look.hidden ?? look.style.hidden ?? paragraph.style.hidden ?? false) {
      if (text.trim() !== '') out.notice('hidden-text-left-out');
      return;
    }
    out.words(text, marks());
  };

  const isPreformatted = (): boolean => kindOf(paragraph).kind === 'preformatted';

  /** Whether what is opened is passed over. */
  const passes = (local: string): boolean => {
    switch (local) {
      case 'del':
      case 'moveFrom':
        // In the properties of a paragraph's mark, a row or a cell it stands alone.
        if (path.at(-1) !== 'rPr' && path.at(-1) !== 'trPr') out.notice('tracked-changes-accepted');
        return path.at(-1) !== 'rPr' && path.at(-1) !== 'trPr';
      case 'Choice': {
        const taken = choices.at(-1) ?? false;
        choices[choices.length - 1] = true;
        return taken;
      }
      case 'Fallback':
        return choices.at(-1) ?? false;
      default:
        return SKIPPED.has(local);
    }
  };

  const opened: Readonly<Record<string, (attributes: Attributes, value: string, parent: string) => void>> = {
    AlternateContent: () => void choices.push(false),
    p: () => {
      paragraphs.push({ paragraph, look });
      paragraph = newParagraph();
      look = newLook();
    },
    r: () => {
      look = newLook();
    },
    pStyle: (_, value) => {
      paragraph.style = story.style(value);
    },
    rStyle: (_, value, parent) => {
      if (parent === 'rPr' && path.at(-2) === 'r') look.style = story.style(value);
    },
    outlineLvl: (_, value) => {
      const { kind, level = 0 } = headingLevel(value);
      paragraph.direct = { kind: kind ?? 'paragraph', level };
    },
    numId: (_, value) => {
      paragraph.list = value === '0' ? null : (paragraph.list ?? 0);
    },
    ilvl: (_, value) => {
      paragraph.list = levelOf(value);
    },
    b: (attributes) => {
      if (path.at(-2) === 'r') look.bold = isOn(attributes);
    },
    i: (attributes) => {
      if (path.at(-2) === 'r') look.italic = isOn(attributes);
    },
    vanish: (attributes) => {
      if (path.at(-2) === 'r') look.hidden = isOn(attributes);
    },
    ins: () => out.notice('tracked-changes-accepted'),
    moveTo: () => out.notice('tracked-changes-accepted'),
    del: (_, _value, parent) => {
      out.notice('tracked-changes-accepted');
      const row = rows.at(-1);
      if (parent === 'trPr' && row !== undefined) row.isDeleted = true;
      else if (parent === 'rPr' && path.at(-2) === 'pPr') paragraph.goesOn = true;
    },
    moveFrom: (_, _value, parent) => {
      out.notice('tracked-changes-accepted');
      if (parent === 'rPr' && path.at(-2) === 'pPr') paragraph.goesOn = true;
    },
    hyperlink: (attributes) => {
      const id = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1];
      links.push(id === undefined ? null : story.link(id));
    },
    fldSimple: (attributes) => void links.push(hyperlink(attribute(attributes, 'instr') ?? '')),
    fldChar: (attributes) => field.mark(attribute(attributes, 'fldCharType') ?? ''),
    tab: (_, _value, parent) => {
      if (parent === 'r') write('\t');
    },
    ptab: () => write(' '),
    br: () => write(isPreformatted() ? '\n' : ' '),
    cr: () => write(isPreformatted() ? '\n' : ' '),
    noBreakHyphen: () => write('\u2011'),
    sym: (attributes) => {
      const code = Number.parseInt(attribute(attributes, 'char') ?? '', 16);
      // Letters of a font of symbols have no meaning outside of it.
      const isPrivate = !(code > 0x1f && code < 0xd800);
      if (isPrivate) out.notice('replacement-characters');
      write(isPrivate ? '\ufffd' : String.fromCharCode(code));
    },
    footnoteReference: (attributes) => note('footnote', attributes),
    endnoteReference: (attributes) => note('endnote', attributes),
    commentReference: () => out.notice('comments-left-out'),
    txbxContent: () => out.openBox(),
    tr: () => {
      rows.push({ isDeleted: false });
      out.openRow();
    },
    cellDel: () => out.notice('tracked-changes-accepted'),
  };

  const note = (kind: NoteKind, attributes: Attributes): void => {
    if (field.areInstructions) return;
    out.refer(kind);
    refer({ kind, id: attribute(attributes, 'id') ?? '' });
  };

  const closed: Readonly<Record<string, () => void>> = {
    AlternateContent: () => void choices.pop(),
    p: () => {
      field.endParagraph();
      const { kind, level } = kindOf(paragraph);
      if (paragraph.goesOn) out.words(' ', []);
      else out.paragraph(kind, level);
      ({ paragraph, look } = paragraphs.pop() ?? { paragraph: newParagraph(), look: newLook() });
    },
    hyperlink: () => void links.pop(),
    fldSimple: () => void links.pop(),
    txbxContent: () => out.closeBox(),
    tc: () => out.closeCell(),
    tr: () => out.closeRow(rows.pop()?.isDeleted !== true),
  };

  return {
    open: (name, attributes) => {
      const local = localName(name);
      const parent = path.at(-1) ?? '';
      if (skipped === 0) {
        if (PICTURES.has(local)) out.notice('images-left-out');
        if (passes(local)) skipped = path.length + 1;
        else if (Object.hasOwn(opened, local))
          opened[local]?.(attributes, attribute(attributes, 'val') ?? '', parent);
      }
      path.push(local);
    },
    close: (name) => {
      const local = localName(name);
      if (skipped === 0 && Object.hasOwn(closed, local)) closed[local]?.();
      if (skipped === path.length) skipped = 0;
      path.pop();
    },
    text: (words) => {
      const local = path.at(-1);
      if (local === 'instrText') field.instruct(words);
      else if (skipped === 0 && local === 't') write(isPreformatted() ? words : words.replaceAll('\n', ' '));
    },
  };
}
