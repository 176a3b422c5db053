/** What the styles of a Word document mean: which are headings, quotations, items of a list (ECMA-376-1, 17.7). */
import { localName, readXml, type Attributes } from '../archive/xml.ts';
import { headingLevel, meaningOfName, type StyleMeaning } from '../style-names.ts';

export interface Style extends StyleMeaning {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly hidden: boolean | null;
  /** From 0; null where it is not of a list. */
  readonly list: number | null;
}

export const NO_STYLE: Style = {
  kind: null,
  level: 0,
  bold: null,
  italic: null,
  hidden: null,
  list: null,
};

interface Found {
  readonly basedOn: string | null;
  readonly own: Partial<Style>;
}

/** An attribute whatever the prefix of its namespace. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[`w:${name}`] ??
  attributes[name] ??
  Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];

/** Whether a property is on: it is, unless it says that it is not (17.17.4). */
export const isOn = (attributes: Attributes): boolean =>
  !/^(?:0|false|off)$/i.test(attribute(attributes, 'val') ?? '');

/** Styles by their id, with what they are based on. */
export function stylesOf(xml: string | null): (id: string) => Style {
  const found = xml === null ? new Map<string, Found>() : read(xml);
  const resolved = new Map<string, Style>();
  return (id) => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const chain: Partial<Style>[] = [];
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at) && seen.size < 50;) {
      seen.add(at);
      const style: Found | undefined = found.get(at);
      if (style !== undefined) chain.unshift(style.own);
      at = style?.basedOn ?? null;
    }
    const style: Style = Object.assign({ ...NO_STYLE }, ...chain);
    resolved.set(id, style);
    return style;
  };
}

function read(xml: string): Map<string, Found> {
  const found = new Map<string, Found>();
  let id: string | null = null;
  let basedOn: string | null = null;
  let own: { -readonly [Key in keyof Style]?: Style[Key] } = {};
  readXml(xml, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val') ?? '';
      switch (localName(name)) {
        case 'style':
          id = attribute(attributes, 'styleId') ?? null;
          basedOn = null;
          own = id === null ? {} : meaningOfName(id);
          break;
        case 'name':
          if (id !== null) Object.assign(own, meaningOfName(value));
          break;
        case 'basedOn':
          basedOn = value;
          break;
        case 'outlineLvl':
          Object.assign(own, headingLevel(value));
          break;
        case 'numId':
          if (value === '0') own.list = null;
          else own.list ??= 0;
          break;
        case 'ilvl':
          own.list = levelOf(value);
          break;
        case 'b':
          own.bold = isOn(attributes);
          break;
        case 'i':
          own.italic = isOn(attributes);
          break;
        case 'vanish':
          own.hidden = isOn(attributes);
          break;
        default:
          break;
      }
    },
    close: (name) => {
      if (localName(name) !== 'style' || id === null) return;
      found.set(id, { basedOn, own });
      id = null;
    },
    text: () => undefined,
  });
  return found;
}

/** The level of a list, from 0 to 8. */
export const levelOf = (value: string): number => Math.min(8, Math.max(0, Math.trunc(Number(value)) || 0));
