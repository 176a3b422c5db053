/** Beside the field: a form that writes the query, the language on one card, keeping the query, a list of names. */
import { CircleHelp, ListChecks, SlidersHorizontal } from 'lucide-react';
import { useState, type JSX } from 'react';
import { go } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import { Builder } from './builder.tsx';
import { SaveSearch } from './save-search.tsx';
import { SyntaxCard } from './syntax-card.tsx';

export interface FieldToolsProps {
  readonly query: string;
  /** Whether the query can be kept. */
  readonly keeps: boolean;
  readonly readOnly: boolean;
  readonly search: (query: string) => void;
}

export function FieldTools({ query, keeps, readOnly, search }: FieldToolsProps): JSX.Element {
  const text = useText('search');
  const [open, setOpen] = useState<'builder' | 'syntax' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <button type="button" className="with-icon" onClick={() => setOpen('builder')}>
        <SlidersHorizontal size={15} aria-hidden="true" />
        {text('build')}
      </button>
      {readOnly ? null : <SaveSearch query={query} disabled={!keeps} />}
      <button type="button" className="with-icon" onClick={() => go('/search?view=names')}>
        <ListChecks size={15} aria-hidden="true" />
        {text('batch.open')}
      </button>
      <button
        type="button"
        className="with-icon"
        aria-label={text('syntax')}
        title={text('syntax')}
        onClick={() => setOpen('syntax')}
      >
        <CircleHelp size={17} aria-hidden="true" />
      </button>
      {open === 'builder' ? <Builder query={query} search={search} close={close} /> : null}
      <Sheet wide title={text('syntax')} open={open === 'syntax'} close={close}>
        <SyntaxCard
          search={(example) => {
            close();
            search(example);
          }}
        />
      </Sheet>
    </>
  );
}
