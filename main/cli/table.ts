/** Rows as columns of text, for people: no frame, two spaces between, long cells cut at a width. */

/** Columns of a terminal that a cell may take. */
const WIDEST = 60;

/** Code points, cut with an ellipsis; a line break becomes a space. */
function cell(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  // oxlint-disable-next-line no-control-regex -- a title from outside must not move the cursor or change colours
  const plain = text.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  const points = Array.from(plain);
  return points.length <= WIDEST ? plain : `${points.slice(0, WIDEST - 1).join('')}…`;
}

const widthOf = (text: string): number => Array.from(text).length;

/** `columns` name the fields to show, in order. */
export function table(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly string[],
): string {
  const cells = [columns.map(String), ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, at) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), 0),
  );
  return cells
    .map((row) =>
      row
        .map((text, at) =>
          at === row.length - 1 ? text : text + ' '.repeat((widths[at] ?? 0) - widthOf(text)),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
