import { expect, test } from 'vitest';
import { nearest } from '../../../main/domain/near-words.ts';

test.each([
  ['announcement_date', ['donor', 'Announcement Date', 'month'], ['Announcement Date']],
  [
    'tot_sub_activity_value_EUR',
    ['tot_activity_value_EUR', 'tot_sub_activity_value_EUR_redistr', 'item'],
    ['tot_activity_value_EUR', 'tot_sub_activity_value_EUR_redistr'],
  ],
  ['donor', ['explanation', 'month'], []],
  ['é', [], []],
])('closest to %s', (word, candidates, found) => {
  expect(nearest(word, candidates)).toEqual(found);
});
