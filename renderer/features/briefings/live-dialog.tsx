/** What a live part shows: chosen before it is placed, and changed later. */
import { useState, type JSX } from 'react';
import {
  LIVE_PARTS,
  LiveSettings,
  LiasseError,
  TOTAL_GROUPS,
  type LiveContent,
  type LivePart,
  type LiveSettingsInput,
  type TotalGroup,
} from '../../../preload/contract/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import { errorSentence, useAllText, useAsk, useText } from './data.ts';
import styles from './live-dialog.module.css';
import { AidFields } from './live-aid.tsx';
import { MatrixFields } from './live-matrix.tsx';
import { RegisterFields } from './live-register.tsx';
import { TimelineFields } from './live-timeline.tsx';
import { today } from './today.ts';

/** What the fields of one kind are given. */
export interface Fields<Part extends LivePart> {
  readonly settings: Extract<LiveSettings, { part: Part }>;
  readonly change: (settings: Partial<Extract<LiveSettings, { part: Part }>>) => void;
}

const BEGINNINGS: Readonly<Record<LivePart, LiveSettingsInput>> = {
  register: { part: 'register', view: { register: 'membership' } },
  timeline: { part: 'timeline' },
  aid: { part: 'aid' },
  // Its coalitions are still to be chosen.
  matrix: { part: 'matrix', coalitionIds: [1] },
};

const beginning = (part: LivePart): LiveSettings => {
  const settings = LiveSettings.parse(BEGINNINGS[part]);
  return settings.part === 'matrix' ? { ...settings, coalitionIds: [] } : settings;
};

export interface LiveDialogProps {
  /** What it shows now; null: a new one. */
  readonly settings: LiveSettings | null;
  readonly close: () => void;
  readonly done: (settings: LiveSettings) => void;
}

export function LiveDialog({ settings: before, close, done }: LiveDialogProps): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const [settings, setSettings] = useState<LiveSettings>(before ?? beginning('matrix'));
  const isWhole = settings.part !== 'matrix' || settings.coalitionIds.length > 0;
  const { data, error } = useAsk('live.read', isWhole ? { settings, day: today() } : null);
  const content = error === null && isWhole && data?.part === settings.part ? data : undefined;
  const mixed = error instanceof LiasseError && error.code === 'mixed-sum' ? error.details['what'] : null;
  const group = TOTAL_GROUPS.find((each) => each === mixed);
  const change = (part: object): void => setSettings({ ...settings, ...part });
  return (
    <Sheet title={text(before === null ? 'live.insert' : 'live.settings')} open wide close={close}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (content !== undefined) done(settings);
        }}
      >
        <div className={styles['row']}>
          {before === null ? (
            <Choice
              label={text('live.kind')}
              value={settings.part}
              options={LIVE_PARTS.map((key) => ({
                key,
                title: allText(`vocabulary.livePart.${key}`),
                means: text(`live.kind.${key}`),
              }))}
              choose={(part) => {
                if (part !== null) setSettings({ ...beginning(part), title: settings.title });
              }}
            />
          ) : null}
          <label className={styles['field']}>
            {text('live.title')}
            <input
              value={settings.title}
              maxLength={300}
              placeholder={text('live.titleHint')}
              onChange={(event) => change({ title: event.target.value })}
            />
          </label>
        </div>
        {settings.part === 'register' ? <RegisterFields settings={settings} change={change} /> : null}
        {settings.part === 'timeline' ? <TimelineFields settings={settings} change={change} /> : null}
        {settings.part === 'aid' ? <AidFields settings={settings} change={change} /> : null}
        {settings.part === 'matrix' ? <MatrixFields settings={settings} change={change} /> : null}
        <div className={styles['foot']}>
          {error === null || !isWhole ? (
            <p role="status">
              {isWhole ? (
                content === undefined ? (
                  ''
                ) : (
                  <Size content={content} />
                )
              ) : (
                text('live.chooseCoalition')
              )}
            </p>
          ) : (
            <p role="alert">
              {errorSentence(allText, error)}
              {group === undefined || settings.part !== 'aid' ? null : (
                <button
                  type="button"
                  onClick={() => change({ by: [...settings.by, group satisfies TotalGroup] })}
                >
                  {allText('aid.takeBy', { group: allText(`aid.group.${group}`) })}
                </button>
              )}
            </p>
          )}
          <button type="button" onClick={close}>
            {text('live.cancel')}
          </button>
          <button type="submit" className={styles['main']} disabled={content === undefined}>
            {text(before === null ? 'live.place' : 'live.keep')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

/** How much it would show. */
function Size({ content }: { readonly content: LiveContent }): JSX.Element {
  const text = useText();
  switch (content.part) {
    case 'register':
      return <>{text('live.rows', { shown: content.rows.length, total: content.total })}</>;
    case 'timeline':
      return <>{text('live.rows', { shown: content.items.length, total: content.total })}</>;
    case 'matrix':
      return <>{text('live.actors', { count: content.rows.length })}</>;
    case 'aid':
      return <>{text('live.sums', { count: content.bars.length })}</>;
  }
}
