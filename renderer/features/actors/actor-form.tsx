/** One actor: its kind, its names, and what it said. */
import type { JSX } from 'react';
import { ACTOR_KINDS, type CommandInput, type SaidByActor } from '../../../preload/contract/index.ts';
import { command, go, report, useAsk } from '../../client/index.ts';
import { errorSentence, useText, useWhen } from '../../i18n/index.tsx';
import { RecordFoot, TlpChoice } from '../../inspector/index.ts';
import { Choice } from '../../ui/choice.tsx';
import forms from '../../ui/forms.module.css';
import { SavedField } from '../../ui/saved-field.tsx';
import { Merging } from './merging.tsx';
import { NameList } from './name-list.tsx';
import { Roles } from './roles.tsx';

const NOTHING: SaidByActor = { statements: [], links: [], takenUp: [] };

export function ActorForm({
  id,
  focusOn = 0,
}: {
  readonly id: number;
  readonly focusOn?: number;
}): JSX.Element {
  const text = useText();
  const when = useWhen();
  const { data: actor, error } = useAsk('actor.get', { id });
  const { data: said = NOTHING } = useAsk('statement.ofActor', { actorId: id });
  const { statements, links, takenUp } = said;
  if (actor === undefined) {
    return <p className={forms['quiet']}>{error === null ? '' : errorSentence(text, error)}</p>;
  }
  const update = async (fields: Omit<CommandInput<'actor.update'>, 'id'>): Promise<void> => {
    await command('actor.update', { id, ...fields });
  };
  return (
    <article className={forms['form']} aria-label={actor.name}>
      <h2 className={forms['title']}>{actor.name}</h2>
      <div className={forms['pair']}>
        <Choice
          label={text('actors.kind')}
          value={actor.kind}
          options={ACTOR_KINDS.map((kind) => ({ key: kind, title: text(`vocabulary.actorKind.${kind}`) }))}
          choose={(kind) => {
            if (kind !== null) update({ kind }).catch(report);
          }}
        />
        <TlpChoice id={id} value={actor.tlp} />
      </div>
      <NameList actorId={id} names={actor.names} focusOn={focusOn} save={(names) => update({ names })} />
      {actor.kind === 'state' ? (
        <SavedField
          label={text('actors.iso')}
          hint={text('actors.isoHint')}
          value={actor.iso ?? ''}
          save={(iso) => update({ iso: iso === '' ? null : iso.toUpperCase() })}
        />
      ) : null}
      <SavedField
        label={text('actors.note')}
        lines={2}
        value={actor.note}
        save={(note) => update({ note })}
      />
      <Roles id={id} />
      {statements.length === 0 ? null : (
        <section className={forms['section']}>
          <h3>{text('actors.said')}</h3>
          <ul className={forms['links']}>
            {statements.map(({ id: statement, words, said: date, kind, language }) => (
              <li key={statement}>
                <a href={`#/statements/${statement}`} lang={language ?? undefined}>
                  {words}
                </a>
                <small>
                  {[
                    date === null ? null : when(date),
                    text(`vocabulary.statementKind.${kind}`),
                    ...links
                      .filter(({ statementId }) => statementId === statement)
                      .map(({ relation, earlierId }) =>
                        text('actors.takesUp', {
                          relation: text(`vocabulary.threadRelation.${relation}`),
                          words: [...statements, ...takenUp].find((one) => one.id === earlierId)?.words ?? '',
                        }),
                      ),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Merging key={id} id={id} name={actor.name} />
      <RecordFoot
        record={actor}
        removed={text('actors.removed')}
        onRemoved={() => go('/actors', { replace: true })}
      />
    </article>
  );
}
