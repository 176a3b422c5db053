import { Option } from 'commander';
import type { BodyNode } from '../../preload/contract/briefings.ts';
import { TOTAL_CURRENCIES, TOTAL_GROUPS, type TotalCurrency } from '../../preload/contract/aid.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import {
  LIVE_CITED,
  LIVE_PARTS,
  TIMELINE_KINDS,
  type LivePart,
  type LivePartRow,
  type LiveSettingsInput,
} from '../../preload/contract/live-parts.ts';
import { REGISTER_NOUNS, type RegisterNoun } from '../../preload/contract/registers/definitions.ts';
import type { Session } from '../jobs/session.ts';
import type { AddCommand } from './cli.ts';
import { dateOption } from './date-option.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly add?: LivePart;
  readonly refresh?: string;
  readonly title: string;
  readonly register?: RegisterNoun;
  readonly view?: string;
  readonly columns?: string;
  readonly coalition?: readonly string[];
  readonly programme?: string;
  readonly by?: string;
  readonly currency: TotalCurrency;
  readonly kinds?: string;
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
  readonly limit: string;
}

/** Given again and again: all of them. */
const several = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

export const addLive: AddCommand = (program, { rooms, run }) => {
  program
    .command('live')
    .description('the live parts of a briefing: list them, add one at its end, or read them again')
    .argument('<dossier>', 'the dossier')
    .argument('<briefing>', 'the briefing’s uid, or the beginning of it')
    .addOption(new Option('--add <part>', 'add a part at the end of the text').choices(LIVE_PARTS))
    .option('--refresh <uid>', 'read a part again (its uid, or the beginning of it), or `all`')
    .option('--title <title>', 'what the part is called (else by what it shows)', '')
    .addOption(new Option('--register <noun>', 'the register of a table').choices(REGISTER_NOUNS))
    .option('--view <name>', 'the saved view of a register whose rows it shows')
    .option('--columns <fields>', 'the fields of a table, with commas between')
    .option(
      '--coalition <id>',
      'a coalition of a matrix (give it again for more), or that of a timeline',
      several,
    )
    .option('--programme <id>', 'the programme of a chart of aid')
    .option('--by <groups>', `what sums are taken by, with commas between: ${TOTAL_GROUPS.join(', ')}`)
    .addOption(
      new Option('--currency <currency>', 'of a chart of aid').choices(TOTAL_CURRENCIES).default('EUR'),
    )
    .option('--kinds <kinds>', `what a timeline tells, with commas between: ${TIMELINE_KINDS.join(', ')}`)
    .option('--from <edtf>', 'where a timeline begins', dateOption)
    .option('--to <edtf>', 'where a timeline ends', dateOption)
    .option('--on <edtf>', 'the date of a matrix (else the day on which it is read)', dateOption)
    .option('--limit <rows>', 'the most rows of a table or a timeline', String(LIVE_CITED))
    .action(
      run((dossier: string, briefing: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, briefing, ['briefing']);
          if (options.add !== undefined)
            await addPart(session, id, await settingsOf(session, options.add, options));
          if (options.refresh !== undefined) await refresh(session, id, options.refresh);
          const parts = await partsOf(session, id);
          return {
            json: {
              parts: parts.map(({ uid, settings, asOf, stale, content }) => ({
                id: uid,
                asOf,
                stale,
                settings,
                content,
              })),
            },
            text: parts.length === 0 ? 'No live part.' : parts.map(lineOf).join('\n'),
          };
        }),
      ),
    );
};

const partsOf = (session: Session, briefingId: number): Promise<readonly LivePartRow[]> =>
  session.query('live.list', { briefingId, day: new Date().toISOString().slice(0, 10) });

const lineOf = ({ uid, settings, asOf, stale, problem }: LivePartRow): string =>
  [
    uid,
    settings.part,
    `as of ${asOf.slice(0, 10)}`,
    stale ? (problem === null ? 'stale' : `stale: ${problem.message}`) : 'fresh',
    settings.title,
  ]
    .filter((part) => part !== '')
    .join('  ');

/** Reads the part, and puts it after the last block of the text. */
async function addPart(session: Session, briefingId: number, settings: LiveSettingsInput): Promise<void> {
  const { value: uid } = await session.command('live.add', { briefingId, settings });
  const { body } = await session.query('briefing.get', { id: briefingId });
  const part: BodyNode = { type: 'live', attrs: { uid } };
  // An editor leaves an empty paragraph at the end.
  const last = body.content?.at(-1);
  const isEmpty = last?.type === 'paragraph' && last.content === undefined;
  const blocks = (body.content ?? []).slice(0, isEmpty ? -1 : undefined);
  await session.command('briefing.write', { id: briefingId, body: { ...body, content: [...blocks, part] } });
}

async function refresh(session: Session, briefingId: number, wanted: string): Promise<void> {
  const parts = await partsOf(session, briefingId);
  const uids = parts.map(({ uid }) => uid).filter((uid) => wanted === 'all' || uid.startsWith(wanted));
  if (wanted !== 'all' && uids.length !== 1) {
    throw uids.length === 0
      ? new LiasseError('not-found', `The briefing has no live part with the id ${wanted}.`, { uid: wanted })
      : new LiasseError('ambiguous-id', `Several live parts have an id that begins with ${wanted}.`, {
          uid: wanted,
        });
  }
  if (uids.length > 0) await session.command('live.refresh', { uids });
}

const missing = (option: string, part: LivePart): LiasseError =>
  new LiasseError('invalid-input', `A part of the kind “${part}” needs --${option}.`, { field: option });

const listOf = (text: string | undefined): string[] =>
  text === undefined ? [] : text.split(',').map((each) => each.trim());

async function settingsOf(session: Session, part: LivePart, options: Options): Promise<LiveSettingsInput> {
  const { title, from = null, to = null, on = null, currency } = options;
  const limit = Number(options.limit);
  const coalitionIds: number[] = [];
  for (const uid of options.coalition ?? [])
    coalitionIds.push((await recordNamed(session, uid, ['coalition'])).id);
  switch (part) {
    case 'register': {
      if (options.register === undefined) throw missing('register', part);
      return { part, title, limit, ...(await viewOf(session, options.register, options)) };
    }
    case 'timeline': {
      const kinds = listOf(options.kinds) as (typeof TIMELINE_KINDS)[number][];
      const [coalitionId = null] = coalitionIds;
      return { part, title, limit, from, to, coalitionId, ...(kinds.length === 0 ? {} : { kinds }) };
    }
    case 'aid': {
      const by = listOf(options.by) as (typeof TOTAL_GROUPS)[number][];
      const programmeId =
        options.programme === undefined
          ? null
          : (await recordNamed(session, options.programme, ['programme'])).id;
      return { part, title, currency, programmeId, ...(by.length === 0 ? {} : { by }) };
    }
    case 'matrix': {
      if (coalitionIds.length === 0) throw missing('coalition', part);
      return { part, title, coalitionIds, on };
    }
  }
}

/** The rows of a saved view, or all; the columns named, or those of the view. */
async function viewOf(
  session: Session,
  register: RegisterNoun,
  { view: name, columns }: Options,
): Promise<Pick<Extract<LiveSettingsInput, { part: 'register' }>, 'view' | 'columns'>> {
  const saved =
    name === undefined
      ? undefined
      : (await session.query('view.list', { register })).find((each) => each.name === name);
  if (name !== undefined && saved === undefined) {
    throw new LiasseError('not-found', `No view of ${register}s is saved as “${name}”.`, { name });
  }
  const chosen = listOf(columns);
  const { filters = [], sort = [], search = '' } = saved?.definition ?? {};
  return {
    view: { register, filters, sort, search },
    columns:
      chosen.length > 0 ? chosen : (saved?.definition.columns.map(({ field }) => field).slice(0, 12) ?? []),
  };
}
