/** Before the terminal answers from the index, all of the dossier is in it. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Session } from '../jobs/session.ts';

/** Milliseconds of work between two looks at whether it is to stop. */
const SLICE = 2000;

/** Builds what is still to come of the index; a dossier that may not be written is searched as far as it was indexed. */
export async function whollyIndexed(
  session: Session,
  tell: (message: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const { pending } = await session.query('search.state', {});
  if (pending === 0) return;
  if ((await session.query('dossier.info', {})).readOnly) {
    tell(`${pending} records are not in the search index, and the dossier is read-only: they are not found.`);
    return;
  }
  for (let left = pending; left > 0;) {
    tell(`Indexing: ${left} records to come.`);
    if (signal.aborted) {
      throw new LiasseError(
        'cancelled',
        'Cancelled. What was indexed is kept; the next search goes on from there.',
      );
    }
    ({ pending: left } = (await session.command('search.build', { milliseconds: SLICE })).value);
  }
}
