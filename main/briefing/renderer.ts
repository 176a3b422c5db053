/**
 * The only door to Typst's renderer: it reads a set document in the compiler's own form and draws one page of it. The compiler can only
 * draw all pages in one, and a key changes one of twenty.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import start, {
  RenderPageImageOptions,
  TypstRenderer,
  type RenderSession,
} from '@myriaddreamin/typst-ts-renderer';

/** In points: 1/72 inch. */
export type Size = readonly [width: number, height: number];

/** A document whose pages can be drawn one by one. */
export interface Vector {
  readonly pages: readonly VectorPage[];
  /** What the pages call, each with its id, in an SVG without pages. */
  readonly definitions: () => string;
}

interface VectorPage {
  /** Typst's own mark of what is on the page: the same mark, the same page. */
  readonly mark: string;
  readonly size: Size;
  /** An SVG of all pages in which the others are empty; what it calls is not defined in it. */
  readonly draw: () => string;
}

interface Held {
  readonly bytes: Uint8Array;
  readonly session: RenderSession;
  readonly definitions: string;
}

/** What was last drawn from. It lies where no collector sees it, so that there is never a second one. */
let last: Held | null = null;

let loading: Promise<unknown> | null = null;

/** `bytes`: a document as `NodeCompiler.vector` gives it. Pages can be drawn as long as one likes, fastest of what was opened last. */
export async function openVector(bytes: Uint8Array): Promise<Vector> {
  await (loading ??= load());
  const renderer = new TypstRenderer();
  const session = renderer.session_from_artifact(bytes, 'vector');
  try {
    const places = placesOf(session);
    const marks = await marksOf(renderer, session, places.length);
    hold(bytes, session);
    return {
      pages: places.map(({ size, middle }, at) => ({
        mark: marks[at] ?? '',
        size,
        draw: () => drawnAt(held(bytes).session, middle),
      })),
      definitions: () => held(bytes).definitions,
    };
  } catch (error) {
    session.free();
    throw error;
  } finally {
    renderer.free();
  }
}

/** Left alone, the renderer would look for its program by an address. */
async function load(): Promise<void> {
  const program = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-renderer/wasm');
  await start({ module_or_path: await readFile(program) });
}

function held(bytes: Uint8Array): Held {
  if (last?.bytes === bytes) return last;
  const renderer = new TypstRenderer();
  try {
    return hold(bytes, renderer.session_from_artifact(bytes, 'vector'));
  } finally {
    renderer.free();
  }
}

function hold(bytes: Uint8Array, session: RenderSession): Held {
  last?.session.free();
  last = null;
  // Each is told once, with whatever is drawn first.
  return (last = { bytes, session, definitions: nothingDrawn(session) });
}

/** Where the middle of a page is, all pages one below the other; sizes in whole points, as Typst's SVG has them. */
function placesOf(session: RenderSession): readonly { readonly size: Size; readonly middle: number }[] {
  const pages = session.pages_info;
  let top = 0;
  const places = Array.from({ length: pages.page_count }, (_, at) => {
    const page = pages.page(at);
    const { width_pt: width, height_pt: height } = page;
    page.free();
    top += height;
    return { size: [Math.ceil(width), Math.ceil(height)] as const, middle: top - height / 2 };
  });
  pages.free();
  return places;
}

/** By what a picture of each page could be kept; none is drawn. */
async function marksOf(
  renderer: TypstRenderer,
  session: RenderSession,
  count: number,
): Promise<readonly string[]> {
  const marks: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const options = new RenderPageImageOptions();
    options.page_off = at;
    options.data_selection = 0;
    // One by one: the renderer does not bear to be asked while it answers.
    const answer = (await renderer.render_page_to_canvas(session, null, options)) as { cacheKey: string };
    marks.push(answer.cacheKey);
  }
  return marks;
}

/** A page drawn after another would lack what both have: only what is new is told. After nothing, all of it is new. */
function drawnAt(session: RenderSession, middle: number): string {
  nothingDrawn(session);
  return session.render_in_window(0, middle, 1, middle);
}

/** Above the first page. */
const nothingDrawn = (session: RenderSession): string => session.render_in_window(0, -2, 1, -1);
