/** The members of a coalition over time, and who they were on one day: when it was true, and as it was known when. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState, type JSX } from 'react';
import type { CoalitionMatrix, MemberPeriod, MemberRow } from '../../../preload/contract/index.ts';
import { useAsk, usePlace } from '../../client/index.ts';
import { errorSentence, useText, useWhen } from '../../i18n/index.tsx';
import { Choice } from '../../ui/choice.tsx';
import styles from './coalitions.module.css';
import { dayOfNumber, lanesOf, numberOfDay, shareOf, spanOf, yearsOn, type Span } from './days.ts';
import { KnownClock } from './known-clock.tsx';
import { useSome } from './some.tsx';
import { useCoalitions } from './use-coalitions.ts';

export function OverTime(): JSX.Element {
  const text = useText();
  const { coalitions, id, choose } = useCoalitions('coalitions.overTime');
  const [known, setKnown] = useState<string | null>(null);
  const { data: matrix, error } = useAsk('coalition.matrix', id === null ? null : { coalitionId: id, known });
  if (coalitions.length === 0) return <p className={styles['empty']}>{text('coalitions.none')}</p>;
  return (
    <div className={styles['page']}>
      <div className={styles['bar']}>
        <Choice
          label={text('registers.field.coalition')}
          value={id === null ? null : String(id)}
          options={coalitions}
          choose={(key) => {
            setKnown(null);
            choose(key);
          }}
        />
        {matrix === undefined ? null : (
          <KnownClock moments={matrix.moments} known={known} choose={setKnown} />
        )}
      </div>
      {error === null ? null : <p className={styles['empty']}>{errorSentence(text, error)}</p>}
      {matrix === undefined ? null : <Matrix key={matrix.coalitionId} matrix={matrix} />}
    </div>
  );
}

function Matrix({ matrix }: { readonly matrix: CoalitionMatrix }): JSX.Element {
  const text = useText();
  const when = useWhen();
  const { members, days, coalitionId, known } = matrix;
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const span = useMemo(() => spanOf(days, today), [days, today]);
  const [asked, setDay] = usePlace('coalitions.day');
  const day = asked !== null && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today;
  const { data: state } = useAsk('coalition.asOf', { coalitionId, true: day, known });
  const then = new Map((state?.members ?? []).map((member) => [member.id, member]));
  const before = days.findLast((one) => one < day);
  const after = days.find((one) => one > day);
  const line = `${shareOf(span, day, 1) * 100}%`;
  const years = yearsOn(span);
  const { some, more } = useSome(members);
  if (members.length === 0) return <p className={styles['empty']}>{text('coalitions.noMembers')}</p>;
  return (
    <>
      <div className={styles['clock']}>
        <span id="coalition-true">{text('coalitions.true')}</span>
        <button
          type="button"
          aria-label={text('coalitions.before')}
          disabled={before === undefined}
          onClick={() => setDay(before ?? day)}
        >
          <ChevronLeft size={14} aria-hidden="true" />
        </button>
        <input
          type="range"
          aria-labelledby="coalition-true"
          aria-valuetext={when(day)}
          min={span.first}
          max={span.last}
          value={Math.max(span.first, Math.min(span.last, numberOfDay(day)))}
          onChange={({ target }) => setDay(dayOfNumber(Number(target.value)))}
        />
        <button
          type="button"
          aria-label={text('coalitions.after')}
          disabled={after === undefined}
          onClick={() => setDay(after ?? day)}
        >
          <ChevronRight size={14} aria-hidden="true" />
        </button>
        <output>{when(day)}</output>
        <span className={styles['count']}>
          {text('coalitions.belonged', {
            count: new Set(state?.members.filter(({ setAside }) => !setAside).map(({ actorId }) => actorId))
              .size,
          })}
        </span>
      </div>
      <table className={styles['matrix']}>
        <thead>
          <tr>
            <th scope="col">{text('registers.field.actor')}</th>
            <th scope="col">{text('coalitions.standing')}</th>
            <th scope="col" className={styles['axis']}>
              {years.map((year) => (
                <span key={year} style={{ insetInlineStart: `${shareOf(span, `${year}-01-01`, 0) * 100}%` }}>
                  {year}
                </span>
              ))}
            </th>
          </tr>
        </thead>
        <tbody>
          {some.map((member) => {
            const now = member.periods.filter(({ id }) => then.has(id));
            return (
              <tr key={member.actorId} data-out={now.length === 0 || undefined}>
                <th scope="row">
                  {member.name}
                  {member.country === null ? null : <small>{member.country}</small>}
                </th>
                <td>
                  {now.map(({ id, status, setAside }) => (
                    <a
                      key={id}
                      href={`#/coalitions/${id}?in=membership`}
                      className={styles['status']}
                      data-aside={setAside || undefined}
                    >
                      {text(`vocabulary.membershipStatus.${status}`)}
                      {setAside ? <small>{text('coalitions.setAside')}</small> : null}
                      {then.get(id)?.belonging === 'certain' ? null : (
                        <small>{text(`coalitions.belonging.${then.get(id)?.belonging ?? 'possible'}`)}</small>
                      )}
                    </a>
                  ))}
                </td>
                <Bars member={member} span={span} line={line} />
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
      {state === undefined || state.efforts.length === 0 ? null : (
        <p className={styles['efforts']}>
          <strong>{text('coalitions.efforts')}</strong> {state.efforts.map(({ name }) => name).join(' · ')}
        </p>
      )}
    </>
  );
}

/** Pixels from one bar to the one below it. */
const LANE = 26;

function Bars({
  member,
  span,
  line,
}: {
  readonly member: MemberRow;
  readonly span: Span;
  readonly line: string;
}): JSX.Element {
  const lanes = lanesOf(member.periods);
  const count = Math.max(...lanes) + 1;
  return (
    <td className={styles['time']} style={{ blockSize: `${count * LANE + 10}px` }}>
      <span className={styles['line']} style={{ insetInlineStart: line }} aria-hidden="true" />
      {member.periods.map((period, at) => (
        <Bar key={period.id} period={period} span={span} lane={lanes[at] ?? 0} />
      ))}
    </td>
  );
}

/** Solid where it is sure, hatched where the dates leave it open; those of one time lie below one another. */
function Bar({
  period,
  span,
  lane,
}: {
  readonly period: MemberPeriod;
  readonly span: Span;
  readonly lane: number;
}): JSX.Element {
  const text = useText();
  const when = useWhen();
  const { id, status, from, to, firstDay, surelyFrom, surelyTo, lastDay, contradicts } = period;
  const [start, end] = [shareOf(span, firstDay, 0), shareOf(span, lastDay, 1)];
  const sure = [shareOf(span, surelyFrom, 0), shareOf(span, surelyTo, 1)] as const;
  const words = [
    text(`vocabulary.membershipStatus.${status}`),
    [from === null ? '…' : when(from), to === null ? '…' : when(to)].join(' – '),
  ].join(', ');
  const width = Math.max(0.004, end - start);
  return (
    <a
      className={styles['period']}
      href={`#/coalitions/${id}?in=membership`}
      data-status={status}
      data-contradicted={contradicts > 0 || undefined}
      title={words}
      aria-label={words}
      style={{
        insetInlineStart: `${start * 100}%`,
        inlineSize: `${width * 100}%`,
        insetBlockStart: `${5 + lane * LANE}px`,
        blockSize: `${LANE - 2}px`,
      }}
    >
      <span
        style={{
          insetInlineStart: `${((sure[0] - start) / width) * 100}%`,
          inlineSize: `${(Math.max(0, sure[1] - sure[0]) / width) * 100}%`,
        }}
      />
    </a>
  );
}
