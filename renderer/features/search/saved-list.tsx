/** Searches that are kept: folders that are never out of date. Each says how much it finds now. */
import { Ellipsis } from 'lucide-react';
import { useState, type JSX } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { SavedSearchRow } from '../../../preload/contract/index.ts';
import { command, useAppState, useAsk } from '../../client/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import { useRemove } from '../../inspector/index.ts';
import { NameSheet } from './name-sheet.tsx';
import styles from './saved.module.css';

interface RowProps {
  readonly row: SavedSearchRow;
  readonly current: boolean;
  readonly search: (query: string) => void;
  readonly rename: () => void;
  readonly readOnly: boolean;
}

function Row({ row, current, search, rename, readOnly }: RowProps): JSX.Element {
  const text = useText('search');
  const { number } = useNumbers();
  const remove = useRemove();
  const { data, error } = useAsk('search.count', { text: row.query });
  return (
    <li>
      <button
        type="button"
        className={styles['open']}
        aria-current={current || undefined}
        title={row.query}
        onClick={() => search(row.query)}
      >
        <span>{row.name}</span>
        <small>{error === null ? (data === undefined ? '' : number(data)) : '!'}</small>
      </button>
      {readOnly ? null : (
        <MenuTrigger>
          <Button className={styles['menuButton'] ?? ''} aria-label={text('saved.menu', { name: row.name })}>
            <Ellipsis size={14} aria-hidden="true" />
          </Button>
          <Popover className={styles['popover'] ?? ''} offset={2} placement="bottom end">
            <Menu
              className={styles['menu'] ?? ''}
              aria-label={text('saved.menu', { name: row.name })}
              onAction={(key) => {
                if (key === 'rename') rename();
                else remove(row.id, text('saved.removed', { name: row.name }));
              }}
            >
              <MenuItem id="rename" className={styles['item'] ?? ''}>
                {text('saved.rename')}
              </MenuItem>
              <MenuItem id="remove" className={styles['item'] ?? ''}>
                {text('saved.remove')}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </li>
  );
}

export interface SavedListProps {
  readonly query: string;
  readonly search: (query: string) => void;
}

export function SavedList({ query, search }: SavedListProps): JSX.Element {
  const text = useText('search');
  const readOnly = useAppState().dossier?.readOnly === true;
  const { data: rows } = useAsk('search.saved', {});
  const [renaming, setRenaming] = useState<SavedSearchRow | null>(null);
  return (
    <section className={styles['saved']} aria-label={text('saved')}>
      <h2>{text('saved')}</h2>
      {rows?.length === 0 ? <p>{text('saved.none')}</p> : null}
      <ul>
        {(rows ?? []).map((row) => (
          <Row
            key={row.id}
            row={row}
            current={row.query.trim() === query.trim()}
            search={search}
            rename={() => setRenaming(row)}
            readOnly={readOnly}
          />
        ))}
      </ul>
      {renaming === null ? null : (
        <NameSheet
          title={text('saved.rename')}
          name={renaming.name}
          taken={(rows ?? []).filter(({ id }) => id !== renaming.id).map(({ name }) => name)}
          refuses
          action={text('saved.rename')}
          close={() => setRenaming(null)}
          keep={async (name) => {
            await command('search.rename', { id: renaming.id, name });
          }}
        />
      )}
    </section>
  );
}
