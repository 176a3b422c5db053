/** A statement: who said what, in which role, where, when, to whom. */
import type { JSX } from 'react';
import { REGISTERS, STATEMENT_KINDS, type CommandInput } from '../../preload/contract/index.ts';
import { command, report, useAsk } from '../client/index.ts';
import { errorSentence, useText, useWhen } from '../i18n/index.tsx';
import { ContradictionsPanel, OriginsPanel } from '../judgement/index.ts';
import { Choice } from '../ui/choice.tsx';
import { SavedField } from '../ui/saved-field.tsx';
import type { RecordFormProps } from './claim-form.tsx';
import { EvidenceList } from './evidence-list.tsx';
import styles from './inspector.module.css';
import { RecordFoot } from './record-foot.tsx';
import { RecordPicker } from './record-picker.tsx';
import { ThreadPanel } from './thread-panel.tsx';
import { TlpChoice } from './tlp-choice.tsx';

const ABOUT = REGISTERS.statement.fields['about']?.nouns ?? [];

const orNull = (value: string): string | null => (value === '' ? null : value);

export function StatementForm({
  id,
  onPassage,
  focusOn = 0,
  isNew = false,
  onRemoved,
}: RecordFormProps): JSX.Element {
  const text = useText();
  const when = useWhen();
  const { data: statement, error } = useAsk('statement.get', { id });
  const { speakerId = null, speakerName = null, said = null } = statement ?? {};
  const { data: roles = [] } = useAsk(
    'statement.rolesAt',
    speakerId === null || said === null ? null : { actorId: speakerId, date: said },
  );
  if (statement === undefined) {
    return <p className={styles['empty']}>{error === null ? '' : errorSentence(text, error)}</p>;
  }
  const update = async (fields: Omit<CommandInput<'statement.update'>, 'id'>): Promise<void> => {
    await command('statement.update', { id, ...fields });
  };
  return (
    <article className={styles['form']} aria-label={text('inspector.statement')}>
      <SavedField
        label={text('inspector.words')}
        lines={3}
        value={statement.words}
        language={statement.language}
        focusOn={focusOn}
        selects={isNew}
        save={(words) => update({ words })}
      />
      <RecordPicker
        label={text('inspector.speaker')}
        nouns={['actor']}
        value={speakerId === null ? null : { id: speakerId, title: speakerName ?? '' }}
        choose={(actor) => update({ speakerId: actor?.id ?? null })}
        create={(name) => command('actor.create', { kind: 'person', names: [{ name }] })}
      />
      <div className={styles['pair']}>
        <SavedField
          label={text('inspector.role')}
          value={statement.role ?? ''}
          offers={roles.map(({ title }) => title)}
          save={(role) => update({ role: orNull(role) })}
        />
        <Choice
          label={text('inspector.kind')}
          value={statement.kind}
          options={STATEMENT_KINDS.map((kind) => ({
            key: kind,
            title: text(`vocabulary.statementKind.${kind}`),
          }))}
          choose={(kind) => {
            if (kind !== null) update({ kind }).catch(report);
          }}
        />
        <SavedField
          label={text('inspector.said')}
          hint={said === null ? text('inspector.dateHint') : when(said)}
          value={said ?? ''}
          save={(date) => update({ said: orNull(date) })}
        />
        <SavedField
          label={text('inspector.language')}
          hint={text('inspector.languageHint')}
          value={statement.language ?? ''}
          save={(language) => update({ language: orNull(language) })}
        />
        <SavedField
          label={text('inspector.channel')}
          value={statement.channel ?? ''}
          save={(channel) => update({ channel: orNull(channel) })}
        />
        <SavedField
          label={text('inspector.audience')}
          value={statement.audience ?? ''}
          save={(audience) => update({ audience: orNull(audience) })}
        />
        <SavedField
          label={text('registers.field.place')}
          value={statement.place ?? ''}
          save={(place) => update({ place: orNull(place) })}
        />
        <RecordPicker
          label={text('registers.field.about')}
          nouns={ABOUT}
          value={
            statement.aboutId === null ? null : { id: statement.aboutId, title: statement.aboutTitle ?? '' }
          }
          choose={(about) => update({ aboutId: about?.id ?? null })}
        />
      </div>
      <SavedField
        label={text('registers.field.translation')}
        lines={2}
        value={statement.translation ?? ''}
        language={statement.translationLanguage}
        save={(translation) => update({ translation: orNull(translation) })}
      />
      {statement.translation === null ? null : (
        <SavedField
          label={text('registers.field.translationLanguage')}
          value={statement.translationLanguage ?? ''}
          save={(translationLanguage) => update({ translationLanguage: orNull(translationLanguage) })}
        />
      )}
      <ThreadPanel id={id} />
      <TlpChoice id={id} value={statement.tlp} />
      <ContradictionsPanel recordId={id} />
      <OriginsPanel recordId={id} onPassage={onPassage} />
      <EvidenceList recordId={id} rows={statement.evidenceRows} onPassage={onPassage} />
      <RecordFoot record={statement} removed={text('inspector.statementRemoved')} onRemoved={onRemoved} />
    </article>
  );
}
