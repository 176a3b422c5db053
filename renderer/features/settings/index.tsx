/** Settings, and what the program is made of. */
import { Settings2 } from 'lucide-react';
import type { JSX } from 'react';
import { LANGUAGES, type Settings } from '../../../preload/contract/index.ts';
import { ask, report, useSettings, type Feature } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { Choice } from '../../ui/choice.tsx';
import forms from '../../ui/forms.module.css';
import { SavedField } from '../../ui/saved-field.tsx';
import { About } from './about.tsx';
import { House } from './house.tsx';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

function Screen(): JSX.Element {
  const text = useText();
  const { theme, language, author } = useSettings();
  return (
    <main className={forms['page']}>
      <h1>{text('settings.title')}</h1>
      <div className={forms['pair']}>
        <Choice
          label={text('settings.language')}
          value={language}
          none={text('settings.languageSystem')}
          options={LANGUAGES.map((key) => ({ key, title: text(`vocabulary.language.${key}`) }))}
          choose={(key) => void ask('app.changeSettings', { language: key }).catch(report)}
        />
        <Choice
          label={text('settings.theme')}
          value={theme}
          options={THEMES.map((key) => ({ key, title: text(`settings.theme.${key}`) }))}
          choose={(key) => {
            if (key !== null) ask('app.changeSettings', { theme: key }).catch(report);
          }}
        />
        <SavedField
          label={text('settings.author')}
          hint={text('settings.authorHint')}
          value={author}
          save={async (name) => {
            await ask('app.changeSettings', { author: name });
          }}
        />
      </div>
      <House />
      <About />
    </main>
  );
}

export const feature: Feature = {
  path: 'settings',
  title: 'settings.title',
  icon: Settings2,
  group: 'program',
  withoutDossier: true,
  Screen,
};
