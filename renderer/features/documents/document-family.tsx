/** What came in one mail: from an attachment back to its mail, from a mail to its attachments. */
import type { JSX } from 'react';
import { goToDocument, useAsk, useText } from './data.ts';
import styles from './document-family.module.css';

export function DocumentFamily({ id }: { readonly id: number }): JSX.Element | null {
  const text = useText();
  const family = useAsk('document.family', { id }).data;
  if (family === undefined || (family.parent === null && family.attachments.length === 0)) return null;
  const { parent, attachments } = family;
  return (
    <div role="group" className={styles['family']} aria-label={text('family')}>
      {parent === null ? null : (
        <p>
          <span>{text('family.attachedTo')}</span>
          <button type="button" onClick={() => goToDocument(parent.id)}>
            {parent.title}
          </button>
        </p>
      )}
      {attachments.length === 0 ? null : (
        <p>
          <span>{text('family.attachments', { count: attachments.length })}</span>
          {attachments.map((attached) => (
            <button
              key={attached.id}
              type="button"
              title={attached.title}
              onClick={() => goToDocument(attached.id)}
            >
              {attached.fileName}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
