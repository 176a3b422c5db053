/** The profiles of the linter: those that come with the program to read, own ones to set, each rule with what it asks for. */
import { useRef, useState, type JSX } from 'react';
import {
  LiasseError,
  LINT_LEVELS,
  LINT_PROFILES,
  LINT_RULES,
  type LintLevel,
  type LintMeasure,
  type LintProfile,
  type LintProfileDefinition,
  type LintProfileRef,
  type LintProfiles,
  type LintRule,
  type OwnLintProfile,
} from '../../../preload/contract/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import { SavedField } from '../../ui/saved-field.tsx';
import { command, report, useAppState, useAsk, useText, type Text } from './data.ts';
import styles from './profiles.module.css';

/** What one of them is in a choice: its name, or its number as an own one. */
export const keyOf = (profile: LintProfile, own: { readonly id: number } | null): string =>
  own === null ? profile : String(own.id);

export const refOf = (key: string): LintProfileRef =>
  LINT_PROFILES.find((given) => given === key) ?? { own: Number(key) };

/** All profiles, as a choice. */
export const profileOptions = (text: Text, own: readonly OwnLintProfile[]) => [
  ...LINT_PROFILES.map((key) => ({ key: key as string, title: text(`lint.profile.${key}`) })),
  ...own.map(({ id, name }) => ({ key: String(id), title: name })),
];

export interface ProfilesProps {
  /** Which one is shown first. */
  readonly first: string;
  readonly open: boolean;
  readonly close: () => void;
}

export function Profiles({ first, open, close }: ProfilesProps): JSX.Element {
  const text = useText();
  const { language } = useAppState();
  const profiles = useAsk('lint.profiles', open ? { language } : null).data;
  return (
    <Sheet title={text('profiles.title')} open={open} close={close} wide>
      {profiles === undefined ? null : <Editor profiles={profiles} first={first} />}
    </Sheet>
  );
}

function Editor({ profiles, first }: { profiles: LintProfiles; first: string }): JSX.Element {
  const text = useText();
  const [chosen, setChosen] = useState(first);
  const [named, setNamed] = useState(0);
  const [removing, setRemoving] = useState(false);
  const { given, own, rules } = profiles;
  const stay = useRef<HTMLButtonElement>(null);
  const profile = own.find(({ id }) => String(id) === chosen);
  // Of one that is not there any more, since its making was undone, what comes first is shown.
  const basedOn = profile?.basedOn ?? LINT_PROFILES.find((each) => each === chosen) ?? 'ministry';
  const measure = profile ?? given[basedOn];
  const key = keyOf(basedOn, profile ?? null);
  const title = profile?.name ?? text(`lint.profile.${basedOn}`);

  const save = async (changes: Partial<LintProfileDefinition>): Promise<void> => {
    if (profile === undefined) return;
    await command('lint.saveProfile', { profile: profile.id, changes });
  };
  const duplicate = async (): Promise<void> => {
    const name = freeName(text('profiles.copyOf', { name: title }), own);
    const id = await command('lint.saveProfile', { definition: definitionOf(name, basedOn, measure) });
    setChosen(String(id));
    setNamed((times) => times + 1);
  };
  /** The question goes, and the focus must not go with it: keys would be for nobody. */
  const answered = (): void => {
    setRemoving(false);
    stay.current?.focus();
  };
  const remove = async (): Promise<void> => {
    if (profile === undefined) return;
    await command('lint.removeProfile', {
      profile: profile.id,
      replace: profile.briefings === 0 ? null : basedOn,
    });
    answered();
    setChosen(basedOn);
  };

  return (
    <>
      <div className={styles['which']}>
        <Choice
          label={text('profiles.which')}
          value={key}
          options={profileOptions(text, own)}
          choose={(next) => {
            setRemoving(false);
            setNamed(0);
            if (next !== null) setChosen(next);
          }}
        />
        <button ref={stay} type="button" onClick={() => report(duplicate())}>
          {text('profiles.duplicate')}
        </button>
        <button
          type="button"
          disabled={profile === undefined}
          onClick={() => (profile?.briefings === 0 ? report(remove()) : setRemoving(true))}
        >
          {text('profiles.remove')}
        </button>
      </div>
      {removing && profile !== undefined ? (
        <div className={styles['removing']} role="alertdialog" aria-label={text('profiles.remove')}>
          <p>
            {text('profiles.inUse', {
              name: profile.name,
              count: profile.briefings,
              other: text(`lint.profile.${basedOn}`),
            })}
          </p>
          <button type="button" onClick={() => report(remove())}>
            {text('profiles.removeAll')}
          </button>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the safe answer is the one that Enter gives */}
          <button type="button" autoFocus onClick={answered}>
            {text('profiles.keep')}
          </button>
        </div>
      ) : null}
      {profile === undefined ? (
        <p className={styles['hint']}>{text('profiles.given', { oldest: measure.oldest })}</p>
      ) : (
        <div className={styles['fields']}>
          <SavedField
            label={text('profiles.name')}
            value={profile.name}
            focusOn={named}
            selects
            save={async (name) => save({ name })}
          />
          <SavedField
            label={text('profiles.oldest')}
            value={String(profile.oldest)}
            save={async (days) => save({ oldest: wholeNumber(days, 1, text) })}
          />
          <SavedField
            label={text('profiles.figuresFrom')}
            value={String(profile.figuresFrom)}
            save={async (units) => save({ figuresFrom: wholeNumber(units, 0, text) })}
          />
          <p className={styles['basis']}>
            {text('profiles.basedOn', { name: text(`lint.profile.${basedOn}`) })}
          </p>
        </div>
      )}
      <Levels
        rules={rules}
        levels={measure.levels}
        usual={given[basedOn].levels}
        choose={profile === undefined ? null : (rule, level) => report(save({ levels: { [rule]: level } }))}
      />
    </>
  );
}

interface LevelsProps {
  readonly rules: LintProfiles['rules'];
  readonly levels: LintMeasure['levels'];
  /** Those of what the profile is based on. */
  readonly usual: LintMeasure['levels'];
  /** Null where they are only read. */
  readonly choose: ((rule: LintRule, level: LintLevel) => void) | null;
}

function Levels({ rules, levels, usual, choose }: LevelsProps): JSX.Element {
  const text = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className={styles['rules']} tabIndex={0} role="group" aria-label={text('profiles.rules')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('profiles.rule')}</th>
            <th scope="col">{text('profiles.level')}</th>
          </tr>
        </thead>
        <tbody>
          {LINT_RULES.map((rule) => (
            <tr key={rule} data-level={levels[rule]}>
              <th scope="row">
                {rules[rule].name}
                <small>{rules[rule].why}</small>
              </th>
              <td>
                {choose === null ? (
                  text(`lint.severity.${levels[rule]}`)
                ) : (
                  <select
                    aria-label={text('profiles.levelOf', { rule: rules[rule].name })}
                    value={levels[rule]}
                    data-changed={levels[rule] !== usual[rule] || undefined}
                    onChange={({ target: { value } }) => choose(rule, value as LintLevel)}
                  >
                    {LINT_LEVELS.map((level) => (
                      <option key={level} value={level}>
                        {text(`lint.severity.${level}`)}
                      </option>
                    ))}
                  </select>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const definitionOf = (
  name: string,
  basedOn: LintProfile,
  { levels, oldest, figuresFrom }: LintMeasure,
): LintProfileDefinition => ({ name, basedOn, levels: { ...levels }, oldest, figuresFrom });

/** The name, or the first with a number behind it that no profile has. */
function freeName(name: string, own: readonly OwnLintProfile[]): string {
  const taken = new Set(own.map((each) => each.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  return free;
}

/** Throws for what is none, with the sentence that is shown below the field. */
function wholeNumber(written: string, least: number, text: Text): number {
  const number = Number(written.replaceAll(/[\s\u00a0\u202f]/gu, ''));
  if (Number.isSafeInteger(number) && number >= least && written !== '') return number;
  throw new LiasseError('invalid-input', written, { reason: text('profiles.notNumber', { least }) });
}
