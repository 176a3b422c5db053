/** Between the numbers inside a dossier and the uids that leave it. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Noun } from '../../preload/contract/vocabulary.ts';
import type { RecordRef } from '../../preload/contract/common.ts';
import type { Session } from '../jobs/session.ts';

const UID_OR_BEGINNING = /^[0-9a-f-]{1,36}$/i;

/** The record that a uid, or any unambiguous beginning of one, names. */
export async function recordNamed(
  session: Session,
  text: string,
  nouns?: readonly Noun[],
): Promise<RecordRef> {
  if (!UID_OR_BEGINNING.test(text)) {
    throw new LiasseError(
      'not-found',
      `There is no ${nouns?.join(' or ') ?? 'record'} with the id “${text}”.`,
      {
        uid: text,
      },
    );
  }
  return session.query('record.byUid', { uid: text.toLowerCase(), ...(nouns ? { nouns: [...nouns] } : {}) });
}

/** Turns numbers into uids, each asked once. */
export interface Uids {
  of(id: number): Promise<string | null>;
}

export function uidsOf(session: Session): Uids {
  const known = new Map<number, string | null>();
  return {
    of: async (id) => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const uid = await session.query('record.get', { id }).then(
        (record) => record.uid,
        () => null,
      );
      known.set(id, uid);
      return uid;
    },
  };
}

/**
 * A row as it leaves the dossier: `uid` becomes `id`, and every number of another record becomes that record's uid under
 * the name without `Id` (`documentId` becomes `document`).
 */
export async function outward(
  row: Readonly<Record<string, unknown>>,
  uids: Uids,
): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = { id: row['uid'] };
  for (const [key, value] of Object.entries(row)) {
    if (key === 'id' || key === 'uid') continue;
    if (key.endsWith('Id')) {
      result[key.slice(0, -2)] = typeof value === 'number' ? await uids.of(value) : null;
    } else if (key === 'codes' && Array.isArray(value)) {
      result[key] = await Promise.all(value.map((id: number) => uids.of(id)));
    } else if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      result[key] = await outward(value as Readonly<Record<string, unknown>>, uids);
    } else result[key] = value;
  }
  return result;
}
