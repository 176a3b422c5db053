/** What the program is started with, what it is called on disk, and what it opens first. */
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../../main/app/command-line.ts';
import { fileName } from '../../../main/app/file-name.ts';
import { openingOf } from '../../../main/app/opening.ts';
import { previewPages, type HashedLayer } from '../../../main/app/preview-pages.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { Desk } from '../../../main/jobs/desk.ts';

describe('the command line', () => {
  it('names a dossier, from where the person stands', () => {
    expect(readCommandLine(['notes/jef.liasse'], '/home/a').dossier).toBe('/home/a/notes/jef.liasse');
    expect(readCommandLine(['/tmp/jef.liasse'], '/home/a').dossier).toBe('/tmp/jef.liasse');
    expect(readCommandLine(['--no-sandbox', '.', 'out/main/index.js'], '/home/a').dossier).toBeNull();
  });

  it('does the main job without a window into a folder', () => {
    const expected = { dossier: null, sample: true, headless: true, demo: '/home/a/out' };
    expect(readCommandLine(['--demo', 'out'], '/home/a')).toEqual(expected);
    expect(readCommandLine(['--demo=out'], '/home/a')).toEqual(expected);
  });

  it('opens the sample, with or without showing the window', () => {
    expect(readCommandLine(['--sample'], '/')).toMatchObject({ sample: true, headless: false, demo: null });
    expect(readCommandLine(['--sample', '--headless'], '/')).toMatchObject({ sample: true, headless: true });
  });
});

describe('a file name out of a title', () => {
  it.each([
    ['Partenariat renforcé', 'Partenariat renforcé.pdf'],
    ['a/b\\c: "d" <e>|f?*', 'a-b-c- -d- -e--f--.pdf'],
    ['../../etc/passwd', '-..-etc-passwd.pdf'],
    ['  . ', 'note.pdf'],
    ['', 'note.pdf'],
    ['CON', 'note.pdf'],
    ['com1.x', 'note.pdf'],
    ['line\none\ttwo', 'lineonetwo.pdf'],
    ['gpj.\u202Egpj', 'gpj.gpj.pdf'],
    ['é'.normalize('NFD'), 'é.pdf'],
    ['😀'.repeat(300), `${'😀'.repeat(100)}.pdf`],
  ])('%j', (title, expected) => expect(fileName(title, 'pdf', 'note')).toBe(expected));
});

describe('the typeset pages of the preview', () => {
  const sameAddress = (layer: string): string => layer;
  const page = (svg: string): readonly HashedLayer[] => [{ hash: svg.replaceAll(/\W/g, '-'), svg }];

  it('are found by what they show, until they have been replaced some times', () => {
    const pages = previewPages(sameAddress);
    const first = pages.keep(3, [page('<svg>1</svg>')]).pages[0]?.[0] ?? '';
    expect(pages.find(first)).toBe('<svg>1</svg>');
    for (const later of [2, 3, 4]) pages.keep(3, [page(`<svg>${later}</svg>`)]);
    expect(pages.find(first)).toBe('<svg>1</svg>');
    pages.keep(3, [page('<svg>5</svg>')]);
    expect(pages.find(first)).toBeNull();
  });

  it('come along where they are new and few', () => {
    const pages = previewPages((layer) => `at ${layer}`);
    expect(pages.keep(3, [page('<svg>1</svg>')])).toEqual({
      revision: 1,
      pages: [['at 3/-svg-1--svg-.svg']],
      drawn: { 'at 3/-svg-1--svg-.svg': '<svg>1</svg>' },
    });
    expect(pages.keep(3, [page('<svg>1</svg>'), page('<svg>2</svg>')]).drawn).toEqual({
      'at 3/-svg-2--svg-.svg': '<svg>2</svg>',
    });
    expect(pages.keep(3, [page(`<svg>${'x'.repeat(200_001)}</svg>`)]).drawn).toEqual({});
  });

  it('are told again only where they are others than those that are shown', () => {
    const pages = previewPages(sameAddress);
    const [one, two] = [page('<svg>1</svg>'), page('<svg>2</svg>')];
    const { revision } = pages.keep(3, [one, one]);
    const next = pages.keep(3, [one, two], revision);
    expect(next.pages).toEqual([null, ['3/-svg-2--svg-.svg']]);
    // What is shown is not what was kept last, or is another briefing’s.
    expect(pages.keep(3, [one], revision).pages).toEqual([['3/-svg-1--svg-.svg']]);
    expect(pages.keep(4, [one], revision + 2).pages).toEqual([['4/-svg-1--svg-.svg']]);
    pages.clear();
    expect(pages.keep(4, [one], revision + 3).pages).toEqual([['4/-svg-1--svg-.svg']]);
  });

  it('are those of one dossier', () => {
    const pages = previewPages(sameAddress);
    const address = pages.keep(3, [page('<svg/>')]).pages[0]?.[0] ?? '';
    pages.clear();
    expect(pages.find(address)).toBeNull();
    expect(pages.find('../../etc/passwd')).toBeNull();
  });
});

describe('what the window shows first', () => {
  const desk = (path: string | null, info?: Error): Desk =>
    ({
      path,
      query: async () => {
        if (info) throw info;
        return { path };
      },
    }) as unknown as Desk;

  it('is the dossier, once it is open', async () => {
    let path: string | null = null;
    let done = (): void => undefined;
    const opening = openingOf(
      () => desk(path),
      () => 'fr',
    );
    void opening.begin(
      () =>
        new Promise<void>((resolve) => {
          done = resolve;
        }),
    );
    const state = opening.state();
    path = '/a.liasse';
    done();
    expect(await state).toEqual({ dossier: { path: '/a.liasse' }, error: null, language: 'fr' });
  });

  it('is why none is: the window opens all the same', async () => {
    const opening = openingOf(
      () => desk(null),
      () => 'en',
    );
    await opening.begin(() =>
      Promise.reject(new LiasseError('no-such-file', 'There is no such file: /a.liasse.')),
    );
    expect(await opening.state()).toMatchObject({ dossier: null, error: { code: 'no-such-file' } });
    opening.settled();
    expect(await opening.state()).toMatchObject({ dossier: null, error: null });
  });

  it('is why the dossier that was open no longer answers', async () => {
    const opening = openingOf(
      () => desk('/a.liasse', new LiasseError('damaged', 'The dossier is damaged.')),
      () => 'en',
    );
    expect(await opening.state()).toMatchObject({ dossier: null, error: { code: 'damaged' } });
  });
});
