/** The summary of sourcing: what is written from the ledger, and above it the author's own words, where there are any. */
import { useState, type JSX } from 'react';
import type { BriefingDetail, Language, SourcingSummary } from '../../../preload/contract/index.ts';
import { SavedField } from '../../ui/saved-field.tsx';
import { ask, command, errorSentence, report, useAllText, useText } from './data.ts';
import styles from './sourcing.module.css';
import { useAnswers } from './use-answers.ts';

export interface SourcingProps {
  readonly briefing: BriefingDetail;
  /** Another one for each change of what the briefing rests on. */
  readonly change: unknown;
}

export function SourcingPane({ briefing, change }: SourcingProps): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const { answer: summary, error } = useAnswers(
    () => ask('briefing.summary', { id: briefing.id }),
    String(briefing.id),
    change,
  );
  const [begun, setBegun] = useState(0);
  const keep = async (words: string | null): Promise<void> => {
    await command('briefing.summarise', { id: briefing.id, summary: words });
  };
  return (
    <section className={styles['pane']} aria-label={text('sourcing')}>
      {error === null ? null : (
        <p className={styles['problem']} role="status">
          {errorSentence(allText, error)}
        </p>
      )}
      {summary === null ? (
        <p className={styles['hint']}>{text('lint.reading')}</p>
      ) : (
        <>
          {summary.own === null ? (
            <div className={styles['begin']}>
              <p className={styles['hint']}>{text('sourcing.hint')}</p>
              <button
                type="button"
                onClick={() => {
                  setBegun((times) => times + 1);
                  report(keep(proseOf(summary, briefing.language)));
                }}
              >
                {text('sourcing.edit')}
              </button>
            </div>
          ) : (
            <div className={styles['own']}>
              {summary.stands ? null : (
                <div className={styles['changed']} role="status">
                  <p>{text('sourcing.changed')}</p>
                  <button type="button" onClick={() => report(keep(summary.own))}>
                    {text('sourcing.holds')}
                  </button>
                </div>
              )}
              <SavedField
                label={text('sourcing.own')}
                hint={text('sourcing.ownHint')}
                value={summary.own}
                lines={8}
                language={briefing.language}
                focusOn={begun}
                selects
                save={async (words) => keep(words === '' ? null : words)}
              />
              <button type="button" onClick={() => report(keep(null))}>
                {text('sourcing.back')}
              </button>
            </div>
          )}
          <h2>{text('sourcing.written')}</h2>
          <dl className={styles['written']} lang={briefing.language}>
            {summary.written.map(({ label, text: words }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

/** What is written, as sentences to begin with: the counts stand below in any case. */
const proseOf = ({ written }: SourcingSummary, language: Language): string => {
  const colon = language === 'fr' ? '\u202f: ' : ': ';
  return written.map(({ label, text }) => `${label}${colon}${text.replace(/[.\s]+$/u, '')}.`).join('\n');
};
