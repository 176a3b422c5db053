/**
 * A saved web page: its main article as blocks and marks. The page is read by a parser that runs nothing and fetches nothing;
 * what comes out is text, never markup.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Notice } from '../../preload/contract/documents.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { blocksOf } from './html-blocks.ts';
import { pageMetadata } from './html-metadata.ts';
import { dayOf, instantOf, languageTag, line, linkTarget } from './metadata.ts';
import type { Metadata } from './parsed.ts';
import { textBuilder, type Built } from './text-builder.ts';

export interface HtmlDocument extends Built, Metadata {
  readonly notices: readonly Notice[];
}

/** Deeper pages are read without looking for their main article, whose finder is recursive; still deeper ones are refused. */
export const DEPTH = { article: 400, most: 20_000 };
/** An article shorter than this share of the page's words is not its main article. */
const LEAST_SHARE = 0.1;

export function html(source: string): HtmlDocument {
  const depth = depthOf(source);
  const document = treeOf(source, depth);
  const notices = new Set<Notice>(noticesOf(source));
  const said = pageMetadata(document, source);
  const article = depth > DEPTH.article ? null : mainArticle(document);
  const builder = textBuilder();
  const title = line(article?.title) ?? said.title;
  const root = article?.content ?? document.body ?? document.documentElement;
  if (article === null) notices.add('no-main-article');
  else if (title !== null) builder.add('heading', 1, [{ text: title, marks: [] }]);
  blocksOf(root, builder, { skipHeading: article === null ? null : title, wholePage: article === null });
  const ofArticle = line(article?.title) !== null && title !== said.title;
  return {
    ...builder.build(),
    ...said,
    title,
    byline: said.byline ?? line(article?.byline),
    language: said.language ?? languageTag(article?.lang),
    published: said.published ?? dayOf(article?.publishedTime),
    publishedAt: said.published === null ? instantOf(article?.publishedTime) : (said.publishedAt ?? null),
    where: ofArticle ? { ...said.where, title: 'page' } : said.where,
    notices: [...notices],
  };
}

/** The tree of a page; throws `too-deep`. */
export function treeOf(source: string, depth: number = depthOf(source)): Document {
  if (depth > DEPTH.most) {
    throw new LiasseError(
      'too-deep',
      `The page nests too deeply (${depth} levels); nothing of it was kept.`,
      { depth },
    );
  }
  return pageOf(source);
}

/** The tree of a page. One around a fragment, or around nothing, is made: the parser takes it for granted. */
export function pageOf(source: string): Document {
  const { document } = parseHTML(/<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`);
  // `<html>` in a comment is none.
  if ((document.documentElement as Element | null) === null) {
    return parseHTML('<html><body></body></html>').document;
  }
  giveBody(document);
  return document;
}

const OF_HEAD = new Set(['base', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title']);

/**
 * Pages may leave the tags of their head and body away (HTML Living Standard, 13.1.2.4), and SingleFile does: the parser's
 * `document.body` is an empty one then.
 */
function giveBody(document: Document): void {
  const root = document.documentElement;
  if (root?.localName !== 'html') return;
  const isHead = (node: Node): boolean => node.nodeName.toLowerCase() === 'head';
  const nodes = [...root.childNodes];
  const inHead = nodes.findIndex(
    (node) =>
      (node.nodeType === 1 && !isHead(node) && !OF_HEAD.has(node.nodeName.toLowerCase())) ||
      (node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
  );
  const first = nodes.find((node) => node.nodeType === 1);
  const hasHead = first !== undefined && isHead(first);
  const body = nodes.find((node) => node.nodeName.toLowerCase() === 'body');
  const next = hasHead ? (first as Element).nextElementSibling : null;
  if (next?.localName === 'body') return;
  const head = hasHead ? first : document.createElement('head');
  const own = body ?? document.createElement('body');
  for (const [index, node] of nodes.entries()) {
    if (node === head || node === own) continue;
    if (inHead === -1 || index < inHead) head.appendChild(node);
    else own.appendChild(node);
  }
  root.append(head, own);
}

interface Article {
  readonly title: string | null;
  readonly byline: string | null;
  readonly lang: string | null;
  readonly publishedTime: string | null;
  readonly content: Element;
}

function mainArticle(document: Document): Article | null {
  const words = document.body?.textContent?.length ?? 0;
  // It works on the tree itself: a copy is kept whole for when it finds nothing.
  const copy = document.cloneNode(true) as Document;
  try {
    const found = new Readability(copy, {
      serializer: (node) => node as Element,
      charThreshold: 200,
    }).parse();
    if (found === null || found.content === null || found.content === undefined) return null;
    if ((found.textContent ?? '').trim().length < words * LEAST_SHARE) return null;
    return {
      title: found.title ?? null,
      byline: found.byline ?? null,
      lang: found.lang ?? null,
      publishedTime: found.publishedTime ?? null,
      content: found.content,
    };
  } catch {
    // A page that its finder cannot cope with is read as a whole.
    return null;
  }
}

/** How deep tags nest, roughly and in one pass: before a tree is made of them. */
export function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, close, name, self] of source.matchAll(/<(\/?)([a-z][a-z0-9-]*)\b[^>]*?(\/?)>/gi)) {
    if (VOID.has((name ?? '').toLowerCase()) || self === '/') continue;
    depth = close === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr p li'.split(' '));

/** What a page's markup holds that its words do not. */
export function* noticesOf(source: string): Generator<Notice> {
  if (/<(?:script|iframe|object|embed|applet)\b|<[^>]+\son\w+\s*=|javascript:/i.test(source)) {
    yield 'active-content-removed';
  }
  for (const [, address] of source.matchAll(
    /<(?:img|video|audio|source|picture)\b[^>]*?\b(?:src|srcset|poster)\s*=\s*["']?([^"'\s>]+)/gi,
  )) {
    if (linkTarget(address) === null && !address?.startsWith('//')) continue;
    yield 'external-content-removed';
    return;
  }
}
