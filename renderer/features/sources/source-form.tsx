/** One source: what it is, its letter with the reason, and the letters it had before. */
import type { JSX } from 'react';
import { SOURCE_KINDS, type CommandInput, type SourceDetail } from '../../../preload/contract/index.ts';
import { ask, command, go, report, useAsk } from '../../client/index.ts';
import { errorSentence, useText, useWhen } from '../../i18n/index.tsx';
import { RecordFoot, SourceGrading, TlpChoice } from '../../inspector/index.ts';
import { ImpactPanel } from '../../judgement/index.ts';
import { Choice } from '../../ui/choice.tsx';
import forms from '../../ui/forms.module.css';
import { SavedField } from '../../ui/saved-field.tsx';
import styles from './source-form.module.css';

/** The letter, and the letters before it. */
function Grading({ source }: { readonly source: SourceDetail }): JSX.Element {
  const text = useText();
  const when = useWhen();
  return (
    <section className={forms['section']}>
      <h2>{text('sources.reliability')}</h2>
      <SourceGrading
        quiet
        means
        showsImpact={false}
        sourceId={source.id}
        label={text('sources.reliability')}
        value={source.reliability}
      />
      {source.grades.length === 0 ? null : (
        <ol className={styles['history']} aria-label={text('sources.history')}>
          {source.grades.map((grade, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a past letter never moves
            <li key={index}>
              <strong>{grade.reliability}</strong>
              <span>
                {grade.reason === '' ? text('sources.noReason') : grade.reason}
                <small>
                  {when(grade.gradedOn)} · {grade.gradedBy}
                </small>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const orNull = (value: string): string | null => (value === '' ? null : value);

export function SourceForm({
  id,
  focusOn = 0,
}: {
  readonly id: number;
  readonly focusOn?: number;
}): JSX.Element {
  const text = useText();
  const { data: source, error } = useAsk('source.get', { id });
  if (source === undefined) {
    return <p className={forms['quiet']}>{error === null ? '' : errorSentence(text, error)}</p>;
  }
  const { url } = source;
  const update = async (fields: Omit<CommandInput<'source.update'>, 'id'>): Promise<void> => {
    await command('source.update', { id, ...fields });
  };
  return (
    <article className={forms['form']} aria-label={source.name}>
      <SavedField
        label={text('sources.name')}
        value={source.name}
        focusOn={focusOn}
        selects
        save={(name) => update({ name })}
      />
      <div className={forms['pair']}>
        <Choice
          label={text('sources.kind')}
          value={source.kind}
          options={SOURCE_KINDS.map((kind) => ({ key: kind, title: text(`vocabulary.sourceKind.${kind}`) }))}
          choose={(kind) => {
            if (kind !== null) update({ kind }).catch(report);
          }}
        />
        <TlpChoice id={id} value={source.tlp} />
      </div>
      <Grading source={source} />
      <ImpactPanel recordId={id} />
      <SavedField
        label={text('sources.url')}
        value={url ?? ''}
        save={(value) => update({ url: orNull(value) })}
      />
      {url === null ? null : (
        <button
          type="button"
          className={styles['open']}
          onClick={() => void ask('app.openExternal', { url }).catch(report)}
        >
          {text('sources.open')}
        </button>
      )}
      <SavedField
        label={text('sources.note')}
        lines={2}
        value={source.note}
        save={(note) => update({ note })}
      />
      <RecordFoot
        isSource
        record={source}
        removed={text('sources.removed')}
        onRemoved={() => go('/sources', { replace: true })}
      />
    </article>
  );
}
