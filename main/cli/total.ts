import { InvalidArgumentError, Option } from 'commander';
import {
  TOTAL_CURRENCIES,
  TOTAL_GROUPS,
  type Total,
  type TotalCurrency,
  type TotalGroup,
} from '../../preload/contract/aid.ts';
import type { Session } from '../jobs/session.ts';
import type { AddCommand } from './cli.ts';
import { moneyText } from './money-text.ts';
import { table } from './table.ts';
import { recordNamed, uidsOf } from './uids.ts';

interface Options {
  readonly by: readonly TotalGroup[];
  readonly currency: TotalCurrency;
}

export const addTotal: AddCommand = (program, { rooms, run }) => {
  program
    .command('total')
    .description('add up flows of aid; sums that would cross stages, price bases or currencies are refused')
    .argument('<dossier>', 'the dossier')
    .argument('[programme]', 'only the flows of this programme')
    .option('--by <groups>', `with commas: ${TOTAL_GROUPS.join(', ')}`, groups, ['donor', 'stage'] as const)
    .addOption(
      new Option('--currency <currency>', 'what the sums are in').choices(TOTAL_CURRENCIES).default('EUR'),
    )
    .action(
      run((dossier: string, programme: string | undefined, { by, currency }: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const programmeId =
            programme === undefined ? null : (await recordNamed(session, programme, ['programme'])).id;
          const total = await session.query('aid.total', { by: [...by], currency, programmeId });
          return {
            json: await outwardTotal(session, total),
            text: total.rows.length === 0 ? 'No flows.' : textOf(total),
            messages: notesOf(total),
          };
        }),
      ),
    );
};

function groups(text: string): readonly TotalGroup[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const found = TOTAL_GROUPS.find((group) => group === each);
      if (found === undefined)
        throw new InvalidArgumentError(`There is no ${each}: ${TOTAL_GROUPS.join(', ')}.`);
      return found;
    });
}

/** Amounts in the major unit; records by their uids. */
async function outwardTotal(session: Session, { rows, ...rest }: Total) {
  const uids = uidsOf(session);
  const outward = [];
  for (const { key, names, milli, upperMilli, filters: _, ...row } of rows) {
    const keys: Record<string, unknown> = {};
    for (const [group, value] of Object.entries(key)) {
      keys[group] =
        typeof value === 'number' ? { id: await uids.of(value), name: names[group as TotalGroup] } : value;
    }
    outward.push({ ...keys, ...row, amount: milli / 1000, upperAmount: upperMilli / 1000 });
  }
  return { ...rest, rows: outward };
}

const textOf = ({ rows, by }: Total): string =>
  table(
    rows.map(({ key, names, milli, upperMilli, currency, added, rough, left }) => ({
      ...Object.fromEntries(by.map((group) => [group, names[group] ?? key[group] ?? '–'])),
      amount: upperMilli === milli ? moneyText(milli) : `${moneyText(milli)} – ${moneyText(upperMilli)}`,
      currency: currency ?? '',
      flows: String(added),
      'not exact': rough === 0 ? '' : String(rough),
      'not added': left === 0 ? '' : String(left),
    })),
    [...by.map(String), 'amount', 'currency', 'flows', 'not exact', 'not added'].filter(
      (column, at, all) => all.indexOf(column) === at,
    ),
  );

/** What the sums include and what they leave out. */
function notesOf({
  rates,
  rateSets,
  missingRates,
  withoutAmount,
  withoutCurrency,
  announcedBefore,
}: Total): readonly string[] {
  return [
    ...(rates.length === 0 ? [] : [`Rates: ${rateSets.join('; ')}.`]),
    ...rates
      .slice(0, 10)
      .map(
        ({ currency, perUnit, day, lastDay, flows }) =>
          `  ${currency} ${Number(perUnit.toPrecision(6))} ${lastDay === null ? `on ${day}` : `mean of ${day} to ${lastDay}`} (${flows})`,
      ),
    ...(rates.length > 10 ? [`  and ${rates.length - 10} more rates`] : []),
    ...missingRates.map(
      ({ currency, date, flows }) =>
        `No rate for ${currency} on ${date ?? 'an unknown date'}: ${flows} not added.`,
    ),
    ...(withoutAmount === 0 ? [] : [`Without an amount: ${withoutAmount}.`]),
    ...(withoutCurrency === 0 ? [] : [`Without a currency: ${withoutCurrency}.`]),
    ...(announcedBefore === 0 ? [] : [`Announced before, and not added again: ${announcedBefore}.`]),
  ];
}
