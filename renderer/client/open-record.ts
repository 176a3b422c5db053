/** Goes to where a record is shown. */
import type { Noun } from '../../preload/contract/index.ts';
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
