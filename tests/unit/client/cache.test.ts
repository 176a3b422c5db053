/** An answer is asked again exactly when what it reads changed. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { QueryObserver } from '@tanstack/react-query';
import { askAgain, cache, goesStale } from '../../../renderer/client/cache.ts';

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
it('asks once more where the first answer was asked for before a change', async () => {
  const answers: ((value: string) => void)[] = [];
  const observer = new QueryObserver(cache, {
    queryKey: ['house.choices', {}],
    queryFn: () => new Promise<string>((answer) => void answers.push(answer)),
  });
  onTestFinished(observer.subscribe(() => undefined));
  askAgain((name) => name === 'house.choices');
  answers[0]?.('as it was');
  await vi.waitUntil(() => answers.length === 2);
  answers[1]?.('as it is');
  await vi.waitUntil(() => observer.getCurrentResult().data === 'as it is');
  askAgain((name) => name === 'another');
  expect(answers).toHaveLength(2);
});
