/** The dossier: what it holds, whether it is sound, its backups. */
import { BookLock } from 'lucide-react';
import type { JSX } from 'react';
import { LANGUAGES, NOUNS, type Noun } from '../../../preload/contract/index.ts';
import {
  ask,
  command,
  report,
  runCommand,
  useAppState,
  useAsk,
  type Feature,
  type Place,
} from '../../client/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import { FallenDigits } from '../../judgement/index.ts';
import { Choice } from '../../ui/choice.tsx';
import forms from '../../ui/forms.module.css';
import { SavedField } from '../../ui/saved-field.tsx';
import { Backups } from './backups.tsx';
import { Check } from './check.tsx';
import { SearchIndex } from './search-index.tsx';
import styles from './dossier.module.css';

/** What people count; evidence and origins are the threads between. */
const COUNTED = NOUNS.filter(
  (noun): noun is Exclude<Noun, 'evidence' | 'origin'> => noun !== 'evidence' && noun !== 'origin',
);

function Screen({ place }: { readonly place: Place }): JSX.Element {
  const text = useText();
  const { number } = useNumbers();
  const state = useAppState();
  const asked = useAsk('dossier.info', {});
  const dossier = asked.data ?? state.dossier;
  if (dossier === null) return <main />;
  const { path } = dossier;
  return (
    <main className={forms['page']}>
      <h1>{text('dossier.title')}</h1>
      <div className={forms['pair']}>
        <SavedField
          label={text('dossier.name')}
          value={dossier.title}
          save={async (title) => {
            await command('dossier.update', { title });
          }}
        />
        <Choice
          label={text('dossier.language')}
          value={dossier.language}
          options={LANGUAGES.map((key) => ({ key, title: text(`vocabulary.language.${key}`) }))}
          choose={(language) => {
            if (language !== null) command('dossier.update', { language }).catch(report);
          }}
        />
      </div>
      <dl className={styles['facts']}>
        <dt>{text('dossier.file')}</dt>
        <dd>{path}</dd>
        <dt>{text('dossier.uid')}</dt>
        <dd className={styles['code']}>{dossier.uid}</dd>
        <dt>{text('dossier.version')}</dt>
        <dd>{dossier.schemaVersion}</dd>
      </dl>
      <ul className={styles['counts']}>
        {COUNTED.map((noun) => (
          <li key={noun}>
            <strong>{number(dossier.counts[noun])}</strong>
            <span>{text(`vocabulary.noun.${noun}`, { count: dossier.counts[noun] })}</span>
          </li>
        ))}
      </ul>
      <FallenDigits />
      <Check key={place.query.get('check')} now={place.query.has('check')} />
      <SearchIndex />
      <h2>{text('dossier.copies')}</h2>
      <p className={forms['quiet']}>{text('dossier.copiesHint')}</p>
      <p className={forms['actions']}>
        <button type="button" onClick={() => void runCommand('dossier.backup')}>
          {text('dossier.copy')}
        </button>
        <button type="button" onClick={() => void ask('dossier.close', {}).catch(report)}>
          {text('dossier.close')}
        </button>
      </p>
      <Backups />
    </main>
  );
}

export const feature: Feature = {
  path: 'dossier',
  title: 'dossier.title',
  icon: BookLock,
  group: 'dossier',
  key: 'I',
  Screen,
};
