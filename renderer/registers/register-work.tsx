/** The screen of several registers that belong together: a tab for each, its grid, the form of the chosen row. */
import { useCallback, type ComponentType, type JSX, type ReactNode } from 'react';
import type { RegisterFilter, RegisterNoun } from '../../preload/contract/index.ts';
import { attempt, go, say, type Place } from '../client/index.ts';
import { RegisterDesk } from '../grid/register-desk.tsx';
import { useRegisterName } from '../i18n/fields.ts';
import { useText } from '../i18n/index.tsx';
import { RowForm } from './row-form.tsx';
import styles from './row-form.module.css';
import { showCell } from './show-cell.ts';

/** A tab that is not a register's grid: a matrix, totals. */
interface RegisterTab {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
}

export interface RegisterWorkProps {
  /** First part of the address: `coalitions` is `#/coalitions`; the tab is `?in=`. */
  readonly path: string;
  readonly title: string;
  readonly place: Place;
  /** In their order; the first is shown where none is asked for. */
  readonly registers: readonly RegisterNoun[];
  /** After the registers. */
  readonly others?: readonly RegisterTab[];
  /** The way back to the list that the same records also have: the first of the tabs. */
  readonly back?: string;
  /** Above the form of a chosen row. */
  readonly renderAbove?: (register: RegisterNoun, id: number) => ReactNode;
  /** Below a register's rows: what those of the view add up to. */
  readonly renderFoot?: (register: RegisterNoun, filters: readonly RegisterFilter[]) => ReactNode;
  /** In place of the form of a row, where a register has one of its own. */
  readonly forms?: Readonly<Partial<Record<RegisterNoun, ComponentType<{ readonly id: number }>>>>;
}

export function RegisterWork(props: RegisterWorkProps): JSX.Element {
  const { path, title, place, registers, others = [] } = props;
  const text = useText();
  const registerName = useRegisterName();
  const asked = place.query.get('in');
  const other = others.find(({ key }) => key === asked);
  const register = registers.find((one) => one === asked) ?? registers[0];
  const field = place.query.get('field');
  const to = useCallback(
    (key: string, id: number | null = null, cell: string | null = null): string =>
      `/${path}${id === null ? '' : `/${id}`}?in=${key}${cell === null ? '' : `&field=${cell}`}`,
    [path],
  );
  const tabs = (
    <nav className={styles['tabs']} aria-label={title}>
      {props.back === undefined ? null : (
        <a className={styles['tab']} href={`#/${path}`}>
          {props.back}
        </a>
      )}
      {[
        ...registers.map((key) => ({ key: key as string, name: registerName(key) })),
        ...others.map(({ key, title: name }) => ({ key, name })),
      ].map(({ key, name }) => (
        <a
          key={key}
          className={styles['tab']}
          href={`#${to(key)}`}
          aria-current={key === (other?.key ?? register) ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
  const choose = useCallback(
    (id: number) => {
      if (register !== undefined) go(to(register, id), { replace: true });
    },
    [register, to],
  );
  const onCell = useCallback(
    (id: number, cell: string) => {
      const show = async (): Promise<void> => {
        if (await showCell(id, cell)) return;
        say(text('rowForm.nothingBehind'));
        if (register !== undefined) go(to(register, id, cell), { replace: true });
      };
      attempt(show());
    },
    [register, text, to],
  );
  if (other !== undefined || register === undefined) {
    return (
      <main className={styles['screen']} aria-label={title}>
        <h1 className={styles['title']}>{title}</h1>
        {tabs}
        {other?.content}
      </main>
    );
  }
  const Form = props.forms?.[register];
  const removed = (): void => go(to(register), { replace: true });
  return (
    <RegisterDesk
      key={register}
      register={register}
      name={`${path}.${register}`}
      title={title}
      tabs={tabs}
      chosen={place.id}
      choose={choose}
      onCell={onCell}
      {...(props.renderFoot === undefined
        ? {}
        : { renderFoot: (filters: readonly RegisterFilter[]) => props.renderFoot?.(register, filters) })}
      detail={
        place.id === null ? null : (
          <>
            {props.renderAbove?.(register, place.id)}
            {Form === undefined ? (
              <RowForm key={place.id} register={register} id={place.id} field={field} onRemoved={removed} />
            ) : (
              <Form key={place.id} id={place.id} />
            )}
          </>
        )
      }
    />
  );
}
