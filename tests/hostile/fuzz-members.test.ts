/** Real mails, mailboxes and chat exports, changed at random: read as far as they go or refused, however they arrive. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { fixture } from '../support/fuzz.ts';
import { expectSound, fuzzed } from '../support/fuzz-members.ts';
import { SEED, shareOf } from '../support/fuzz-runs.ts';

describe.each([
  { kind: 'mail', files: ['mail.eml', 'mail-html.eml'] },
  { kind: 'mbox', files: ['mail.mbox'] },
  { kind: 'telegram', files: ['telegram-channel.json', 'telegram-full.json'] },
] as const)('$kind', ({ kind, files }) => {
  const { numRuns, timeout } = shareOf(files.length);
  test.each(files)('%s', { timeout }, async (name) => {
    await fc.assert(
      fc.asyncProperty(fuzzed(fixture(`documents/${name}`)), (bytes) => expectSound(kind, bytes)),
      { seed: SEED, numRuns },
    );
  });
});
