/** Two records next to each other: what they say, what differs, and the passages of each. */
import type { JSX } from 'react';
import {
  STANCES,
  type ContradictionRow,
  type ContradictionSide,
  type EvidenceRow,
} from '../../../preload/contract/index.ts';
import { go, hasScreen, openRecord, useAsk } from '../../client/index.ts';
import { useFieldName } from '../../i18n/fields.ts';
import { useText, useWhen } from '../../i18n/index.tsx';
import { Grade, StanceMark } from '../../ui/marks.tsx';
import styles from './contradictions.module.css';
import { useSideWords } from './side-words.ts';
import { ExactWords } from '../../ui/exact-words.tsx';

/** Those for it first, then those against it. */
const ordered = (evidence: readonly EvidenceRow[]): readonly EvidenceRow[] =>
  STANCES.flatMap((stance) => evidence.filter((line) => line.stance === stance));

function Passages({ side }: { readonly side: ContradictionSide }): JSX.Element {
  const text = useText('contradictions');
  const when = useWhen();
  const fieldName = useFieldName();
  const { data: evidence } = useAsk('evidence.ofRecord', { recordId: side.id });
  if (evidence === undefined) return <div />;
  if (evidence.length === 0) return <p className={styles['nothing']}>{text('noPassage')}</p>;
  return (
    <ul className={styles['passages']} aria-label={text('passagesOf', { title: side.title })}>
      {ordered(evidence).map((line) => (
        <li key={line.id} data-stance={line.stance}>
          <button
            type="button"
            className={styles['quote']}
            onClick={() => go(`/documents/${line.documentId}?passage=${line.passageId}`)}
          >
            <ExactWords exact={line.exact} />
          </button>
          <p>
            <StanceMark stance={line.stance} /> <Grade letter={line.reliability} digit={line.credibility} />{' '}
            {[
              line.field === '' ? null : fieldName(line.field),
              line.sourceName,
              line.documentTitle,
              line.published === null ? null : when(line.published),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Standing({ side }: { readonly side: ContradictionSide }): JSX.Element {
  const text = useText('contradictions');
  return (
    <span className={styles['standing']}>
      <StanceMark stance="supports" count={side.supports} />
      {side.contradicts === 0 ? null : <StanceMark stance="contradicts" count={side.contradicts} />}
      {side.grades.map(({ letter, digit }) => (
        <Grade key={`${letter} ${digit}`} letter={letter} digit={digit} />
      ))}
      {side.supports === 0 ? text('unsupported') : null}
    </span>
  );
}

/** The side that gives way, by what it was judged. */
const isWrong = (row: ContradictionRow, side: ContradictionSide): boolean => row.wrongId === side.id;

export function Comparison({ row }: { readonly row: ContradictionRow }): JSX.Element {
  const text = useText('contradictions');
  const { value, period } = useSideWords();
  const { one, other } = row;
  const differs = (words: (side: ContradictionSide) => string): true | undefined =>
    words(one) === words(other) ? undefined : true;
  const sides = [one, other];
  return (
    <table className={styles['comparison']}>
      <caption>{row.about}</caption>
      <thead>
        <tr>
          <th scope="row">{text('record')}</th>
          {sides.map((side, at) => (
            <th key={side.id} scope="col" data-wrong={isWrong(row, side) || undefined}>
              <div className={styles['side']}>
                <kbd aria-hidden="true">{at === 0 ? '←' : '→'}</kbd>
                {hasScreen(side.noun) ? (
                  <button type="button" className={styles['open']} onClick={() => openRecord(side)}>
                    {side.title}
                  </button>
                ) : (
                  side.title
                )}
              </div>
              {isWrong(row, side) ? <small>{text(`gaveWay.${row.outcome}`)}</small> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr data-differs={differs(value)}>
          <th scope="row">{text('says')}</th>
          {sides.map((side) => (
            <td key={side.id} className={styles['said']}>
              <mark>{value(side)}</mark>
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{text('when')}</th>
          {sides.map((side) => (
            <td key={side.id}>{period(side)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{text('standing')}</th>
          {sides.map((side) => (
            <td key={side.id}>
              <Standing side={side} />
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{text('passages')}</th>
          {sides.map((side) => (
            <td key={side.id}>
              <Passages side={side} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
