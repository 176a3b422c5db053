/** The names of an actor, each in its language and script; the first is the one that lists show. */
import { ArrowUp, Plus, X } from 'lucide-react';
import { useState, type JSX } from 'react';
import type { ActorName } from '../../../preload/contract/index.ts';
import { report, useAsk } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { EvidenceList } from '../../inspector/index.ts';
import forms from '../../ui/forms.module.css';
import { SavedField } from '../../ui/saved-field.tsx';
import styles from './name-list.module.css';
import { scriptOf } from './script-of.ts';

export interface NameListProps {
  readonly actorId: number;
  readonly names: readonly ActorName[];
  readonly focusOn: number;
  readonly save: (names: ActorName[]) => Promise<void>;
}

export function NameList({ actorId, names, focusOn, save }: NameListProps): JSX.Element {
  const text = useText('actors');
  const [adding, setAdding] = useState(0);
  const change = (at: number, part: Partial<ActorName>): Promise<void> =>
    save(names.map((name, index) => (index === at ? { ...name, ...part } : name)));
  const without = (at: number): ActorName[] => names.filter((_, index) => index !== at);
  return (
    <section className={forms['section']}>
      <h3>{text('names')}</h3>
      <ul className={styles['names']}>
        {names.map((name, index) => (
          <li key={name.id}>
            <SavedField
              label={index === 0 ? text('mainName') : text('otherName')}
              value={name.name}
              language={name.language}
              focusOn={index === 0 ? focusOn : 0}
              selects
              save={(words) => change(index, { name: words, script: scriptOf(words) ?? name.script })}
            />
            <SavedField
              label={text('language')}
              value={name.language ?? ''}
              save={(language) => change(index, { language: language === '' ? null : language })}
            />
            <SavedField
              label={text('script')}
              value={name.script ?? ''}
              save={(script) => change(index, { script: script === '' ? null : script })}
            />
            <span className={styles['actions']}>
              {index === 0 ? null : (
                <button
                  type="button"
                  aria-label={text('makeMain', { name: name.name })}
                  title={text('makeMain', { name: name.name })}
                  onClick={() => void save([name, ...without(index)]).catch(report)}
                >
                  <ArrowUp size={14} aria-hidden="true" />
                </button>
              )}
              {names.length === 1 ? null : (
                <button
                  type="button"
                  aria-label={text('removeName', { name: name.name })}
                  title={text('removeName', { name: name.name })}
                  onClick={() => void save(without(index)).catch(report)}
                >
                  <X size={14} aria-hidden="true" />
                </button>
              )}
            </span>
            {name.id === null ? null : <NameSources actorId={actorId} nameId={name.id} />}
          </li>
        ))}
        {adding === 0 ? null : (
          <li key={`new ${names.length}`}>
            <SavedField
              label={text('newNameField')}
              value=""
              focusOn={adding}
              save={async (words) => {
                if (words === '') return;
                await save([...names, { id: null, name: words, language: null, script: scriptOf(words) }]);
                setAdding(0);
              }}
            />
          </li>
        )}
      </ul>
      <button type="button" className={`with-icon ${styles['add']}`} onClick={() => setAdding(adding + 1)}>
        <Plus size={14} aria-hidden="true" />
        {text('addName')}
      </button>
    </section>
  );
}

/** What stands behind a name: an alias keeps the source that uses it. */
function NameSources({
  actorId,
  nameId,
}: {
  readonly actorId: number;
  readonly nameId: number;
}): JSX.Element | null {
  const text = useText('actors');
  const field = `name.${nameId}`;
  const { data = [] } = useAsk('evidence.ofRecord', { recordId: actorId, field });
  return data.length === 0 ? null : (
    <details className={styles['sources']}>
      <summary>
        {text('sources')} ({data.length})
      </summary>
      <EvidenceList recordId={actorId} field={field} rows={data} />
    </details>
  );
}
