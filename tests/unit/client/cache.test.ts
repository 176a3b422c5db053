/** An answer is asked again exactly when what it reads changed. */
import { describe, expect, it } from 'vitest';
import { goesStale } from '../../../renderer/client/cache.ts';

describe('an answer', () => {
  it('goes stale when a noun that it reads changed', () => {
    expect(goesStale('claim.get', ['evidence'])).toBe(true);
    expect(goesStale('code.list', ['claim', 'briefing'])).toBe(false);
  });

  it('of the journal goes stale with every operation, also one that touched no record', () => {
    expect(goesStale('journal.state', [])).toBe(true);
    expect(goesStale('dossier.info', [])).toBe(true);
  });

  it('about a text never does: originals do not change', () => {
    expect(goesStale('document.text', ['document', 'passage'])).toBe(false);
  });

  it('of the program is none of the dossier’s', () => {
    expect(goesStale('app.info', ['document'])).toBe(false);
  });
});
