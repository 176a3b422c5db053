/** Every key that does something, on one sheet. */
import type { JSX } from 'react';
import { features } from '../features/index.ts';
import { useText } from '../i18n/index.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { shownKeys } from './keys.ts';
import styles from './shortcuts.module.css';
import { WINDOW_COMMANDS } from './window-commands.ts';

interface Row {
  readonly keys: string;
  readonly words: string;
}

function Keys({ keys }: { readonly keys: string }): JSX.Element {
  return (
    <>
      {keys.split(' ').map((key) => (
        <kbd key={key}>{shownKeys(key)}</kbd>
      ))}
    </>
  );
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }): JSX.Element {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ keys, words }) => (
          <div key={`${keys} ${words}`}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function Shortcuts({
  open,
  close,
}: {
  readonly open: boolean;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const everywhere = WINDOW_COMMANDS.flatMap(({ keys, title }) =>
    keys === undefined ? [] : [{ keys, words: text(title) }],
  );
  const places = features.flatMap(({ key, title }) =>
    key === undefined ? [] : [{ keys: `G ${key}`, words: text(title) }],
  );
  return (
    <Sheet wide title={text('shell.command.shortcuts')} open={open} close={close}>
      <div className={styles['parts']}>
        <Part title={text('shell.keysEverywhere')} rows={everywhere} />
        <Part title={text('shell.keysPlaces')} rows={places} />
        {features
          .filter(({ shortcuts }) => shortcuts !== undefined && shortcuts.length > 0)
          .map(({ path, title, shortcuts = [] }) => (
            <Part
              key={path}
              title={text(title)}
              rows={shortcuts.map((one) => ({ keys: one.keys, words: text(one.title) }))}
            />
          ))}
      </div>
      {features.map(({ path, help }) =>
        help === undefined ? null : (
          <section key={path} className={styles['help']}>
            <h3>{text(help.title)}</h3>
            <help.Card />
          </section>
        ),
      )}
    </Sheet>
  );
}
