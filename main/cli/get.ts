import { isRegister, type RegisterRow } from '../../preload/contract/registers/index.ts';
import type { RecordRef } from '../../preload/contract/common.ts';
import type { PassageSelectors } from '../../preload/contract/selectors.ts';
import type { Session } from '../jobs/session.ts';
import type { AddCommand } from './cli.ts';
import { listAll } from './kinds.ts';
import { outward, recordNamed, uidsOf, type Uids } from './uids.ts';

export const addGet: AddCommand = (program, { rooms, run }) => {
  program
    .command('get')
    .description('show a record with all its fields, and the passages that each rests on')
    .argument('<dossier>', 'the dossier')
    .argument('<record>', 'the record’s uid, or the beginning of it')
    .action(
      run((dossier: string, uid: string) =>
        rooms.withDossier(dossier, async (session) => {
          const record = await recordNamed(session, uid);
          const uids = uidsOf(session);
          const fields = await fieldsOf(session, record, uids);
          const evidence = await evidenceOf(session, record.id, uids);
          const found = await selectorsOf(session, record);
          const json = {
            id: record.uid,
            noun: record.noun,
            title: record.title,
            ...fields,
            ...found,
            evidence,
          };
          return { json, text: textOf(json) };
        }),
      ),
    );
};

async function fieldsOf(
  session: Session,
  { id, noun }: RecordRef,
  uids: Uids,
): Promise<Record<string, unknown>> {
  if (isRegister(noun)) {
    const row = await session.query('register.row', { register: noun, id });
    return { tlp: row.tlp, fields: await cellsOf(row, uids) };
  }
  const rows = await listAll(session, noun);
  const row = rows.find((one) => one.id === id);
  return row === undefined ? {} : { fields: await outward(row, uids) };
}

/** Of a passage: how it is found again. */
async function selectorsOf(
  session: Session,
  { id, noun }: RecordRef,
): Promise<Partial<Omit<PassageSelectors, 'id'>>> {
  if (noun !== 'passage') return {};
  const [found] = await session.query('passage.selectors', { ids: [id] });
  if (found === undefined) return {};
  const { selectors, headings, pages, rectangles } = found;
  return { selectors, headings, pages, rectangles };
}

/** References are told by the other's title and uid. */
async function cellsOf({ cells, references }: RegisterRow, uids: Uids): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(cells)) {
    const other = references[name];
    fields[name] = typeof other === 'number' ? { id: await uids.of(other), title: value } : value;
  }
  return fields;
}

async function evidenceOf(session: Session, recordId: number, uids: Uids) {
  const rows = [];
  for (const row of await session.query('evidence.ofRecord', { recordId })) {
    const { field, stance, credibility, reliability, note, exact, documentTitle, sourceName } = row;
    rows.push({
      id: row.uid,
      field,
      stance,
      credibility,
      reliability,
      note,
      passage: await uids.of(row.passageId),
      exact,
      documentTitle,
      sourceName,
    });
  }
  return rows;
}

interface Shown {
  readonly noun: string;
  readonly title: string;
  readonly fields?: unknown;
  readonly selectors?: PassageSelectors['selectors'];
  readonly evidence: Awaited<ReturnType<typeof evidenceOf>>;
}

function textOf({ noun, title, fields, selectors = [], evidence }: Shown): string {
  const words = (value: unknown): string => {
    if (typeof value === 'string') return value;
    const of = value !== null && typeof value === 'object' && 'title' in value ? value.title : value;
    return typeof of === 'string' ? of : JSON.stringify(of);
  };
  const lines = [`${noun}  ${title}`];
  for (const [name, value] of Object.entries((fields ?? {}) as Record<string, unknown>)) {
    if (value === null || value === '') continue;
    lines.push(`  ${name}: ${words(value)}`);
    lines.push(...evidence.filter(({ field }) => field === name).map(quoted));
  }
  lines.push(...selectors.map(selected));
  const whole = evidence.filter(({ field }) => field === '');
  if (whole.length > 0) lines.push('  the record as a whole:', ...whole.map(quoted));
  return lines.join('\n');
}

function selected(selector: PassageSelectors['selectors'][number]): string {
  switch (selector.type) {
    case 'TextQuoteSelector':
      return `  quote: ${selector.prefix}[${selector.exact}]${selector.suffix}`
        .replaceAll(/\s+/g, ' ')
        .slice(0, 300);
    case 'TextPositionSelector':
      return `  position: ${selector.start}-${selector.end} (UTF-16 code units of the text)`;
    default:
      return `  place: ${selector.value}`;
  }
}

const SIGNS = { supports: '+', contradicts: '≠', context: '·' } as const;

const quoted = ({
  stance,
  exact,
  documentTitle,
  reliability,
  credibility,
}: Shown['evidence'][number]): string =>
  `      ${SIGNS[stance]} “${exact.replaceAll(/\s+/g, ' ').slice(0, 100)}” (${documentTitle}, ${reliability ?? '–'}${credibility ?? '–'})`;
