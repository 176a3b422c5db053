/** Actors that are one: taking another in, and parting again what was taken in. */
import { Merge, Split } from 'lucide-react';
import { useState, type JSX } from 'react';
import { command, report, runCommand, sayStep, useAsk } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { RecordPicker } from '../../inspector/index.ts';
import forms from '../../ui/forms.module.css';
import { SavedField } from '../../ui/saved-field.tsx';
import styles from './name-list.module.css';

export function Merging({ id, name }: { readonly id: number; readonly name: string }): JSX.Element {
  const text = useText('actors');
  const merges = useAsk('actor.merges', { id }).data ?? [];
  const alike = useAsk('actor.alike', { id }).data ?? [];
  const [other, setOther] = useState<{ readonly id: number; readonly title: string } | null>(null);
  const [reason, setReason] = useState('');
  const undo = (): { label: string; run: () => void } => ({
    label: text('undo'),
    run: () => void runCommand('journal.undo'),
  });
  const merge = async (): Promise<void> => {
    if (other === null) return;
    await command('actor.merge', { keptId: id, goneId: other.id, reason });
    setOther(null);
    setReason('');
    sayStep(text('merged', { name: other.title, into: name }), undo());
  };
  return (
    <section className={forms['section']}>
      <h3>{text('same')}</h3>
      {merges.map((one) => (
        <p key={one.id} className={styles['merged']}>
          <span>
            {one.name}
            {one.reason === '' ? null : <small>{one.reason}</small>}
          </span>
          <button
            type="button"
            className="with-icon"
            onClick={() => {
              command('actor.unmerge', { mergeId: one.id }).then(
                () => sayStep(text('parted', { name: one.name }), undo()),
                report,
              );
            }}
          >
            <Split size={14} aria-hidden="true" />
            {text('part')}
          </button>
        </p>
      ))}
      {alike.map(({ oneId, one, otherId, other: its, why, shared }) => {
        const candidate = oneId === id ? { id: otherId, title: its } : { id: oneId, title: one };
        return (
          <p key={candidate.id} className={styles['merged']}>
            <span>
              {candidate.title}
              <small>{text(`alike.${why}`, { shared })}</small>
            </span>
            <button type="button" onClick={() => setOther(candidate)}>
              {text('look')}
            </button>
          </p>
        );
      })}
      <RecordPicker label={text('mergeWith')} nouns={['actor']} value={other} choose={setOther} />
      {other === null ? null : (
        <>
          <SavedField
            label={text('mergeReason')}
            value={reason}
            save={(words) => {
              setReason(words);
              return Promise.resolve();
            }}
          />
          <p className={forms['quiet']}>{text('mergeMeans', { name: other.title, into: name })}</p>
          <button type="button" className="with-icon primary" onClick={() => void merge().catch(report)}>
            <Merge size={14} aria-hidden="true" />
            {text('merge', { name: other.title })}
          </button>
        </>
      )}
    </section>
  );
}
