/** What a file of references brought: how many documents it completed, and which of its entries it could not. */
import { useState, useCallback, type JSX } from 'react';
import type { ReferencesOutcome } from '../../preload/contract/index.ts';
import { ask, report, say, useCommand } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import { Sheet } from '../ui/dialog.tsx';
import styles from './job-outcomes.module.css';

/** Entries that are named. */
const SHOWN = 200;

export function ReferenceOutcome(): JSX.Element {
  const text = useText('shell');
  const [outcome, setOutcome] = useState<ReferencesOutcome | null>(null);
  const read = useCallback(() => {
    const fromFile = async (): Promise<void> => {
      const found = await ask('reference.read', {});
      if (found === null) return;
      if (found.unmatched.length + found.refused.length > 0) setOutcome(found);
      else say(text('references.completed', { completed: found.completed, unchanged: found.unchanged }));
    };
    void fromFile().catch(report);
  }, [text]);
  useCommand('reference.read', read);
  return (
    <Sheet wide title={outcome?.file ?? ''} open={outcome !== null} close={() => setOutcome(null)}>
      {outcome === null ? null : (
        <div className={styles['outcomes']}>
          <p role="status">
            {text('references.completed', { completed: outcome.completed, unchanged: outcome.unchanged })}
          </p>
          {outcome.unmatched.length === 0 ? null : (
            <section>
              <h3>{text('references.unmatched', { count: outcome.unmatched.length })}</h3>
              <ul>
                {outcome.unmatched.slice(0, SHOWN).map(({ title, why }, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- two entries may have the same title
                  <li key={at}>
                    <span>{title}</span>
                    <small>{text(`references.why.${why}`)}</small>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {outcome.refused.length === 0 ? null : (
            <section>
              <h3>{text('references.refused', { count: outcome.refused.length })}</h3>
              <ul>
                {outcome.refused.slice(0, SHOWN).map(({ entry, why }, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- two entries may have the same name
                  <li key={at}>
                    <span>{entry}</span>
                    <small>{why}</small>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </Sheet>
  );
}
