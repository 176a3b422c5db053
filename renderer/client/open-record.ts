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
};

/** Whether a noun has a place where it is shown. */
export const hasScreen = (noun: Noun): boolean => noun === 'passage' || noun in SCREENS;

export function openRecord({ id, noun }: { readonly id: number; readonly noun: Noun }): void {
  const screen = SCREENS[noun];
  if (screen !== undefined) go(`/${screen}/${id}`);
  else if (noun === 'passage') {
    ask('passage.get', { id }).then(({ documentId }) => go(`/documents/${documentId}?passage=${id}`), report);
  }
}
