/** Search, as the contract has it. */
import type { SavedSearchRow } from '../../../preload/contract/search.ts';
import type { Reads, Writes } from '../handlers.ts';
import { keepByName, renameKept } from '../kept-by-name.ts';
import { RECORD } from '../sql.ts';
import { batch } from './batch.ts';
import { counts } from './counts.ts';
import { all, count, find, places } from './find.ts';
import { beginAnew, buildMore, pendingOf } from './indexing.ts';
import { planOf } from './plan.ts';

export const searchReads: Reads<'search'> = {
  'search.find': find,
  'search.count': count,
  'search.all': all,
  'search.places': places,
  'search.counts': counts,
  'search.batch': (read, { names, kinds }) => batch(read, names, kinds),
  'search.saved': (read) =>
    read.all<SavedSearchRow>(
      `SELECT ${RECORD}, s.name, s.query
       FROM saved_search s CROSS JOIN record r ON r.id = s.id AND r.deleted_at IS NULL
       ORDER BY fold(s.name), s.id`,
    ),
  'search.state': (read) => ({
    records: read.value<number>('SELECT count(*) FROM index_entry') ?? 0,
    pending: pendingOf(read),
    // Told by who builds (`process.ts`).
    paused: false,
  }),
};

export const searchWrites: Writes<'search'> = {
  'search.save': (write, { name, query }) => {
    planOf(write, { text: query, kinds: [], typing: false });
    return keepByName(write, 'saved_search', name, { query });
  },
  'search.rename': (write, given) => renameKept(write, 'saved_search', given),
  'search.rebuild': (write) => {
    beginAnew(write);
    return null;
  },
  // Who builds heeds it (`process.ts`): nothing of it is kept.
  'search.pause': () => null,
  'search.build': (write, { milliseconds }) => {
    buildMore(write, performance.now() + milliseconds);
    return { pending: pendingOf(write) };
  },
};
