/** The forms of the inspector, tied to the document that is shown: a claim, a statement, what rests on a passage. */
import { useState, type JSX } from 'react';
import type { DocumentDetail, PassageDetail } from '../../../preload/contract/index.ts';
import { ClaimForm, DigitPicker, OriginEditor, SourceGrading, StatementForm } from '../../inspector/index.ts';
import { ImpactPanel } from '../../judgement/index.ts';
import { StanceMark } from '../../ui/marks.tsx';
import { command, goToPassage, openRecord, report, useAllText, useAsk, useText } from './data.ts';
import styles from './passage-form.module.css';
import type { Open } from './use-annotate.ts';

export interface RecordPanelProps {
  readonly open: Open;
  readonly document: DocumentDetail;
  /** Each new value puts the focus into the words. */
  readonly focus: number;
  /** Shows a passage of this document. */
  readonly show: (passageId: number) => void;
  readonly back: () => void;
}

/** The claim or statement that is open. Its passages in other documents open there, and it stays open. */
export function RecordPanel({ open, document, focus, show, back }: RecordPanelProps): JSX.Element {
  const Form = open.noun === 'claim' ? ClaimForm : StatementForm;
  return (
    <div className={styles['record']}>
      <Form
        id={open.id}
        focusOn={focus}
        onRemoved={back}
        onPassage={(passageId, documentId) => {
          if (documentId === document.id) show(passageId);
          else goToPassage(documentId, passageId, open);
        }}
      />
    </div>
  );
}

/** The letter on the source of a passage, with the published wording; a new letter goes into the source's history. */
function SourceLetter({ document }: { document: DocumentDetail }): JSX.Element {
  const text = useText();
  const { sourceId, sourceName, reliability } = document;
  if (sourceId === null) return <p className={styles['quiet']}>{text('noSourceToGrade')}</p>;
  return (
    <SourceGrading
      sourceId={sourceId}
      label={text('letterOf', { source: sourceName ?? '' })}
      value={reliability}
    />
  );
}

export interface PassageUsesProps {
  readonly passage: PassageDetail;
  readonly document: DocumentDetail;
  readonly open: (open: Open) => void;
}

/** The letter, where the words come from, and what rests on them with its digit. */
export function PassageUses({ passage, document, open }: PassageUsesProps): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const [more, setMore] = useState(false);
  const inherited = useAsk('origin.ofSubject', { subjectId: document.id }).data ?? null;
  const hasOwnOrigin = (useAsk('origin.ofSubject', { subjectId: passage.id }).data ?? null) !== null;
  return (
    <>
      <section className={styles['uses']} aria-label={text('usedBy')}>
        <h3>{text('usedBy')}</h3>
        {passage.usedBy.length === 0 ? (
          <p className={styles['quiet']}>{text('nothingRests')}</p>
        ) : (
          <ul>
            {passage.usedBy.map(({ evidenceId, record, stance, credibility }) => (
              <li key={evidenceId}>
                <button
                  type="button"
                  className={styles['use']}
                  onClick={() => {
                    const { noun, id } = record;
                    if (noun === 'claim' || noun === 'statement') open({ noun, id });
                    else openRecord(record);
                  }}
                >
                  <StanceMark stance={stance} />
                  <span>
                    <small>{allText(`vocabulary.noun.${record.noun}`, { count: 1 })}</small>
                    {record.title}
                  </span>
                </button>
                <DigitPicker
                  quiet
                  label={text('digitFor', { title: record.title })}
                  value={credibility}
                  choose={(digit) =>
                    report(command('evidence.update', { id: evidenceId, credibility: digit }))
                  }
                />
              </li>
            ))}
          </ul>
        )}
        {passage.usedBy.length === 0 ? null : <ImpactPanel quiet recordId={passage.id} />}
      </section>
      <SourceLetter document={document} />
      {more || hasOwnOrigin ? (
        <OriginEditor subjectId={passage.id} inherited={inherited} />
      ) : (
        <button type="button" className={styles['add']} onClick={() => setMore(true)}>
          {text('addOrigin')}
        </button>
      )}
    </>
  );
}
