/** A briefing as Markdown (CommonMark, with the footnotes and tables that GitHub and pandoc know). What was written is escaped. */
import { chartTable } from '../live/chart-table.ts';
import type { Block, Line, Note, Run, Sheet } from '../sheet.ts';

/** Signs that would be markup; `&` would begin an entity. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\u200b', '')
    .replaceAll(/[\\`*_{}[\]<>#|~$&@^]/gu, String.raw`\$&`)
    .replaceAll(/\s*\n\s*/gu, ' ');

/** At the beginning of a line these would begin a list, a heading or a rule. */
const atStart = (text: string): string =>
  text.replace(/^(\s*)([-+=]|\d+(?=[.)]))/u, (_, white: string, sign: string) =>
    /\d/.test(sign) ? `${white}${sign}\\` : `${white}\\${sign}`,
  );

function look(run: Run): string {
  if (run.note !== undefined) return `[^${run.note}]`;
  if (run.style === 'break') return '\\\n';
  let text = escaped(run.text);
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  if (words === '') return text;
  const mark = `${run.strong === true || run.style === 'mark' || run.style === 'new' ? '**' : ''}${run.em === true ? '*' : ''}${run.style === 'gone' ? '~~' : ''}`;
  text = `${before}${mark}${words}${Array.from(mark).toReversed().join('')}${after}`;
  return run.sup === true ? `<sup>${text}</sup>` : text;
}

const runsOf = (runs: readonly Run[]): string => runs.map(look).join('');

const indented = (text: string, by: string): string => text.replaceAll(/\n(?!\n)/gu, `\n${by}`);

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${runsOf(block.runs)}`;
    case 'paragraph':
      return atStart(runsOf(block.runs));
    case 'kept':
      return blocksOf(block.blocks);
    case 'quote':
      return `> ${blocksOf(block.blocks).replaceAll('\n', '\n> ')}`;
    case 'list':
      return block.items
        .map((item, at) => {
          const sign = block.ordered ? `${block.start + at}. ` : '- ';
          return sign + indented(blocksOf(item), ' '.repeat(sign.length));
        })
        .join('\n');
    case 'chart':
      return tableOf(chartTable(block));
    default:
      return tableOf(block);
  }
}

/** Rows of one line: what spans several columns is followed by empty cells. */
function tableOf({ rows, head }: Extract<Block, { kind: 'table' }>): string {
  const lines = rows.map((row) =>
    row.flatMap(({ blocks, colspan }) => [
      blocks.map((block) => blockOf(block).replaceAll(/\\?\n+/gu, ' ')).join(' '),
      ...Array.from({ length: colspan - 1 }, () => ''),
    ]),
  );
  const width = Math.max(1, ...lines.map((line) => line.length));
  const full = lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')]);
  const first = head > 0 ? (full[0] ?? []) : Array.from({ length: width }, () => '');
  const rest = head > 0 ? full.slice(1) : full;
  const ends = Array.from({ length: width }, (_, column) =>
    rows.some((row) => row.length === width && row[column]?.end === true),
  );
  return [first, ends.map((end) => (end ? '---:' : '---')), ...rest]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
}

const blocksOf = (blocks: readonly Block[]): string => blocks.map(blockOf).join('\n\n');

const noteOf = ({ number, paragraphs }: Note): string =>
  `[^${number}]: ${paragraphs.map(runsOf).join('\n\n    ')}`;

const linesOf = (lines: readonly Line[]): string =>
  lines.map(({ label, runs }) => `- **${escaped(label)}** ${runsOf(runs)}`).join('\n');

export function markdownOf(sheet: Sheet): string {
  const { annex } = sheet;
  const parts = [
    sheet.letterhead.map(escaped).join('\\\n'),
    [sheet.marking, sheet.tlp?.label ?? '']
      .filter((mark) => mark !== '')
      .map((mark) => `**${escaped(mark)}**`)
      .join(' '),
    `# ${escaped(sheet.title)}`,
    linesOf(sheet.head),
    blocksOf(sheet.blocks),
    sheet.changes === undefined ? '' : blocksOf(sheet.changes),
    `## ${escaped(annex.title)}`,
    `### ${escaped(annex.summaryTitle)}`,
    ...annex.summaryText.map((runs) => atStart(runsOf(runs))),
    linesOf(annex.summary),
    `### ${escaped(annex.sourcesTitle)}`,
    ...(annex.sources.length === 0
      ? [escaped(annex.none)]
      : annex.sources.flatMap(({ key, title, lines }) => [
          `#### \\[${key}\\] ${escaped(title)}`,
          linesOf(lines),
        ])),
    ...(annex.passages.length === 0 ? [] : [`### ${escaped(annex.passagesTitle)}`, linesOf(annex.passages)]),
    ...annex.keys.flatMap(({ title, rows, remark }) => [
      `### ${escaped(title)}`,
      rows.map((row) => `- **${escaped(row.sign)}** ${escaped(row.name)}: ${escaped(row.means)}`).join('\n'),
      escaped(remark),
    ]),
    escaped(sheet.foot),
    sheet.notes.map(noteOf).join('\n\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
