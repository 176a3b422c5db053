/** The only door to Typst: a warm compiler that reads our templates or a house's own, letters and a sheet as data, and nothing else. */
import { NodeCompiler, PdfStandard, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TEMPLATES, type TemplateProblem } from '../../preload/contract/house.ts';
import { noSuchTemplate, problemLine, templateFailed, typesetFailed } from './failure.ts';
import type { Manifest } from '../domain/manifest.ts';
import type { Places } from './excerpt.ts';
import { named, type Attachment } from './attachments.ts';
import { evidenceWordsIn } from './words/evidence.ts';
import { loadFonts, type Fonts } from './fonts.ts';
import { templatesOf, type House } from './house/read.ts';
import { openVector, type Vector } from './renderer.ts';
import type { Sheet } from './sheet.ts';
import type { PdfProfile } from '../../preload/contract/briefings.ts';

// A folder of the compiler's own: every file in it is one that we map, none is read from the disk.
const WORKSPACE = process.platform === 'win32' ? 'C:\\liasse-typesetter' : '/liasse-typesetter';
/** Where a house's own files stand in it. */
const OWN = 'own';
/** Where what goes along stands: no name of it can be one of ours. */
const ATTACHED = join(WORKSPACE, 'attached');
const MAIN = join(WORKSPACE, 'main.typ');
const SHEET = join(WORKSPACE, 'sheet.json');
const MANIFEST = 'liasse-manifest.json';

/** After how many compilations an unused result is forgotten; parts of a preview, many and small, count for less. */
const KEPT = 10;
const PARTS = 20;

/**
 * Nobody listens there: a template of a house that asks for a package must not make the program ask the network for it. Typst has no
 * switch for that, but it heeds these, also when they change.
 */
const NOWHERE = 'http://127.0.0.1:9';
const PROXIES: Readonly<Record<string, string>> = Object.fromEntries(
  ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) =>
    [name, name.toLowerCase()].map((each) => [each, name === 'NO_PROXY' ? '' : NOWHERE]),
  ),
);

/** What is done in here goes to no network; what is around it finds its environment as it was. */
function offline<Value>(act: () => Value): Value {
  const before = Object.keys(PROXIES).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, PROXIES);
  try {
    return act();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

export interface Compiler {
  readonly fonts: Fonts;
  /** Lays a sheet out; what did not change since the last time costs nothing. Throws where a template fails or is not there. */
  readonly compile: (
    sheet: Sheet,
    manifest?: Manifest,
    attachments?: readonly Attachment[],
  ) => NodeTypstDocument;
  /** The same, with all that Typst complains of; null where nothing can be set. */
  readonly attempt: (sheet: Sheet, manifest?: Manifest, attachments?: readonly Attachment[]) => Attempt;
  /** Tagged. `seconds` since 1970: the document's creation. */
  readonly pdf: (document: NodeTypstDocument, seconds: number, profile: PdfProfile) => Buffer;
  /** Forgets what was compiled, in every compiler of this process: the next time costs as much as the first. */
  readonly forget: () => void;
  /** Where the paragraphs of the text of a preview begin; none where its template does not set them by ours. */
  readonly places: (document: NodeTypstDocument) => Places;
  /** Draws pages one by one (`pages.ts` takes them apart). */
  readonly vector: (document: NodeTypstDocument) => Promise<Vector>;
  /** All pages in one SVG, with their text: slow, for what looks at a whole document. */
  readonly svg: (document: NodeTypstDocument) => string;
}

/** As `places.typ` tells them: a list of one. */
type RawPlaces = readonly {
  readonly paragraphs: readonly (readonly [block: number, page: number, top: number])[];
  readonly notes: readonly number[];
}[];

interface Attempt {
  readonly document: NodeTypstDocument | null;
  readonly problems: readonly TemplateProblem[];
}

/** `resources`: the folder that holds `fonts` and `templates`. `house`: what a house prints with. */
export async function startCompiler(resources: string, house: House | null = null): Promise<Compiler> {
  // Looking for fonts on the system costs 0.4 s and none of them is used; where fontconfig is, it can be told so.
  process.env['FONTCONFIG_FILE'] = join(WORKSPACE, 'no-fonts.conf');
  // Pages that are read at once number their letters as it happens: the same page would have another mark each time. One after the other
  // is no slower.
  process.env['RAYON_NUM_THREADS'] = '1';
  const [fonts, sources] = await Promise.all([
    loadFonts(join(resources, 'fonts'), house?.fonts),
    sourcesIn(join(resources, 'templates')),
  ]).catch((error: unknown) => {
    throw typesetFailed(`its fonts or its templates cannot be read (${reasonOf(error)})`);
  });
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: [...fonts.blobs] }] });
  for (const [name, source] of sources) compiler.addSource(join(WORKSPACE, name), source);
  for (const [name, bytes] of house?.files ?? []) compiler.mapShadow(join(WORKSPACE, OWN, name), bytes);
  if (house?.logo) compiler.mapShadow(join(WORKSPACE, house.logo.name), house.logo.bytes);
  let parts = 0;
  const own = new Set(house === null ? [] : templatesOf(house));

  const attempt: Compiler['attempt'] = (sheet, manifest, attachments = []) => {
    const { template } = sheet;
    const isShipped = (TEMPLATES as readonly string[]).includes(template);
    if (!isShipped && !own.has(template)) throw noSuchTemplate(template);
    const all = manifest === undefined ? [] : [manifestFile(manifest, sheet), ...attachments];
    compiler.mapShadow(SHEET, Buffer.from(JSON.stringify({ ...sheet, attachments: all.map(named) })));
    for (const { name, bytes } of all) compiler.mapShadow(join(ATTACHED, name), Buffer.from(bytes));
    // Whatever the template does, what the briefing can be checked by is in it.
    const file = isShipped ? `/${template}.typ` : `/${OWN}/${template}`;
    const beside = manifest === undefined ? 'places' : 'attached';
    compiler.addSource(
      MAIN,
      `#import "/liasse/${beside}.typ": ${beside}\n#${beside}\n#include ${JSON.stringify(file)}\n`,
    );
    const compiled = offline(() => compiler.compile({ mainFilePath: MAIN }));
    const complaints = compiled.takeDiagnostics();
    const problems =
      complaints === null ? [] : compiler.fetchDiagnostics(complaints).flatMap((each) => problemOf(each));
    const document = compiled.result;
    for (const { name } of all) compiler.unmapShadow(join(ATTACHED, name));
    // What the whole is made of is needed again when the keys rest.
    if (sheet.excerpt !== undefined) parts += 1;
    if (sheet.excerpt === undefined || parts % PARTS === 0) compiler.evictCache(KEPT);
    return { document, problems };
  };

  return {
    fonts,
    attempt,
    compile: (sheet, manifest, attachments) => {
      const { document, problems } = attempt(sheet, manifest, attachments);
      if (document !== null) return document;
      throw templateFailed(
        sheet.template,
        problems.filter(({ severity }) => severity === 'error').map(problemLine),
      );
    },
    pdf: (document, seconds, profile) => {
      try {
        return compiler.pdf(document, { pdfStandard: STANDARDS[profile], creationTimestamp: seconds });
      } catch (error) {
        throw typesetFailed(writing(reasonOf(error)));
      }
    },
    forget: () => compiler.evictCache(0),
    places: (document) => {
      const [told] = compiler.query(document, { selector: '<liasse-places>', field: 'value' }) as RawPlaces;
      const { paragraphs = [], notes = [] } = told ?? {};
      return { paragraphs: paragraphs.map(([block, page, top]) => ({ block, page, top })), notes };
    },
    vector: (document) => openVector(compiler.vector(document)),
    svg: (document) => compiler.svg(document),
  };
}

/** Every `.typ` of our templates, by its name in the workspace. */
async function sourcesIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    names
      .filter((name) => name.endsWith('.typ'))
      .toSorted()
      .map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
}
/** PDF/UA-1 is for every reader; PDF/A-3a, for archives, may hold files of any kind. Both are tagged. */
const STANDARDS: Readonly<Record<PdfProfile, PdfStandard>> = {
  'pdf/ua-1': PdfStandard.UA_1,
  'pdf/a-3a': PdfStandard.A_3a,
};

const manifestFile = (manifest: Manifest, { language }: Sheet): Attachment => ({
  name: MANIFEST,
  mediaType: 'application/json',
  description: evidenceWordsIn(language).manifestFile,
  relationship: 'data',
  bytes: new TextEncoder().encode(JSON.stringify(manifest)),
});

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What writing a PDF complains of comes as the printed inside of a list: its messages, each once, with the first hint. */
function writing(raw: string): string {
  const told = [
    ...raw.matchAll(/message: "((?:[^"\\]|\\.)*)", trace: \[[^\]]*\], hints: \[(?:"((?:[^"\\]|\\.)*)")?/gu),
  ];
  if (told.length === 0) return raw;
  return [
    ...new Set(told.map(([, message = '', hint]) => (hint === undefined ? message : `${message} (${hint})`))),
  ].join('; ');
}

interface Diagnostic {
  readonly message?: unknown;
  readonly path?: unknown;
  /** 1: error, 2: warning, 4: on the way to it. */
  readonly severity?: unknown;
  readonly range?: { readonly start: { readonly line: number; readonly character: number } } | null;
}

/** Typst counts lines from 0; people count from 1. What stood in the call chain is left out: the place of the fault is told. */
function problemOf(raw: unknown): readonly TemplateProblem[] {
  const { message, path, severity, range } = raw as Diagnostic;
  if (severity !== 1 && severity !== 2) return [];
  const file = typeof path === 'string' ? path.slice(WORKSPACE.length + 1).replaceAll('\\', '/') : '';
  const place = file === '' || file === 'main.typ' ? null : (range ?? null);
  const own = file.startsWith(`${OWN}/`) ? file.slice(OWN.length + 1) : file;
  return [
    {
      severity: severity === 1 ? 'error' : 'warning',
      message: plainly(String(message)),
      file: place === null ? null : own,
      line: place === null ? null : place.start.line + 1,
      column: place === null ? null : place.start.character + 1,
    },
  ];
}

const plainly = (message: string): string =>
  message.startsWith('failed to download package')
    ? 'a package is asked for: none is fetched, put its files into the folder of templates and import them from there'
    : message;
