/** The left rail: where one can go, by icon and name. */
import type { JSX } from 'react';
import type { Feature } from '../client/index.ts';
import { features } from '../features/index.ts';
import { useText } from '../i18n/index.tsx';
import styles from './rail.module.css';

const GROUPS = ['work', 'registers', 'dossier', 'program'] as const satisfies readonly Feature['group'][];

export function Rail({ current }: { readonly current: string }): JSX.Element {
  const text = useText();
  return (
    <nav className={styles['rail']} aria-label={text('shell.rail')}>
      {GROUPS.map((group) => (
        <ul key={group} data-group={group}>
          {features
            .filter((feature) => feature.group === group)
            .map(({ path, title, icon: Icon, key }) => (
              <li key={path}>
                <a
                  href={`#/${path}`}
                  aria-current={path === current ? 'page' : undefined}
                  title={key === undefined ? text(title) : text('shell.goTo', { title: text(title), key })}
                >
                  <Icon size={18} strokeWidth={1.6} aria-hidden="true" />
                  <span>{text(title)}</span>
                </a>
              </li>
            ))}
        </ul>
      ))}
    </nav>
  );
}
