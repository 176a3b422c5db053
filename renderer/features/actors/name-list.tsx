/** The names of an actor, each in its language and script; the first is the one that lists show. */
import { ArrowUp, Plus, Split, X } from 'lucide-react';
import { useState, type JSX } from 'react';
import type { ActorName } from '../../../preload/contract/index.ts';
import { attempt, command, go, report, runCommand, sayStep, useAsk } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { EvidenceList } from '../../inspector/index.ts';
import forms from '../../ui/forms.module.css';
import { SavedField } from '../../ui/saved-field.tsx';
import styles from './name-list.module.css';
import { scriptOf } from '../../i18n/script-of.ts';

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
  const split = async (id: number, name: string): Promise<void> => {
    const made = await command('actor.split', { id: actorId, names: [id] });
    go(`/actors/${made}`);
    sayStep(text('split', { name }), { label: text('undo'), run: () => void runCommand('journal.undo') });
  };
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
              {names.length === 1 || name.id === null ? null : (
                <button
                  type="button"
                  aria-label={text('splitName', { name: name.name })}
                  title={text('splitName', { name: name.name })}
                  onClick={() => attempt(split(name.id ?? 0, name.name))}
                >
                  <Split size={14} aria-hidden="true" />
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
            {name.id === null ? null : (
              <NameSources actorId={actorId} nameId={name.id} isFirst={index === 0} />
            )}
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

/** What stands behind a name, a passage or a cell of a table: an alias keeps the source that uses it. */
function NameSources(props: {
  readonly actorId: number;
  readonly nameId: number;
  readonly isFirst: boolean;
}): JSX.Element | null {
  const { actorId, nameId, isFirst } = props;
  const text = useText();
  // The name that lists show is also a cell of the register.
  const stands = ({ field }: { readonly field: string }): boolean =>
    field === `name.${nameId}` || (isFirst && field === 'name');
  const passages = (useAsk('evidence.ofRecord', { recordId: actorId }).data ?? []).filter(stands);
  const cells = (useAsk('mapping.origins', { recordId: actorId }).data ?? []).filter(stands);
  const count = passages.length + cells.length;
  return count === 0 ? null : (
    <details className={styles['sources']}>
      <summary>
        {text('actors.sources')} ({count})
      </summary>
      {cells.map(({ documentId, documentTitle, sheet, cell, reported, start, end }) => (
        <p key={`${documentId} ${cell}`} className={styles['cell']}>
          <a href={`#/documents/${documentId}?start=${start}&end=${end}`}>
            {text('rowForm.fromTable', { document: documentTitle, sheet, cell, reported })}
          </a>
        </p>
      ))}
      {passages.length === 0 ? null : (
        <EvidenceList recordId={actorId} field={`name.${nameId}`} rows={passages} />
      )}
    </details>
  );
}
