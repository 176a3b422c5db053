/**
 * A briefing as one page of HTML: no network, no script. Each call of a note opens its evidence over the text; the notes stand below
 * as well, for print. Text is always escaped: nothing that was written is ever read as markup.
 */
import type { Manifest } from '../../domain/manifest.ts';
import type { House } from '../house/read.ts';
import { noteLabel, sourceLabel } from '../runs.ts';
import type { Bar, Block, Cell, Chart, Line, Note, Run, Sheet } from '../sheet.ts';
import { STYLE } from './style.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no page may hold are left out: controls, and halves of characters. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- they are what is left out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b]/gu, '')
    .replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? '');

/** JSON inside a script element that is never run: no `<` may end it. */
const inert = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);

function look(run: Run): string {
  if (run.style === 'break') return '<br>';
  let html = escaped(run.text);
  if (run.style === 'gone') html = `<del>${html}</del>`;
  else if (run.style === 'new') html = `<ins>${html}</ins>`;
  else if (run.style !== undefined) html = `<span class="${run.style}">${html}</span>`;
  if (run.em === true) html = `<em>${html}</em>`;
  if (run.strong === true) html = `<strong>${html}</strong>`;
  if (run.sup === true) html = `<sup>${html}</sup>`;
  if (run.lang !== undefined) html = `<span lang="${escaped(run.lang)}">${html}</span>`;
  return run.to === undefined ? html : `<a href="#${escaped(run.to)}">${html}</a>`;
}

const runsOf = (runs: readonly Run[]): string =>
  runs
    .map((run) =>
      run.note === undefined
        ? look(run)
        : `<span class="ref"><button type="button" class="call" id="call-${run.note}" popovertarget="evidence-${run.note}" aria-label="${run.note}"></button></span>`,
    )
    .join('');

const blocksOf = (blocks: readonly Block[]): string => blocks.map(blockOf).join('\n');

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${runsOf(block.runs)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p${block.small === true ? ' class="small"' : ''}>${runsOf(block.runs)}</p>`;
    case 'kept':
      return blocksOf(block.blocks);
    case 'quote':
      return `<blockquote>${blocksOf(block.blocks)}</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${blocksOf(item)}</li>`).join('');
      return block.ordered ? `<ol start="${block.start}">${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'chart':
      return chartOf(block);
    default: {
      const rows = block.rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`);
      return `<table><thead>${rows.slice(0, block.head).join('')}</thead><tbody>${rows.slice(block.head).join('')}</tbody></table>`;
    }
  }
}

/** A table whose bars are drawn beside its figures: who does not see them reads the same. */
function chartOf({ alt, columns, panels }: Chart): string {
  const [what, figure, remark] = columns;
  const hasRemark = remark !== '';
  const bar = ({ label, text, note, share, reach, cites = [] }: Bar): string =>
    `<tr><th scope="row">${escaped(label)}${runsOf(cites)}</th><td class="figure">${escaped(text)}<span class="bar" style="--to:${(reach === 0 ? 0 : (share / reach) * 100).toFixed(1)}%;inline-size:${(reach * 100).toFixed(1)}%"></span></td>${hasRemark ? `<td class="quiet">${escaped(note)}</td>` : ''}</tr>`;
  const body = panels.map(
    ({ label, bars }) =>
      `<tbody>${label === '' ? '' : `<tr><th scope="rowgroup" colspan="${hasRemark ? 3 : 2}" class="panel">${escaped(label)}</th></tr>`}${bars.map(bar).join('')}</tbody>`,
  );
  return `<table class="chart" aria-label="${escaped(alt)}"><thead><tr><th scope="col">${escaped(what)}</th><th scope="col">${escaped(figure)}</th>${hasRemark ? `<th scope="col">${escaped(remark)}</th>` : ''}</tr></thead>${body.join('')}</table>`;
}

function cellOf({ header, colspan, rowspan, blocks, end }: Cell): string {
  const name = header ? 'th' : 'td';
  const span = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  return `<${name}${span}${end === true ? ' class="end"' : ''}>${blocksOf(blocks)}</${name}>`;
}

const noteOf = ({ paragraphs }: Note): string => paragraphs.map((runs) => `<p>${runsOf(runs)}</p>`).join('');

const linesOf = (lines: readonly Line[]): string =>
  `<dl>${lines.map(({ label, runs }) => `<div><dt>${escaped(label)}</dt><dd>${runsOf(runs)}</dd></div>`).join('')}</dl>`;

/** An image element runs nothing that its file may hold. */
function letterheadOf({ letterhead, logo: named }: Sheet, logo: House['logo']): string {
  if (letterhead.length === 0 && logo === null) return '';
  const type =
    logo?.name.endsWith('.svg') === true ? 'svg+xml' : logo?.name.endsWith('.png') === true ? 'png' : 'jpeg';
  const picture =
    logo === null
      ? ''
      : `<img src="data:image/${type};base64,${logo.bytes.toString('base64')}" alt="${escaped(named?.alt ?? '')}">`;
  return `<div class="letterhead">${picture}<p>${letterhead.map((line, at) => (at === 0 ? `<b>${escaped(line)}</b>` : escaped(line))).join('<br>')}</p></div>`;
}

/** What the page itself says, in its language. */
const WORDS = {
  fr: { notes: 'Notes', back: 'Retour au texte', close: 'Fermer' },
  en: { notes: 'Notes', back: 'Back to the text', close: 'Close' },
} as const;

/** `logo`: the picture of who writes, in the page itself. */
export function pageOf(sheet: Sheet, manifest: Manifest, logo: House['logo'] = null): string {
  const { annex, notes, language } = sheet;
  const words = WORDS[language];
  const tlp =
    sheet.tlp === null
      ? ''
      : `<p class="tlp" data-level="${sheet.tlp.level}">${escaped(sheet.tlp.label)}</p>`;
  const marking = sheet.marking === '' ? '' : `<p class="marking">${escaped(sheet.marking)}</p>`;
  const evidence = notes.map(
    (note) =>
      `<aside id="evidence-${note.number}" popover class="evidence"><header><b>${note.number}</b><button type="button" popovertarget="evidence-${note.number}" popovertargetaction="hide" aria-label="${words.close}">×</button></header>${noteOf(note)}</aside>`,
  );
  const list = notes.map(
    (note) =>
      `<li id="${noteLabel(note.number)}" value="${note.number}">${noteOf(note)}<a class="back" href="#call-${note.number}" aria-label="${words.back}">↩</a></li>`,
  );
  const sources = annex.sources.map(
    ({ key, title, lang, lines }) =>
      `<section id="${sourceLabel(key)}" class="source"><h3>[${key}] <span${lang === undefined ? '' : ` lang="${lang}"`}>${escaped(title)}</span></h3>${linesOf(lines)}</section>`,
  );
  const passages = annex.passages.map(
    ({ target, label, runs }) =>
      `<div id="${escaped(target)}"><dt>${escaped(label)}</dt><dd>${runsOf(runs)}</dd></div>`,
  );
  const keys = annex.keys.map(
    ({ title, rows, remark }) =>
      `<h3>${escaped(title)}</h3><dl class="scale">${rows.map((row) => `<div><dt>${escaped(row.sign)}</dt><dd><b>${escaped(row.name)}</b> ${escaped(row.means)}</dd></div>`).join('')}</dl><p class="quiet">${escaped(remark)}</p>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="generator" content="Liasse">
<meta name="author" content="${escaped(sheet.author)}">
<title>${escaped(sheet.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header class="top">${letterheadOf(sheet, logo)}<div class="marks">${marking}${tlp}</div><p class="kicker">${escaped(sheet.kicker)}</p><h1>${escaped(sheet.title)}</h1>${linesOf(sheet.head)}</header>
<main id="text">
${blocksOf(sheet.blocks)}
</main>
${notes.length === 0 ? '' : `<section class="notes"><h2>${words.notes}</h2><ol id="notes">${list.join('\n')}</ol></section>`}
${sheet.changes === undefined ? '' : `<section class="changes">${blocksOf(sheet.changes)}</section>`}
<section class="annex"><h2>${escaped(annex.title)}</h2>
<h3>${escaped(annex.summaryTitle)}</h3>${annex.summaryText.map((runs) => `<p>${runsOf(runs)}</p>`).join('')}${linesOf(annex.summary)}
<h3>${escaped(annex.sourcesTitle)}</h3>${sources.length === 0 ? `<p>${escaped(annex.none)}</p>` : sources.join('\n')}
${passages.length === 0 ? '' : `<h3>${escaped(annex.passagesTitle)}</h3><dl>${passages.join('\n')}</dl>`}
${keys.length === 0 ? '' : `<h2>${escaped(annex.keysTitle)}</h2>${keys.join('\n')}`}
</section>
<footer><div class="marks">${marking}${tlp}</div><p>${escaped(sheet.foot)}</p></footer>
${evidence.join('\n')}
<script type="application/json" id="liasse-manifest">${inert(manifest)}</script>
</body>
</html>
`;
}
