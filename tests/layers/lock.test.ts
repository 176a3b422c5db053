/** The lock file installs on every system, as it stands: nothing that it names is missing from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
  readonly integrity?: string;
}
type Packages = Readonly<Record<string, Locked>>;

const root = join(import.meta.dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Packages };

/** As Node resolves: beside the package, then in each folder above it. */
function isThere(all: Packages, from: string, name: string): boolean {
  const folders = from === '' ? [] : from.split('/node_modules/');
  return Array.from({ length: folders.length + 1 }, (_, depth) =>
    [...folders.slice(0, folders.length - depth), ''].join('/node_modules/'),
  ).some((folder) => `${folder}node_modules/${name}`.replace(/^\//, '') in all || `${folder}${name}` in all);
}

const missing = (all: Packages): readonly string[] =>
  Object.entries(all).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isThere(all, path, name))
      .map((name) => `${path} needs ${name}`),
  );

test('holds each package that one of its packages names, also those of other systems', () => {
  expect(missing(packages)).toEqual([]);
});

test('would say which package is missing', () => {
  const all = Object.fromEntries(
    Object.entries(packages).filter(([path]) => !path.endsWith('typst-ts-node-compiler-darwin-arm64')),
  );
  expect(missing(all)).toEqual([
    'node_modules/@myriaddreamin/typst-ts-node-compiler needs @myriaddreamin/typst-ts-node-compiler-darwin-arm64',
  ]);
});

test('names exact versions, each with its hash, and no address to fetch them from', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Record<
    string,
    Record<string, string>
  >;
  const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const rest = Object.entries(packages).filter(([path]) => path !== '');
  expect(rest.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  expect(rest.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});
