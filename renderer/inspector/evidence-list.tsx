/** What a record rests on: each passage with its stance, its digit and where it comes from. */
import { ChevronRight, Trash2 } from 'lucide-react';
import { useState, type JSX } from 'react';
import { STANCES, type EvidenceRow } from '../../preload/contract/index.ts';
import { command, go, report, useAsk } from '../client/index.ts';
import { useText, useWhen } from '../i18n/index.tsx';
import { DigitProposal } from '../judgement/index.ts';
import { Choice } from '../ui/choice.tsx';
import { Grade } from '../ui/marks.tsx';
import { SavedField } from '../ui/saved-field.tsx';
import { DigitPicker } from './grades.tsx';
import styles from './inspector.module.css';
import { OriginEditor, useOriginLine } from './origin-editor.tsx';
import { useRemove } from './use-remove.ts';
import { ExactWords } from '../ui/exact-words.tsx';

/** Shows a passage; without one the window goes to the document. */
export type OnPassage = (passageId: number, documentId: number) => void;

const toDocument: OnPassage = (passageId, documentId) => go(`/documents/${documentId}?passage=${passageId}`);

export interface EvidenceListProps {
  readonly recordId: number;
  readonly onPassage?: OnPassage;
  /** The rows, where the caller has them already. */
  readonly rows?: readonly EvidenceRow[];
  /** Only what stands behind this cell, without a heading. */
  readonly field?: string;
}

function EvidenceItem({ row, onPassage }: { row: EvidenceRow; onPassage: OnPassage }): JSX.Element {
  const text = useText();
  const when = useWhen();
  const line = useOriginLine();
  const remove = useRemove();
  const [open, setOpen] = useState(false);
  const more = `evidence-${row.id}-more`;
  return (
    <li className={styles['evidence']} data-stance={row.stance}>
      <button
        type="button"
        className={styles['quote']}
        onClick={() => onPassage(row.passageId, row.documentId)}
      >
        <ExactWords exact={row.exact} />
      </button>
      {row.state === 'exact' ? null : (
        <p className={styles['state']}>{text(`inspector.stateMeans.${row.state}`)}</p>
      )}
      <p className={styles['whence']}>
        <Grade letter={row.reliability} digit={row.credibility} />{' '}
        {[row.sourceName, row.documentTitle, row.published === null ? null : when(row.published)]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <div className={styles['judge']}>
        <Choice
          quiet
          label={text('inspector.stance')}
          value={row.stance}
          options={STANCES.map((stance) => ({
            key: stance,
            title: text(`vocabulary.stance.${stance}`),
            means: text(`inspector.stanceMeans.${stance}`),
          }))}
          choose={(stance) => {
            if (stance !== null) command('evidence.update', { id: row.id, stance }).catch(report);
          }}
        />
        <DigitPicker
          quiet
          label={text('inspector.digit')}
          value={row.credibility}
          choose={(credibility) => void command('evidence.update', { id: row.id, credibility }).catch(report)}
        />
        <button
          type="button"
          className={styles['icon']}
          aria-label={text('inspector.removeEvidence')}
          title={text('inspector.removeEvidence')}
          onClick={() => remove(row.id, text('inspector.evidenceRemoved'))}
        >
          <Trash2 size={14} aria-hidden="true" />
        </button>
      </div>
      <button
        type="button"
        className={styles['fold']}
        aria-expanded={open}
        aria-controls={more}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={13} aria-hidden="true" />
        <span>{text('inspector.originLine', { origin: line(row.origin) })}</span>
      </button>
      <div id={more} hidden={!open}>
        {open ? (
          <div className={styles['group']}>
            <OriginEditor
              subjectId={row.passageId}
              inherited={row.origin?.subjectId === row.passageId ? null : row.origin}
            />
            <SavedField
              label={text('inspector.evidenceNote')}
              lines={2}
              value={row.note}
              save={async (note) => {
                await command('evidence.update', { id: row.id, note });
              }}
            />
          </div>
        ) : null}
      </div>
      {open || row.note === '' ? null : <p className={styles['note']}>{row.note}</p>}
    </li>
  );
}

export function EvidenceList({
  recordId,
  onPassage = toDocument,
  rows,
  field,
}: EvidenceListProps): JSX.Element {
  const text = useText('inspector');
  const asked = useAsk(
    'evidence.ofRecord',
    rows === undefined ? { recordId, ...(field === undefined ? {} : { field }) } : null,
  );
  const shown = rows ?? asked.data ?? [];
  return (
    <section className={styles['section']} aria-label={text('evidence')}>
      {field === undefined ? <h2>{text('evidence')}</h2> : null}
      <DigitProposal recordId={recordId} field={field ?? ''} />
      {shown.length === 0 ? (
        <p className={styles['empty']}>{text('noEvidence')}</p>
      ) : (
        <ul className={styles['list']}>
          {shown.map((row) => (
            <EvidenceItem key={row.id} row={row} onPassage={onPassage} />
          ))}
        </ul>
      )}
    </section>
  );
}
