/** What a letter asks for before it can act: a record to link to, a cell to fill, a code to give. */
import type { JSX } from 'react';
import { FillPicker } from '../../registers/index.ts';
import { CodeChoice } from '../../inspector/index.ts';
import { report } from './data.ts';
import { LinkPicker } from './link-picker.tsx';
import { refOf, type Subject } from './subject.ts';
import type { Annotate } from './use-annotate.ts';
import type { Chosen } from './use-workbench.ts';

export interface PickersProps {
  readonly picker: Chosen['picker'];
  readonly annotate: Annotate;
  readonly wordsOf: (subject: Subject) => string;
  readonly close: () => void;
}

export function Pickers({ picker, annotate, wordsOf, close }: PickersProps): JSX.Element | null {
  if (picker === null) return null;
  const { kind, subject } = picker;
  const quote = wordsOf(subject);
  const done = (work: Promise<void>): void => {
    close();
    report(work);
  };
  switch (kind) {
    case 'link':
      return (
        <LinkPicker
          quote={quote}
          close={close}
          link={(record, stance) => done(annotate.link(subject, record, stance))}
        />
      );
    case 'fill':
      return <FillPicker quote={quote} passage={refOf(subject)} close={close} filled={close} />;
    case 'code':
      return <CodeChoice quote={quote} close={close} choose={(code) => done(annotate.code(subject, code))} />;
  }
}
