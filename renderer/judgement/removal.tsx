/** Before something goes on which other things rest, what rests on it is shown. */
import { useCallback, useState, type JSX } from 'react';
import { ask, attempt } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { ImpactPanel, isWeighty } from './impact-panel.tsx';
import styles from './impact.module.css';

export interface Removal {
  /** Goes on at once where nothing rests on the record; else shows what does, and goes on if told to. */
  readonly weigh: (recordId: number, goOn: () => void) => void;
  /** To be rendered by whoever asks. */
  readonly sheet: JSX.Element;
}

/** `of`: of a source the documents stay; of the others the words go that something rests on. */
export function useRemoval(of: 'passages' | 'source' = 'passages'): Removal {
  const text = useText('judgement');
  const [asked, setAsked] = useState<{ readonly recordId: number; readonly goOn: () => void } | null>(null);
  const weigh = useCallback((recordId: number, goOn: () => void): void => {
    const weighed = async (): Promise<void> => {
      if (isWeighty(await ask('impact.of', { recordId }))) setAsked({ recordId, goOn });
      else goOn();
    };
    attempt(weighed());
  }, []);
  const close = (): void => setAsked(null);
  return {
    weigh,
    sheet: (
      <Sheet title={text('removal')} open={asked !== null} close={close}>
        {asked === null ? null : (
          <>
            <ImpactPanel quiet recordId={asked.recordId} />
            <p className={styles['quiet']}>{text(`removalOf.${of}`)}</p>
            <div className={styles['actions']}>
              <button type="button" onClick={close}>
                {text('keep')}
              </button>
              <button
                type="button"
                className={styles['danger']}
                onClick={() => {
                  close();
                  asked.goOn();
                }}
              >
                {text('removeAll')}
              </button>
            </div>
          </>
        )}
      </Sheet>
    ),
  };
}
