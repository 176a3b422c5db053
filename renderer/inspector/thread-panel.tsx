/** What a statement does to earlier ones, what later ones do to it, and the way to say so. */
import { X } from 'lucide-react';
import { useState, type JSX } from 'react';
import {
  THREAD_RELATIONS,
  type StatementRow,
  type StatementThread,
  type ThreadRelation,
} from '../../preload/contract/index.ts';
import { command, report, useAsk } from '../client/index.ts';
import { useText, useWhen } from '../i18n/index.tsx';
import { Choice } from '../ui/choice.tsx';
import styles from './inspector.module.css';
import { RecordPicker } from './record-picker.tsx';
import { treeOf } from './thread-tree.ts';

export function ThreadPanel({ id }: { readonly id: number }): JSX.Element {
  const text = useText();
  const { data } = useAsk('statement.thread', { id });
  const [relation, setRelation] = useState<ThreadRelation>('repeats');
  const byId = new Map((data?.statements ?? []).map((statement) => [statement.id, statement]));
  const links = data?.links ?? [];
  const earlier = links.filter(({ statementId }) => statementId === id);
  const later = links.filter(({ earlierId }) => earlierId === id);
  const whole = byId.size - 1 > earlier.length + later.length;
  return (
    <section className={styles['section']} aria-label={text('inspector.thread')}>
      <h2>{text('inspector.thread')}</h2>
      <ul className={styles['thread']}>
        {earlier.map((link) => (
          <li key={link.earlierId}>
            <span className={styles['relation']}>{text(`vocabulary.threadRelation.${link.relation}`)}</span>
            <Said statement={byId.get(link.earlierId)} />
            <button
              type="button"
              className={styles['icon']}
              aria-label={text('inspector.unlink')}
              title={text('inspector.unlink')}
              onClick={() => {
                command('statement.unlink', { statementId: id, earlierId: link.earlierId }).catch(report);
              }}
            >
              <X size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
        {later.map((link) => (
          <li key={link.statementId}>
            <span className={styles['relation']}>{text(`inspector.threadBy.${link.relation}`)}</span>
            <Said statement={byId.get(link.statementId)} />
          </li>
        ))}
      </ul>
      {data !== undefined && whole ? <WholeThread thread={data} id={id} /> : null}
      <div className={styles['pair']}>
        <Choice
          label={text('inspector.threadRelation')}
          value={relation}
          options={THREAD_RELATIONS.map((key) => ({ key, title: text(`vocabulary.threadRelation.${key}`) }))}
          choose={(key) => setRelation(key ?? 'repeats')}
        />
        <RecordPicker
          label={text('inspector.threadEarlier')}
          nouns={['statement']}
          value={null}
          choose={async (record) => {
            if (record !== null)
              await command('statement.link', { statementId: id, earlierId: record.id, relation });
          }}
        />
      </div>
    </section>
  );
}

/** Steps that a line is moved in by, at most: a long thread must stay readable. */
const STEPS = 5;

function WholeThread({ thread, id }: { readonly thread: StatementThread; readonly id: number }): JSX.Element {
  const text = useText();
  const nodes = treeOf(thread);
  return (
    <details>
      <summary>{text('inspector.threadWhole', { count: nodes.length })}</summary>
      <ol className={styles['tree']} aria-label={text('inspector.threadWhole', { count: nodes.length })}>
        {nodes.map(({ statement, depth, link, also }) => (
          <li
            key={statement.id}
            aria-current={statement.id === id ? 'true' : undefined}
            style={{ marginInlineStart: `${Math.min(depth, STEPS) * 12}px` }}
          >
            {link === null ? null : (
              <span className={styles['relation']}>
                {[link, ...also]
                  .map(({ relation }) => text(`vocabulary.threadRelation.${relation}`))
                  .join(', ')}
              </span>
            )}
            <Said statement={statement} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Said({ statement }: { readonly statement: StatementRow | undefined }): JSX.Element | null {
  const when = useWhen();
  if (statement === undefined) return null;
  const { id, words, speakerName, said, language } = statement;
  return (
    <a href={`#/statements/${id}`} className={styles['said']}>
      <q lang={language ?? undefined}>{words}</q>
      <small>
        {[speakerName, said === null ? null : when(said)].filter((part) => part !== null).join(' · ')}
      </small>
    </a>
  );
}
