/** The head of a briefing, as it stands on the first page; each field saves itself as it is left. */
import type { JSX } from 'react';
import { LANGUAGES, type BriefingDetail, type CommandInput } from '../../../preload/contract/index.ts';
import { TlpChoice } from '../../inspector/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { SavedField } from '../../ui/saved-field.tsx';
import { command, report, useAllText, useText } from './data.ts';
import styles from './desk.module.css';

const orNull = (value: string): string | null => (value === '' ? null : value);

export function HeadForm({ briefing }: { briefing: BriefingDetail }): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const { id } = briefing;
  const update = async (fields: Omit<CommandInput<'briefing.update'>, 'id'>): Promise<void> => {
    await command('briefing.update', { id, ...fields });
  };
  return (
    <div className={styles['headForm']}>
      <div className={styles['wide']}>
        <SavedField label={text('head.title')} value={briefing.title} save={(title) => update({ title })} />
      </div>
      <SavedField
        label={text('head.author')}
        value={briefing.author ?? ''}
        save={(author) => update({ author: orNull(author) })}
      />
      <SavedField
        label={text('head.recipients')}
        value={briefing.recipients ?? ''}
        save={(recipients) => update({ recipients: orNull(recipients) })}
      />
      <SavedField
        label={text('head.date')}
        hint={text('head.dateHint')}
        value={briefing.date ?? ''}
        save={(date) => update({ date: orNull(date) })}
      />
      <SavedField
        label={text('head.reference')}
        value={briefing.reference ?? ''}
        save={(reference) => update({ reference: orNull(reference) })}
      />
      <TlpChoice id={id} value={briefing.tlp} />
      <Choice
        label={text('head.language')}
        value={briefing.language}
        options={LANGUAGES.map((language) => ({
          key: language,
          title: allText(`vocabulary.language.${language}`),
        }))}
        choose={(language) => {
          if (language !== null) report(update({ language }));
        }}
      />
    </div>
  );
}
