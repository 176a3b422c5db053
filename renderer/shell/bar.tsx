/** The bar: the dossier and what can be done with it, the way to everything, undo and redo. */
import { ChevronDown, Redo2, Search, Undo2 } from 'lucide-react';
import type { JSX } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { runCommand, useAppState, useAsk } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import styles from './bar.module.css';
import { shownKeys } from './keys.ts';
import { WINDOW_COMMANDS } from './window-commands.ts';

const MENU = [
  ['import.choose', 'dossier.check', 'dossier.backup'],
  ['dossier.new', 'dossier.open', 'dossier.openSample', 'dossier.close'],
  ['shortcuts.show', 'about.show'],
];

function DossierMenu({ title }: { readonly title: string }): JSX.Element {
  const text = useText();
  return (
    <MenuTrigger>
      <Button className={styles['title'] ?? ''}>
        <span>{title}</span>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles['popover'] ?? ''} offset={3}>
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={text('shell.dossierMenu')}
          onAction={(name) => void runCommand(String(name))}
        >
          {MENU.flatMap((names, part) => [
            ...(part === 0 ? [] : [<Separator key={`line ${names[0]}`} className={styles['line'] ?? ''} />]),
            ...WINDOW_COMMANDS.filter(({ name }) => names.includes(name)).map(
              ({ name, title: words, keys }) => (
                <MenuItem key={name} id={name} className={styles['item'] ?? ''} textValue={text(words)}>
                  <span>{text(words)}</span>
                  {keys === undefined ? null : <kbd>{shownKeys(keys)}</kbd>}
                </MenuItem>
              ),
            ),
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

export function Bar(): JSX.Element {
  const text = useText();
  const { dossier } = useAppState();
  const info = useAsk('dossier.info', dossier === null ? null : {});
  const journal = useAsk('journal.state', dossier === null ? null : {}).data;
  const step = (kind: 'undo' | 'redo'): JSX.Element => {
    const name = journal?.[kind] ?? null;
    const words = text(`shell.command.${kind}`);
    const label =
      name === null ? words : text('shell.stepOf', { step: words, operation: text(`operation.${name}`) });
    const Icon = kind === 'undo' ? Undo2 : Redo2;
    return (
      <button
        type="button"
        className={styles['icon']}
        disabled={name === null}
        aria-label={label}
        title={label}
        onClick={() => void runCommand(`journal.${kind}`)}
      >
        <Icon size={16} aria-hidden="true" />
      </button>
    );
  };
  return (
    <header className={styles['bar']}>
      <div className={styles['start']}>
        {dossier === null ? (
          <span className={styles['name']}>Liasse</span>
        ) : (
          <DossierMenu title={info.data?.title ?? dossier.title} />
        )}
        {dossier?.readOnly === true ? (
          <span className={styles['readOnly']}>{text('shell.readOnly')}</span>
        ) : null}
      </div>
      <button type="button" className={styles['search']} onClick={() => void runCommand('palette.open')}>
        <Search size={14} aria-hidden="true" />
        <span>{text('shell.command.palette')}</span>
        <kbd>{shownKeys('Ctrl+K')}</kbd>
      </button>
      <div className={styles['end']}>
        {dossier === null ? null : step('undo')}
        {dossier === null ? null : step('redo')}
      </div>
    </header>
  );
}
