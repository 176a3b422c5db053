import type { ImportOutcome } from '../../preload/contract/app.ts';
import { filesWithin } from '../jobs/files-within.ts';
import { fileOnDisk, importBatch } from '../jobs/import-batch.ts';
import type { MemberOutcome } from '../jobs/import-members.ts';
import type { AddCommand } from './cli.ts';
import { dateOption } from './date-option.ts';
import { uidsOf, type Uids } from './uids.ts';

interface Options {
  readonly source?: string;
  readonly published?: string;
}

export const addImport: AddCommand = (program, { rooms, run, signal, tell }) => {
  program
    .command('import')
    .description('import documents; each file answers for itself')
    .argument('<dossier>', 'the dossier')
    .argument('<file...>', 'documents, mails, mailboxes, Telegram exports, or folders of them')
    .option('--source <name>', 'who issued them; made if it is not there yet')
    .option('--published <edtf>', 'when they were published: 2025-11-05, 2025-11, 2025-11~, …', dateOption)
    .action(
      run((dossier: string, paths: readonly string[], options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const files = await filesWithin(paths);
          let done = 0;
          const outcomes: (ImportOutcome | MemberOutcome)[] = [];
          /** Those of the documents of the file at hand: they say more than the outcome of the whole. */
          let members: MemberOutcome[] = [];
          const told: string[] = [];
          await importBatch(files.map(fileOnDisk), session, rooms.parse, {
            sourceName: options.source ?? null,
            published: options.published ?? null,
            signal,
            members: rooms.members,
            onMember: (outcome) => members.push(outcome),
            onOutcome: (outcome, at) => {
              if (at === done) return;
              told.push(...goneOf(outcome));
              outcomes.push(...(members.length > 0 ? members : [outcome]));
              members = [];
              done = at;
              if (files.length > 1) tell(`${done}/${files.length} ${outcome.status} ${outcome.file}`);
            },
          });
          const uids = uidsOf(session);
          const rows = await Promise.all(outcomes.map((outcome) => rowOf(outcome, uids)));
          const refused = outcomes.some(({ status }) => status === 'refused') || done < files.length;
          return {
            json: rows,
            text: rows.map((row) => [row.status, row.document ?? '', row.file].join('  ')).join('\n'),
            refused,
            messages: [
              ...outcomes.flatMap(({ error, file }) => (error ? [`liasse: ${file}: ${error.message}`] : [])),
              ...told,
            ],
          };
        }),
      ),
    );
};

/** What a later export of a chat says of the messages that it does not have. */
function goneOf({ file, members }: ImportOutcome): readonly string[] {
  if (members === null) return [];
  const { gone, missing } = members;
  return [
    ...(gone > 0
      ? [
          `liasse: ${file}: ${gone} ${gone === 1 ? 'message of before is' : 'messages of before are'} no longer there.`,
        ]
      : []),
    ...(missing > 0
      ? [
          `liasse: ${file}: it lacks ${missing} of the messages of before, more than it has of them; it may be a part of the chat, so none is told as gone.`,
        ]
      : []),
  ];
}

async function rowOf(outcome: ImportOutcome | MemberOutcome, uids: Uids) {
  const { file, status, documentId, title, mediaType, characters, sha256, error } = outcome;
  const document = documentId === null ? null : await uids.of(documentId);
  return {
    file,
    status,
    ...('key' in outcome && outcome.key !== null ? { key: outcome.key } : {}),
    ...('parent' in outcome && outcome.parent !== null ? { parent: outcome.parent } : {}),
    ...(document === null ? {} : { document }),
    ...(title === null ? {} : { title }),
    ...(mediaType === null ? {} : { mediaType }),
    ...(characters === null ? {} : { characters }),
    ...(sha256 === null ? {} : { sha256 }),
    ...(error === null ? {} : { reason: error.message, code: error.code }),
  };
}
