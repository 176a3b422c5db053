/** About Liasse: versions, and the licences of all that it ships. */
import type { JSX } from 'react';
import { useAsk } from '../../client/index.ts';
import { errorSentence, useText } from '../../i18n/index.tsx';
import forms from '../../ui/forms.module.css';
import styles from './about.module.css';

/** What it runs on, as people call it; numbers that only programs read are left out. */
const PARTS: Readonly<Record<string, string>> = {
  electron: 'Electron',
  chrome: 'Chromium',
  node: 'Node.js',
  v8: 'V8',
};

export function About(): JSX.Element {
  const text = useText();
  const { data: info } = useAsk('app.info', {});
  const { data: licences, error } = useAsk('app.licences', {});
  return (
    <section id="about" aria-label={text('settings.about')}>
      <h2>{text('settings.about')}</h2>
      <p className={styles['words']}>{text('settings.promise')}</p>
      {info === undefined ? null : (
        <dl className={styles['facts']}>
          <dt>Liasse</dt>
          <dd>{info.version}</dd>
          <dt>{text('settings.host')}</dt>
          <dd>{info.host}</dd>
          {Object.entries(PARTS)
            .filter(([name]) => Object.hasOwn(info.versions, name))
            .map(([name, title]) => (
              <div key={name}>
                <dt>{title}</dt>
                <dd>{info.versions[name]}</dd>
              </div>
            ))}
          <dt>{text('settings.platform')}</dt>
          <dd>{info.platform}</dd>
        </dl>
      )}
      <h2>{text('settings.licences')}</h2>
      <p className={forms['quiet']}>{text('settings.own')}</p>
      {error === null ? null : <p className={forms['quiet']}>{errorSentence(text, error)}</p>}
      {licences === undefined ? null : (
        <table className={styles['licences']}>
          <thead>
            <tr>
              <th scope="col">{text('settings.part')}</th>
              <th scope="col">{text('settings.version')}</th>
              <th scope="col">{text('settings.licence')}</th>
            </tr>
          </thead>
          <tbody>
            {licences.map(({ name, version, licence }) => (
              <tr key={`${name} ${version}`}>
                <th scope="row">{name}</th>
                <td>{version}</td>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
