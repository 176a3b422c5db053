/** The cells that kept a paste from being written: each can be mended here, or gone to. Nothing was written yet. */
import { useState, type JSX } from 'react';
import { fieldOf, type CellProblem, type RegisterNoun } from '../../preload/contract/index.ts';
import { useFieldName } from '../i18n/fields.ts';
import { useNumbers, useText } from '../i18n/index.tsx';
import { Sheet as Dialog } from '../ui/dialog.tsx';
import { mended, problemKey } from './batch.ts';
import { canCreate } from './editing.ts';
import styles from './refused-cells.module.css';
import type { Shown } from './shown.ts';
import type { Batches, Held } from './use-batches.ts';
import { useRefusal } from './use-refusal.ts';

export interface RefusedCellsProps {
  readonly held: Held;
  readonly register: RegisterNoun;
  readonly shown: Shown;
  readonly run: Batches['run'];
  readonly drop: () => void;
  /** Rows of the grid; the places beyond them are of new ones. */
  readonly total: number;
  /** Goes to where the cell would have been written. */
  readonly goTo: (place: number, field: string) => void;
}

/** More at once nobody reads. */
const SHOWN = 200;

export function RefusedCells(props: RefusedCellsProps): JSX.Element {
  const { held, register, shown, run, drop } = props;
  const { batch, problems } = held;
  const text = useText('grid');
  const words = useText();
  const { number, list } = useNumbers();
  const fieldName = useFieldName();
  const refusal = useRefusal(register);
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [create, setCreate] = useState(false);
  const [busy, setBusy] = useState(false);
  const creatable = [
    ...new Set(
      problems.flatMap(({ field, fault, text: name }) => {
        const one = fieldOf(register, field);
        return fault === 'unknown-name' && one !== undefined && canCreate(one) ? [name] : [];
      }),
    ),
  ];
  const again = async (): Promise<void> => {
    setBusy(true);
    await run(
      mended(batch, problems, texts, (key) => fieldOf(register, key), shown),
      create,
    );
    setBusy(false);
  };
  return (
    <Dialog wide open close={drop} title={text(`refusedTitle.${batch.kind}`)}>
      <p className={styles['told']}>
        {text('refusedTold', {
          count: problems.length,
          cells: number(problems.length),
          all: number(cellsOf(held)),
        })}
      </p>
      <div className={styles['scroll']}>
        <table className={styles['cells']}>
          <thead>
            <tr>
              <th scope="col">{text('row')}</th>
              <th scope="col">{text('column')}</th>
              <th scope="col">{text('text')}</th>
              <th scope="col">{text('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem) => {
              const key = problemKey(problem);
              const place = batch.places[problem.row] ?? 0;
              const label = text('mend', { row: number(place + 1), column: fieldName(problem.field) });
              return (
                <tr key={key}>
                  <td>
                    <button type="button" onClick={() => props.goTo(place, problem.field)}>
                      {place < props.total ? number(place + 1) : text('newRow', { row: number(place + 1) })}
                    </button>
                  </td>
                  <td>{fieldName(problem.field)}</td>
                  <td>
                    <input
                      type="text"
                      aria-label={label}
                      value={texts.get(key) ?? problem.text}
                      onChange={({ target }) => setTexts(new Map(texts).set(key, target.value))}
                    />
                  </td>
                  <td>{refusalOf(problem, refusal, words)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {problems.length > SHOWN ? (
        <p className={styles['told']}>{text('moreRefused', { count: number(problems.length - SHOWN) })}</p>
      ) : null}
      {creatable.length === 0 ? null : (
        <label className={styles['create']}>
          <input type="checkbox" checked={create} onChange={({ target }) => setCreate(target.checked)} />
          {text('createMissing', { names: list(creatable.slice(0, 5)), count: creatable.length })}
        </label>
      )}
      <div className={styles['actions']}>
        <button type="button" onClick={drop}>
          {text('letGo')}
        </button>
        <button type="button" className="primary" disabled={busy} onClick={() => void again()}>
          {text(`again.${batch.kind}`)}
        </button>
      </div>
    </Dialog>
  );
}

/** The text stands beside it: only what is wrong and what helps is said. */
const refusalOf = (
  problem: CellProblem,
  refusal: (problem: CellProblem) => string,
  words: ReturnType<typeof useText>,
): string => (problem.field === '' ? words(`fault.${problem.fault}`) : refusal({ ...problem, text: '' }));

const cellsOf = ({ batch }: Held): number =>
  batch.rows.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0);
