/** What a web page says of itself: meta elements, linked data, the trace that browsers leave when they save it. */
import { dayOf, languageTag, line, webAddress } from './metadata.ts';
import type { Metadata } from './parsed.ts';

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
  const linked = linkedData(document);
  return {
    title: line(
      meta('og:title', 'twitter:title') ?? document.querySelector('h1')?.textContent ?? document.title,
    ),
    byline: line(meta('author', 'article:author', 'dc.creator')) ?? line(linked.author),
    url:
      webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
      webAddress(meta('og:url')) ??
      webAddress(/<!--\s*saved from url=(?:\(\d+\))?(\S+)/i.exec(source.slice(0, 4096))?.[1]) ??
      webAddress(/<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i.exec(source.slice(0, 4096))?.[1]),
    language: languageTag(document.documentElement?.getAttribute('lang') ?? meta('content-language')),
    published:
      dayOf(
        meta('article:published_time', 'datePublished', 'date', 'dc.date', 'dcterms.created', 'pubdate'),
      ) ??
      dayOf(linked.published) ??
      dayOf(document.querySelector('article time[datetime], time[pubdate]')?.getAttribute('datetime')),
  };
}

/** `datePublished` and the author's name of the page's linked data (schema.org in JSON-LD). */
function linkedData(document: Document): { published: string | null; author: string | null } {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(script.textContent ?? '')) {
      const published = node['datePublished'];
      if (typeof published === 'string') return { published, author: nameOf(node['author']) };
    }
  }
  return { published: null, author: null };
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
