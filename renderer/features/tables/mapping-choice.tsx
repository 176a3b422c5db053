/** By which mapping: one of the dossier, one that comes with the program, or one made now by matching columns. */
import { useMemo, type JSX } from 'react';
import type { Mapping, SheetSample } from '../../../preload/contract/index.ts';
import { useAsk } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { useFieldName, useRegisterName } from '../../i18n/fields.ts';
import { Choice } from '../../ui/choice.tsx';
import forms from '../../ui/forms.module.css';
import { draftOf, firstDraft } from './draft.ts';
import { choose, keptAs, type By, type TableSession } from './session.ts';
import styles from './tables.module.css';

interface Option {
  readonly key: string;
  readonly title: string;
  readonly means: string;
  readonly by: By;
}

/** The sheet that holds the most, where none is named. */
function sheetFor(sheets: readonly SheetSample[], name: string | null): SheetSample | undefined {
  return (
    sheets.find((sheet) => sheet.name === name) ?? sheets.toSorted((one, other) => other.rows - one.rows)[0]
  );
}

export function MappingChoice({ session }: { readonly session: TableSession }): JSX.Element {
  const text = useText('tables');
  const register = useRegisterName();
  const fieldName = useFieldName();
  const { table, by } = session;
  const { data: kept } = useAsk('mapping.list', {});
  const { data: ready } = useAsk('table.ready', {});

  const options = useMemo((): readonly Option[] => {
    const fits = ({ format }: Mapping): boolean => (format === 'iati') === (table.kind === 'iati');
    const names = new Set(kept?.map(({ name }) => name));
    return [
      ...(kept ?? [])
        .filter((row) => fits(row.mapping))
        .map((row) => ({
          key: `kept ${row.id}`,
          title: row.name,
          means: text('keptMeans', { register: register(row.register), count: row.rows }),
          by: keptAs(row),
        })),
      ...(ready ?? [])
        .filter(({ mapping }) => fits(mapping) && !names.has(mapping.name))
        .map(({ mapping }) => ({
          key: `ready ${mapping.name}`,
          title: mapping.name,
          means: text('readyMeans', { register: register(mapping.register) }),
          by: { kind: 'mapping' as const, mapping, id: null },
        })),
    ];
  }, [kept, ready, table.kind, text, register]);

  // Once it was run, a ready mapping is one of the dossier's, by the same name.
  const name = by?.kind === 'mapping' ? by.mapping.name : null;
  const chosen = options.find(({ title }) => title === name);
  const about = ready?.find(({ mapping }) => mapping.name === name);
  const match = (): void => {
    const sheet = sheetFor(table.sheets, null);
    if (sheet === undefined) return;
    const name = table.fileName.replace(/\.\w+$/, '');
    choose({ kind: 'draft', draft: firstDraft(sheet, 'flow', name, fieldName), id: null });
  };
  const draft = by?.kind === 'mapping' ? draftFrom(by, table.sheets) : null;
  return (
    <section aria-label={text('mapping')} className={styles['step']}>
      <h2>{text('mapping')}</h2>
      <div className={styles['choices']}>
        {/* A list without options does not open: it is there once they are. */}
        {kept === undefined || ready === undefined ? null : (
          <Choice
            label={text('byMapping')}
            value={chosen?.key ?? null}
            options={options}
            placeholder={text(options.length === 0 ? 'noMapping' : 'chooseMapping')}
            choose={(key) => choose(options.find((option) => option.key === key)?.by ?? null)}
          />
        )}
        <button type="button" aria-pressed={by?.kind === 'draft'} onClick={match}>
          {text('match')}
        </button>
        {draft === null ? null : (
          <button type="button" onClick={() => choose(draft)}>
            {text('change')}
          </button>
        )}
      </div>
      {about === undefined ? null : <p className={forms['quiet']}>{text(`about.${about.key}`)}</p>}
    </section>
  );
}

/** A mapping that was made by matching can be changed in the same way. */
function draftFrom(by: Extract<By, { kind: 'mapping' }>, sheets: readonly SheetSample[]): By | null {
  const sheet = sheetFor(sheets, by.mapping.sheet);
  const draft = sheet === undefined ? null : draftOf(by.mapping, sheet);
  return draft === null ? null : { kind: 'draft', draft, id: by.id };
}
