/** The letter on a source and the digit on an information, chosen with the published wording at hand. */
import type { JSX } from 'react';
import {
  CREDIBILITIES,
  RELIABILITIES,
  type Credibility,
  type Reliability,
} from '../../preload/contract/index.ts';
import { useText } from '../i18n/index.tsx';
import { Choice } from '../ui/choice.tsx';

export function LetterPicker(props: {
  readonly label: string;
  readonly quiet?: boolean;
  readonly value: Reliability | null;
  readonly choose: (letter: Reliability) => void;
  /** As of a `Choice`. */
  readonly goOn?: () => void;
}): JSX.Element {
  const text = useText();
  return (
    <Choice
      label={props.label}
      quiet={props.quiet ?? false}
      value={props.value}
      {...(props.goOn === undefined ? {} : { goOn: props.goOn })}
      placeholder={text('inspector.notGraded')}
      options={RELIABILITIES.map((letter) => ({
        key: letter,
        sign: letter,
        title: text(`vocabulary.reliability.${letter}`),
        means: text(`vocabulary.reliability.${letter}.means`),
      }))}
      choose={(letter) => {
        if (letter !== null) props.choose(letter);
      }}
    />
  );
}

export function DigitPicker(props: {
  readonly label: string;
  readonly quiet?: boolean;
  readonly value: Credibility | null;
  readonly choose: (digit: Credibility | null) => void;
}): JSX.Element {
  const text = useText();
  return (
    <Choice
      label={props.label}
      quiet={props.quiet ?? false}
      value={props.value === null ? null : (`${props.value}` as const)}
      none={text('inspector.notGraded')}
      options={CREDIBILITIES.map((digit) => ({
        key: `${digit}` as const,
        sign: `${digit}`,
        title: text(`vocabulary.credibility.${digit}`),
        means: text(`vocabulary.credibility.${digit}.means`),
      }))}
      choose={(digit) => props.choose(digit === null ? null : (Number(digit) as Credibility))}
    />
  );
}
