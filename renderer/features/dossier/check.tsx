/** Check dossier: the file, its references, its anchors and its originals, one finding a line. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useState, type JSX } from 'react';
import type { CheckReport } from '../../../preload/contract/index.ts';
import { ask, openRecord, report } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import forms from '../../ui/forms.module.css';
import styles from './dossier.module.css';

const show = (id: number): void => void ask('record.get', { id }).then(openRecord, report);

export function Check({ now }: { readonly now: boolean }): JSX.Element {
  const text = useText('dossier');
  const [found, setFound] = useState<CheckReport | 'running' | null>(null);
  const run = useCallback((): void => {
    setFound('running');
    ask('dossier.check', {}).then(setFound, (error: unknown) => {
      setFound(null);
      report(error);
    });
  }, []);
  useEffect(() => {
    if (now) run();
  }, [now, run]);
  return (
    <section aria-label={text('check')}>
      <h2>{text('check')}</h2>
      <p className={forms['quiet']}>{text('checkHint')}</p>
      <p className={forms['actions']}>
        <button type="button" disabled={found === 'running'} onClick={run}>
          {text(found === 'running' ? 'checking' : 'checkNow')}
        </button>
      </p>
      <div role="status">
        {found !== null && found !== 'running' && found.ok ? (
          <p className={styles['sound']}>
            <CircleCheck size={16} aria-hidden="true" /> {text('sound')}
          </p>
        ) : null}
        {found !== null && found !== 'running' && !found.ok ? (
          <>
            <p className={styles['unsound']}>
              <TriangleAlert size={16} aria-hidden="true" />{' '}
              {text('problems', { count: found.problems.length })}
            </p>
            <ul className={styles['problems']}>
              {found.problems.map(({ code, what, recordId }) => (
                <li key={`${code} ${recordId ?? ''} ${what}`}>
                  <strong>{text(`problem.${code}`)}</strong>
                  <span lang="en">{what}</span>
                  {recordId === null ? null : (
                    <button type="button" onClick={() => show(recordId)}>
                      {text('show')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </section>
  );
}
