/** The frame: bar, rail, the screen of the place, and what lies over them. */
import { useCallback, useEffect, useRef, useState, type JSX } from 'react';
import { go, useAppState, useHere } from '../client/index.ts';
import { features } from '../features/index.ts';
import { useText } from '../i18n/index.tsx';
import { Bar } from './bar.tsx';
import { DropTarget } from './drop-target.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './frame.module.css';
import { JobStrip } from './job-strip.tsx';
import { ReferenceOutcome } from './reference-outcome.tsx';
import { VerifyOutcome } from './verify-outcome.tsx';
import { NewDossier } from './new-dossier.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { useRememberPlaces } from './recent-places.ts';
import { Shortcuts } from './shortcuts.tsx';
import { Toasts } from './toasts.tsx';
import { useWindowCommands, type Overlay } from './use-window-commands.ts';
import { useWindowKeys } from './use-window-keys.ts';

export function Frame(): JSX.Element {
  const text = useText();
  const place = useHere();
  const { dossier } = useAppState();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = useCallback(() => setOverlay(null), []);
  useWindowCommands(setOverlay);
  useRememberPlaces(dossier?.uid ?? null);
  const going = useWindowKeys(dossier !== null);

  const before = useRef(dossier?.path);
  useEffect(() => {
    if (before.current !== dossier?.path) go('/', { replace: true });
    before.current = dossier?.path;
  }, [dossier?.path]);

  const start = dossier === null ? 'welcome' : 'documents';
  const asked = features.find((one) => one.path === place.path);
  const allowed = asked !== undefined && (dossier !== null || asked.withoutDossier === true);
  const feature = allowed ? asked : features.find((one) => one.path === start);
  if (feature === undefined) throw new Error(`There is no feature ${start}.`);
  const { Screen, path } = feature;

  // Gone to by a key: the next Tab must lead into the new screen, not to the top of the window.
  const screen = useRef<HTMLDivElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    if (document.activeElement === document.body) screen.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <div className={styles['frame']}>
      <Bar />
      <div className={styles['middle']}>
        {dossier === null ? null : <Rail current={path} />}
        <div ref={screen} className={styles['screen']} tabIndex={-1}>
          <ErrorBoundary key={`${path} ${dossier?.path ?? ''}`}>
            <Screen place={allowed ? place : { path, id: null, query: new URLSearchParams() }} />
          </ErrorBoundary>
        </div>
        <Toasts />
      </div>
      <JobStrip />
      <ReferenceOutcome />
      <VerifyOutcome />
      {going ? <p className={styles['going']}>{text('shell.going')}</p> : null}
      {dossier === null ? null : <DropTarget />}
      <Palette open={overlay === 'palette'} close={close} />
      <Shortcuts open={overlay === 'shortcuts'} close={close} />
      <NewDossier open={overlay === 'new-dossier'} close={close} />
    </div>
  );
}
