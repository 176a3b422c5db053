/** Two coalitions, or one on two dates, side by side. */
import { useState, type JSX } from 'react';
import type { Member } from '../../../preload/contract/index.ts';
import { useAsk, usePlace } from '../../client/index.ts';
import { errorSentence, useText, useWhen } from '../../i18n/index.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SavedField } from '../../ui/saved-field.tsx';
import styles from './coalitions.module.css';
import { useCoalitions } from './use-coalitions.ts';

export function Compare(): JSX.Element {
  const text = useText();
  const when = useWhen();
  const one = useCoalitions('coalitions.compare.one');
  const other = useCoalitions('coalitions.compare.other');
  const [oneDate, setOneDate] = usePlace('coalitions.compare.oneDate');
  const [otherDate, setOtherDate] = usePlace('coalitions.compare.otherDate');
  const [year] = useState(() => String(new Date().getFullYear()));
  const dates = [oneDate === '' ? null : oneDate, otherDate === '' ? null : otherDate].map(
    (date) => date ?? year,
  );
  const { data, error } = useAsk(
    'coalition.compare',
    one.id === null || other.id === null
      ? null
      : {
          one: { coalitionId: one.id, true: dates[0] ?? year },
          other: { coalitionId: other.id, true: dates[1] ?? year },
        },
  );
  if (one.coalitions.length === 0) return <p className={styles['empty']}>{text('coalitions.none')}</p>;
  const both = data?.members.filter((member) => member.one !== null && member.other !== null).length ?? 0;
  return (
    <div className={styles['page']}>
      <div className={styles['sides']}>
        {[
          { side: one, date: dates[0] ?? year, setDate: setOneDate, label: text('coalitions.one') },
          { side: other, date: dates[1] ?? year, setDate: setOtherDate, label: text('coalitions.other') },
        ].map(({ side, date, setDate, label }) => (
          <div key={label} className={styles['side']}>
            <Choice
              label={label}
              value={side.id === null ? null : String(side.id)}
              options={side.coalitions}
              choose={side.choose}
            />
            <SavedField
              label={text('coalitions.true')}
              value={date}
              hint={when(date)}
              save={(typed) => {
                setDate(typed);
                return Promise.resolve();
              }}
            />
          </div>
        ))}
      </div>
      {error === null ? null : <p className={styles['empty']}>{errorSentence(text, error)}</p>}
      {data === undefined ? null : (
        <>
          <p className={styles['count']}>
            {text('coalitions.inBoth', {
              both,
              one: data.members.filter((member) => member.other === null).length,
              other: data.members.filter((member) => member.one === null).length,
            })}
          </p>
          <table className={styles['compare']}>
            <thead>
              <tr>
                <th scope="col">{text('registers.field.actor')}</th>
                <th scope="col">
                  {data.one.name}, {when(data.one.true)}
                </th>
                <th scope="col" aria-label={text('coalitions.sign')} />
                <th scope="col">
                  {data.other.name}, {when(data.other.true)}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.members.map((member) => (
                <tr key={member.actorId}>
                  <th scope="row">{member.name}</th>
                  <Standing member={member.one} />
                  <td className={styles['sign']}>
                    {member.one?.status === member.other?.status
                      ? '='
                      : member.one === null
                        ? '+'
                        : member.other === null
                          ? '−'
                          : '≠'}
                  </td>
                  <Standing member={member.other} />
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

function Standing({ member }: { readonly member: Member | null }): JSX.Element {
  const text = useText();
  if (member === null) return <td className={styles['absent']}>–</td>;
  return (
    <td>
      <a href={`#/coalitions/${member.id}?in=membership`} className={styles['status']}>
        {text(`vocabulary.membershipStatus.${member.status}`)}
        {member.belonging === 'certain' ? null : (
          <small>{text(`coalitions.belonging.${member.belonging}`)}</small>
        )}
      </a>
    </td>
  );
}
