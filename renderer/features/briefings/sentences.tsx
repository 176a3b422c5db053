/** The ledger: every sentence with its kind and what it cites; a click leads to the sentence, another to its passage. */
import type { JSX } from 'react';
import { CLAIM_KINDS, type BriefingLint, type ClaimKind } from '../../../preload/contract/index.ts';
import type { BriefingSurface } from '../../editor/surface.ts';
import { command, report, useAllText, useText } from './data.ts';
import styles from './ledger-pane.module.css';
import { showCitation } from './show-citation.ts';

export interface SentencesProps {
  readonly briefingId: number;
  readonly lint: BriefingLint;
  readonly surface: BriefingSurface | null;
}

/** What leaves the decision to the rules. */
const PROPOSED = 'proposed';

export function Sentences({ briefingId, lint, surface }: SentencesProps): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const { sentences } = lint;
  if (sentences.length === 0) return <p className={styles['waiting']}>{text('ledger.empty')}</p>;
  return (
    <table className={styles['ledger']}>
      <thead>
        <tr>
          <th scope="col">{text('ledger.kind')}</th>
          <th scope="col">{text('ledger.sentence')}</th>
          <th scope="col">{text('ledger.behind')}</th>
        </tr>
      </thead>
      <tbody>
        {sentences.map(({ start, end, words, kind, decided, cites, documents, origins }) => (
          <tr key={start}>
            <td>
              <select
                aria-label={text('ledger.kindOf', { words })}
                value={decided ? kind : PROPOSED}
                data-proposed={!decided || undefined}
                title={decided ? undefined : text('ledger.proposed.hint')}
                onChange={({ target: { value } }) =>
                  report(
                    command('lint.decide', {
                      briefingId,
                      words,
                      kind: value === PROPOSED ? null : (value as ClaimKind),
                    }),
                  )
                }
              >
                <option value={PROPOSED}>
                  {decided
                    ? text('ledger.leave')
                    : text('ledger.proposed', { kind: allText(`vocabulary.claimKind.${kind}`) })}
                </option>
                {CLAIM_KINDS.map((each) => (
                  <option key={each} value={each}>
                    {allText(`vocabulary.claimKind.${each}`)}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <button
                type="button"
                className={styles['sentence']}
                onClick={() => surface?.select(start, end)}
              >
                {words}
              </button>
            </td>
            <td className={styles['behind']}>
              {cites.length === 0 ? (
                <span className={styles['none']}>–</span>
              ) : (
                <>
                  <span>{text('ledger.tally', { documents, origins })}</span>
                  {cites.map(({ uid, id, noun, title, passages }) => (
                    <button
                      key={uid}
                      type="button"
                      title={title}
                      disabled={id === null}
                      onClick={() => {
                        if (id !== null && noun !== null) report(showCitation({ id, noun }));
                      }}
                    >
                      {noun === null
                        ? text('ledger.gone')
                        : text('ledger.cites', {
                            noun: allText(`vocabulary.noun.${noun}`, { count: 1 }),
                            count: passages,
                          })}
                    </button>
                  ))}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
