/** A bare copy of the project's walls: every tsconfig and the lint rules, around rooms that hold one file each. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

const configs = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*tsconfig*.json'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter(Boolean);

/** Folders that hold a room, such as `main/store`. */
export const rooms = configs.map(dirname).filter((folder) => folder !== '.');

/** Builds the copy in a folder of its own and answers where it is. */
export function bareWalls(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liasse-walls-'));
  for (const config of [...configs, '.oxlintrc.json']) {
    mkdirSync(join(folder, dirname(config)), { recursive: true });
    cpSync(join(root, config), join(folder, config));
  }
  for (const room of rooms) writeFileSync(join(folder, room, 'index.ts'), 'export type Thing = 1;\n');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

export interface Verdict {
  readonly passed: boolean;
  readonly output: string;
}

function run(command: string, args: readonly string[], cwd: string): Verdict {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', command), ...args],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  return { passed: status === 0, output: stdout + stderr };
}

export const typeCheck = (folder: string, room: string): Verdict =>
  run('typescript/bin/tsc', ['-b', room], folder);
export const lint = (folder: string): Verdict => run('oxlint/bin/oxlint', [], folder);

/** Puts a file into the copy; answers its path. */
export function plant(folder: string, file: string, code: string): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), code);
}

/** A type-only import of one room's file from another room: the weakest tie there is. */
export function importLine(from: string, to: string): string {
  const path = relative(from, join(to, 'index.ts'));
  return `import type { Thing } from '${path.startsWith('.') ? path : `./${path}`}';\nexport type Planted = Thing;\n`;
}
