import { InvalidArgumentError, Option } from 'commander';
import {
  SOUGHT_NOUNS,
  SearchOrder,
  type SearchCounts,
  type SearchHit,
  type SoughtNoun,
} from '../../preload/contract/search.ts';
import type { Session } from '../jobs/session.ts';
import { countHits } from '../jobs/search.ts';
import { gather } from './annotate.ts';
import type { AddCommand } from './cli.ts';
import { nounOfKind } from './kinds.ts';
import { upToAThousand } from './options.ts';
import { table } from './table.ts';
import { whollyIndexed } from './whole-index.ts';
import { uidsOf, type Uids } from './uids.ts';

interface Options {
  readonly kind: readonly string[];
  readonly order: SearchOrder;
  readonly limit: number;
  readonly offset: number;
  readonly counts?: boolean;
}

/** A hit as it leaves the dossier. Where only the title matches, it stands in place of the words around. */
export async function hitOutward(hit: SearchHit, uids: Uids) {
  const isInTitle = hit.matches.length === 0 && hit.titleMatches.length > 0;
  return {
    id: hit.uid,
    kind: hit.noun,
    title: hit.title,
    snippet: isInTitle ? hit.title : hit.snippet,
    matches: isInTitle ? hit.titleMatches : hit.matches,
    document: hit.documentId === null ? null : await uids.of(hit.documentId),
    place: hit.place,
    date: hit.date,
    source: hit.sourceName,
    reliability: hit.reliability,
    tlp: hit.tlp,
  };
}

/** Counts without the dossier's own numbers. */
const countsOutward = ({ source, ...counts }: SearchCounts) => ({
  ...counts,
  source: source.map(({ name, count }) => ({ value: name, count })),
});

async function search(session: Session, text: string, { kind, order, limit, offset, counts }: Options) {
  const kinds = kind.map(kindNamed);
  const { total, weighed, hits, partial } = await session.query('search.find', {
    text,
    kinds,
    order,
    limit,
    offset,
  });
  const uids = uidsOf(session);
  const shown = [];
  for (const hit of hits) shown.push(await hitOutward(hit, uids));
  const others = [];
  for (const hit of partial) others.push(await hitOutward(hit, uids));
  return {
    total,
    weighed,
    hits: shown,
    /** What has only some of the words, where few have them all. */
    partial: others,
    ...(counts === true ? { counts: countsOutward(await countHits(session, { text, kinds })) } : {}),
  };
}

function kindNamed(kind: string): SoughtNoun {
  const noun = SOUGHT_NOUNS.find((one) => one === nounOfKind(kind));
  if (noun !== undefined) return noun;
  throw new InvalidArgumentError(`There is no kind ${kind}. There are: ${SOUGHT_NOUNS.join(', ')}.`);
}

export const addSearch: AddCommand = (program, { rooms, run, tell, signal }) => {
  program
    .command('search')
    .description('find any word in documents, passages, notes, claims and registers')
    .argument('<dossier>', 'the dossier')
    .argument(
      '<query>',
      'words, "phrases", beginnings*, *middles*, AND OR NOT, NEAR/5, and field:value with kind, title, source, speaker, date, grade, tlp, code, language, is, has',
    )
    .option('--kind <kind>', 'only records of a kind; may be repeated', gather, [])
    .addOption(
      new Option('--order <order>', 'what comes first').choices(SearchOrder.options).default('relevance'),
    )
    .option('--limit <n>', 'how many hits to show, up to 1000', upToAThousand, 20)
    .option('--offset <n>', 'how many hits to pass over', passedOver, 0)
    .option('--counts', 'count the hits by kind, source, year, language, grade and marking')
    .action(
      run((dossier: string, query: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          await whollyIndexed(session, tell, signal);
          const found = await search(session, query, options);
          return {
            json: found,
            text: forPeople(found),
          };
        }),
      ),
    );
};

const COLUMNS = ['id', 'kind', 'date', 'source', 'title', 'snippet'];

function forPeople({ total, hits, partial }: Awaited<ReturnType<typeof search>>): string {
  const parts = [
    hits.length === 0 ? 'Nothing was found.' : `${total} found\n${table(hits, COLUMNS)}`,
    ...(partial.length === 0 ? [] : [`With only some of the words:\n${table(partial, COLUMNS)}`]),
  ];
  return parts.join('\n\n');
}

function passedOver(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a number from 0 on.');
}
