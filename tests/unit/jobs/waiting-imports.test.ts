/** What the end of the program interrupted can be taken up again, and only that. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitingImports } from '../../../main/jobs/waiting-imports.ts';

const BEGUN = {
  dossier: 'd1',
  fromDisk: true,
  sourceId: 7,
  published: '2025-11',
  files: ['/a.pdf', '/b.pdf', '/c.pdf'],
};

function setUp(): { folder: string; start: () => ReturnType<typeof waitingImports> } {
  const folder = join(mkdtempSync(join(tmpdir(), 'liasse-')), 'imports');
  let last = 0;
  return { folder, start: () => waitingImports(folder, () => `i${(last += 1)}`) };
}

describe('an import under way', () => {
  it('is known at the next start, with what is done of it; while it runs it does not wait', () => {
    const { start } = setUp();
    const before = start();
    const kept = before.begin(BEGUN);
    kept.done(1);
    kept.done(2);
    expect(before.of('d1')).toEqual([]);
    const after = start();
    expect(after.of('d1')).toEqual([{ ...BEGUN, id: 'i1', done: 2 }]);
    expect(after.of('another')).toEqual([]);
    expect(after.get('i1').files.slice(2)).toEqual(['/c.pdf']);
    after.forget('i1');
    expect(start().of('d1')).toEqual([]);
    expect(() => after.get('i1')).toThrow(/wait/);
  });

  it('leaves nothing behind when it ends', () => {
    const { folder, start } = setUp();
    const kept = start().begin(BEGUN);
    kept.done(3);
    kept.end();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('whose file was cut while it was written is read as far as it is whole', () => {
    const { folder, start } = setUp();
    start().begin(BEGUN).done(1);
    const file = join(folder, 'i1.import');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, `${whole}nonsense\n`);
    expect(start().of('d1')).toMatchObject([{ done: 1 }]);
    writeFileSync(file, whole.slice(0, 20));
    expect(start().of('d1')).toEqual([]);
  });

  it('goes on where it cannot be written down', () => {
    const { folder } = setUp();
    writeFileSync(folder.replace(/imports$/, 'file'), '');
    const kept = waitingImports(folder.replace(/imports$/, 'file/imports'), () => 'i1').begin(BEGUN);
    kept.done(1);
    kept.end();
  });
});
