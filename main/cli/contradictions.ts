import { Option } from 'commander';
import {
  CONTRADICTION_KINDS,
  CONTRADICTION_OUTCOMES,
  type ContradictionKind,
  type ContradictionOutcome,
} from '../../preload/contract/vocabulary.ts';
import type { ContradictionQueue } from '../../preload/contract/contradictions.ts';
import type { AddCommand } from './cli.ts';
import { table } from './table.ts';
import { recordNamed, uidsOf } from './uids.ts';

interface ListOptions {
  readonly kind?: ContradictionKind;
  readonly judged?: boolean;
  readonly all?: boolean;
}

interface JudgeOptions {
  readonly kind: ContradictionKind;
  readonly wrong?: string;
  readonly reason: string;
}

export const addContradictions: AddCommand = (program, { rooms, run }) => {
  program
    .command('contradictions')
    .description('records that do not go together: those that wait for a judgement, or were changed since')
    .argument('<dossier>', 'the dossier')
    .addOption(new Option('--kind <kind>', 'only those of a kind').choices(CONTRADICTION_KINDS))
    .option('--open', 'those that wait, which is what is listed anyway')
    .option('--judged', 'those that were judged instead')
    .option('--all', 'both')
    .action(
      run((dossier: string, { kind, judged = false, all = false }: ListOptions) =>
        rooms.withDossier(dossier, async (session) => {
          const rows = [];
          const uids = uidsOf(session);
          for (;;) {
            const page: ContradictionQueue = await session.query('contradiction.queue', {
              kind: kind ?? null,
              state: all ? 'all' : judged ? 'judged' : 'open',
              offset: rows.length,
              limit: 1000,
            });
            for (const { one, other, wrongId, ...row } of page.rows) {
              rows.push({
                ...row,
                one: { ...one, id: await uids.of(one.id) },
                other: { ...other, id: await uids.of(other.id) },
                wrong: wrongId === null ? null : await uids.of(wrongId),
              });
            }
            if (page.rows.length === 0 || rows.length >= page.total) break;
          }
          const said = ({ value, negated }: { readonly value: string; readonly negated: boolean }): string =>
            negated ? `not ${value}`.trim() : value === '' ? 'affirmed' : value;
          return {
            json: rows,
            text:
              rows.length === 0
                ? 'None.'
                : table(
                    rows.map(({ one, other, kind: of, about, outcome, stands, changedSince }) => ({
                      one: one.id,
                      other: other.id,
                      kind: of,
                      values: `${said(one)} ≠ ${said(other)}`,
                      outcome: `${outcome ?? ''}${stands ? (changedSince ? ' (changed since)' : '') : ' (no more)'}`,
                      about,
                    })),
                    ['one', 'other', 'kind', 'values', 'outcome', 'about'],
                  ),
          };
        }),
      ),
    );
};

export const addJudge: AddCommand = (program, { rooms, run }) => {
  program
    .command('judge')
    .description('say what two records that do not go together are')
    .argument('<dossier>', 'the dossier')
    .argument('<one>', 'one record')
    .argument('<other>', 'the other')
    .argument('<outcome>', CONTRADICTION_OUTCOMES.join(', '))
    .addOption(
      new Option('--kind <kind>', 'what is between them').choices(CONTRADICTION_KINDS).makeOptionMandatory(),
    )
    .option('--wrong <record>', 'of one-side-wrong and superseded: the side that gives way')
    .option('--reason <reason>', 'why', '')
    .action(
      run(
        (
          dossier: string,
          one: string,
          other: string,
          outcome: ContradictionOutcome,
          { kind, wrong, reason }: JudgeOptions,
        ) =>
          rooms.withDossier(dossier, async (session) => {
            const { value } = await session.command('contradiction.judge', {
              kind,
              outcome,
              reason,
              oneId: (await recordNamed(session, one)).id,
              otherId: (await recordNamed(session, other)).id,
              wrongId: wrong === undefined ? null : (await recordNamed(session, wrong)).id,
            });
            const { uid } = await session.query('record.get', { id: value });
            return { json: { contradiction: uid, outcome }, text: uid };
          }),
      ),
    );
};
