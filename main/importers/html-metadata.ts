/** What a web page says of itself: meta elements, linked data, the trace that browsers leave when they save it. */
import { FOUND_FIELDS, type FoundField, type FoundIn } from '../../preload/contract/documents.ts';
import { dayOf, instantOf, languageTag, line, webAddress } from './metadata.ts';
import type { Metadata } from './parsed.ts';

type Candidate = readonly [where: FoundIn, value: string | null];

export function pageMetadata(document: Document, source: string): Metadata {
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const found = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = found?.getAttribute('content') ?? null;
      if (content !== null && content.trim() !== '') return content;
    }
    return null;
  };
  const start = source.slice(0, 4096);
  const linked = linkedData(document);
  const dates: readonly (readonly [where: FoundIn, date: string | null | undefined])[] = [
    ['open-graph', meta('article:published_time')],
    ['meta-elements', meta('datePublished', 'date', 'dc.date', 'dcterms.created', 'pubdate')],
    ['linked-data', linked.published],
    ['page', document.querySelector('article time[datetime], time[pubdate]')?.getAttribute('datetime')],
  ];
  const fields: Readonly<Record<FoundField, readonly Candidate[]>> = {
    title: [
      ['open-graph', line(meta('og:title'))],
      ['meta-elements', line(meta('twitter:title'))],
      ['page', line(document.querySelector('h1')?.textContent ?? document.title)],
    ],
    byline: [
      ['meta-elements', line(meta('author', 'article:author', 'dc.creator'))],
      ['linked-data', line(linked.author)],
    ],
    publisher: [
      ['linked-data', line(linked.publisher)],
      ['open-graph', line(meta('og:site_name'))],
      ['meta-elements', line(meta('publisher', 'dc.publisher'))],
    ],
    url: [
      ['page', webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href'))],
      ['open-graph', webAddress(meta('og:url'))],
      ['page', webAddress(/<!--\s*saved from url=(?:\(\d+\))?(\S+)/i.exec(start)?.[1])],
      ['page', webAddress(/<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i.exec(start)?.[1])],
    ],
    language: [
      ['page', languageTag(document.documentElement?.getAttribute('lang'))],
      ['meta-elements', languageTag(meta('content-language'))],
    ],
    published: dates.map(([where, date]) => [where, dayOf(date)]),
  };
  const first = (field: FoundField): Candidate | undefined =>
    fields[field].find(([, value]) => value !== null);
  const value = (field: FoundField): string | null => first(field)?.[1] ?? null;
  return {
    title: value('title'),
    byline: value('byline'),
    publisher: value('publisher'),
    url: value('url'),
    language: value('language'),
    published: value('published'),
    publishedAt: instantOf(dates.find(([, date]) => dayOf(date) !== null)?.[1]),
    where: Object.fromEntries(FOUND_FIELDS.map((field) => [field, first(field)?.[0] ?? 'page'])),
  };
}

interface LinkedData {
  readonly published: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
}

/** What the page's linked data (schema.org in JSON-LD) says of what was published when, and by whom. */
function linkedData(document: Document): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(script.textContent ?? '')) {
      const published = node['datePublished'];
      if (typeof published === 'string') {
        return { published, author: nameOf(node['author']), publisher: nameOf(node['publisher']) };
      }
    }
  }
  return { published: null, author: null, publisher: null };
}

function nodesOf(json: string): readonly Record<string, unknown>[] {
  try {
    const data: unknown = JSON.parse(json);
    const top = (Array.isArray(data) ? data : [data]).filter(isObject);
    return top.flatMap((node) => [
      node,
      ...(Array.isArray(node['@graph']) ? node['@graph'].filter(isObject) : []),
    ]);
  } catch {
    return [];
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function nameOf(author: unknown): string | null {
  const first: unknown = Array.isArray(author) ? author[0] : author;
  if (typeof first === 'string') return first;
  return isObject(first) && typeof first['name'] === 'string' ? first['name'] : null;
}
