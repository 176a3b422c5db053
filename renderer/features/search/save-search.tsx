/** Keeps the query in the field by a name. */
import { BookmarkPlus } from 'lucide-react';
import { useState, type JSX } from 'react';
import { command, runCommand, sayStep, useAsk } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { NameSheet } from './name-sheet.tsx';

/** Code points of the name that is proposed. */
const SHORT = 60;

export function SaveSearch({
  query,
  disabled,
}: {
  readonly query: string;
  readonly disabled: boolean;
}): JSX.Element {
  const text = useText('search');
  const [open, setOpen] = useState(false);
  const { data: rows = [] } = useAsk('search.saved', {});
  const known = rows.find((row) => row.query.trim() === query.trim());
  return (
    <>
      <button type="button" className="with-icon" disabled={disabled} onClick={() => setOpen(true)}>
        <BookmarkPlus size={15} aria-hidden="true" />
        {text('save')}
      </button>
      {open ? (
        <NameSheet
          title={text('save.title')}
          name={known?.name ?? Array.from(query.trim()).slice(0, SHORT).join('')}
          taken={rows.filter((row) => row !== known).map(({ name }) => name)}
          refuses={false}
          action={text('save.action')}
          close={() => setOpen(false)}
          keep={async (name) => {
            await command('search.save', { name, query: query.trim() });
            sayStep(text('save.done', { name }), {
              label: text('undo'),
              run: () => void runCommand('journal.undo'),
            });
          }}
        />
      ) : null}
    </>
  );
}
