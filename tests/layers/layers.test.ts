/** Each wall between rooms is proven by a planted violation: a check that cannot fail is no check. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bareWalls, importLine, lint, plant, rooms, typeCheck } from './walls.ts';

let folder: string;
beforeEach(() => {
  folder = bareWalls();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Which rooms a room may import; everything else is a wall. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'preload/contract': [],
  preload: ['preload/contract'],
  'main/domain': [],
  'main/wire': ['preload/contract'],
  'main/store': ['preload/contract', 'main/domain', 'main/wire'],
  'main/importers': ['preload/contract', 'main/domain', 'main/wire'],
  'main/exchange': ['preload/contract', 'main/domain', 'main/wire'],
  'main/briefing': ['preload/contract', 'main/domain', 'main/wire'],
  'main/jobs': [
    'preload/contract',
    'main/domain',
    'main/wire',
    'main/store',
    'main/importers',
    'main/exchange',
    'main/briefing',
  ],
  'main/ipc': [
    'preload/contract',
    'main/domain',
    'main/wire',
    'main/store',
    'main/importers',
    'main/exchange',
    'main/briefing',
    'main/jobs',
  ],
  renderer: ['preload/contract'],
};

describe('types hold the walls between rooms, also for type-only imports', () => {
  it('knows every room', () => {
    expect(Object.keys(MAY).concat('main', 'tools', 'tests').sort()).toEqual([...rooms].sort());
  });

  it('lets through what the design allows', () => {
    for (const [room, allowed] of Object.entries(MAY)) {
      for (const target of allowed) {
        const name = target.replaceAll('/', '-');
        const file = room === 'preload' ? 'index.ts' : `from-${name}.ts`;
        plant(folder, join(room, file), importLine(room, target) + 'export type Own = 1;\n');
      }
    }
    expect(typeCheck(folder, 'main/ipc')).toMatchObject({ passed: true });
    expect(typeCheck(folder, 'renderer')).toMatchObject({ passed: true });
    expect(typeCheck(folder, 'preload')).toMatchObject({ passed: true });
  });

  it.each(Object.entries(MAY).filter(([room]) => room !== 'preload'))(
    '%s cannot import the rest',
    (room, allowed) => {
      const forbidden = [...Object.keys(MAY), 'main'].filter(
        (target) => target !== room && !allowed.includes(target),
      );
      for (const target of forbidden) {
        plant(folder, join(room, `to-${target.replaceAll('/', '-')}.ts`), importLine(room, target));
      }
      const { passed, output } = typeCheck(folder, room);
      expect(passed).toBe(false);
      for (const target of forbidden) {
        expect(output).toMatch(
          new RegExp(`to-${target.replaceAll('/', '-')}\\.ts\\(1,\\d+\\): error TS(6307|6059)`),
        );
      }
    },
  );
});

describe('lint holds the walls inside rooms', () => {
  it('passes the bare rooms', () => {
    expect(lint(folder)).toMatchObject({ passed: true });
  });

  it.each([
    ['main/domain/planted.ts', `import 'electron';\n`, 'also run without a window'],
    ['main/store/planted.ts', `import { app } from 'electron';\napp.quit();\n`, 'without a window'],
    ['main/ipc/planted.ts', `import 'better-sqlite3';\n`, 'only room that knows SQLite'],
    ['main/app/planted.ts', `import 'better-sqlite3';\n`, 'only room that knows SQLite'],
    [
      'main/app/planted.ts',
      `import { ipcRenderer } from 'electron';\nipcRenderer.send('x');\n`,
      'belong to the preload',
    ],
    ['main/jobs/planted.ts', `import '@myriaddreamin/typst-ts-node-compiler';\n`, 'Only main/briefing'],
    ['main/jobs/planted.ts', `import '@myriaddreamin/typst-ts-renderer';\n`, 'Only main/briefing'],
    [
      'main/app/planted.ts',
      `import { shell } from 'electron';\nshell.openExternal('https://example.org');\n`,
      'open-external',
    ],
    ['main/app/planted.ts', `import { shell } from 'electron';\nshell.openPath('/tmp/x');\n`, 'never opened'],
    [
      'renderer/features/claims/planted.ts',
      `import '../actors/index.tsx';\n`,
      'never imports another feature',
    ],
    [
      'renderer/features/claims/parts/planted.ts',
      `import '../../documents/index.tsx';\n`,
      'never imports another feature',
    ],
    [
      'renderer/grid/planted.ts',
      `import '../features/claims/index.tsx';\n`,
      'The grid knows registers, not screens',
    ],
  ])('%s with %j fails', (file, code, reason) => {
    plant(folder, file, code);
    const { passed, output } = lint(folder);
    expect(passed).toBe(false);
    expect(output.replaceAll(/\s+/g, ' ')).toContain(reason);
  });

  it('finds an import cycle', () => {
    plant(
      folder,
      'main/domain/one.ts',
      `import { two } from './two.ts';\nexport const one = (): number => two();\n`,
    );
    plant(
      folder,
      'main/domain/two.ts',
      `import { one } from './one.ts';\nexport const two = (): number => one();\n`,
    );
    expect(lint(folder)).toMatchObject({ passed: false, output: expect.stringContaining('no-cycle') });
  });
});
