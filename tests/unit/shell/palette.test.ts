/** What the palette remembers, and what it looks for where the words typed are no query. */
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../main/domain/search/parse.ts';
import { plainWords } from '../../../renderer/shell/plain-words.ts';
import { idsWith, readIds } from '../../../renderer/shell/recent-ids.ts';

describe('records that were looked at', () => {
  it('stand once each, the latest first, and not more than ten', () => {
    expect(idsWith(null, 4)).toBe('4');
    expect(idsWith('4,9', 9)).toBe('9,4');
    expect(readIds(idsWith('1,2,3,4,5,6,7,8,9,10', 11))).toEqual([11, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
  it('are numbers, whatever was kept', () => {
    expect(readIds('x,-3,4.5,0,7')).toEqual([7]);
    expect(readIds(null)).toEqual([]);
  });
});

describe('plain words', () => {
  it.each(['"Oslo', 'NOT', 'kind:', '(a OR', 'a NEAR b', '*', 'l’Otan -x', '« ouvert'])(
    'of %s can be looked for',
    (typed) => {
      expect(() => parseQuery(plainWords(typed))).not.toThrow();
    },
  );
  it('keep what was typed', () => {
    expect(plainWords('"Réunion: Bodø')).toBe('réunion bodø');
  });
});
