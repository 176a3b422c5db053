/** The cells of a row that words can go to. */
import { fieldOf, REGISTERS, type RegisterNoun } from '../../preload/contract/index.ts';
import { useAsk } from '../client/index.ts';
import { useShown } from '../grid/shown.ts';
import { useFieldName } from '../i18n/fields.ts';
import { useText } from '../i18n/index.tsx';
import type { Choice } from '../ui/picker.tsx';

/** A row that is there, or one that is to be made. */
export interface Row {
  readonly register: RegisterNoun;
  readonly id: number | null;
}

/** Among the fields: one more name of an actor. */
export const ALIAS = 'alias';

/** As a value (`isValue`), or as what the words stand behind. */
export function useCells({ register, id }: Row, isValue: boolean): readonly Choice[] {
  const text = useText();
  const shown = useShown();
  const fieldName = useFieldName();
  const { data: row } = useAsk('register.row', id === null ? null : { register, id });
  const { data: actor } = useAsk('actor.get', id === null || register !== 'actor' ? null : { id });
  const fields = Object.entries(REGISTERS[register].fields)
    .filter(([, { readOnly }]) => readOnly !== true)
    .map(([key]) => {
      const field = fieldOf(register, key);
      const now = row === undefined || field === undefined ? '' : shown.words(field, key, row);
      return { key, title: fieldName(key), detail: now };
    });
  if (actor === undefined) return fields;
  if (isValue) return [...fields, { key: ALIAS, title: text('fill.alias'), detail: '' }];
  // The name that lists show is the field itself.
  const others = actor.names.slice(1).map((name) => ({
    key: `name.${name.id}`,
    title: text('fill.aliasOf', { name: name.name }),
    detail: name.language ?? '',
  }));
  return [...fields, ...others];
}
