/** Everything by name: commands, screens, any record of the dossier; before anything is typed, those looked at last. */
import { useDeferredValue, useEffect, useMemo, useRef, useState, type JSX } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import type { RecordRef } from '../../preload/contract/index.ts';
import { canRun, go, openHit, openRecord, runCommand, useAppState } from '../client/index.ts';
import { features } from '../features/index.ts';
import { useText } from '../i18n/index.tsx';
import { useDetail } from '../ui/use-detail.ts';
import { shownKeys } from './keys.ts';
import styles from './palette.module.css';
import { plainWords } from './plain-words.ts';
import { useRecentRecords } from './recent-places.ts';
import { useFoundRecords } from './use-found-records.ts';
import { WINDOW_COMMANDS } from './window-commands.ts';

interface Entry {
  readonly key: string;
  readonly title: string;
  readonly keys: string | null;
  readonly run: () => void;
}

/** The commands and screens that can be chosen now. */
function useEntries(): readonly Entry[] {
  const text = useText();
  const { dossier } = useAppState();
  return useMemo(() => {
    const has = dossier !== null;
    const commands = WINDOW_COMMANDS.filter((one) => one.name !== 'palette.open' && (has || !one.dossier));
    const ofScreens = features
      .flatMap((feature) => feature.commands ?? [])
      .filter(({ name }) => canRun(name));
    const known = new Set(commands.map(({ name }) => name));
    return [
      ...[...commands, ...ofScreens.filter(({ name }) => !known.has(name))].map(({ name, title, keys }) => ({
        key: name,
        title: text(title),
        keys: keys === undefined ? null : shownKeys(keys),
        run: () => void runCommand(name),
      })),
      ...features
        .filter((feature) => feature.group !== null && (has || feature.withoutDossier === true))
        .map(({ path, title, key }) => ({
          key: `go.${path}`,
          title: text('shell.goToScreen', { title: text(title) }),
          keys: key === undefined ? null : `G ${key}`,
          run: () => go(`/${path}`),
        })),
    ];
  }, [text, dossier]);
}

const keyOf = ({ id }: RecordRef): string => `record.${id}`;

/** Keys that go to another line. */
const WALKING: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']);

/** Lines of each section that are drawn first: as many as are seen. The rest comes when nothing more urgent is to be done. */
const FIRST = 8;

const focus = (field: HTMLInputElement | null): void => field?.focus();

function Contents({ close }: { readonly close: () => void }): JSX.Element {
  const text = useText();
  const { dossier } = useAppState();
  const { contains } = useFilter({ sensitivity: 'base' });
  const detailOf = useDetail();
  const entries = useEntries();
  const [typed, setTyped] = useState('');
  /** The words at which Enter was pressed; it waits for what they find. */
  const [entered, setEntered] = useState<string | null>(null);
  const sought = useDeferredValue(typed).trim();
  const found = useFoundRecords(dossier === null ? '' : sought);
  const recent = useRecentRecords(dossier?.uid ?? null);
  const commands = entries.filter(({ title }) => contains(title, sought));
  // What is called so comes first, then what can be done, then what has the words somewhere in it.
  const name = plainWords(sought) === '' ? sought : plainWords(sought);
  const named: readonly RecordRef[] =
    sought === '' ? recent : found.records.filter(({ title }) => contains(plainWords(title), name));
  const others = sought === '' ? [] : found.records.filter((record) => !named.includes(record));
  const namedTitle = text(sought === '' ? 'shell.paletteRecent' : 'shell.paletteRecords');

  const drawn = useDeferredValue(found.answers);
  const most = drawn === found.answers ? Infinity : FIRST;

  // A line of other words is another line: the cursor of the list begins at the first one again.
  const lineOf = (key: string): string => `${key} ${found.answers}`;
  const choose = (key: string): void => {
    close();
    const record = [...named, ...others].find((one) => keyOf(one) === key);
    const hit = found.hits.find((one) => keyOf(one) === key);
    // After the dialog has given the focus back, so that the command can take it.
    setTimeout(() => {
      if (record === undefined) entries.find((entry) => entry.key === key)?.run();
      else if (hit !== undefined && others.includes(record)) openHit(hit);
      else openRecord(record);
    });
  };
  // Enter means the first line of what the typed words find, not of what fewer of them had found before.
  const settled = sought === typed.trim() && found.settled;
  const [first] = [...named.map(keyOf), ...commands.map(({ key }) => key), ...others.map(keyOf)];
  const walked = useRef(false);
  const enter = useRef<() => void>(() => undefined);
  useEffect(() => {
    enter.current = () => {
      if (first !== undefined) choose(first);
    };
  });
  const waits = entered !== null && entered === typed && settled;
  useEffect(() => {
    if (waits) enter.current();
  }, [waits, enter]);
  const sectionOf = (title: string, records: readonly RecordRef[]): JSX.Element | null =>
    records.length === 0 ? null : (
      <ListBoxSection aria-label={title}>
        <Header className={styles['head'] ?? ''}>{title}</Header>
        {records.slice(0, most).map((record) => (
          <ListBoxItem
            key={lineOf(keyOf(record))}
            id={lineOf(keyOf(record))}
            className={styles['item'] ?? ''}
            textValue={record.title}
          >
            <span className={styles['title']}>{record.title}</span>
            <span className={styles['detail']}>{detailOf(record)}</span>
          </ListBoxItem>
        ))}
      </ListBoxSection>
    );
  return (
    <Autocomplete
      inputValue={typed}
      onInputChange={(now) => {
        walked.current = false;
        setTyped(now);
      }}
    >
      <SearchField className={styles['field'] ?? ''} aria-label={text('shell.command.palette')}>
        <Input
          ref={focus}
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- Autocomplete says what it controls
          role="combobox"
          aria-expanded
          aria-haspopup="listbox"
          className={styles['input'] ?? ''}
          placeholder={text('shell.paletteHint')}
          onKeyDownCapture={(event) => {
            if (WALKING.has(event.key)) walked.current = true;
            if (event.key !== 'Enter') return;
            // Unless somebody walked to another line, the first one is meant, also before the list has put its cursor there.
            if (settled && walked.current) return;
            event.preventDefault();
            event.stopPropagation();
            setEntered(typed);
          }}
        />
      </SearchField>
      <ListBox
        className={styles['list'] ?? ''}
        aria-label={text('shell.command.palette')}
        onAction={(line) => choose(String(line).split(' ', 1)[0] ?? '')}
        renderEmptyState={() => <p className={styles['none']}>{text('shell.paletteNone')}</p>}
      >
        {sectionOf(namedTitle, named)}
        {commands.length === 0 ? null : (
          <ListBoxSection aria-label={text('shell.paletteCommands')}>
            <Header className={styles['head'] ?? ''}>{text('shell.paletteCommands')}</Header>
            {commands.slice(0, most).map(({ key, title, keys }) => (
              <ListBoxItem
                key={lineOf(key)}
                id={lineOf(key)}
                className={styles['item'] ?? ''}
                textValue={title}
              >
                {/* No label of its own: the name is all that is shown, keys included (WCAG 2.5.3). */}
                <span className={styles['title']}>{title}</span>
                {keys === null ? null : <kbd>{keys}</kbd>}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
        {sectionOf(text('shell.paletteWords'), others)}
      </ListBox>
    </Autocomplete>
  );
}

export function Palette({
  open,
  close,
}: {
  readonly open: boolean;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={open}
      isDismissable
      onOpenChange={(now) => {
        if (!now) close();
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={text('shell.command.palette')}>
          {/* One Escape closes, also when something is typed. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only hears the keys of what is inside */}
          <div
            className={styles['contents']}
            onKeyDownCapture={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              close();
            }}
          >
            <Contents close={close} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
