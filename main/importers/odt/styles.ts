/** What the styles of an OpenDocument text mean (OpenDocument 1.3, part 3, 16). */
import { localName, readXml } from '../archive/xml.ts';
import { meaningOfName, type StyleMeaning } from '../style-names.ts';

export interface Style extends StyleMeaning {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
}

const NO_STYLE: Style = { kind: null, level: 0, bold: false, italic: false, hidden: false };

interface Found {
  readonly parent: string | null;
  readonly own: Partial<Style>;
}

/** Styles by their name and family, out of the parts that hold some; later ones count. */
export function stylesOf(parts: readonly (string | null)[]): (family: string, name: string) => Style {
  const found = new Map<string, Found>();
  for (const xml of parts) if (xml !== null) read(xml, found);
  const resolved = new Map<string, Style>();
  return (family, name) => {
    const key = `${family} ${name}`;
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const chain: Partial<Style>[] = [];
    const seen = new Set<string>();
    for (let at: string | null = key; at !== null && !seen.has(at) && seen.size < 50;) {
      seen.add(at);
      const style: Found | undefined = found.get(at);
      if (style !== undefined) chain.unshift(style.own);
      at = style?.parent ?? null;
    }
    const named = chain.length === 0 ? meaningOfName(name) : {};
    const style: Style = Object.assign({ ...NO_STYLE }, named, ...chain);
    resolved.set(key, style);
    return style;
  };
}

function read(xml: string, found: Map<string, Found>): void {
  let key: string | null = null;
  let parent: string | null = null;
  let own: { -readonly [Name in keyof Style]?: Style[Name] } = {};
  readXml(xml, {
    open: (name, attributes) => {
      const local = localName(name);
      if (local === 'style') {
        const family = attributes['style:family'] ?? '';
        const said = attributes['style:name'] ?? '';
        const above = attributes['style:parent-style-name'];
        key = `${family} ${said}`;
        parent = above === undefined ? null : `${family} ${above}`;
        own = { ...meaningOfName(said), ...meaningOfName(attributes['style:display-name'] ?? '') };
      } else if (local === 'text-properties' && key !== null) {
        const weight = attributes['fo:font-weight'];
        const slant = attributes['fo:font-style'];
        const display = attributes['text:display'];
        if (weight !== undefined) own.bold = weight === 'bold' || Number(weight) >= 600;
        if (slant !== undefined) own.italic = slant !== 'normal';
        if (display !== undefined) own.hidden = display === 'none';
      }
    },
    close: (name) => {
      if (localName(name) !== 'style' || key === null) return;
      found.set(key, { parent, own });
      key = null;
    },
    text: () => undefined,
  });
}
