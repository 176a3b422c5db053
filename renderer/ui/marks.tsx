/** Small signs that stand in lists: a grade, a marking, a stance. Colour never says it alone. */
import type { JSX } from 'react';
import type { Credibility, Reliability, Stance, Tlp } from '../../preload/contract/index.ts';
import { useText } from '../i18n/index.tsx';
import styles from './marks.module.css';

/** The letter on a source and the digit on an information, as one writes them: `B2`, `B–`. */
export function Grade(props: {
  readonly letter: Reliability | null;
  readonly digit?: Credibility | null;
}): JSX.Element {
  const text = useText();
  const { letter, digit } = props;
  const words = [
    letter === null ? text('ui.noLetter') : `${letter} ${text(`vocabulary.reliability.${letter}`)}`,
    ...(digit === undefined
      ? []
      : [digit === null ? text('ui.noDigit') : `${digit} ${text(`vocabulary.credibility.${digit}`)}`]),
  ].join(' · ');
  return (
    <span className={styles['grade']} title={words}>
      <span aria-hidden="true">
        {letter === null && (digit ?? null) === null
          ? '–'
          : `${letter ?? '–'}${digit === undefined ? '' : (digit ?? '–')}`}
      </span>
      <span className={styles['spoken']}>{words}</span>
    </span>
  );
}

export function TlpMark({ tlp }: { readonly tlp: Tlp | null }): JSX.Element | null {
  const text = useText();
  return tlp === null ? null : (
    <span className={styles['tlp']} data-tlp={tlp} title={text(`vocabulary.tlp.${tlp}.means`)}>
      {text(`vocabulary.tlp.${tlp}`)}
    </span>
  );
}

const SIGNS: Readonly<Record<Stance, string>> = { supports: '+', contradicts: '≠', context: '·' };

/** How a passage stands to a record, or how many do. */
export function StanceMark(props: { readonly stance: Stance; readonly count?: number }): JSX.Element {
  const text = useText();
  const words = text(`vocabulary.stance.${props.stance}`);
  return (
    <span className={styles['stance']} data-stance={props.stance} title={words}>
      <span aria-hidden="true">{SIGNS[props.stance]}</span>
      <span className={styles['spoken']}>{words}</span> {props.count}
    </span>
  );
}
