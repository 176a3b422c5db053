/** How passages are found again: what the dossier keeps of their words, their blocks and their pages, as selectors. */
import type { PassageArea } from '../../preload/contract/passages.ts';
import type { PassageSelectors, Selector } from '../../preload/contract/selectors.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { rectanglesOf, type PlacedPage } from '../domain/page-places.ts';
import { pageSelector, rectangleSelector, structurePath, type NumberedBlock } from '../domain/selectors.ts';
import { runsOf } from './pages.ts';
import { withJson, type Read } from './sql.ts';
import { textOfBody } from './texts.ts';

/** The passages asked for, with the body of their text. */
const WANTED = `
  WITH wanted AS (
    SELECT p.id, json_each.key AS seq, d.text_id AS body, p.start_utf16 AS first, p.end_utf16 AS last
    FROM json_each(:ids)
    CROSS JOIN passage p ON p.id = json_each.value
    CROSS JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
    CROSS JOIN document d ON d.id = p.document_id)`;

interface Wanted {
  readonly id: number;
  readonly body: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly area: PassageArea | null;
}

const PASSAGES = `${WANTED}
  SELECT wanted.id, wanted.body, wanted.first AS start, wanted.last AS "end", p.exact, p.prefix, p.suffix, p.area
  FROM wanted CROSS JOIN passage p ON p.id = wanted.id
  ORDER BY wanted.seq`;

type BlockLine = Omit<NumberedBlock, 'isHeading'> & { readonly body: number; readonly isHeading: number };

/** The headings of their documents, and the blocks that they lie in. */
const BLOCKS = `${WANTED}
  SELECT b.text_id AS body, b.seq + 1 AS number, b.kind = 'heading' AS isHeading, b.level, b.start_utf16 AS start, b.end_utf16 AS "end"
  FROM (SELECT DISTINCT body FROM wanted) texts
  CROSS JOIN block b ON b.text_id = texts.body
  WHERE b.kind = 'heading'
    OR EXISTS (SELECT 1 FROM wanted WHERE wanted.body = b.text_id AND wanted.first < b.end_utf16 AND b.start_utf16 < wanted.last)
  ORDER BY b.text_id, b.seq`;

type PageLine = Omit<PlacedPage, 'runs'> & {
  readonly body: number;
  readonly label: string;
  readonly runs: Uint8Array;
};

/** The pages that they lie on, each once. */
const PAGES = `${WANTED},
  lying AS (
    SELECT DISTINCT g.text_id, g.seq
    FROM wanted
    CROSS JOIN page g ON g.text_id = wanted.body
    WHERE wanted.first < g.end_utf16 AND g.start_utf16 < wanted.last)
  SELECT g.text_id AS body, g.seq AS "index", g.label, g.width, g.height, g.start_utf16 AS start, g.end_utf16 AS "end", g.runs
  FROM lying CROSS JOIN page g ON g.text_id = lying.text_id AND g.seq = lying.seq
  ORDER BY g.text_id, g.seq`;

/** In the order asked for. Throws `not-found` where one of them is none, or was deleted. */
export function selectorsOf(read: Read, ids: readonly number[]): readonly PassageSelectors[] {
  const params = { ids: JSON.stringify(ids) };
  const wanted = read.all<Wanted>(PASSAGES, params).map((row) => withJson(row, 'area'));
  const known = new Set(wanted.map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined)
    throw new LiasseError('not-found', `There is no passage with the number ${missing}.`, { id: missing });
  const blocks = Map.groupBy(
    read.all<BlockLine>(BLOCKS, params).map((block) => ({ ...block, isHeading: block.isHeading === 1 })),
    ({ body }) => body,
  );
  const pages = Map.groupBy(read.all<PageLine>(PAGES, params), ({ body }) => body);
  return wanted.map((passage) =>
    selectorsAt(
      passage,
      textOfBody(read, passage.body),
      blocks.get(passage.body) ?? [],
      (pages.get(passage.body) ?? []).filter(({ start, end }) => start < passage.end && passage.start < end),
    ),
  );
}

function selectorsAt(
  { id, start, end, exact, prefix, suffix, area }: Wanted,
  text: string,
  blocks: readonly NumberedBlock[],
  pages: readonly PageLine[],
): PassageSelectors {
  const path = structurePath(
    { start, end },
    blocks.filter((block) => block.isHeading || (block.start < end && start < block.end)),
  );
  const rectangles =
    area === null
      ? rectanglesOf(
          text,
          { start, end },
          pages.map((page) => ({ ...page, runs: runsOf(page.runs) })),
        )
      : [area];
  const names = pages.map(({ index, label }) => ({ number: index + 1, label }));
  const selectors: Selector[] = [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
    names[0] === undefined ? path.selector : pageSelector(names[0].number),
  ];
  if (rectangles.length > 0) selectors.push(rectangleSelector(rectangles));
  return {
    id,
    selectors,
    headings: path.headings.map((heading) => text.slice(heading.start, heading.end)),
    pages: names,
    rectangles,
  };
}
