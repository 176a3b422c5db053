/** Both standards by eyes that are not Typst's: pdf.js for the structure, the bytes for what a standard claims, qpdf where it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LiveSettings, type LedgerPart } from '../../../preload/contract/live-parts.ts';
import type { Attachment } from '../../../main/briefing/attachments.ts';
import { startTypesetter, type Typesetter } from '../../../main/briefing/typesetter.ts';
import { openPdf } from '../../../main/importers/pdf/open.ts';
import { english, french } from './jef.ts';
import { document, evidence, h, ledgerOf, MOMENT, p, record, table, ul, uidOf } from './ledgers.ts';

const qpdf = (() => {
  try {
    execFileSync('qpdf', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('qpdf is not installed: its check of the exported PDFs is left out.');
    return false;
  }
})();

const ATTACHMENTS: readonly Attachment[] = [
  {
    name: 'evidence.txt',
    mediaType: 'text/plain',
    description: 'Pièces',
    relationship: 'supplement',
    bytes: Buffer.from('mots'),
  },
  {
    name: '1-Звіт (1).odd',
    mediaType: 'no media type',
    description: '#panic("x")',
    relationship: 'source',
    bytes: new Uint8Array([0, 255, 37]),
  },
];
const from = document(50);
/** Its one bar calls a note. */
const chart: LedgerPart = {
  uid: uidOf(900),
  settings: LiveSettings.parse({ part: 'aid' }),
  asOf: MOMENT,
  content: {
    part: 'aid',
    by: ['donor'],
    currency: 'EUR',
    programme: null,
    bars: [
      {
        key: { donor: 'Norvège' },
        currency: 'EUR',
        milli: 250_000_000,
        upperMilli: 250_000_000,
        added: 3,
        rough: 0,
        left: 0,
        flows: [2, 3].map((id) => ({ uid: uidOf(id), sourced: true })),
      },
    ],
    rateSets: [],
    rateDays: null,
    withoutRate: 0,
    withoutAmount: 0,
    withoutCurrency: 0,
    announcedBefore: 0,
  },
};
const everything = ledgerOf(
  [
    h(1, 'Un'),
    p('Texte.'),
    h(2, 'Deux'),
    h(3, 'Trois'),
    ul([p('a')], [p('b')]),
    h(2, 'Quatre'),
    table([['Fait'], ['Date']], [['x'], ['y']]),
    { type: 'live', attrs: { uid: chart.uid } },
  ],
  [2, 3].map((id) => record(id, [evidence(id + 100, from, `Mots ${id}`)], { noun: 'flow', kind: null })),
  [from],
  {},
  [chart],
);

let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await startTypesetter(join(import.meta.dirname, '../../../resources'));
});

interface Element {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Element[];
}
const withRole = (element: Element, role: RegExp): readonly Element[] => [
  ...(role.test(element.role ?? '') ? [element] : []),
  ...(element.children ?? []).flatMap((child) => withRole(child, role)),
];

/** The names of what is said to be so. */
const trueIn = (said: unknown): readonly unknown[] =>
  [...((said ?? []) as Iterable<readonly [string, unknown]>)].flatMap(([name, value]) =>
    value === true ? [name] : [],
  );

/** What pdf.js reads of a file, page by page. */
async function read(bytes: Uint8Array) {
  const task = openPdf(bytes);
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const trees: Element[] = [];
  let artifacts = 0;
  let stray = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    trees.push((await page.getStructTree()) as unknown as Element);
    let depth = 0;
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) stray += depth === 0 ? item.str.trim() : '';
      else {
        const { type, tag } = item as { readonly type: string; readonly tag?: string };
        if (tag === 'Artifact') artifacts += 1;
        depth += type === 'endMarkedContent' ? -1 : 1;
      }
    }
  }
  const marked = trueIn(await document.getMarkInfo());
  const files = await document.getAttachments();
  const preferences = trueIn(await document.getViewerPreferences());
  await task.destroy();
  return {
    info: info as Readonly<Record<string, unknown>>,
    xmp: metadata?.getRaw() as unknown as string,
    trees,
    artifacts,
    stray,
    marked,
    files: [...(files ?? [])].map(([, { filename }]) => filename),
    preferences,
  };
}

describe.each([
  ['pdf/ua-1', undefined, /<pdfuaid:part>1<\/pdfuaid:part>/],
  ['pdf/a-3a', ATTACHMENTS, /<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/],
] as const)('%s', (profile, attachments, claim) => {
  it.each([
    ['French', french],
    ['English', english],
    ['every kind of block', everything],
  ])('is tagged throughout, with language, title and headings in order: %s', async (_, ledger) => {
    const { bytes } = typesetter.pdf(ledger, MOMENT, attachments);
    const { info, xmp, trees, artifacts, stray, marked, files, preferences } = await read(bytes);
    expect(xmp).toMatch(claim);
    expect(xmp).toContain(`<rdf:li>${ledger.briefing.language}</rdf:li>`);
    expect(info['Language']).toBe(ledger.briefing.language);
    expect(info['Title']).toBe(ledger.briefing.title);
    expect(marked).toContain('Marked');
    if (profile === 'pdf/ua-1') expect(preferences).toContain('DisplayDocTitle');
    expect(trees.every((tree) => tree !== null)).toBe(true);
    expect(stray).toBe('');
    // Running heads and page numbers are on every page, and not in the structure.
    expect(artifacts).toBeGreaterThanOrEqual(trees.length);
    const levels = trees
      .flatMap((tree) => withRole(tree, /^H[1-6]$/))
      .map(({ role }) => Number(role?.slice(1)));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const figure of trees.flatMap((tree) => withRole(tree, /^(Figure|Formula)$/))) {
      expect(figure.alt).toMatch(/\S/);
    }
    expect(files.toSorted()).toEqual(
      ['liasse-manifest.json', ...(attachments ?? []).map(({ name }) => name)].toSorted(),
    );
  });

  it('says of every file inside what it is to the briefing, and of what type', () => {
    const text = Buffer.from(typesetter.pdf(french, MOMENT, attachments).bytes).toString('latin1');
    const count = 1 + (attachments?.length ?? 0);
    expect(text.match(/\/Type\s*\/EmbeddedFile/g)).toHaveLength(count);
    // PDF/A-3 brought the relationship; PDF 1.7, which PDF/UA-1 is of, does not have it.
    if (profile !== 'pdf/a-3a') return;
    expect(text.match(/\/AFRelationship\s*\/(Source|Data|Supplement)/g)).toHaveLength(count);
    expect(text).toMatch(/\/AF\s*\[/);
  });

  it('is the same, byte for byte, for the same ledger, moment and attachments', () => {
    const one = typesetter.pdf(french, MOMENT, attachments).bytes;
    expect(Buffer.compare(one, typesetter.pdf(structuredClone(french), MOMENT, attachments).bytes)).toBe(0);
  });

  it.skipIf(!qpdf)('holds before qpdf', () => {
    const folder = mkdtempSync(join(tmpdir(), 'liasse-structure-'));
    try {
      const file = join(folder, 'a.pdf');
      writeFileSync(file, typesetter.pdf(french, MOMENT, attachments).bytes);
      expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors',
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

it('a chart is a table for who does not see its bars, and the note of a bar is a note', async () => {
  const { trees } = await read(typesetter.pdf(everything, MOMENT).bytes);
  expect(trees.flatMap((tree) => withRole(tree, /^Note$/))).toHaveLength(1);
  expect(trees.flatMap((tree) => withRole(tree, /^Table$/))).toHaveLength(2);
  expect(trees.flatMap((tree) => withRole(tree, /^Figure$/))).toEqual([]);
});

it('an attachment of one export is not in the next', async () => {
  typesetter.pdf(french, MOMENT, ATTACHMENTS);
  const { files } = await read(typesetter.pdf(french, MOMENT).bytes);
  expect(files).toEqual(['liasse-manifest.json']);
});
