/** Long work at the foot of the window: how far it is, the way to stop it, and what became of each file. */
import { useEffect, useRef, useState, type JSX } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { ImportStatus, Job } from '../../preload/contract/index.ts';
import { ask, go, report, say, useHere, useJobs } from '../client/index.ts';
import { errorSentence, useText } from '../i18n/index.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { JobOutcomes } from './job-outcomes.tsx';
import styles from './job-strip.module.css';
import { WaitingImports } from './waiting-imports.tsx';
import { dialogIsOpen, isTyping } from '../ui/typing.ts';

function Progress({ job, open }: { readonly job: Job; readonly open: () => void }): JSX.Element {
  const text = useText();
  const share = job.total === 0 ? 0 : (100 * job.done) / job.total;
  return (
    <>
      <span className={styles['what']}>{text(`shell.job.${job.kind}`)}</span>
      <ProgressBar
        className={styles['progress'] ?? ''}
        aria-label={text(`shell.job.${job.kind}`)}
        value={share}
        isIndeterminate={job.total === 0}
      >
        <div className={styles['track']}>
          <div className={styles['done']} style={{ inlineSize: `${share}%` }} />
        </div>
      </ProgressBar>
      {job.total > 1 ? (
        <span className={styles['count']}>
          {text('shell.jobCount', { done: job.done, total: job.total })}
        </span>
      ) : null}
      <span className={styles['at']}>{job.at}</span>
      {job.outcomes.length === 0 ? null : (
        <button type="button" onClick={open}>
          {text('shell.outcomesShow')}
        </button>
      )}
      <button type="button" onClick={() => void ask('job.cancel', { id: job.id }).catch(report)}>
        {text('shell.jobCancel')}
      </button>
    </>
  );
}

/** How many documents: a file of many counts for each that it holds. The parts that were refused have outcomes of their own. */
function countOf({ outcomes }: Job, status: ImportStatus): number {
  const files = outcomes.filter((outcome) => outcome.status === status && outcome.members === null).length;
  const within = outcomes.reduce(
    (sum, { members }) =>
      sum +
      (status === 'imported' ? (members?.imported ?? 0) : 0) +
      (status === 'already-present' ? (members?.alreadyPresent ?? 0) : 0),
    0,
  );
  return files + within;
}

/** One file that is in the dossier now is no list: it is said in passing, and opened. */
const isSimple = ({ state, outcomes }: Job): boolean =>
  state === 'done' &&
  outcomes.length === 1 &&
  outcomes[0]?.status !== 'refused' &&
  outcomes[0]?.members === null;

/** Shows a document; its text takes the focus that nothing has. */
function show(documentId: number | null): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  go(documentId === null ? '/documents' : `/documents/${documentId}`);
}

/** Where documents are shown: their screen, and the address of a dossier just opened. */
const READING: ReadonlySet<string> = new Set(['documents', '']);

/** Whether an ended job has something to say that nobody said yet. */
const hasNews = (job: Job): boolean =>
  job.kind === 'import' &&
  job.state !== 'running' &&
  !isSimple(job) &&
  (job.outcomes.length > 0 || job.error !== null || job.state === 'cancelled');

export function JobStrip(): JSX.Element | null {
  const text = useText();
  const jobs = useJobs();
  const [seen, setSeen] = useState<readonly string[]>(() => jobs.map(({ id }) => id));
  const [open, setOpen] = useState<string | null>(null);
  const job =
    jobs.find(({ state }) => state === 'running') ??
    jobs.find((one) => hasNews(one) && !seen.includes(one.id));
  const opened = jobs.find(({ id }) => id === open);

  const { path } = useHere();
  const told = useRef(new Set(seen));
  useEffect(() => {
    for (const one of jobs) {
      const [only] = one.outcomes;
      if (!isSimple(one) || only === undefined || told.current.has(one.id)) continue;
      told.current.add(one.id);
      const { documentId } = only;
      const words = text(only.status === 'imported' ? 'shell.importedOne' : 'shell.presentOne', {
        title: only.title ?? only.file,
      });
      // Who imports one document wants to read it; who writes meanwhile, or went elsewhere, is not taken away from there.
      if (READING.has(path) && !isTyping(document.activeElement) && !dialogIsOpen()) {
        show(documentId);
        say(words);
      } else say(words, { label: text('shell.show'), run: () => show(documentId) });
    }
  }, [jobs, text, path]);

  const first = job?.outcomes.find(({ status }) => status === 'imported');
  const counted = (status: ImportStatus): number => (job === undefined ? 0 : countOf(job, status));
  const sheet = (
    <Sheet wide title={text('shell.outcomes')} open={opened !== undefined} close={() => setOpen(null)}>
      {opened === undefined ? null : <JobOutcomes job={opened} close={() => setOpen(null)} />}
    </Sheet>
  );
  if (job === undefined) {
    return (
      <>
        <WaitingImports />
        {sheet}
      </>
    );
  }
  return (
    <>
      <section className={styles['strip']} aria-label={text('shell.jobs')} data-state={job.state}>
        {job.state === 'running' ? (
          <Progress job={job} open={() => setOpen(job.id)} />
        ) : (
          <>
            <span role="status" className={styles['summary']}>
              {job.state === 'cancelled'
                ? text('shell.importCancelled', { done: job.done, total: job.total })
                : null}{' '}
              {job.outcomes.length > 0
                ? text('shell.importDone', {
                    imported: counted('imported'),
                    present: counted('already-present'),
                    refused: counted('refused'),
                  })
                : null}{' '}
              {job.error === null ? null : errorSentence(text, job.error)}
            </span>
            {first === undefined ? null : (
              <button
                type="button"
                onClick={() => {
                  setSeen([...seen, job.id]);
                  show(first.documentId);
                }}
              >
                {text('shell.showFirst')}
              </button>
            )}
            {job.outcomes.length === 0 ? null : (
              <button type="button" onClick={() => setOpen(job.id)}>
                {text('shell.outcomesShow')}
              </button>
            )}
            <button type="button" onClick={() => setSeen([...seen, job.id])}>
              {text('ui.close')}
            </button>
          </>
        )}
      </section>
      {sheet}
    </>
  );
}
