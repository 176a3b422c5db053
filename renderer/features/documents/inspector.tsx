/** The right side: the form of what is selected above, the passages of the document below. */
import { useState, type JSX } from 'react';
import type { DocumentDetail, PassageRow } from '../../../preload/contract/index.ts';
import { useAsk, usePlace, useText } from './data.ts';
import { PassageUses, RecordPanel } from './forms.tsx';
import { PassageForm } from './passage-form.tsx';
import { PassageList } from './passage-list.tsx';
import styles from './screen.module.css';
import { Splitter } from '../../ui/splitter.tsx';
import { LETTERS } from './keys.ts';
import type { Open } from './use-annotate.ts';
import type { Chosen } from './use-workbench.ts';

export interface InspectorProps {
  readonly width: number;
  readonly document: DocumentDetail;
  readonly passages: readonly PassageRow[];
  readonly chosen: Chosen;
  readonly removePassage: (passageId: number) => void;
  readonly goTo: (passageId: number) => void;
  /** Shows a passage of the record that is open, which stays open. */
  readonly show: (passageId: number) => void;
  readonly open: (open: Open) => void;
  readonly back: () => void;
  readonly addCode: () => void;
}

/** Pixels of the list of passages. */
const LIST = { usual: 260, least: 120, most: 900 };

function Hint(): JSX.Element {
  const text = useText();
  return (
    <div className={styles['hint']}>
      <p>{text('hint')}</p>
      <dl>
        {Object.entries(LETTERS).map(([letter, action]) => (
          <div key={letter}>
            <dt>
              <kbd>{letter.toUpperCase()}</kbd>
            </dt>
            <dd>{text(`means.${action}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>U</kbd>
          </dt>
          <dd>{text('means.suggestion')}</dd>
        </div>
        <div>
          <dt>
            <kbd>A</kbd> <kbd>X</kbd>
          </dt>
          <dd>{text('means.answer')}</dd>
        </div>
        <div>
          <dt>
            <kbd>J</kbd> <kbd>K</kbd>
          </dt>
          <dd>{text('means.walk')}</dd>
        </div>
        <div>
          <dt>
            <kbd>⇧</kbd> <kbd>→</kbd>
          </dt>
          <dd>{text('means.extend')}</dd>
        </div>
        <div>
          <dt>
            <kbd>[</kbd> <kbd>]</kbd>
          </dt>
          <dd>{text('means.passages')}</dd>
        </div>
      </dl>
    </div>
  );
}

export function Inspector(props: InspectorProps): JSX.Element {
  const { chosen, passages } = props;
  const text = useText();
  const codes = useAsk('code.list', {}).data ?? [];
  const passage = useAsk('passage.get', chosen.passage === null ? null : { id: chosen.passage }).data;
  const [remembered, remember] = usePlace('documents.listHeight');
  const [height, setHeight] = useState<number | null>(null);
  const listHeight = height ?? (Number(remembered ?? 0) || LIST.usual);

  return (
    <section
      className={styles['inspector']}
      style={{ inlineSize: props.width }}
      aria-label={text('inspector')}
    >
      <div className={styles['form']}>
        {chosen.open === null ? null : (
          <button type="button" className={styles['back']} onClick={props.back}>
            ← {text(passage === undefined ? 'back' : 'backToPassage')}
          </button>
        )}
        {chosen.open === null ? null : (
          <RecordPanel
            key={`${chosen.open.noun}-${chosen.open.id}`}
            open={chosen.open}
            document={props.document}
            focus={chosen.focusOpen}
            show={props.show}
            back={props.back}
          />
        )}
        {chosen.open === null && passage !== undefined ? (
          <PassageForm
            passage={passage}
            codes={codes}
            focusNote={chosen.focusNote}
            addCode={props.addCode}
            remove={() => props.removePassage(passage.id)}
          >
            <PassageUses passage={passage} document={props.document} open={props.open} />
          </PassageForm>
        ) : null}
        {chosen.open === null && passage === undefined ? <Hint /> : null}
      </div>
      <Splitter
        label={text('resizeList')}
        kind="row"
        side={-1}
        size={listHeight}
        least={LIST.least}
        most={LIST.most}
        resize={setHeight}
        done={(size) => remember(String(size))}
      />
      <div className={styles['list']} style={{ blockSize: listHeight }}>
        <PassageList passages={passages} codes={codes} active={chosen.passage} choose={props.goTo} />
      </div>
    </section>
  );
}
