/** What a citation leads back to: the record, its passages with their grades, and the way to each of them. */
import { useEffect, useRef, type JSX } from 'react';
import { NO_TEXT, type BriefingLedger, type EvidenceRow } from '../../../preload/contract/index.ts';
import type { Cited } from '../../editor/citations.ts';
import { Grade, StanceMark } from '../../ui/marks.tsx';
import styles from './citation-card.module.css';
import { goToPassage, useAllText, useText, useWhen } from './data.ts';
import { ExactWords } from '../../ui/exact-words.tsx';

export interface CitationCardProps {
  readonly uid: string;
  readonly number: number;
  /** Where the chip lies in the window (CSS pixels). */
  readonly chip: DOMRect;
  readonly cited: Cited | null;
  readonly ledger: BriefingLedger | undefined;
  readonly close: () => void;
}

/** Pixels. */
const WIDTH = 420;
const GAP = 6;

function EvidenceLine({ evidence }: { evidence: EvidenceRow }): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const when = useWhen();
  return (
    <li className={styles['evidence']}>
      <blockquote>
        {evidence.exact === NO_TEXT ? <ExactWords exact={evidence.exact} /> : evidence.exact}
      </blockquote>
      <p className={styles['facts']}>
        <StanceMark stance={evidence.stance} />
        <Grade letter={evidence.reliability} digit={evidence.credibility} />
        <span>{evidence.sourceName ?? text('card.noSource')}</span>
        {evidence.published === null ? null : <span>{when(evidence.published)}</span>}
        {evidence.state === 'exact' ? null : (
          <strong className={styles['state']}>{allText(`vocabulary.anchorState.${evidence.state}`)}</strong>
        )}
      </p>
      <p className={styles['document']}>
        <span>{evidence.documentTitle}</span>
        <button type="button" onClick={() => goToPassage(evidence.documentId, evidence.passageId)}>
          {text('card.openPassage')}
        </button>
      </p>
    </li>
  );
}

export function CitationCard({ uid, number, chip, cited, ledger, close }: CitationCardProps): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const card = useRef<HTMLDivElement>(null);
  const record = ledger?.records.find((one) => one.uid === uid);
  const below = innerHeight - chip.bottom > innerHeight / 2;
  const noun = record?.noun ?? cited?.noun ?? null;

  useEffect(() => {
    card.current?.focus();
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && card.current?.contains(event.target) === false) close();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [close]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes a dialog
    <div
      ref={card}
      className={styles['card']}
      role="dialog"
      aria-label={text('card.title', { number })}
      tabIndex={-1}
      style={{
        left: Math.max(8, Math.min(chip.left, innerWidth - WIDTH - 8)),
        ...(below ? { top: chip.bottom + GAP } : { bottom: innerHeight - chip.top + GAP }),
        maxBlockSize: (below ? innerHeight - chip.bottom : chip.top) - GAP - 8,
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <header className={styles['head']}>
        <strong>
          {number}
          {noun === null ? null : <span> {allText(`vocabulary.noun.${noun}`, { count: 1 })}</span>}
        </strong>
        <button type="button" aria-label={text('card.close')} onClick={close}>
          ×
        </button>
      </header>
      {cited?.missing === true ? (
        <>
          {cited.words === '' ? null : <p className={styles['gone']}>{cited.words}</p>}
          <p>{text('card.missing')}</p>
          <p className={styles['uid']}>{uid}</p>
        </>
      ) : (
        <p className={styles['words']}>{record?.text ?? cited?.words ?? ''}</p>
      )}
      {record === undefined || record.kind === null ? null : (
        <p className={styles['kind']}>
          {allText(`vocabulary.claimKind.${record.kind}`)}
          {record.likelihood === null || record.yardstick === null
            ? null
            : ` · ${allText(`vocabulary.likelihoodOn.${record.yardstick}.${record.likelihood}`)}`}
        </p>
      )}
      {record === undefined || record.speaker === null ? null : (
        <p className={styles['kind']}>
          {[record.speaker, record.role, record.channel].filter((part) => part !== null).join(' · ')}
        </p>
      )}
      {record === undefined ? null : record.evidence.length === 0 ? (
        <p className={styles['bare']}>{text('card.noEvidence')}</p>
      ) : (
        <ul className={styles['list']} aria-label={text('card.passages')}>
          {record.evidence.map((evidence) => (
            <EvidenceLine key={evidence.id} evidence={evidence} />
          ))}
        </ul>
      )}
    </div>
  );
}
