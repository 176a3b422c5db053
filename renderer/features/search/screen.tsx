/** Search: the field, what it finds, and what that can be narrowed by. */
import { useCallback, useEffect, useId, useMemo, useRef, useState, type JSX } from 'react';
import { ask, attempt, go, useAppState, useIndexState, type Place } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { Batch } from './batch.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import { useBulkWork } from './bulk-work.ts';
import { chosenHit } from './chosen.ts';
import { FacetList } from './facet-list.tsx';
import { FieldTools } from './field-tools.tsx';
import { Hits } from './hits.tsx';
import { IndexBuilding } from './index-building.tsx';
import { NothingFound } from './nothing-found.tsx';
import { ProblemLine } from './problem-line.tsx';
import { withStar } from './query-text.ts';
import { SavedList } from './saved-list.tsx';
import { SearchField } from './search-field.tsx';
import styles from './search.module.css';
import { change, useSession } from './session.ts';
import { Start } from './start.tsx';
import { StatusLine } from './status-line.tsx';
import { useCounts } from './use-counts.ts';
import { useMarks } from './use-marks.ts';
import { useRecent } from './use-recent.ts';
import { useResults } from './use-results.ts';
import { useShownProblem } from './use-shown-problem.ts';
import { isWorkKey, useWork, WORK_KEYS } from './use-work.ts';
import { WorkBar } from './work-bar.tsx';

/** Milliseconds without a key before the query stands in the address. */
const REST = 300;

function SearchScreen({ place, dossier }: { readonly place: Place; readonly dossier: string }): JSX.Element {
  const text = useText('search');
  const id = useId();
  const readOnly = useAppState().dossier?.readOnly === true;
  const session = useSession(dossier);
  const results = useResults(session);
  const counted = useCounts(session.text, session.typing, results.weighedAt);
  const index = useIndexState(results.page?.pending ?? 0);
  const [recent, remember] = useRecent(dossier);
  const [hurry, setHurry] = useState(0);
  const problem = useShownProblem(results.problem, session.text, hurry);
  const marks = useMarks(session, results);
  const { at, marked } = session;
  const current = at < 0 ? undefined : results.hitAt(at);
  const bulk = useBulkWork(dossier);
  const work = useWork(
    session,
    useMemo(() => {
      if (marked.size > 0) return [...marked.values()];
      return current === undefined ? [] : [chosenHit(current)];
    }, [marked, current]),
  );
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const hasHits = results.page !== null && results.page.total + results.page.partial.length > 0;
  const toField = useCallback((): void => field.current?.focus(), []);
  const toHits = (): void => {
    if (!hasHits) return;
    if (session.at < 0) change(dossier, { at: 0 });
    list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  };
  /** A query that was not typed: all of it is meant as it stands. */
  const search = useCallback(
    (query: string): void => {
      change(dossier, { text: query, typing: false });
      remember(query);
      toField();
    },
    [dossier, remember, toField],
  );

  /** What was found by the beginning of a word still is when a filter comes behind it. */
  const narrow = async (changed: (query: string) => string): Promise<void> => {
    const { text: typed } = session;
    if (session.typing && withStar(typed) !== typed) {
      const total = await ask('search.count', { text: typed });
      search(changed(total < (results.page?.total ?? 0) ? withStar(typed) : typed));
    } else search(changed(typed));
  };

  const latestNarrow = useRef(narrow);
  useEffect(() => {
    latestNarrow.current = narrow;
  });
  const narrowed = useCallback(
    (changed: (query: string) => string): void => attempt(latestNarrow.current(changed)),
    [],
  );

  // The address has the query, so that one can come back to it; what it brings is looked for.
  const written = useRef<string | null>(null);
  const { text: query } = session;
  const asked = place.query.get('q');
  useEffect(() => {
    const asked = place.query.get('q');
    if (asked === null) {
      field.current?.focus();
      field.current?.select();
      return;
    }
    if (asked === written.current) return;
    written.current = asked;
    change(dossier, { text: asked, typing: false });
  }, [place, dossier]);
  const address = useCallback((text: string): void => {
    const wanted = text.trim() === '' ? null : text;
    if (wanted === written.current) return;
    written.current = wanted;
    if (wanted !== null) go(`/search?q=${encodeURIComponent(wanted)}`, { replace: true });
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => address(query), REST);
    return () => clearTimeout(timer);
  }, [query, address]);
  // Whoever comes back from a hit goes on from it.
  const [cameBack] = useState(() => asked !== null && session.at >= 0 && asked === session.text);
  const isThere = results.page !== null;
  useEffect(() => {
    if (cameBack && isThere) list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  }, [cameBack, isThere]);

  const onLetter = (letter: string): boolean => {
    if (readOnly) return false;
    if (letter === 'y') work.cite();
    else if (isWorkKey(letter)) work.start(WORK_KEYS[letter]);
    else return false;
    return true;
  };
  const { page } = results;
  const isEmpty = session.text.trim() === '';
  return (
    <main className={styles['screen']} aria-label={text('title')}>
      <h1 className={styles['name']}>{text('title')}</h1>
      <search className={styles['top']}>
        <SearchField
          field={field}
          value={session.text}
          type={(words) => change(dossier, { text: words, typing: true })}
          finish={() => {
            remember(session.text);
            setHurry(hurry + 1);
            toHits();
          }}
          goOn={toHits}
          problem={problem === null ? null : `${id}-problem`}
        />
        <FieldTools
          query={session.text}
          keeps={!isEmpty && results.problem === null}
          readOnly={readOnly}
          search={search}
        />
      </search>
      {problem === null ? null : <ProblemLine id={`${id}-problem`} query={session.text} problem={problem} />}
      {index === null ? null : <IndexBuilding state={index} />}
      {bulk === null ? null : <BulkProgress {...bulk} />}
      <div className={styles['middle']}>
        <aside className={styles['side']} aria-label={text('narrow')}>
          <SavedList query={session.text} search={search} />
          {counted === null || page === null || page.total === 0 ? null : (
            <FacetList query={session.text} counted={counted} total={page.total} narrow={narrowed} />
          )}
        </aside>
        <div ref={list} className={styles['found']}>
          {isEmpty ? <Start recent={recent} search={search} /> : null}
          {isEmpty || page === null || (results.isOld && !hasHits) ? null : (
            <StatusLine session={session} page={page} isOld={results.isOld} isCounted={results.isCounted} />
          )}
          {readOnly || isEmpty || !hasHits ? null : (
            <WorkBar
              work={work}
              selected={marked.size}
              total={results.isCounted ? (page?.total ?? 0) : null}
              all={marks.all}
              none={marks.none}
              busy={bulk !== null}
            />
          )}
          {isEmpty || !hasHits ? null : (
            <Hits
              session={session}
              results={results}
              marks={marks}
              opened={() => {
                // Who opens a hit at once comes back to it all the same.
                address(session.text);
                remember(session.text);
              }}
              leave={toField}
              onLetter={onLetter}
            />
          )}
          {!isEmpty && page !== null && !hasHits && !results.isOld ? (
            <NothingFound query={session.text} isShort={page.isShort} search={search} />
          ) : null}
        </div>
      </div>
    </main>
  );
}

export function Screen({ place }: { readonly place: Place }): JSX.Element | null {
  const text = useText('search');
  const { dossier } = useAppState();
  if (dossier === null) return null;
  if (place.query.get('view') !== 'names')
    return <SearchScreen key={dossier.uid} place={place} dossier={dossier.uid} />;
  return (
    <main className={styles['screen']} aria-label={text('title')}>
      <h1 className={styles['name']}>{text('title')}</h1>
      <Batch
        dossier={dossier.uid}
        search={(query) => go(`/search?q=${encodeURIComponent(query)}`)}
        back={() => go('/search')}
      />
    </main>
  );
}
