/** What the analyst makes of a contradiction: the outcome, the side that gives way, and why. */
import { useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import {
  CONTRADICTION_OUTCOMES,
  type ContradictionOutcome,
  type ContradictionRow,
} from '../../../preload/contract/index.ts';
import { command, runCommand, sayStep } from '../../client/index.ts';
import { errorSentence, useText } from '../../i18n/index.tsx';
import styles from './contradictions.module.css';
import { pairOf, keyOf } from './pair.ts';
import { useSideWords } from './side-words.ts';

interface Draft {
  readonly outcome: ContradictionOutcome | null;
  readonly wrongId: number | null;
  readonly reason: string;
}

/** What was begun stays while one looks at a passage. */
const drafts = new Map<string, Draft>();

const outcomesOf = ({ kind }: ContradictionRow): readonly ContradictionOutcome[] =>
  CONTRADICTION_OUTCOMES.filter((outcome) => outcome !== 'same-money' || kind === 'double-announcement');

type Sided = 'superseded' | 'one-side-wrong';

const isSided = (outcome: ContradictionOutcome | null): outcome is Sided =>
  outcome === 'superseded' || outcome === 'one-side-wrong';

export interface JudgementProps {
  readonly row: ContradictionRow;
  /** It is kept: the next one may be shown. */
  readonly judged: () => void;
}

export function Judgement({ row, judged }: JudgementProps): JSX.Element {
  const text = useText();
  const { value } = useSideWords();
  const name = useId();
  const key = keyOf(pairOf(row));
  const [draft, setDraft] = useState<Draft>(
    drafts.get(key) ?? { outcome: row.outcome, wrongId: row.wrongId, reason: row.reason },
  );
  const [problem, setProblem] = useState<string | null>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const { outcome, wrongId } = draft;
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part };
    drafts.set(key, next);
    setDraft(next);
    setProblem(null);
  };
  const judge = async (): Promise<void> => {
    if (outcome === null) return setProblem(text('contradictions.needsOutcome'));
    if (isSided(outcome) && wrongId === null) return setProblem(text('contradictions.needsSide'));
    if (outcome !== 'open' && draft.reason.trim() === '') {
      setProblem(text('contradictions.needsReason'));
      return reason.current?.focus();
    }
    try {
      await command('contradiction.judge', {
        ...pairOf(row),
        outcome,
        wrongId: isSided(outcome) ? wrongId : null,
        reason: draft.reason,
      });
    } catch (error) {
      return setProblem(errorSentence(text, error));
    }
    drafts.delete(key);
    sayStep(text('contradictions.judged', { outcome: text(`vocabulary.contradictionOutcome.${outcome}`) }), {
      label: text('contradictions.undo'),
      run: () => void runCommand('journal.undo'),
    });
    judged();
  };
  const sides = [row.one, row.other];
  return (
    <form
      className={styles['judgement']}
      aria-label={text('contradictions.judgement')}
      onSubmit={(event) => {
        event.preventDefault();
        void judge();
      }}
    >
      <fieldset>
        <legend>{text('contradictions.outcome')}</legend>
        {outcomesOf(row).map((each, at) => (
          <label key={each}>
            <input
              type="radio"
              name={`${name}-outcome`}
              data-outcome={at + 1}
              checked={outcome === each}
              onChange={() => change({ outcome: each })}
            />
            <kbd aria-hidden="true">{at + 1}</kbd>
            <span>
              {text(`vocabulary.contradictionOutcome.${each}`)}
              <small>{text(`contradictions.means.${each}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {isSided(outcome) ? (
        <fieldset className={styles['sides']}>
          <legend>{text(`contradictions.gives.${outcome}`)}</legend>
          {sides.map((side) => (
            <label key={side.id}>
              <input
                type="radio"
                name={`${name}-wrong`}
                data-side={side === row.one ? 'one' : 'other'}
                checked={wrongId === side.id}
                onChange={() => change({ wrongId: side.id })}
              />
              <span>
                {value(side)}
                <small>{side.title}</small>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <label className={styles['reason']}>
        <span>{text('contradictions.reason')}</span>
        <textarea
          ref={reason}
          rows={2}
          data-reason="true"
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${name}-problem`}
          value={draft.reason}
          onChange={({ target }) => change({ reason: target.value })}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void judge();
          }}
        />
      </label>
      {problem === null ? null : (
        <p id={`${name}-problem`} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
      <p className={styles['keep']}>
        <button type="submit" className="primary">
          {text('contradictions.judge')}
        </button>
        <kbd>{text('contradictions.judgeKeys')}</kbd>
      </p>
    </form>
  );
}
