/** The releases of a briefing, the next one, and what changed from one to another. */
import { useState, type JSX } from 'react';
import type {
  BriefingDetail,
  FindingCounts,
  ReleaseFile,
  ReleaseRow,
} from '../../../preload/contract/index.ts';
import type { BriefingSurface } from '../../editor/surface.ts';
import { useAsk, useText, useWhen } from './data.ts';
import type { Exporting } from './export.tsx';
import { ReleaseChangesPage, type Compared } from './release-changes.tsx';
import styles from './releases.module.css';
import type { LintState } from './use-lint.ts';

export interface ReleasesPaneProps {
  readonly briefing: BriefingDetail;
  readonly exporting: Exporting;
  readonly linting: LintState;
  readonly surface: BriefingSurface | null;
}

export function ReleasesPane({ briefing, exporting, linting, surface }: ReleasesPaneProps): JSX.Element {
  const text = useText();
  const releases = useAsk('release.list', { briefingId: briefing.id }).data;
  const [compared, compare] = useState<Compared | null>(null);
  return (
    <section className={styles['pane']} aria-label={text('releases')}>
      {compared !== null && releases !== undefined ? (
        <ReleaseChangesPage
          compared={compared}
          releases={releases}
          choose={compare}
          leave={() => compare(null)}
          lint={linting.lint}
          surface={surface}
        />
      ) : (
        <>
          <NextRelease releases={releases ?? []} exporting={exporting} />
          {releases?.length === 0 ? <p className={styles['empty']}>{text('releases.none')}</p> : null}
          <ol className={styles['releases']} aria-label={text('releases')}>
            {(releases ?? []).map((release) => (
              <Release key={release.id} release={release} releases={releases ?? []} compare={compare} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** What the next export carries: where nothing has changed, it is one more file of the last release. */
function NextRelease({
  releases,
  exporting,
}: {
  readonly releases: readonly ReleaseRow[];
  readonly exporting: Exporting;
}): JSX.Element {
  const text = useText();
  const { note, since, busy, start, plan } = exporting;
  const [last] = releases;
  return (
    <form
      className={styles['next']}
      aria-label={text('release.next')}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <h2>{text('release.next')}</h2>
      <label>
        {text('release.note')}
        <textarea
          rows={2}
          value={note}
          maxLength={20_000}
          onChange={(event) => plan({ note: event.target.value, since })}
        />
      </label>
      {last === undefined ? null : (
        <div className={`${styles['since']} ${styles['row']}`}>
          <input
            id="release-since"
            type="checkbox"
            checked={since !== null}
            onChange={(event) => plan({ note, since: event.target.checked ? last.number : null })}
          />
          <label htmlFor="release-since">{text('release.addChanges')}</label>
          <select
            aria-label={text('release.sinceWhich')}
            value={since ?? last.number}
            disabled={since === null}
            onChange={(event) => plan({ note, since: Number(event.target.value) })}
          >
            {releases.map(({ id, number }) => (
              <option key={id} value={number}>
                {text('releases.number', { number })}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className={`${styles['row']} ${styles['spread']}`}>
        <p>{last === undefined ? null : text('release.rule')}</p>
        <button type="submit" className={styles['main']} disabled={busy}>
          {text(busy ? 'exporting' : 'release.export')}
        </button>
      </div>
    </form>
  );
}

function Release({
  release,
  releases,
  compare,
}: {
  readonly release: ReleaseRow;
  readonly releases: readonly ReleaseRow[];
  readonly compare: (compared: Compared) => void;
}): JSX.Element {
  const text = useText();
  const when = useWhen();
  const { id, number, note, releasedAt, createdBy, knownAt, citations, findings, files } = release;
  const before = releases.find((each) => each.number < number);
  return (
    <li>
      <p className={styles['row']}>
        <strong>{text('releases.number', { number })}</strong>
        <span>{when(releasedAt)}</span>
        {createdBy === '' ? null : <span className={styles['quiet']}>{createdBy}</span>}
      </p>
      {note === '' ? null : <p className={styles['note']}>{note}</p>}
      <ul className={styles['files']}>
        {files.map((file) => (
          <File key={`${file.fileName} ${file.sha256}`} file={file} citations={citations} />
        ))}
      </ul>
      <p className={styles['quiet']}>
        {[
          ...(findings === null ? [] : [counted(findings, text)]),
          ...(knownAt === null ? [] : [text('release.known', { when: when(knownAt) })]),
        ].join(' · ')}
      </p>
      <p className={styles['row']}>
        <button type="button" onClick={() => compare({ before: id, after: null })}>
          {text('release.changesSince')}
        </button>
        {before === undefined ? null : (
          <button type="button" onClick={() => compare({ before: before.id, after: id })}>
            {text('release.changesFrom', { number: before.number })}
          </button>
        )}
      </p>
    </li>
  );
}

function counted({ error, warning, note, waived }: FindingCounts, text: ReturnType<typeof useText>): string {
  const open = { error, warning, note };
  const told = (['error', 'warning', 'note'] as const)
    .filter((severity) => open[severity] > 0)
    .map((severity) => text(`lint.count.${severity}`, { count: open[severity] }));
  const stands = waived === 0 ? [] : [text('lint.standing', { count: waived })];
  return told.length + stands.length === 0 ? text('lint.none') : [...told, ...stands].join(', ');
}

function File({ file, citations }: { readonly file: ReleaseFile; readonly citations: number }): JSX.Element {
  const text = useText();
  const { form, fileName, pages, since, sha256 } = file;
  return (
    <li>
      <span className={styles['form']}>{form}</span>
      <span>{fileName}</span>
      <span className={styles['quiet']}>{text('releases.facts', { pages, citations })}</span>
      {since === null ? null : (
        <span className={styles['quiet']}>{text('release.withChanges', { number: since })}</span>
      )}
      <code>{sha256}</code>
    </li>
  );
}
