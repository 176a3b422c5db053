/** What narrows and shapes a register: filters, groups, columns, views that are kept, and the way out to a spreadsheet. */
import { Columns3, Download, Filter, X } from 'lucide-react';
import { useState, type JSX } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import {
  fieldOf,
  RegisterView,
  REGISTERS,
  type RegisterFilter,
  type RegisterNoun,
  type RegisterViewInput,
} from '../../preload/contract/index.ts';
import { ask, report, say, useAsk } from '../client/index.ts';
import { useFieldName } from '../i18n/fields.ts';
import { useNumbers, useText } from '../i18n/index.tsx';
import { Choice } from '../ui/choice.tsx';
import { FilterEditor } from './filter-editor.tsx';
import { useFilterWords } from './filter-words.ts';
import styles from './tools.module.css';
import type { Look } from './use-look.ts';
import { Views } from './views.tsx';

export interface ToolsProps {
  readonly register: RegisterNoun;
  readonly title: string;
  readonly look: Look;
  readonly fixed: readonly RegisterFilter[];
  /** The column whose filter is open. */
  readonly filtering: string | null;
  readonly setFiltering: (field: string | null) => void;
}

export function Tools({ register, title, look, fixed, filtering, setFiltering }: ToolsProps): JSX.Element {
  const text = useText('grid');
  const fieldName = useFieldName();
  const filterWords = useFilterWords(register);
  const { view, change } = look;
  const first = Object.keys(REGISTERS[register].fields)[0] ?? '';
  const others = (field: string): readonly RegisterFilter[] =>
    view.filters.filter((one) => one.field !== field);
  const asked = (filters: readonly RegisterFilter[]): RegisterViewInput => ({
    register,
    filters: [...fixed, ...filters],
    sort: view.sort,
    search: view.search,
  });
  const write = async (format: 'csv' | 'xlsx'): Promise<void> => {
    const fields =
      view.columns.length > 0
        ? view.columns.map(({ field }) => field)
        : Object.keys(REGISTERS[register].fields);
    const written = await ask('register.export', {
      view: RegisterView.parse(asked(view.filters)),
      fields,
      names: Object.fromEntries(fields.map((key) => [key, fieldName(key)])),
      format,
      name: title,
    });
    if (written !== null) say(text('written', { count: written.rows, file: written.file }));
  };
  return (
    <div className={styles['tools']}>
      <div className={styles['line']}>
        <button
          type="button"
          className="with-icon"
          aria-expanded={filtering !== null}
          onClick={() => setFiltering(filtering === null ? first : null)}
        >
          <Filter size={14} aria-hidden="true" />
          {text('filterButton')}
        </button>
        <Choice
          quiet
          label={text('groupBy')}
          value={view.groupBy}
          none={text('noGroups')}
          options={Object.entries(REGISTERS[register].fields)
            .filter(([, { type }]) => type !== 'prose' && type !== 'references' && type !== 'choices')
            .map(([key]) => ({ key, title: text('groupedBy', { field: fieldName(key) }) }))}
          choose={(groupBy) => change({ groupBy })}
        />
        <ColumnMenu register={register} look={look} />
        <Views register={register} look={look} />
        <MenuTrigger>
          <Button className="with-icon">
            <Download size={14} aria-hidden="true" />
            {text('export')}
          </Button>
          <Popover className={styles['menu'] ?? ''}>
            <Menu onAction={(key) => void write(key === 'csv' ? 'csv' : 'xlsx').catch(report)}>
              <MenuItem id="xlsx">{text('exportXlsx')}</MenuItem>
              <MenuItem id="csv">{text('exportCsv')}</MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {view.filters.length === 0 ? null : (
        <ul className={styles['chips']} aria-label={text('filters')}>
          {view.filters.map((filter) => (
            <li key={filter.field}>
              <button type="button" onClick={() => setFiltering(filter.field === '' ? first : filter.field)}>
                {filterWords(filter)}
              </button>
              <button
                type="button"
                aria-label={text('dropThis', { filter: filterWords(filter) })}
                onClick={() => change({ filters: [...others(filter.field)] })}
              >
                <X size={12} aria-hidden="true" />
              </button>
            </li>
          ))}
          <li>
            <button type="button" onClick={() => change({ filters: [] })}>
              {text('dropAll')}
            </button>
          </li>
        </ul>
      )}
      {filtering === null || fieldOf(register, filtering) === undefined ? null : (
        <FilterEditor
          key={filtering}
          register={register}
          field={filtering}
          view={asked(others(filtering))}
          filter={view.filters.find((one) => one.field === filtering) ?? null}
          apply={(field, filter) => {
            change({ filters: [...others(field), ...(filter === null ? [] : [filter])] });
            setFiltering(null);
          }}
          close={() => setFiltering(null)}
        />
      )}
    </div>
  );
}

function ColumnMenu({
  register,
  look,
}: {
  readonly register: RegisterNoun;
  readonly look: Look;
}): JSX.Element {
  const text = useText('grid');
  const fieldName = useFieldName();
  const { view, change } = look;
  const all = Object.keys(REGISTERS[register].fields);
  const shown = view.columns.length > 0 ? view.columns.map(({ field }) => field) : all;
  return (
    <MenuTrigger>
      <Button className="with-icon">
        <Columns3 size={14} aria-hidden="true" />
        {text('columns')}
      </Button>
      <Popover className={styles['menu'] ?? ''}>
        <Menu
          selectionMode="multiple"
          disallowEmptySelection
          selectedKeys={shown}
          onSelectionChange={(keys) => {
            const kept = new Set(keys === 'all' ? all : [...keys].map(String));
            // Those that are shown keep their place and their width; new ones come last.
            const before = view.columns.length > 0 ? view.columns : all.map((field) => ({ field }));
            change({
              columns: [
                ...before.filter(({ field }) => kept.has(field)),
                ...all
                  .filter((field) => kept.has(field) && !shown.includes(field))
                  .map((field) => ({ field })),
              ],
            });
          }}
        >
          {all.map((key) => (
            <MenuItem key={key} id={key}>
              {fieldName(key)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The groups of a view, with the number of rows of each; one that is chosen narrows the rows. */
export function Groups({
  register,
  view,
  by,
  chosen,
  choose,
}: {
  readonly register: RegisterNoun;
  readonly view: RegisterViewInput;
  readonly by: string;
  readonly chosen: string | number | null;
  readonly choose: (value: string | number | null) => void;
}): JSX.Element {
  const text = useText();
  const { number } = useNumbers();
  const field = fieldOf(register, by);
  const [limit, setLimit] = useState(200);
  const { data: asked = [] } = useAsk('register.groups', { view, by, limit });
  const words = (value: string | number | null): string => {
    if (value === null || value === '') return text('grid.emptyGroup');
    if (field?.vocabulary !== undefined) return text(`vocabulary.${field.vocabulary}.${value}`);
    if (field?.type === 'flag') return text(value === 1 ? 'grid.yes' : 'grid.no');
    return String(value);
  };
  return (
    <ul className={styles['groups']} aria-label={text('grid.groupBy')}>
      {asked.map(({ value, reference, count }) => {
        const key = reference ?? value ?? '';
        return (
          <li key={key}>
            <button
              type="button"
              aria-pressed={chosen === key}
              onClick={() => choose(chosen === key ? null : key)}
            >
              <span>{words(value)}</span>
              <small>{number(count)}</small>
            </button>
          </li>
        );
      })}
      {asked.length < limit ? null : (
        <li>
          <button type="button" onClick={() => setLimit(limit + 800)}>
            {text('grid.moreGroups')}
          </button>
        </li>
      )}
    </ul>
  );
}
