/** What rests on a source, a document or a passage: counted, and on demand listed, each entry with the way to it. */
import { ChevronRight } from 'lucide-react';
import { useId, useState, type JSX } from 'react';
import { IMPACTS, type Impact, type ImpactKind, type ImpactRow } from '../../preload/contract/index.ts';
import { go, hasScreen, openRecord, useAsk } from '../client/index.ts';
import { useFieldName } from '../i18n/fields.ts';
import { useNumbers, useText } from '../i18n/index.tsx';
import styles from './impact.module.css';

/** Lines that are shown before one asks for more. */
const LINES = 50;
/** More than this is for the terminal. */
const MOST = 1000;

interface Count {
  readonly all: number;
  readonly falling: number;
}

function countOf(impact: Impact, kind: ImpactKind): Count {
  const found = impact[kind];
  // A digit that is listed is one that would not stand.
  if (typeof found === 'number') return { all: found, falling: kind === 'digits' ? found : 0 };
  return found;
}

/** Whether anything at all rests on it. */
export const isWeighty = (impact: Impact): boolean => IMPACTS.some((kind) => countOf(impact, kind).all > 0);

const canOpen = ({ noun, briefingId }: ImpactRow): boolean => briefingId !== null || hasScreen(noun);

function openRow(row: ImpactRow): void {
  if (row.briefingId === null) openRecord(row);
  else go(`/briefings/${row.briefingId}`);
}

function Entries(props: {
  readonly recordId: number;
  readonly kind: ImpactKind;
  readonly falling: boolean;
}): JSX.Element {
  const { recordId, kind, falling } = props;
  const text = useText('judgement');
  const fieldName = useFieldName();
  const [limit, setLimit] = useState(LINES);
  const { data } = useAsk('impact.list', { recordId, kind, falling, limit });
  if (data === undefined) return <p className={styles['quiet']}>…</p>;
  const left = data.total - data.rows.length;
  return (
    <>
      <ul className={styles['entries']}>
        {data.rows.map((row) => (
          <li key={`${row.id} ${row.field}`}>
            <b aria-hidden="true" data-falls={row.falls}>
              {row.falls ? '!' : ''}
            </b>
            <span>
              {canOpen(row) ? (
                <button type="button" onClick={() => openRow(row)}>
                  {row.title}
                </button>
              ) : (
                row.title
              )}
              <small>
                {[
                  row.field === '' ? null : fieldName(row.field),
                  row.falls ? text(kind === 'digits' ? 'digitFalls' : 'falls') : null,
                  row.direct ? null : text('byOrigin'),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && limit < MOST ? (
        <button
          type="button"
          className={styles['more']}
          onClick={() => setLimit(Math.min(MOST, limit + 4 * LINES))}
        >
          {text('more', { count: left })}
        </button>
      ) : null}
      {left > 0 && limit >= MOST ? <p className={styles['quiet']}>{text('rest', { count: left })}</p> : null}
    </>
  );
}

function Kind(props: {
  readonly recordId: number;
  readonly kind: ImpactKind;
  readonly count: Count;
}): JSX.Element {
  const { recordId, kind, count } = props;
  const text = useText('judgement');
  const id = useId();
  const [open, setOpen] = useState(false);
  const [falling, setFalling] = useState(false);
  return (
    <li>
      <button
        type="button"
        className={styles['fold']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={13} aria-hidden="true" />
        <span>
          {text(`impact.${kind}`, { count: count.all })}
          {count.falling === 0 || kind === 'digits' ? null : (
            <em>{text('impact.falling', { count: count.falling })}</em>
          )}
        </span>
      </button>
      <div id={id} hidden={!open} className={styles['inside']}>
        {open && count.falling > 0 && count.falling < count.all ? (
          <label className={styles['only']}>
            <input type="checkbox" checked={falling} onChange={({ target }) => setFalling(target.checked)} />
            {text('onlyFalling')}
          </label>
        ) : null}
        {open ? <Entries recordId={recordId} kind={kind} falling={falling} /> : null}
      </div>
    </li>
  );
}

/** The counts, each unfolding into its list. `quiet`: without a heading, where something around it has one. */
export function ImpactPanel(props: {
  readonly recordId: number;
  readonly quiet?: boolean;
}): JSX.Element | null {
  const { recordId, quiet = false } = props;
  const text = useText('judgement');
  const { number } = useNumbers();
  const { data: impact } = useAsk('impact.of', { recordId });
  if (impact === undefined) return null;
  const kinds = IMPACTS.map((kind) => [kind, countOf(impact, kind)] as const).filter(
    ([, { all }]) => all > 0,
  );
  return (
    <section className={styles['panel']} aria-label={text('impact')}>
      {quiet ? null : <h2>{text('impact')}</h2>}
      {kinds.length === 0 ? (
        <p className={styles['quiet']}>{text('impact.none')}</p>
      ) : (
        <ul className={styles['kinds']}>
          {kinds.map(([kind, count]) => (
            <Kind key={kind} recordId={recordId} kind={kind} count={count} />
          ))}
        </ul>
      )}
      {impact.relayed === 0 ? null : (
        <p className={styles['quiet']}>{text('impact.relayed', { count: number(impact.relayed) })}</p>
      )}
    </section>
  );
}
