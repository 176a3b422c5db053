/**
 * Paints passages by the CSS Custom Highlight API: nothing is written into the text. Only sections in or near the view
 * are painted, each once when it comes near.
 */
import { COLOURS } from '../../preload/contract/index.ts';
import { overlaps, type TextRange } from './offsets.ts';
import { LAYERS, PassageIndex } from './passage-index.ts';
import type { Sheet } from './sheet.ts';

/** What is painted over passages, from the lowest to the highest. */
const ROLES = ['suggested', 'doubtful', 'related', 'active', 'cursor', 'pending', 'find', 'found'] as const;
type Role = (typeof ROLES)[number];

const nameOf = (what: string): string => `reader-${what}`;

export class Painter {
  readonly #sheet: Sheet;
  readonly #highlights = new Map<string, Highlight>();
  /** What each section near the view has painted, to be taken away again. */
  readonly #painted = new Map<number, [Highlight, StaticRange][]>();
  readonly #stretches = new Map<Role, readonly TextRange[]>();
  #index = new PassageIndex([]);

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    let priority = 0;
    const add = (name: string): void => {
      const highlight = new Highlight();
      highlight.priority = priority;
      priority += 1;
      this.#highlights.set(name, highlight);
      CSS.highlights.set(nameOf(name), highlight);
    };
    for (let layer = 0; layer < LAYERS; layer += 1) for (const colour of COLOURS) add(`${colour}-${layer}`);
    for (const role of ROLES) add(role);
  }

  setPassages(index: PassageIndex): void {
    this.#index = index;
    this.#repaint();
  }

  /** What a role covers: the active passage, the matches of a search, the cursor; in reading order. */
  setRole(role: Role, ranges: readonly TextRange[]): void {
    if (ranges.length === 0 && (this.#stretches.get(role)?.length ?? 0) === 0) return;
    this.#stretches.set(role, ranges);
    const highlight = this.#highlights.get(role);
    if (highlight === undefined) return;
    for (const [section, painted] of this.#painted) {
      for (const [owner, range] of painted) if (owner === highlight) highlight.delete(range);
      this.#painted.set(
        section,
        painted.filter(([owner]) => owner !== highlight),
      );
      this.#paintRole(section, role);
    }
  }

  /** A section came near the view. */
  show(section: number): void {
    if (this.#painted.has(section)) return;
    this.#painted.set(section, []);
    const extent = this.#sheet.sections[section];
    if (extent === undefined) return;
    for (const passage of this.#index.within(extent)) {
      if (passage.area !== null) continue;
      this.#paint(section, `${passage.colour}-${passage.layer}`, passage);
      if (passage.state === 'doubtful') this.#paint(section, 'doubtful', passage);
    }
    for (const role of this.#stretches.keys()) this.#paintRole(section, role);
  }

  /** A section went far from the view. */
  hide(section: number): void {
    for (const [highlight, range] of this.#painted.get(section) ?? []) highlight.delete(range);
    this.#painted.delete(section);
  }

  dispose(): void {
    for (const name of this.#highlights.keys()) {
      // Another reader may have taken the name already.
      if (CSS.highlights.get(nameOf(name)) === this.#highlights.get(name))
        CSS.highlights.delete(nameOf(name));
    }
    this.#painted.clear();
  }

  #repaint(): void {
    const sections = [...this.#painted.keys()];
    for (const section of sections) this.hide(section);
    for (const section of sections) this.show(section);
  }

  #paintRole(section: number, role: Role): void {
    const extent = this.#sheet.sections[section];
    if (extent === undefined) return;
    for (const range of this.#stretches.get(role) ?? []) {
      if (range.start >= extent.end) break;
      if (overlaps(range, extent)) this.#paint(section, role, range);
    }
  }

  #paint(section: number, name: string, stretch: TextRange): void {
    const highlight = this.#highlights.get(name);
    const range = highlight === undefined ? null : this.#sheet.staticRangeIn(section, stretch);
    if (highlight === undefined || range === null) return;
    highlight.add(range);
    this.#painted.get(section)?.push([highlight, range]);
  }
}
