/** Search, as the contract has it. */
import type { SavedSearchRow } from '../../../preload/contract/search.ts';
import type { Reads, Writes } from '../handlers.ts';
import { requireRecord } from '../records.ts';
import { RECORD } from '../sql.ts';
import { batch } from './batch.ts';
import { counts } from './counts.ts';
import { find, firstIds } from './find.ts';
import { beginAnew, buildMore, pendingOf } from './indexing.ts';
import { planOf } from './plan.ts';

export const searchReads: Reads<'search'> = {
  'search.find': find,
  'search.counts': counts,
  'search.ids': (read, { limit, ...question }) => firstIds(read, { ...question, typing: false }, limit),
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
  }),
};

export const searchWrites: Writes<'search'> = {
  'search.save': (write, { name, query }) => {
    planOf(write, { text: query, kinds: [], typing: false });
    const known = write.value<number>(
      `SELECT s.id FROM saved_search s CROSS JOIN record r ON r.id = s.id AND r.deleted_at IS NULL WHERE fold(s.name) = fold(:name)`,
      { name },
    );
    if (known !== undefined) {
      write.run('UPDATE saved_search SET name = :name, query = :query WHERE id = :known', {
        known,
        name,
        query,
      });
      return known;
    }
    const id = write.newRecord('saved_search');
    write.run('INSERT INTO saved_search (id, name, query) VALUES (:id, :name, :query)', { id, name, query });
    return id;
  },
  'search.rename': (write, { id, name }) => {
    requireRecord(write, id, 'saved_search');
    write.run('UPDATE saved_search SET name = :name WHERE id = :id', { id, name });
    return null;
  },
  'search.rebuild': (write) => {
    beginAnew(write);
    return null;
  },
  'search.build': (write, { milliseconds }) => {
    buildMore(write, performance.now() + milliseconds);
    return { pending: pendingOf(write) };
  },
};
