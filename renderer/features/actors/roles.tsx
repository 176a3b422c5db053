/** The offices that an actor holds or held: each a row of the register of roles, where its form says what it rests on. */
import { Plus } from 'lucide-react';
import { useState, type JSX } from 'react';
import type { RegisterRow } from '../../../preload/contract/index.ts';
import { command, useAsk } from '../../client/index.ts';
import { useText, useWhen } from '../../i18n/index.tsx';
import forms from '../../ui/forms.module.css';
import { SavedField } from '../../ui/saved-field.tsx';
import styles from './name-list.module.css';

export function Roles({ id }: { readonly id: number }): JSX.Element {
  const text = useText('actors');
  const when = useWhen();
  const [adding, setAdding] = useState(0);
  const { data } = useAsk('register.rows', {
    view: {
      register: 'role',
      filters: [{ field: 'actor', test: 'is', values: [id] }],
      sort: [{ field: 'from', descending: true }],
    },
    limit: 200,
  });
  const rows = (data?.rows ?? []).filter((row): row is RegisterRow => row !== null);
  const day = (value: string | number | null | undefined): string | null =>
    value === null || value === undefined ? null : when(String(value));
  return (
    <section className={forms['section']}>
      <h3>{text('roles')}</h3>
      {rows.length === 0 ? null : (
        <ul className={forms['links']}>
          {rows.map(({ id: role, cells }) => {
            const [from, to] = [day(cells['from']), day(cells['to'])];
            const period = from === null && to === null ? null : `${from ?? '…'} – ${to ?? '…'}`;
            return (
              <li key={role}>
                <a href={`#/actors/${role}?in=role`}>{cells['title']}</a>
                <small>{[cells['organisation'], period].filter(Boolean).join(' · ')}</small>
              </li>
            );
          })}
        </ul>
      )}
      {adding === 0 ? (
        <button type="button" className={`with-icon ${styles['add']}`} onClick={() => setAdding(1)}>
          <Plus size={14} aria-hidden="true" />
          {text('addRole')}
        </button>
      ) : (
        <SavedField
          key={adding}
          label={text('newRoleField')}
          value=""
          focusOn={1}
          save={async (title) => {
            if (title !== '') await command('role.write', { rows: [{ cells: { actor: { id }, title } }] });
            setAdding(0);
          }}
        />
      )}
    </section>
  );
}
