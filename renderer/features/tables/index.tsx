/** Importing a spreadsheet into a register: the file, the mapping, what it would write, what it wrote. */
import { FileSpreadsheet, Table2 } from 'lucide-react';
import type { JSX } from 'react';
import { ask, report, useAppState, type Feature } from '../../client/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import forms from '../../ui/forms.module.css';
import { MappingChoice } from './mapping-choice.tsx';
import { Matching } from './matching.tsx';
import { Outcome } from './outcome.tsx';
import { Preview } from './preview.tsx';
import { Rates } from './rates.tsx';
import { mappingNow, setSession, useSession, type TableSession } from './session.ts';
import styles from './tables.module.css';

async function chooseFile(dossier: string): Promise<void> {
  const table = await ask('table.choose', {});
  if (table !== null) setSession({ dossier, table, by: null, outcome: null });
}

function letGo({ table }: TableSession): void {
  setSession(null);
  ask('table.close', { table: table.id }).catch(report);
}

function Screen(): JSX.Element {
  const text = useText('tables');
  const { number } = useNumbers();
  const { dossier } = useAppState();
  const path = dossier?.path ?? '';
  const session = useSession(path);
  const pick = (): void => void chooseFile(path).catch(report);
  const mapping = session === null ? null : mappingNow(session.by, session.table);
  return (
    <main className={`${forms['page']} ${styles['page']}`}>
      <h1>{text('title')}</h1>
      <section aria-label={text('file')}>
        {session === null ? (
          <>
            <p className={forms['quiet']}>{text('intro')}</p>
            <p className={styles['start']}>
              <button type="button" className="primary with-icon" onClick={pick}>
                <FileSpreadsheet size={15} aria-hidden="true" />
                {text('choose')}
              </button>
            </p>
          </>
        ) : (
          <div className={styles['chosen']}>
            <FileSpreadsheet size={18} aria-hidden="true" />
            <strong>{session.table.fileName}</strong>
            <span className={forms['quiet']}>
              {text('sheets', {
                count: session.table.sheets.length,
                rows: number(session.table.sheets.reduce((sum, { rows }) => sum + rows, 0)),
              })}
            </span>
            <button type="button" onClick={pick}>
              {text('another')}
            </button>
            <button type="button" onClick={() => letGo(session)}>
              {text('letGo')}
            </button>
          </div>
        )}
      </section>
      {session === null ? null : (
        <>
          <MappingChoice session={session} />
          {session.by?.kind === 'draft' ? (
            <Matching table={session.table} draft={session.by.draft} id={session.by.id} />
          ) : null}
          {mapping === null ? null : session.outcome?.written === true ? (
            <Outcome outcome={session.outcome} mapping={mapping} />
          ) : (
            <Preview session={session} mapping={mapping} />
          )}
        </>
      )}
      <Rates />
    </main>
  );
}

export const feature: Feature = {
  path: 'tables',
  title: 'tables.title',
  icon: Table2,
  group: 'dossier',
  key: 'X',
  Screen,
};
