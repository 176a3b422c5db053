/** What a suggestion says of the words it underlines, and the two answers to it. */
import type { JSX } from 'react';
import type { SuggestionRow } from '../../../preload/contract/index.ts';
import { useAllText, useCountries, useNumbers, useText, useWhen } from './data.ts';
import { BarAction, FloatingBar, type BarPlace } from './floating-bar.tsx';
import styles from './suggestion-bar.module.css';

export interface SuggestionBarProps extends BarPlace {
  readonly suggestion: SuggestionRow;
  /** The canonical text, for the words of a speaker. */
  readonly text: string;
  readonly accept: () => void;
  readonly dismiss: () => void;
}

/** How people read a suggestion: whose name it is, which day, what sum, who speaks. */
function useReading(): (suggestion: SuggestionRow, body: string) => string {
  const text = useText();
  const when = useWhen();
  const { money } = useNumbers();
  const countries = useCountries();
  return (suggestion, body) => {
    switch (suggestion.kind) {
      case 'actor':
        return suggestion.name;
      case 'country':
        return countries(suggestion.country);
      case 'organisation':
        return suggestion.organisation;
      case 'date':
        return suggestion.inferred
          ? text('suggestions.inferred', { date: when(suggestion.edtf) })
          : when(suggestion.edtf);
      case 'amount':
        return money(suggestion.amount, suggestion.currency);
      case 'speech':
        return body.slice(suggestion.speaker.start, suggestion.speaker.end);
    }
  };
}

export function SuggestionBar(props: SuggestionBarProps): JSX.Element {
  const { suggestion } = props;
  const text = useText();
  const allText = useAllText();
  const reading = useReading()(suggestion, props.text);
  const kind = allText(`vocabulary.suggestionKind.${suggestion.kind}`);
  return (
    <FloatingBar
      // Another suggestion is another bar: it is measured anew.
      key={`${suggestion.kind} ${suggestion.start}`}
      words={props.words}
      bounds={props.bounds}
      label={text('suggestions.label', { kind, reading })}
    >
      <span className={styles['kind']}>{kind}</span>
      <span className={styles['reading']}>{reading}</span>
      <BarAction
        name={text('suggestions.accept')}
        letter="a"
        title={text(`suggestions.accept.${suggestion.kind}`)}
        act={props.accept}
      />
      <BarAction
        name={text('suggestions.dismiss')}
        letter="x"
        title={text('suggestions.dismissMeans')}
        act={props.dismiss}
      />
    </FloatingBar>
  );
}
