/** What stands behind a cell: passages for and against it, a table that it came from, or nothing. */
import type { Field, RegisterRow, Standing } from '../../preload/contract/index.ts';
import type { Text } from '../i18n/index.tsx';

/** `row`: passages stand behind the row as a whole, none behind this cell by itself. */
export type Backing = 'none-needed' | 'unsourced' | 'row' | 'sourced' | 'contradicted';

const isSourced = (standing: Standing | undefined): boolean =>
  standing !== undefined && standing.supports + standing.imported > 0;

export function backingOf(field: Field, key: string, { cells, standing }: RegisterRow): Backing {
  const own = standing[key];
  if ((own?.contradicts ?? 0) > 0) return 'contradicted';
  if (field.ours === true || field.readOnly === true) return 'none-needed';
  const value = cells[key] ?? null;
  if (value === null || value === '' || (field.type === 'flag' && value === 0)) return 'none-needed';
  if (isSourced(own)) return 'sourced';
  return isSourced(standing['']) ? 'row' : 'unsourced';
}

/** "2 passages for, 1 against". */
export function backingWords(text: Text, key: string, { standing }: RegisterRow): string {
  const own = standing[key];
  const parts =
    own === undefined
      ? []
      : [
          ...(own.supports > 0 ? [text('grid.for', { count: own.supports })] : []),
          ...(own.contradicts > 0 ? [text('grid.against', { count: own.contradicts })] : []),
          ...(own.context > 0 ? [text('grid.context', { count: own.context })] : []),
          ...(own.imported > 0 ? [text('grid.imported')] : []),
        ];
  const whole = standing['']?.supports ?? 0;
  if (parts.length === 0) return whole > 0 ? text('grid.forRow', { count: whole }) : text('grid.unsourced');
  return parts.join(', ');
}
