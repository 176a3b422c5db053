/** Actors: states, organisations, persons, with their names in every language and script. */
import { Plus, Table2, Users } from 'lucide-react';
import { useCallback, useMemo, useState, type JSX } from 'react';
import { ACTOR_KINDS, type ActorKind, type ActorRow } from '../../../preload/contract/index.ts';
import { attempt, command, go, useAsk, useCommand, type Feature, type Place } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { RegisterWork } from '../../registers/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { TlpMark } from '../../ui/marks.tsx';
import { Register } from '../../ui/register.tsx';
import rows from '../../ui/rows.module.css';
import { ActorForm } from './actor-form.tsx';

function ActorRowView({ actor }: { readonly actor: ActorRow }): JSX.Element {
  const text = useText();
  const others = actor.names.slice(1).map(({ name }) => name);
  return (
    <div className={rows['row']}>
      <span className={rows['one']}>{actor.name}</span>
      <span className={rows['signs']}>{text('actors.statements', { count: actor.statements })}</span>
      <span className={rows['facts']}>
        <span>{text(`vocabulary.actorKind.${actor.kind}`)}</span>
        {actor.iso === null ? null : <span>{actor.iso}</span>}
        {others.length === 0 ? null : <span>{others.join(' · ')}</span>}
        <TlpMark tlp={actor.tlp} />
      </span>
    </div>
  );
}

function List({ place }: { readonly place: Place }): JSX.Element {
  const text = useText();
  const actors = useAsk('actor.list', {});
  const [kind, setKind] = useState<ActorKind | null>(null);
  const [fresh, setFresh] = useState(0);
  const create = useCallback(async (): Promise<void> => {
    const id = await command('actor.create', {
      kind: 'organisation',
      names: [{ name: text('actors.newName') }],
    });
    setFresh(id);
    go(`/actors/${id}`);
  }, [text]);
  const add = useCallback((): void => attempt(create()), [create]);
  useCommand('actor.new', add);
  const shown = useMemo(
    () => actors.data?.filter((actor) => kind === null || actor.kind === kind),
    [actors.data, kind],
  );
  return (
    <Register
      name="actors"
      title={text('actors.title')}
      rows={shown}
      total={actors.data?.length ?? 0}
      wordsOf={(actor) => `${actor.names.map(({ name }) => name).join(' ')} ${actor.iso ?? ''} ${actor.note}`}
      renderRow={(actor) => <ActorRowView actor={actor} />}
      rowHeight={54}
      chosen={place.id}
      choose={(id) => go(`/actors/${id}`, { replace: true })}
      empty={text('actors.empty')}
      actions={
        <>
          <button type="button" className="with-icon" onClick={() => go('/actors?in=actor')}>
            <Table2 size={14} aria-hidden="true" />
            {text('registers.table')}
          </button>
          <button type="button" className="with-icon" onClick={add}>
            <Plus size={14} aria-hidden="true" />
            {text('actors.new')}
          </button>
        </>
      }
      filters={
        <Choice
          quiet
          label={text('actors.kind')}
          value={kind}
          none={text('actors.anyKind')}
          options={ACTOR_KINDS.map((key) => ({ key, title: text(`vocabulary.actorKind.${key}`) }))}
          choose={setKind}
        />
      }
      detail={
        place.id === null ? null : (
          <ActorForm key={place.id} id={place.id} focusOn={fresh === place.id ? 1 : 0} />
        )
      }
    />
  );
}

function Screen({ place }: { readonly place: Place }): JSX.Element {
  const text = useText();
  return place.query.has('in') ? (
    <RegisterWork
      path="actors"
      title={text('actors.title')}
      place={place}
      registers={['actor', 'role']}
      back={text('registers.list')}
      forms={{ actor: ActorForm }}
    />
  ) : (
    <List place={place} />
  );
}

export const feature: Feature = {
  path: 'actors',
  title: 'actors.title',
  icon: Users,
  group: 'registers',
  key: 'A',
  Screen,
  commands: [{ name: 'actor.new', title: 'actors.new' }],
};
