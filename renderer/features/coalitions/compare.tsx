/** Two coalitions, two dates of one, or two states of what was known of it, side by side. */
import { useState, type JSX } from 'react';
import type { CoalitionComparison, ComparedMember, Member } from '../../../preload/contract/index.ts';
import { useAsk, usePlace } from '../../client/index.ts';
import { errorSentence, useText, useWhen } from '../../i18n/index.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SavedField } from '../../ui/saved-field.tsx';
import styles from './coalitions.module.css';
import { KnownClock } from './known-clock.tsx';
import { useSome } from './some.tsx';
import { useCoalitions } from './use-coalitions.ts';

/** One of the two: which coalition, when it was true, as it was known when. `fallback`: the date where none was chosen. */
function useSide(name: string, fallback: (year: number, changed: number | null) => number) {
  const { coalitions, id, choose } = useCoalitions(`coalitions.compare.${name}`);
  const [date, setDate] = usePlace(`coalitions.compare.${name}Date`);
  const [known, setKnown] = useState<string | null>(null);
  const [year] = useState(() => new Date().getFullYear());
  const { data } = useAsk('coalition.matrix', id === null ? null : { coalitionId: id });
  const changed = data?.days.at(-1)?.slice(0, 4);
  return {
    coalitions,
    id,
    choose: (key: string | null): void => {
      setKnown(null);
      choose(key);
    },
    date:
      date === null || date === ''
        ? String(fallback(year, changed === undefined ? null : Number(changed)))
        : date,
    setDate,
    known,
    setKnown,
    moments: data?.moments ?? [],
  };
}

export function Compare(): JSX.Element {
  const text = useText();
  // Where no dates are chosen: before and after the latest change.
  const one = useSide('one', (year, changed) => (changed ?? year) - 1);
  const other = useSide('other', (year) => year);
  const { data, error } = useAsk(
    'coalition.compare',
    one.id === null || other.id === null
      ? null
      : {
          one: { coalitionId: one.id, true: one.date, known: one.known },
          other: { coalitionId: other.id, true: other.date, known: other.known },
        },
  );
  if (one.coalitions.length === 0) return <p className={styles['empty']}>{text('coalitions.none')}</p>;
  return (
    <div className={styles['page']}>
      <div className={styles['sides']}>
        <Side label={text('coalitions.one')} side={one} />
        <Side label={text('coalitions.other')} side={other} />
      </div>
      {error === null ? null : <p className={styles['empty']}>{errorSentence(text, error)}</p>}
      {data === undefined ? null : <Both comparison={data} />}
    </div>
  );
}

function Side({
  label,
  side,
}: {
  readonly label: string;
  readonly side: ReturnType<typeof useSide>;
}): JSX.Element {
  const text = useText();
  const when = useWhen();
  return (
    <fieldset className={styles['side']}>
      <legend>{label}</legend>
      <Choice
        label={text('registers.field.coalition')}
        value={side.id === null ? null : String(side.id)}
        options={side.coalitions}
        choose={side.choose}
      />
      <SavedField
        label={text('coalitions.true')}
        value={side.date}
        hint={when(side.date)}
        save={(typed) => {
          side.setDate(typed);
          return Promise.resolve();
        }}
      />
      <KnownClock moments={side.moments} known={side.known} choose={side.setKnown} />
    </fieldset>
  );
}

const signOf = ({ one, other, differs }: ComparedMember): 'only-one' | 'only-other' | 'differs' | 'same' =>
  other === null ? 'only-one' : one === null ? 'only-other' : differs.length === 0 ? 'same' : 'differs';
const SIGNS = { 'only-one': '−', 'only-other': '+', differs: '≠', same: '=' } as const;

function Both({ comparison }: { readonly comparison: CoalitionComparison }): JSX.Element {
  const text = useText();
  const when = useWhen();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const count = { 'only-one': 0, 'only-other': 0, differs: 0, same: 0 };
  for (const member of comparison.members) count[signOf(member)] += 1;
  const { some, more } = useSome(
    onlyDifferent ? comparison.members.filter((member) => signOf(member) !== 'same') : comparison.members,
  );
  const known = (at: string | null): JSX.Element | null =>
    at === null ? null : <small>{text('coalitions.asKnown', { at: when(at) })}</small>;
  return (
    <>
      <p className={styles['count']} aria-live="polite">
        {text('coalitions.inBoth', {
          both: count.same + count.differs,
          changed: count.differs,
          one: count['only-one'],
          other: count['only-other'],
        })}
      </p>
      <label className={styles['only']}>
        <input
          type="checkbox"
          checked={onlyDifferent}
          onChange={({ target }) => setOnlyDifferent(target.checked)}
        />
        {text('coalitions.onlyDifferent')}
      </label>
      <table className={styles['compare']}>
        <thead>
          <tr>
            <th scope="col">{text('registers.field.actor')}</th>
            <th scope="col">
              {comparison.one.name}, {when(comparison.one.true)}
              {known(comparison.one.known)}
            </th>
            <th scope="col" aria-label={text('coalitions.sign')} />
            <th scope="col">
              {comparison.other.name}, {when(comparison.other.true)}
              {known(comparison.other.known)}
            </th>
          </tr>
        </thead>
        <tbody>
          {some.map((member) => {
            const sign = signOf(member);
            return (
              <tr key={member.actorId} data-sign={sign}>
                <th scope="row">{member.name}</th>
                <Standing member={member.one} differs={member.differs} />
                <td className={styles['sign']}>
                  <span
                    role="img"
                    aria-label={text(`coalitions.sign.${sign}`)}
                    title={text(`coalitions.sign.${sign}`)}
                  >
                    {SIGNS[sign]}
                  </span>
                </td>
                <Standing member={member.other} differs={member.differs} />
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </>
  );
}

/** The status, and below it what else differs. */
function Standing({
  member,
  differs,
}: {
  readonly member: Member | null;
  readonly differs: ComparedMember['differs'];
}): JSX.Element {
  const text = useText();
  const when = useWhen();
  if (member === null) return <td className={styles['absent']}>–</td>;
  const period = differs.includes('from') || differs.includes('to');
  return (
    <td>
      <a href={`#/coalitions/${member.id}?in=membership`} className={styles['status']}>
        {text(`vocabulary.membershipStatus.${member.status}`)}
        {member.setAside ? <small>{text('coalitions.setAside')}</small> : null}
        {member.belonging === 'certain' ? null : (
          <small>{text(`coalitions.belonging.${member.belonging}`)}</small>
        )}
        {differs.includes('role') ? <small>{member.role ?? '–'}</small> : null}
        {period ? (
          <small>
            {member.from === null ? '…' : when(member.from)} – {member.to === null ? '…' : when(member.to)}
          </small>
        ) : null}
      </a>
    </td>
  );
}
