/** Words with what matches marked. */
import type { JSX } from 'react';
import type { Match } from '../../../preload/contract/index.ts';
import { segmentsOf } from './segments.ts';

export function MarkedWords(props: {
  readonly words: string;
  readonly matches: readonly Match[];
}): JSX.Element {
  return (
    <>
      {segmentsOf(props.words, props.matches).map(({ at, words, marked }) =>
        marked ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
      )}
    </>
  );
}
