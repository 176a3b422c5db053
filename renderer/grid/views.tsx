/** Views that are kept in the dossier by name: taken up, kept, taken away. */
import { Bookmark } from 'lucide-react';
import { useState, type JSX } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { RegisterNoun } from '../../preload/contract/index.ts';
import { command, report, runCommand, sayStep, useAsk } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import styles from './tools.module.css';
import type { Look } from './use-look.ts';

export function Views({
  register,
  look,
}: {
  readonly register: RegisterNoun;
  readonly look: Look;
}): JSX.Element {
  const text = useText('grid');
  const { data: views = [] } = useAsk('view.list', { register });
  const [name, setName] = useState('');
  const undo = { label: text('undo'), run: (): void => void runCommand('journal.undo') };
  const keep = async (): Promise<void> => {
    await command('view.save', { register, name: name.trim(), definition: look.view });
    sayStep(text('viewKept', { name: name.trim() }), undo);
    setName('');
  };
  return (
    <DialogTrigger>
      <Button className="with-icon">
        <Bookmark size={14} aria-hidden="true" />
        {text('views')}
      </Button>
      <Popover className={styles['menu'] ?? ''}>
        <Dialog className={styles['views'] ?? ''} aria-label={text('views')}>
          {({ close }) => (
            <>
              {views.length === 0 ? <p>{text('noViews')}</p> : null}
              <ul>
                {views.map((view) => (
                  <li key={view.id}>
                    <button
                      type="button"
                      onClick={() => {
                        look.change(view.definition);
                        close();
                      }}
                    >
                      {view.name}
                    </button>
                    <button
                      type="button"
                      onClick={() => {
                        command('record.delete', { id: view.id }).then(
                          () => sayStep(text('viewGone', { name: view.name }), undo),
                          report,
                        );
                      }}
                    >
                      {text('forget')}
                    </button>
                  </li>
                ))}
              </ul>
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  if (name.trim() !== '') keep().then(close, report);
                }}
              >
                <input
                  type="text"
                  aria-label={text('viewName')}
                  placeholder={text('viewName')}
                  value={name}
                  onChange={({ target }) => setName(target.value)}
                />
                <button type="submit" disabled={name.trim() === ''}>
                  {text('keepView')}
                </button>
              </form>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
