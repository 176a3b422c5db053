/** A file is made again with what was read back of it; one that cannot be read back goes out all the same, and one that breaks the reader does not. */
import { expect, test } from 'vitest';
import type { ReadPart } from '../../../main/domain/read-parts.ts';
import { readBack } from '../../../main/jobs/read-back.ts';
import type { ReadSealed } from '../../../main/jobs/verify-briefing.ts';
import type { Form } from '../../../main/briefing/typesetter.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { ledgerOf, MOMENT } from '../briefing/ledgers.ts';

const parts: readonly ReadPart[] = [{ part: 'title', sha256: 'a'.repeat(64) }];
const reads: ReadSealed = async () => ({ manifest: null, words: null, page: null, attachments: [], parts });

/** How the file was made, time by time: whether with what was read back. */
async function madeAs(form: Form, readSealed: ReadSealed): Promise<readonly boolean[]> {
  const made: boolean[] = [];
  const typeset = readBack(async (_ledger, _at, _form, { read }) => {
    made.push(read === parts);
    return { bytes: new Uint8Array(), pages: 1, citations: 0, missing: [] };
  }, readSealed);
  await typeset(ledgerOf([]), MOMENT, form);
  return made;
}

test('a file is made again with what was read back of it; Markdown, which carries no manifest, is made once', async () => {
  expect(await madeAs('pdf', reads)).toEqual([false, true]);
  expect(await madeAs('docx', reads)).toEqual([false, true]);
  expect(await madeAs('md', reads)).toEqual([false]);
});

test('a file that is beyond what the reader takes goes out; a reader that fails lets nothing out', async () => {
  const fails = (code: 'too-large' | 'damaged-file'): ReadSealed => {
    return async () => {
      throw new LiasseError(code, 'No.');
    };
  };
  expect(await madeAs('pdf', fails('too-large'))).toEqual([false]);
  await expect(madeAs('pdf', fails('damaged-file'))).rejects.toMatchObject({ code: 'damaged-file' });
});
