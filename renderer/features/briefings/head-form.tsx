/** The head of a briefing, as it stands on the first page; each field saves itself as it is left. */
import type { JSX } from 'react';
import {
  LANGUAGES,
  TEMPLATES,
  type BriefingDetail,
  type CommandInput,
} from '../../../preload/contract/index.ts';
import { TlpChoice } from '../../inspector/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { SavedField } from '../../ui/saved-field.tsx';
import { command, report, useAllText, useHouseChoices, useText } from './data.ts';
import styles from './desk.module.css';

const orNull = (value: string): string | null => (value === '' ? null : value);

/** What can be chosen, and `chosen` even where its file is gone: what is set is always to be seen. */
function useTemplates(
  chosen: string,
): readonly { readonly key: string; readonly title: string; readonly means: string }[] {
  const text = useText();
  const own = useHouseChoices()?.templates ?? [];
  const shipped = TEMPLATES.map((key) => ({
    key,
    title: text(`template.${key}`),
    means: text(`template.${key}.means`),
  }));
  const others = own.map((key) => ({ key, title: key, means: text('template.own') }));
  const all = [...shipped, ...others];
  return all.some(({ key }) => key === chosen)
    ? all
    : [...all, { key: chosen, title: chosen, means: text('template.gone') }];
}

export function HeadForm({ briefing }: { briefing: BriefingDetail }): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const { id } = briefing;
  const templates = useTemplates(briefing.template);
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
      <Choice
        label={text('head.template')}
        value={briefing.template}
        options={templates}
        choose={(template) => {
          if (template !== null) report(update({ template }));
        }}
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
