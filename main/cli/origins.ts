import type { OriginTally } from '../../preload/contract/origins.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** "7 documents, 2 origins, 1 unknown" */
export const tallySentence = ({ documents, origins, unknown, loops }: OriginTally): string =>
  [
    counted(documents, 'document', 'documents'),
    counted(origins, 'origin', 'origins'),
    ...(unknown === 0 ? [] : [`${unknown} unknown`]),
    ...(loops === 0 ? [] : [counted(loops, 'loop', 'loops')]),
  ].join(', ');

export const addOrigins: AddCommand = (program, { rooms, run }) => {
  program
    .command('origins')
    .description('count the documents and the independent origins behind a record')
    .argument('<dossier>', 'the dossier')
    .argument('<record>', 'the record’s uid, or the beginning of it')
    .action(
      run((dossier: string, uid: string) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, uid);
          const { tally, nodes, edges } = await session.query('origin.graph', { recordId: id });
          const titles = new Map(nodes.map((node) => [node.id, node.title]));
          const lines = nodes.map((node) => {
            const edge = edges.find(({ from }) => from === node.id);
            const sign = node.inLoop ? 'loop' : node.counted ? 'origin' : node.unknown ? 'unknown' : '';
            const to = edge?.to === undefined || edge.to === null ? '' : ` ${titles.get(edge.to) ?? ''}`;
            return `  ${sign.padEnd(8)} ${node.title}${edge === undefined ? '' : ` (${edge.relation}${to})`}`;
          });
          return { json: tally, text: [tallySentence(tally), ...lines].join('\n') };
        }),
      ),
    );
};
