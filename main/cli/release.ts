import type { FindingCounts, ReleaseRow } from '../../preload/contract/releases.ts';
import { releaseNumbered } from '../jobs/export-briefing.ts';
import { releaseBriefing } from '../jobs/release-briefing.ts';
import type { AddCommand } from './cli.ts';
import { templateName } from './export.ts';
import { houseIn } from './house.ts';
import { moment, wholeNumber } from './options.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly to?: readonly string[];
  readonly note?: string;
  readonly since?: number;
  readonly at?: string;
  readonly overrideTlp?: boolean;
  readonly despiteFindings?: boolean;
  readonly template?: string;
  readonly style?: string;
}

export const addRelease: AddCommand = (program, { rooms, run }) => {
  program
    .command('release')
    .description('release a briefing, in one file or several, under one number; without --to: its releases')
    .argument('<dossier>', 'the dossier')
    .argument('<briefing>', 'the briefing’s uid, or the beginning of it')
    .option('--to <files...>', 'the files to write, each .pdf, .docx, .html or .md')
    .option('--note <text>', 'what is new in it, in a few words')
    .option(
      '--since <number>',
      'add a page of what changed since the release of this number',
      wholeNumber('the number of a release, such as 2'),
    )
    .option(
      '--at <time>',
      'the moment that the files carry, as ISO 8601 (else now): same moment, same bytes',
      moment,
    )
    .option('--template <name>', 'how it is set, else as the briefing says', templateName)
    .option('--style <file>', 'what the house prints: JSON, as for export')
    .option('--override-tlp', 'release although a source is marked more strictly than the briefing')
    .option('--despite-findings', 'release although the linter finds errors that nobody let stand')
    .action(
      run((dossier: string, briefing: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, briefing, ['briefing']);
          const files = options.to ?? [];
          if (files.length === 0) {
            const releases = await session.query('release.list', { briefingId: id });
            return {
              json: releases.map(outwardRelease),
              text: releases.length === 0 ? 'Not released yet.' : releases.map(told).join('\n'),
            };
          }
          const done = await releaseBriefing(session, rooms.typesetFor(await houseIn(options.style)), {
            id,
            files,
            at: options.at ?? new Date().toISOString(),
            overrideTlp: options.overrideTlp ?? false,
            despiteFindings: options.despiteFindings ?? false,
            note: options.note ?? '',
            since: options.since ?? null,
            ...(options.template !== undefined && { template: options.template }),
          });
          const { number, note, releasedAt, knownAt, findings } = await releaseNumbered(
            session,
            id,
            done.release.number,
          );
          return {
            json: {
              release: { number, at: releasedAt, knownAt, note, files: done.files.map(fileOf) },
              findings,
            },
            text: [
              `Release ${number}${counted(findings)}`,
              ...done.files.map(({ file, sha256 }) => `${file}\n${sha256}`),
            ].join('\n'),
          };
        }),
      ),
    );
};

const fileOf = ({
  file,
  sha256,
  pages,
}: {
  readonly file: string;
  readonly sha256: string;
  readonly pages: number;
}) => ({ file, sha256, pages });

const outwardRelease = ({
  uid,
  number,
  releasedAt,
  knownAt,
  createdBy,
  note,
  citations,
  files,
  findings,
}: ReleaseRow) => ({
  id: uid,
  number,
  at: releasedAt,
  knownAt,
  by: createdBy,
  note,
  citations,
  files: files.map(({ form, fileName, sha256, pages, since, writtenAt }) => ({
    form,
    file: fileName,
    sha256,
    pages,
    since,
    at: writtenAt,
  })),
  findings,
});

const told = ({ number, releasedAt, note, files, findings }: ReleaseRow): string =>
  [
    `Release ${number}  ${releasedAt}${counted(findings)}${note === '' ? '' : `  ${note}`}`,
    ...files.map(({ fileName, sha256 }) => `  ${fileName}  ${sha256}`),
  ].join('\n');

const counted = (findings: FindingCounts | null): string =>
  findings === null
    ? ''
    : `  (errors: ${findings.error}, warnings: ${findings.warning}, let stand: ${findings.waived})`;
