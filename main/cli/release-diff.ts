import type { ReleaseComparison, ReleaseName, SentenceChange } from '../../preload/contract/releases.ts';
import { releaseNumbered } from '../jobs/export-briefing.ts';
import type { AddCommand } from './cli.ts';
import { wholeNumber } from './options.ts';
import { recordNamed } from './uids.ts';

const NUMBER = wholeNumber('the number of a release, such as 2');

export const addReleaseDiff: AddCommand = (program, { rooms, run }) => {
  program
    .command('release-diff')
    .description(
      'what changed from one release of a briefing to another, sentence by sentence and behind them',
    )
    .argument('<dossier>', 'the dossier')
    .argument('<briefing>', 'the briefing’s uid, or the beginning of it')
    .argument('<number>', 'the earlier release', NUMBER)
    .argument('[other]', 'the later release; without it the text as it is now', NUMBER)
    .action(
      run((dossier: string, briefing: string, number: number, other: number | undefined) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, briefing, ['briefing']);
          const before = await releaseNumbered(session, id, number);
          const after = other === undefined ? null : await releaseNumbered(session, id, other);
          const compared = await session.query('release.compare', {
            before: before.id,
            after: after?.id ?? null,
          });
          return { json: outwardComparison(compared), text: told(compared) };
        }),
      ),
    );
};

const nameOf = (release: ReleaseName | null) =>
  release === null ? null : { id: release.uid, number: release.number, at: release.releasedAt };

const outwardComparison = ({
  before,
  after,
  head,
  sentences,
  kept,
  documents,
  arrangement,
}: ReleaseComparison) => ({
  before: nameOf(before),
  after: nameOf(after),
  head,
  sentences: sentences.map(({ change, before: old, after: now, words, behind }) => ({
    change,
    before: old?.words ?? null,
    after: now?.words ?? null,
    kind: (now ?? old)?.kind ?? null,
    words,
    behind: behind.map(({ what, record, passage, before: was, after: is }) => ({
      what,
      record: record === null ? null : { id: record.uid, noun: record.noun, title: record.title },
      passage: passage === null ? null : { document: passage.documentTitle, exact: passage.exact },
      before: was,
      after: is,
    })),
  })),
  kept,
  documents: documents.map(({ change, uid, title, fields }) => ({ change, id: uid, title, fields })),
  arrangement,
});

const SIGNS: Readonly<Record<SentenceChange['change'], string>> = {
  added: '+',
  removed: '-',
  reworded: '~',
  moved: '>',
  behind: '=',
};

/** Words that are gone and new as `git diff --word-diff` writes them. */
function told({ head, sentences, documents, arrangement }: ReleaseComparison): string {
  const from = (before: string | null, after: string | null): string => `${before ?? '–'} → ${after ?? '–'}`;
  const lines = [
    ...head.map(({ field, before, after }) => `${field}: ${from(before, after)}`),
    ...sentences.flatMap(({ change, words, behind }) => [
      `${SIGNS[change]} ${words
        .map(({ words: text, state }) =>
          change !== 'reworded' || state === 'same' ? text : state === 'gone' ? `[-${text}-]` : `{+${text}+}`,
        )
        .join('')}`,
      ...behind.map(
        ({ what, record, passage, before, after }) =>
          `    ${what}: ${from(before, after)}${passage === null ? (record === null ? '' : `  (${record.title})`) : `  “${passage.exact}”`}`,
      ),
    ]),
    ...documents.map(
      ({ change, title, fields }) =>
        `document ${change}: ${title}${fields.map(({ field, before, after }) => `\n    ${field}: ${from(before, after)}`).join('')}`,
    ),
    ...(arrangement ? ['The same sentences, arranged or set otherwise.'] : []),
  ];
  return lines.length === 0 ? 'Nothing changed.' : lines.join('\n');
}
