/** The only door to Typst: a warm compiler that reads our template, our letters and a sheet as data, and nothing else. */
import { NodeCompiler, PdfStandard, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { typesetFailed } from './failure.ts';
import type { Manifest } from '../domain/manifest.ts';
import { named, type Attachment } from './attachments.ts';
import { evidenceWordsIn } from './words/evidence.ts';
import { loadFonts, type Fonts } from './fonts.ts';
import type { Sheet } from './sheet.ts';
import type { PdfProfile } from '../../preload/contract/briefings.ts';

// A folder of the compiler's own: every file in it is one that we map, none is read from the disk.
const WORKSPACE = process.platform === 'win32' ? 'C:\\liasse-typesetter' : '/liasse-typesetter';
const TEMPLATE = join(WORKSPACE, 'briefing.typ');
const SHEET = join(WORKSPACE, 'sheet.json');
const MANIFEST = 'liasse-manifest.json';

/** After how many compilations an unused result is forgotten. */
const KEPT = 10;

export interface Compiler {
  readonly fonts: Fonts;
  /** Lays a sheet out; what did not change since the last time costs nothing. */
  readonly compile: (
    sheet: Sheet,
    manifest?: Manifest,
    attachments?: readonly Attachment[],
  ) => NodeTypstDocument;
  /** Tagged. `seconds` since 1970: the document's creation. */
  readonly pdf: (document: NodeTypstDocument, seconds: number, profile: PdfProfile) => Buffer;
  /** All pages in one SVG (`pages.ts` takes them apart). */
  readonly svg: (document: NodeTypstDocument) => string;
}

/** `resources`: the folder that holds `fonts` and `templates`. */
export async function startCompiler(resources: string): Promise<Compiler> {
  // Looking for fonts on the system costs 0.4 s and none of them is used; where fontconfig is, it can be told so.
  process.env['FONTCONFIG_FILE'] = join(WORKSPACE, 'no-fonts.conf');
  const [fonts, template] = await Promise.all([
    loadFonts(join(resources, 'fonts')),
    readFile(join(resources, 'templates/briefing.typ'), 'utf8'),
  ]).catch((error: unknown) => {
    throw typesetFailed(`its fonts or its template cannot be read (${reasonOf(error)})`);
  });
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: [...fonts.blobs] }] });
  compiler.addSource(TEMPLATE, template);
  return {
    fonts,
    compile: (sheet, manifest, attachments = []) => {
      const all = manifest === undefined ? [] : [manifestFile(manifest, sheet), ...attachments];
      const data = JSON.stringify({ ...sheet, attachments: all.map(named) });
      compiler.mapShadow(SHEET, Buffer.from(data));
      for (const { name, bytes } of all) compiler.mapShadow(join(WORKSPACE, name), Buffer.from(bytes));
      const compiled = compiler.compile({ mainFilePath: TEMPLATE });
      const document = compiled.result;
      for (const { name } of all) compiler.unmapShadow(join(WORKSPACE, name));
      if (document === null) {
        const error = compiled.takeError();
        throw typesetFailed(error === null ? 'no reason given' : messages(compiler.fetchDiagnostics(error)));
      }
      compiler.evictCache(KEPT);
      return document;
    },
    pdf: (document, seconds, profile) => {
      try {
        return compiler.pdf(document, { pdfStandard: STANDARDS[profile], creationTimestamp: seconds });
      } catch (error) {
        throw typesetFailed(reasonOf(error));
      }
    },
    svg: (document) => compiler.svg(document),
  };
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

const messages = (diagnostics: readonly unknown[]): string =>
  diagnostics
    .map((each) => String((each as { readonly message?: unknown }).message))
    .slice(0, 3)
    .join('; ');
