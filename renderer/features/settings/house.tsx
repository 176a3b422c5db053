/** What one's house prints on the pages of briefings: letterhead, logo, marking, letters, templates of its own. */
import { useState, type JSX } from 'react';
import type { CallInput, TemplateCheck } from '../../../preload/contract/index.ts';
import { ask, report, useHouseChoices, useSettings } from '../../client/index.ts';
import { errorSentence, useText } from '../../i18n/index.tsx';
import { Choice } from '../../ui/choice.tsx';
import forms from '../../ui/forms.module.css';
import { SavedField } from '../../ui/saved-field.tsx';
import styles from './house.module.css';

const nameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

const change = async (fields: CallInput<'house.change'>): Promise<void> => {
  await ask('house.change', fields);
};

interface FileLineProps {
  readonly label: string;
  readonly path: string | null;
  readonly none: string;
  readonly isMissing: boolean;
  readonly choose: () => void;
  readonly letGo: () => void;
}

/** A file or a folder: which one, and the ways to another one and to none. */
function FileLine({ label, path, none, isMissing, choose, letGo }: FileLineProps): JSX.Element {
  const text = useText();
  return (
    <div className={styles['file']} role="group" aria-label={label}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['name']} title={path ?? undefined}>
        {path === null ? none : nameOf(path)}
        {isMissing ? <em> {text('settings.house.missing')}</em> : null}
      </span>
      <button type="button" onClick={choose}>
        {text('settings.house.choose')}
      </button>
      {path === null ? null : (
        <button type="button" onClick={letGo}>
          {text('settings.house.letGo')}
        </button>
      )}
    </div>
  );
}

/** The house's own templates, each to be tried on samples. */
function Templates({ names }: { readonly names: readonly string[] }): JSX.Element {
  const text = useText();
  const [checks, setChecks] = useState<Readonly<Record<string, TemplateCheck | 'trying'>>>({});
  const check = async (template: string): Promise<void> => {
    setChecks((all) => ({ ...all, [template]: 'trying' }));
    let answer: TemplateCheck;
    try {
      answer = await ask('house.check', { template });
    } catch (error) {
      const message = errorSentence(text, error);
      answer = {
        ok: false,
        problems: [{ severity: 'error', message, file: null, line: null, column: null }],
        pages: [],
      };
    }
    setChecks((all) => ({ ...all, [template]: answer }));
  };
  return (
    <ul className={styles['templates']} aria-label={text('settings.house.own')}>
      {names.map((name) => {
        const answer = checks[name];
        return (
          <li key={name}>
            <div className={styles['template']}>
              <code>{name}</code>
              <button
                type="button"
                disabled={answer === 'trying'}
                aria-label={text('settings.house.checkNamed', { name })}
                onClick={() => void check(name)}
              >
                {text(answer === 'trying' ? 'settings.house.trying' : 'settings.house.check')}
              </button>
              {answer !== undefined && answer !== 'trying' && answer.ok ? (
                <span role="status">{text('settings.house.works', { pages: answer.pages.join(', ') })}</span>
              ) : null}
            </div>
            {answer === undefined || answer === 'trying' || answer.problems.length === 0 ? null : (
              <ul className={styles['problems']} role="alert">
                {answer.problems.map((problem) => (
                  <li key={JSON.stringify(problem)} data-severity={problem.severity}>
                    {problem.file === null
                      ? null
                      : [text('settings.house.place', { file: problem.file, line: problem.line ?? 1 }), ' ']}
                    {problem.message}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function House(): JSX.Element {
  const text = useText();
  const { house } = useSettings();
  const choices = useHouseChoices();
  const isMissing = (what: string): boolean => choices?.missing.some((each) => each.what === what) ?? false;
  const families = (what: 'serif' | 'sans') => {
    const chosen = house[what];
    const all = choices?.families ?? [];
    // What is set stays to be seen, also where its file is gone.
    const shown = chosen === null || all.includes(chosen) ? all : [...all, chosen];
    return shown.map((key) => ({
      key,
      title: key,
      ...(key === chosen && isMissing(what) && { means: text('settings.house.missing') }),
    }));
  };
  return (
    <section aria-label={text('settings.house')}>
      <h2>{text('settings.house')}</h2>
      <p className={forms['quiet']}>{text('settings.house.about')}</p>
      <div className={styles['fields']}>
        <SavedField
          label={text('settings.house.letterhead')}
          hint={text('settings.house.letterheadHint')}
          lines={3}
          value={house.letterhead}
          save={(letterhead) => change({ letterhead })}
        />
        <div className={styles['column']}>
          <SavedField
            label={text('settings.house.marking')}
            hint={text('settings.house.markingHint')}
            value={house.marking}
            save={(marking) => change({ marking })}
          />
        </div>
        <Choice
          label={text('settings.house.serif')}
          value={house.serif}
          none={text('settings.house.ours', { name: 'Source Serif 4' })}
          options={families('serif')}
          choose={(serif) => void change({ serif }).catch(report)}
        />
        <Choice
          label={text('settings.house.sans')}
          value={house.sans}
          none={text('settings.house.ours', { name: 'Source Sans 3' })}
          options={families('sans')}
          choose={(sans) => void change({ sans }).catch(report)}
        />
      </div>
      {(choices?.missing ?? [])
        .filter(({ what }) => what === 'serif' || what === 'sans')
        .map(({ what, name }) => (
          <p key={what} className={styles['missing']}>
            {text('settings.house.missingNamed', { name })}
          </p>
        ))}
      <FileLine
        label={text('settings.house.logo')}
        path={house.logo}
        none={text('settings.house.noLogo')}
        isMissing={isMissing('logo')}
        choose={() => void ask('house.chooseLogo', {}).catch(report)}
        letGo={() => void change({ logo: null }).catch(report)}
      />
      <FileLine
        label={text('settings.house.folder')}
        path={house.folder}
        none={text('settings.house.noFolder')}
        isMissing={isMissing('folder')}
        choose={() => void ask('house.chooseFolder', {}).catch(report)}
        letGo={() => void change({ folder: null }).catch(report)}
      />
      {choices === null || choices.templates.length === 0 ? null : <Templates names={choices.templates} />}
    </section>
  );
}
