/** What came in one mail and what answers what: from an attachment to its mail and back, from an answer to its message and back. */
import type { JSX } from 'react';
import { goToDocument, useAsk, useText } from './data.ts';
import styles from './document-family.module.css';

export function DocumentFamily({ id }: { readonly id: number }): JSX.Element | null {
  const text = useText();
  const family = useAsk('document.family', { id }).data;
  if (family === undefined) return null;
  const { parent, attachments, answers, answeredBy } = family;
  if (parent === null && attachments.length === 0 && answers === null && answeredBy.length === 0) return null;
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
      {answers === null ? null : (
        <p>
          <span>{text('family.answers')}</span>
          <button type="button" onClick={() => goToDocument(answers.id)}>
            {answers.title}
          </button>
        </p>
      )}
      {answeredBy.length === 0 ? null : (
        <p>
          <span>{text('family.answeredBy', { count: answeredBy.length })}</span>
          {answeredBy.map((answer) => (
            <button key={answer.id} type="button" onClick={() => goToDocument(answer.id)}>
              {answer.title}
            </button>
          ))}
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
