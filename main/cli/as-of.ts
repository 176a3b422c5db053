import type { CoalitionAsOf, Member } from '../../preload/contract/coalitions.ts';
import type { AddCommand } from './cli.ts';
import { table } from './table.ts';
import { recordNamed, uidsOf, type Uids } from './uids.ts';

interface Options {
  readonly true: string;
  readonly known?: string;
}

const TRUE = 'when it was true: a day, a month or a year (EDTF)';
const KNOWN = 'as the dossier had it then: a day, or a moment (ISO 8601)';

export const addAsOf: AddCommand = (program, { rooms, run }) => {
  program
    .command('as-of')
    .description('who belonged to a coalition on a date; with --known as it was known then')
    .argument('<dossier>', 'the dossier')
    .argument('<coalition>', 'the coalition')
    .requiredOption('--true <date>', TRUE)
    .option('--known <time>', KNOWN)
    .action(
      run((dossier: string, coalition: string, { true: on, known }: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, coalition, ['coalition']);
          const state = await session.query('coalition.asOf', {
            coalitionId: id,
            true: on,
            known: momentIn(known),
          });
          return {
            json: await outwardState(state, uidsOf(session)),
            text: state.members.length === 0 ? 'Nobody.' : membersTable(state.members),
          };
        }),
      ),
    );
};

export const addCompare: AddCommand = (program, { rooms, run }) => {
  program
    .command('compare')
    .description('two coalitions, two dates or two states of knowledge side by side')
    .argument('<dossier>', 'the dossier')
    .argument('<coalition>', 'one coalition')
    .argument('[other]', 'the other; without it the same')
    .requiredOption('--true <date>', TRUE)
    .option('--other-true <date>', 'of the other side, where it is another')
    .option('--known <time>', KNOWN)
    .option('--other-known <time>', 'of the other side')
    .action(
      run(
        (
          dossier: string,
          coalition: string,
          second: string | undefined,
          options: Options & { readonly otherTrue?: string; readonly otherKnown?: string },
        ) =>
          rooms.withDossier(dossier, async (session) => {
            const { id } = await recordNamed(session, coalition, ['coalition']);
            const other = second === undefined ? id : (await recordNamed(session, second, ['coalition'])).id;
            const compared = await session.query('coalition.compare', {
              one: { coalitionId: id, true: options.true, known: momentIn(options.known) },
              other: {
                coalitionId: other,
                true: options.otherTrue ?? options.true,
                known: momentIn(options.otherKnown ?? options.known),
              },
            });
            const uids = uidsOf(session);
            const members = [];
            for (const { actorId, name, one, other: its, differs } of compared.members) {
              members.push({
                id: await uids.of(actorId),
                name,
                one: one?.status ?? null,
                other: its?.status ?? null,
                differs,
              });
            }
            return {
              json: {
                one: await outwardState(compared.one, uids),
                other: await outwardState(compared.other, uids),
                members,
              },
              text:
                members.length === 0
                  ? 'Nobody.'
                  : table(
                      members.map(({ name, one, other: its, differs }) => ({
                        sign: one === null ? '+' : its === null ? '-' : differs.length === 0 ? '=' : '≠',
                        one: one ?? '–',
                        other: its ?? '–',
                        differs: differs.join(', '),
                        name,
                      })),
                      ['sign', 'one', 'other', 'differs', 'name'],
                    ),
            };
          }),
      ),
    );
};

/** A day is known by its end. */
const momentIn = (text: string | undefined): string | null =>
  text === undefined ? null : /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text;

const membersTable = (members: readonly Member[]): string =>
  table(
    members.map(({ status, from, to, belonging, setAside, supports, name }) => ({
      status,
      from: from ?? '',
      to: to ?? '',
      belonging: setAside ? 'set aside' : belonging === 'certain' ? '' : belonging,
      passages: String(supports),
      name,
    })),
    ['status', 'from', 'to', 'belonging', 'passages', 'name'],
  );

async function outwardState({ coalitionId, members, efforts, ...state }: CoalitionAsOf, uids: Uids) {
  const outward = [];
  for (const { id, actorId, ...member } of members) {
    outward.push({ id: await uids.of(id), actor: await uids.of(actorId), ...member });
  }
  const works = [];
  for (const { id, ...effort } of efforts) works.push({ id: await uids.of(id), ...effort });
  return { coalition: await uids.of(coalitionId), ...state, members: outward, efforts: works };
}
