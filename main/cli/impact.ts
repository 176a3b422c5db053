import { Option } from 'commander';
import { IMPACTS, type Impact, type ImpactKind } from '../../preload/contract/impact.ts';
import type { Session } from '../jobs/session.ts';
import type { AddCommand } from './cli.ts';
import { upToAThousand } from './options.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly only?: ImpactKind;
  readonly falling?: boolean;
  readonly limit: number;
}

async function rowsOf(session: Session, recordId: number, kind: ImpactKind, options: Options) {
  const { falling = false, limit } = options;
  const { rows } = await session.query('impact.list', { recordId, kind, falling, limit });
  return rows.map(({ uid, noun, title, field, direct, falls }) => ({
    id: uid,
    kind: noun,
    title,
    field,
    direct,
    falls,
  }));
}

const sentences = ({ documents, passages, relayed, ...impact }: Impact): readonly string[] => [
  `Documents: ${documents}; passages: ${passages}; taken over from it: ${relayed}`,
  `Claims: ${impact.claims.all}, of which ${impact.claims.falling} with no other support`,
  `Cells: ${impact.cells.all}, of which ${impact.cells.falling} with no other support`,
  `Digits 1 that would not stand: ${impact.digits}`,
  `Briefings: ${impact.briefings}; releases: ${impact.releases}`,
];

export const addImpact: AddCommand = (program, { rooms, run }) => {
  program
    .command('impact')
    .description(
      'what rests on a source, a document or a passage, and what would lose its support without it',
    )
    .argument('<dossier>', 'the dossier')
    .argument('<record>', 'the record’s uid, or the beginning of it')
    .addOption(new Option('--only <kind>', 'list one kind').choices(IMPACTS))
    .option('--falling', 'list only what would lose its support')
    .option('--limit <n>', 'how many of each kind to list, up to 1000; all are counted', upToAThousand, 100)
    .action(
      run((dossier: string, uid: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { id, uid: record } = await recordNamed(session, uid);
          const impact = await session.query('impact.of', { recordId: id });
          const lists: Record<string, unknown[]> = {};
          const lines: string[] = [];
          for (const kind of options.only === undefined ? IMPACTS : [options.only]) {
            const rows = await rowsOf(session, id, kind, options);
            lists[kind] = rows;
            for (const { id: of, title, field, falls } of rows) {
              lines.push(`  ${falls ? '!' : ' '} ${of}  ${title}${field === '' ? '' : ` · ${field}`}`);
            }
          }
          return {
            json: { record, ...impact, lists },
            text: [...sentences(impact), ...lines].join('\n'),
          };
        }),
      ),
    );
};
