/** Whether an exported briefing holds: what was checked, and what is not as it was. */
import { useCallback, useState, type JSX } from 'react';
import type { VerifyOutcome as Verdict } from '../../preload/contract/index.ts';
import { ask, report, useCommand } from '../client/index.ts';
import { useText, useWhen } from '../i18n/index.tsx';
import { Sheet } from '../ui/dialog.tsx';
import styles from './job-outcomes.module.css';

/** Findings that are named. */
const SHOWN = 200;

export function VerifyOutcome(): JSX.Element {
  const text = useText('shell');
  const when = useWhen();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const verify = useCallback(() => {
    const ofFile = async (): Promise<void> => {
      const found = await ask('briefing.verify', {});
      if (found !== null) setVerdict(found);
    };
    void ofFile().catch(report);
  }, []);
  useCommand('briefing.verify', verify);
  const wrong = verdict?.checks.filter(({ ok }) => !ok) ?? [];
  return (
    <Sheet wide title={verdict?.file ?? ''} open={verdict !== null} close={() => setVerdict(null)}>
      {verdict === null ? null : (
        <div className={styles['outcomes']}>
          <p role="status">
            <strong>
              {verdict.ok
                ? text('verify.holds', { count: verdict.checks.length })
                : text('verify.wrong', { count: wrong.length })}
            </strong>{' '}
            {text(verdict.dossier ? 'verify.against' : 'verify.alone')}
          </p>
          {verdict.uncompared === null ? null : <p>{text(`verify.uncompared.${verdict.uncompared}`)}</p>}
          {!verdict.dossier ? null : (
            <p>
              {verdict.release === null
                ? text('verify.noRelease')
                : text('verify.release', {
                    number: verdict.release.number,
                    when: when(verdict.release.releasedAt),
                  })}
            </p>
          )}
          {wrong.length === 0 ? null : (
            <ul aria-label={text('verify.wrong', { count: wrong.length })}>
              {wrong.slice(0, SHOWN).map(({ check, what }, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- two passages may have the same words
                <li key={at}>
                  <span>{text(`verify.${check}`)}</span>
                  <small>{what}</small>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Sheet>
  );
}
