/** What became of each file of an import: filtered by outcome, and saved as a spreadsheet. */
import { useState, type JSX } from 'react';
import type { ImportOutcome, ImportStatus, Job } from '../../preload/contract/index.ts';
import { ask, go, report, say } from '../client/index.ts';
import { errorSentence, useNumbers, useText, type Text } from '../i18n/index.tsx';
import styles from './job-outcomes.module.css';

const STATUSES: readonly ImportStatus[] = ['refused', 'already-present', 'imported'];

/** Rows that are shown of one outcome: the report has all of them. */
const SHOWN = 500;

export function JobOutcomes({ job, close }: { readonly job: Job; readonly close: () => void }): JSX.Element {
  const text = useText();
  const [only, setOnly] = useState<ImportStatus | null>(null);
  const some = STATUSES.map((status) => ({
    status,
    files: job.outcomes.filter((outcome) => outcome.status === status),
  })).filter(({ files }) => files.length > 0);
  const save = async (): Promise<void> => {
    const path = await ask('import.saveReport', reportOf(job.outcomes, text));
    if (path === null) return;
    say(text('shell.reportSaved', { path }), {
      label: text('shell.reveal'),
      run: () => void ask('app.reveal', { path }).catch(report),
    });
  };
  return (
    <div className={styles['outcomes']}>
      <div className={styles['tools']}>
        {some.length < 2 ? null : (
          <div className={styles['filter']} role="group" aria-label={text('shell.outcomes.filter')}>
            {[null, ...some.map(({ status }) => status)].map((status) => (
              <button
                key={status ?? 'all'}
                type="button"
                aria-pressed={only === status}
                onClick={() => setOnly(status)}
              >
                {text(status === null ? 'shell.outcomes.all' : `shell.outcomes.${status}`, {
                  count:
                    status === null
                      ? job.outcomes.length
                      : (some.find((each) => each.status === status)?.files.length ?? 0),
                })}
              </button>
            ))}
          </div>
        )}
        <button type="button" onClick={() => void save().catch(report)}>
          {text('shell.reportSave')}
        </button>
      </div>
      {some
        .filter(({ status }) => only === null || only === status)
        .map(({ status, files }) => (
          <section key={status}>
            <h3>{text(`shell.outcomes.${status}`, { count: files.length })}</h3>
            <ul>
              {files.slice(0, SHOWN).map((outcome, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- outcomes only ever come at the end, and two may read the same
                <Outcome key={at} outcome={outcome} close={close} />
              ))}
            </ul>
            {files.length > SHOWN ? (
              <p className={styles['more']}>{text('shell.outcomes.more', { count: files.length - SHOWN })}</p>
            ) : null}
          </section>
        ))}
    </div>
  );
}

function Outcome({
  outcome: { file, title, documentId, characters, error, members },
  close,
}: {
  readonly outcome: ImportOutcome;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const { number } = useNumbers();
  const size =
    members === null
      ? characters === null
        ? null
        : text('shell.characters', { count: number(characters) })
      : membersOf(members, text);
  return (
    <li>
      {documentId === null ? (
        <span>{file}</span>
      ) : (
        <button
          type="button"
          className={styles['link']}
          onClick={() => {
            close();
            go(`/documents/${documentId}`);
          }}
        >
          {title ?? file}
        </button>
      )}
      <small>
        {error === null
          ? [title === null ? null : file, size].filter((part) => part !== null).join(' · ')
          : errorSentence(text, error)}
      </small>
    </li>
  );
}

const membersOf = (members: NonNullable<ImportOutcome['members']>, text: Text): string =>
  text('shell.members', {
    imported: members.imported,
    present: members.alreadyPresent,
    refused: members.refused,
    leftOut: members.leftOut,
    gone: members.gone,
    missing: members.missing,
  });

const COLUMNS = ['file', 'outcome', 'title', 'format', 'characters', 'sha256', 'remark'] as const;

function reportOf(
  outcomes: readonly ImportOutcome[],
  text: Text,
): { readonly head: string[]; readonly rows: string[][] } {
  return {
    head: COLUMNS.map((column) => text(`shell.report.${column}`)),
    rows: outcomes.map(({ file, status, title, mediaType, characters, sha256, error, members }) => [
      file,
      text(`shell.report.${status}`),
      title ?? '',
      mediaType ?? '',
      characters === null ? '' : String(characters),
      sha256 ?? '',
      error === null ? (members === null ? '' : membersOf(members, text)) : errorSentence(text, error),
    ]),
  };
}
