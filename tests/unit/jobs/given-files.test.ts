/** Files that the window gives one after the other: no more of them are held than are wanted. */
import { describe, expect, it } from 'vitest';
import { givenFiles } from '../../../main/jobs/given-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('given files', () => {
  it('are taken when they are wanted, and not before', async () => {
    const { files, give } = givenFiles(['lot/a.txt', 'lot/b.txt']);
    const taken: string[] = [];
    const giving = [
      give(0, bytes('a')).then(() => taken.push('a')),
      give(1, bytes('b')).then(() => taken.push('b')),
    ];
    expect(await files[0]?.head()).toEqual(bytes('a'));
    expect(await files[0]?.read()).toEqual(bytes('a'));
    await giving[0];
    expect(taken).toEqual(['a']);
    expect(await files[1]?.read()).toEqual(bytes('b'));
    await giving[1];
    expect(files.map(({ label, fileName, path }) => [label, fileName, path])).toEqual([
      ['lot/a.txt', 'a.txt', null],
      ['lot/b.txt', 'b.txt', null],
    ]);
  });

  it.each([
    ['C:\\notes\\a.txt', 'a.txt'],
    ['/', '/'],
    ['../../etc/passwd', 'passwd'],
  ])('keep of the name %s no more than the file’s own', (name, kept) => {
    expect(givenFiles([name]).files[0]?.fileName).toBe(kept);
  });

  it('that the window cannot read are refused with the reason', async () => {
    const { files, give } = givenFiles(['a.pdf', 'b.pdf']);
    const giving = Promise.all([give(0, 'too-large'), give(1, 'no-access')]);
    await expect(files[0]?.head()).rejects.toMatchObject({ code: 'too-large', details: { file: 'a.pdf' } });
    await expect(files[1]?.head()).rejects.toMatchObject({ code: 'no-access' });
    await giving;
  });

  it('that never come are refused after a while, and the next is wanted', async () => {
    const waits: (() => void)[] = [];
    const { files } = givenFiles(['a.txt'], (run) => {
      waits.push(run);
      return () => undefined;
    });
    const reading = files[0]?.read();
    waits.forEach((run) => run());
    await expect(reading).rejects.toMatchObject({ code: 'no-access' });
  });

  it('are called off on both sides when the import is stopped', async () => {
    const { files, give, stop } = givenFiles(['a.txt', 'b.txt']);
    const reading = files[0]?.read();
    const giving = give(1, bytes('b'));
    stop();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    await expect(giving).rejects.toMatchObject({ code: 'cancelled' });
  });
});
