/** Goes to where a record is shown, or to where it was found. */
import type { Noun, SearchHit } from '../../preload/contract/index.ts';
import { ask } from './bridge.ts';
import { report } from './notices.ts';
import { go } from './place.ts';

const SCREENS: Readonly<Partial<Record<Noun, string>>> = {
  source: 'sources',
  document: 'documents',
  code: 'codes',
  actor: 'actors',
  statement: 'statements',
  claim: 'claims',
  briefing: 'briefings',
  coalition: 'coalitions',
  membership: 'coalitions',
  effort: 'coalitions',
  agreement: 'coalitions',
  signatory: 'coalitions',
  event: 'coalitions',
  participant: 'coalitions',
  role: 'actors',
  programme: 'aid',
  flow: 'aid',
};

/** Screens that show several registers: the address says which. */
const SHARED: ReadonlySet<string> = new Set(['coalitions', 'aid']);

/** Whether a noun has a place where it is shown. */
export const hasScreen = (noun: Noun): boolean => noun === 'passage' || noun in SCREENS;

export function openRecord({ id, noun }: { readonly id: number; readonly noun: Noun }): void {
  const screen = SCREENS[noun];
  if (screen !== undefined)
    go(`/${screen}/${id}${SHARED.has(screen) || noun === 'role' ? `?in=${noun}` : ''}`);
  else if (noun === 'passage') {
    ask('passage.get', { id }).then(({ documentId }) => go(`/documents/${documentId}?passage=${id}`), report);
  }
}

/** Goes to what was found: in a document to the very words, which are pointed out there. */
export function openHit(hit: SearchHit): void {
  const { noun, id, documentId, place } = hit;
  if (noun === 'document' && place !== null) go(`/documents/${id}?start=${place.start}&end=${place.end}`);
  else if (noun === 'passage' && documentId !== null) go(`/documents/${documentId}?passage=${id}`);
  else openRecord(hit);
}
