import { LiasseError } from '../../preload/contract/errors.ts';
import { fileOnDisk } from '../jobs/import-batch.ts';
import { summaryOf } from '../jobs/summary.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly text?: string;
  readonly from?: string;
  readonly clear?: boolean;
}

export const addSummary: AddCommand = (program, { rooms, run }) => {
  program
    .command('summary')
    .description(
      'the summary of sourcing of a briefing: what is written from the ledger, and own words above it',
    )
    .argument('<dossier>', 'the dossier')
    .argument('<briefing>', 'the briefing’s uid, or the beginning of it')
    .option('--text <words>', 'own words above what is written from the ledger')
    .option('--from <file>', 'the same out of a text file, in UTF-8')
    .option('--clear', 'back to what is written alone')
    .action(
      run((dossier: string, briefing: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, briefing, ['briefing']);
          const given = await ownWords(options);
          if (given !== undefined) await session.command('briefing.summarise', { id, summary: given });
          const summary = await summaryOf(session, id);
          const { written, own, stands } = summary;
          return {
            json: summary,
            text: [
              ...(own === null ? [] : [own, '']),
              ...written.map(({ label, text }) => `${label}: ${text}`),
            ].join('\n'),
            messages: stands ? [] : ['What the own words were written about has changed since.'],
          };
        }),
      ),
    );
};

/** Undefined where they stay as they are. */
async function ownWords({ text, from, clear }: Options): Promise<string | null | undefined> {
  if ([text, from, clear].filter((given) => given !== undefined).length > 1) {
    const reason = 'Only one of --text, --from and --clear can be given.';
    throw new LiasseError('invalid-input', reason, { field: 'text', reason });
  }
  if (clear === true) return null;
  if (from === undefined) return text;
  const bytes = await fileOnDisk(from).read();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LiasseError('undecodable', `This is not text in UTF-8: ${from}.`, { file: from });
  }
}
