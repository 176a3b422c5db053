/** A claim: its words, what kind of sentence it is, and what it rests on. */
import { useState, type JSX } from 'react';
import {
  CLAIM_KINDS,
  CONFIDENCES,
  LIKELIHOODS_ON,
  YARDSTICKS,
  type CommandInput,
} from '../../preload/contract/index.ts';
import { command, report, useAsk } from '../client/index.ts';
import { errorSentence, useText } from '../i18n/index.tsx';
import { ContradictionsPanel, OriginsPanel } from '../judgement/index.ts';
import { Choice } from '../ui/choice.tsx';
import { SavedField } from '../ui/saved-field.tsx';
import { ClaimParts } from './claim-parts.tsx';
import { EvidenceList, type OnPassage } from './evidence-list.tsx';
import styles from './inspector.module.css';
import { RecordFoot } from './record-foot.tsx';
import { TlpChoice } from './tlp-choice.tsx';

export interface RecordFormProps {
  readonly id: number;
  readonly onPassage?: OnPassage;
  /** Each new value puts the focus into the words. */
  readonly focusOn?: number;
  /** Its words only wait to be written over. */
  readonly isNew?: boolean;
  /** The record was removed. */
  readonly onRemoved?: () => void;
}

export function ClaimForm({
  id,
  onPassage,
  focusOn = 0,
  isNew = false,
  onRemoved,
}: RecordFormProps): JSX.Element {
  const text = useText();
  const { data: claim, error } = useAsk('claim.get', { id });
  const [weighing, setWeighing] = useState(false);
  if (claim === undefined) {
    return <p className={styles['empty']}>{error === null ? '' : errorSentence(text, error)}</p>;
  }
  const update = async (fields: Omit<CommandInput<'claim.update'>, 'id'>): Promise<void> => {
    await command('claim.update', { id, ...fields });
  };
  // A fact is not likely, it is graded: likelihood and confidence belong to judgements.
  const weighed =
    weighing || claim.kind === 'judgement' || claim.likelihood !== null || claim.confidence !== null;
  const { yardstick } = claim;
  return (
    <article className={styles['form']} aria-label={text('inspector.claim')}>
      <SavedField
        label={text('inspector.claim')}
        lines={3}
        value={claim.text}
        focusOn={focusOn}
        selects={isNew}
        save={(words) => update({ text: words })}
      />
      <div className={styles['pair']}>
        <Choice
          label={text('inspector.kind')}
          value={claim.kind}
          options={CLAIM_KINDS.map((kind) => ({
            key: kind,
            title: text(`vocabulary.claimKind.${kind}`),
            means: text(`inspector.claimKindMeans.${kind}`),
          }))}
          choose={(kind) => {
            if (kind !== null) update({ kind }).catch(report);
          }}
        />
        <TlpChoice id={id} value={claim.tlp} />
      </div>
      {weighed ? (
        <div className={styles['group']}>
          <Choice
            label={text('inspector.likelihood')}
            value={claim.likelihood}
            none={text('inspector.notGiven')}
            options={LIKELIHOODS_ON[yardstick].map((key) => ({
              key,
              title: text(`vocabulary.likelihoodOn.${yardstick}.${key}`),
            }))}
            choose={(likelihood) => void update({ likelihood }).catch(report)}
          />
          <div className={styles['pair']}>
            <Choice
              label={text('inspector.yardstick')}
              value={yardstick}
              options={YARDSTICKS.map((key) => ({
                key,
                title: text(`vocabulary.yardstick.${key}`),
                means: text(`inspector.yardstickMeans.${key}`),
              }))}
              choose={(key) => {
                if (key === null) return;
                // A word that the other yardstick does not have is not carried over: which one would be meant?
                const keeps = claim.likelihood === null || LIKELIHOODS_ON[key].includes(claim.likelihood);
                update({ yardstick: key, ...(keeps ? {} : { likelihood: null }) }).catch(report);
              }}
            />
            <Choice
              label={text('inspector.confidence')}
              value={claim.confidence}
              none={text('inspector.notGiven')}
              options={CONFIDENCES.map((key) => ({
                key,
                title: text(`vocabulary.confidence.${key}`),
                means: text(`inspector.confidenceMeans.${key}`),
              }))}
              choose={(confidence) => void update({ confidence }).catch(report)}
            />
          </div>
          {claim.likelihood !== null && claim.confidence !== null ? (
            <p className={styles['hint']}>{text('inspector.notTogether')}</p>
          ) : null}
        </div>
      ) : (
        <button type="button" className={styles['link']} onClick={() => setWeighing(true)}>
          {text('inspector.weigh')}
        </button>
      )}
      <ClaimParts id={id} />
      <ContradictionsPanel recordId={id} />
      <OriginsPanel recordId={id} onPassage={onPassage} />
      <EvidenceList recordId={id} rows={claim.evidence} onPassage={onPassage} />
      <SavedField
        label={text('inspector.note')}
        lines={2}
        value={claim.note}
        save={(note) => update({ note })}
      />
      <RecordFoot
        record={claim}
        citedBy={claim.citedBy}
        removed={text('inspector.claimRemoved')}
        onRemoved={onRemoved}
      />
    </article>
  );
}
