/** Check dossier: the file, its references, its anchors and its originals, one finding a line. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { CheckReport, LiasseError } from '../../../preload/contract/index.ts';
import { ask, openRecord, report } from '../../client/index.ts';
import { errorSentence, useText } from '../../i18n/index.tsx';
import forms from '../../ui/forms.module.css';
import styles from './dossier.module.css';

const show = (id: number): void => void ask('record.get', { id }).then(openRecord, report);

export function Check({ now }: { readonly now: boolean }): JSX.Element {
  const text = useText('dossier');
  const words = useText();
  // Not kept for later: what was sound then says nothing now.
  const [asked, setAsked] = useState(now ? 1 : 0);
  const {
    data: found,
    error,
    isFetching,
  } = useQuery<CheckReport, LiasseError>({
    queryKey: ['dossier.check', asked],
    queryFn: () => ask('dossier.check', {}),
    enabled: asked > 0,
    gcTime: 0,
  });
  const more = found?.more ?? 0;
  return (
    <section aria-label={text('check')}>
      <h2>{text('check')}</h2>
      <p className={forms['quiet']}>{text('checkHint')}</p>
      <p className={forms['actions']}>
        <button type="button" disabled={isFetching} onClick={() => setAsked(asked + 1)}>
          {text(isFetching ? 'checking' : 'checkNow')}
        </button>
      </p>
      {error === null || error.code === 'cancelled' ? null : (
        <p role="alert">{errorSentence(words, error)}</p>
      )}
      <div role="status">
        {found?.ok === true ? (
          <p className={styles['sound']}>
            <CircleCheck size={16} aria-hidden="true" /> {text('sound')}
          </p>
        ) : null}
        {found?.ok === false ? (
          <>
            <p className={styles['unsound']}>
              <TriangleAlert size={16} aria-hidden="true" />{' '}
              {text('problems', { count: found.problems.length + more })}
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
            {more === 0 ? null : <p className={forms['quiet']}>{text('moreProblems', { count: more })}</p>}
          </>
        ) : null}
      </div>
    </section>
  );
}
