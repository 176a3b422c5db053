/** The dossier itself: its title, its language, how much it holds. */
import { NOUNS, type Language, type Noun } from '../../preload/contract/vocabulary.ts';
import type { DossierInfo } from '../../preload/contract/dossier.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Reads, Writes } from './handlers.ts';
import { setColumns } from './sql.ts';

/** What the file says; where it lies and whether it may be written is known by who opened it. */
export type DossierFacts = Pick<DossierInfo, 'path' | 'readOnly' | 'schemaVersion'>;

export const dossierReads = (facts: DossierFacts): Reads<'dossier'> => ({
  'dossier.info': (read) => {
    const row = read.get<{ uid: string; title: string; language: Language }>(
      'SELECT uid, title, language FROM dossier WHERE id = 1',
    );
    if (row === undefined) throw new LiasseError('damaged', 'The dossier does not say what it is.');
    const counts = new Map(
      read
        .all<{ kind: Noun; count: number }>(
          'SELECT kind, count(*) AS count FROM record WHERE deleted_at IS NULL GROUP BY kind',
        )
        .map(({ kind, count }) => [kind, count]),
    );
    return {
      ...row,
      ...facts,
      counts: Object.fromEntries(NOUNS.map((noun) => [noun, counts.get(noun) ?? 0])) as Record<Noun, number>,
    };
  },
});

export const dossierWrites: Writes<'dossier'> = {
  'dossier.update': (write, columns) => {
    setColumns(write, 'dossier', 1, columns);
    return null;
  },
};
