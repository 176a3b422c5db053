/** What hangs on the chosen row: who signed an agreement, who took part in an event, the members of a coalition over time. */
import type { JSX } from 'react';
import type { RegisterNoun } from '../../../preload/contract/index.ts';
import { useAsk, usePlace } from '../../client/index.ts';
import { useRegisterName } from '../../i18n/fields.ts';
import { useText } from '../../i18n/index.tsx';
import styles from './coalitions.module.css';

export function Related({
  register,
  id,
}: {
  readonly register: RegisterNoun;
  readonly id: number;
}): JSX.Element | null {
  if (register === 'coalition') return <ToTime id={id} />;
  if (register === 'agreement') return <Who of="agreement" who="signatory" id={id} />;
  if (register === 'event') return <Who of="event" who="participant" id={id} />;
  return null;
}

function ToTime({ id }: { readonly id: number }): JSX.Element {
  const text = useText();
  const [, choose] = usePlace('coalitions.overTime');
  return (
    <section className={styles['related']}>
      <a href="#/coalitions?in=time" onClick={() => choose(String(id))}>
        {text('coalitions.seeTime')}
      </a>
    </section>
  );
}

const NOBODY = { signatory: 'coalitions.noSignatory', participant: 'coalitions.noParticipant' } as const;

function Who({
  of,
  who,
  id,
}: {
  readonly of: 'agreement' | 'event';
  readonly who: 'signatory' | 'participant';
  readonly id: number;
}): JSX.Element | null {
  const text = useText();
  const name = useRegisterName()(who);
  const { data } = useAsk('register.rows', {
    view: { register: who, filters: [{ field: of, test: 'is', values: [id] }] },
    limit: 500,
  });
  if (data === undefined) return null;
  return (
    <section className={styles['related']} aria-label={name}>
      <h2>{name}</h2>
      {data.total === 0 ? <p>{text(NOBODY[who])}</p> : null}
      <ul>
        {data.rows.map((row) =>
          row === null ? null : (
            <li key={row.id}>
              <a href={`#/coalitions/${row.id}?in=${who}`}>{row.cells['actor']}</a>
              <small>
                {who === 'signatory'
                  ? [row.cells['person'], row.cells['capacity']].filter((part) => part !== null).join(', ')
                  : text(`vocabulary.part.${String(row.cells['part'])}`)}
              </small>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
