/** Search: the field, what it finds, and what that can be narrowed by. */
import { useCallback, useEffect, useId, useRef, useState, type JSX } from 'react';
import { ask, attempt, go, useAppState, type Place } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { FacetList } from './facet-list.tsx';
import { Hits } from './hits.tsx';
import { IndexBuilding } from './index-building.tsx';
import { NothingFound } from './nothing-found.tsx';
import { ProblemLine } from './problem-line.tsx';
import { withStar } from './query-text.ts';
import { SavedList } from './saved-list.tsx';
import { SaveSearch } from './save-search.tsx';
import { SearchField } from './search-field.tsx';
import styles from './search.module.css';
import { change, useSession } from './session.ts';
import { Start } from './start.tsx';
import { StatusLine } from './status-line.tsx';
import { useCounts } from './use-counts.ts';
import { useIndexState } from './use-index-state.ts';
import { useMarks } from './use-marks.ts';
import { useRecent } from './use-recent.ts';
import { useResults } from './use-results.ts';
import { useShownProblem } from './use-shown-problem.ts';

/** Milliseconds without a key before the query stands in the address. */
const REST = 300;

export function SearchScreen({
  place,
  dossier,
}: {
  readonly place: Place;
  readonly dossier: string;
}): JSX.Element {
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
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const toField = useCallback((): void => field.current?.focus(), []);
  const toHits = (): void => {
    if ((results.page?.total ?? 0) === 0) return;
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
      const { hits } = await ask('search.find', { text: typed, quick: true, limit: 1 });
      search(changed(hits.length === 0 ? withStar(typed) : typed));
    } else search(changed(typed));
  };

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
  useEffect(() => {
    const wanted = query.trim() === '' ? null : query;
    const timer = setTimeout(() => {
      if (wanted === written.current) return;
      written.current = wanted;
      if (wanted !== null) go(`/search?q=${encodeURIComponent(wanted)}`, { replace: true });
    }, REST);
    return () => clearTimeout(timer);
  }, [query]);
  // Whoever comes back from a hit goes on from it.
  const [cameBack] = useState(() => asked !== null && session.at >= 0 && asked === session.text);
  const isThere = results.page !== null;
  useEffect(() => {
    if (cameBack && isThere) list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  }, [cameBack, isThere]);

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
            change(dossier, { typing: false });
            remember(session.text);
            setHurry(hurry + 1);
            toHits();
          }}
          goOn={toHits}
          problem={problem === null ? null : `${id}-problem`}
        />
        {readOnly ? null : <SaveSearch query={session.text} disabled={isEmpty || results.problem !== null} />}
      </search>
      {problem === null ? null : <ProblemLine id={`${id}-problem`} query={session.text} problem={problem} />}
      {index === null ? null : <IndexBuilding state={index} />}
      <div className={styles['middle']}>
        <aside className={styles['side']} aria-label={text('narrow')}>
          <SavedList query={session.text} search={search} />
          {counted === null || page === null || page.total === 0 ? null : (
            <FacetList
              query={session.text}
              counted={counted}
              total={page.total}
              narrow={(changed) => attempt(narrow(changed))}
            />
          )}
        </aside>
        <div ref={list} className={styles['found']}>
          {isEmpty ? <Start recent={recent} search={search} /> : null}
          {isEmpty || page === null ? null : (
            <StatusLine session={session} page={page} isOld={results.isOld} isCounted={results.isCounted} />
          )}
          {isEmpty || page === null || page.total === 0 ? null : (
            <Hits
              session={session}
              results={results}
              marks={marks}
              opened={() => remember(session.text)}
              leave={toField}
              onLetter={() => false}
            />
          )}
          {!isEmpty && page?.total === 0 && !results.isOld ? (
            <NothingFound query={session.text} search={search} />
          ) : null}
        </div>
      </div>
    </main>
  );
}

export function Screen({ place }: { readonly place: Place }): JSX.Element | null {
  const { dossier } = useAppState();
  return dossier === null ? null : <SearchScreen key={dossier.uid} place={place} dossier={dossier.uid} />;
}
