/** Where a passage or a document comes from: copies of one text do not corroborate one another. */
import type { JSX } from 'react';
import { ORIGIN_RELATIONS, type OriginRelation, type OriginRow } from '../../preload/contract/index.ts';
import { command, report, useAsk } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import { Choice } from '../ui/choice.tsx';
import { SavedField } from '../ui/saved-field.tsx';
import styles from './inspector.module.css';
import { RecordPicker } from './record-picker.tsx';

export interface OriginEditorProps {
  /** A passage or a document. */
  readonly subjectId: number;
  /** What holds while nothing is recorded for the subject itself: its document's origin. */
  readonly inherited?: OriginRow | null;
}

/** Relations that come from somewhere that can be named. */
const named = (relation: OriginRelation): boolean => relation !== 'first-hand' && relation !== 'unknown';

/** An origin in one line: `Quotes “Communiqué of 5 November”`. */
export function useOriginLine(): (origin: OriginRow | null) => string {
  const text = useText();
  return (origin) => {
    if (origin === null) return text('inspector.originNone');
    const relation = text(`vocabulary.originRelation.${origin.relation}`);
    return origin.targetTitle === null
      ? relation
      : text('inspector.originFrom', { relation, title: origin.targetTitle });
  };
}

export function OriginEditor({ subjectId, inherited = null }: OriginEditorProps): JSX.Element {
  const text = useText();
  const line = useOriginLine();
  const origin = useAsk('origin.ofSubject', { subjectId }).data ?? null;
  const target =
    origin === null || origin.targetId === null
      ? null
      : { id: origin.targetId, title: origin.targetTitle ?? '' };

  const set = async (change: {
    readonly relation?: OriginRelation;
    readonly targetId?: number | null;
    readonly note?: string;
  }): Promise<void> => {
    const relation = change.relation ?? origin?.relation ?? 'unknown';
    const targetId = change.targetId === undefined ? (target?.id ?? null) : change.targetId;
    await command('origin.set', {
      subjectId,
      relation,
      targetId: named(relation) ? targetId : null,
      note: change.note ?? origin?.note ?? '',
    });
  };
  return (
    <div className={styles['group']}>
      <Choice
        label={text('inspector.origin')}
        value={origin?.relation ?? null}
        placeholder={inherited === null ? text('inspector.originNone') : line(inherited)}
        options={ORIGIN_RELATIONS.map((relation) => ({
          key: relation,
          title: text(`vocabulary.originRelation.${relation}`),
          means: text(`inspector.originMeans.${relation}`),
        }))}
        choose={(relation) => {
          if (relation !== null) set({ relation }).catch(report);
        }}
      />
      {origin !== null && named(origin.relation) ? (
        <RecordPicker
          label={text('inspector.originTarget')}
          nouns={['source', 'document', 'passage']}
          value={target}
          choose={(record) => set({ targetId: record?.id ?? null })}
          create={(name) => command('source.create', { name })}
        />
      ) : null}
      {origin === null ? null : (
        <SavedField label={text('inspector.originNote')} value={origin.note} save={(note) => set({ note })} />
      )}
    </div>
  );
}
