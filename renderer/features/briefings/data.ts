/** What the briefings ask of the window: the client's hooks, and this feature's words. */
import { go, report as reportError } from '../../client/index.ts';
import { useText as useWords, type Text } from '../../i18n/index.tsx';

export {
  ask,
  command,
  listen,
  say,
  sayStep,
  openRecord,
  useAppState,
  useAsk,
  useCommand,
  useHouseChoices,
  usePlace,
  useSettings,
} from '../../client/index.ts';
export { errorSentence, useLocale, useWhen, type Text } from '../../i18n/index.tsx';

/** The messages of this feature. */
export const useText = (): Text => useWords('briefings');
/** All messages, by their full id: for the sentences of errors. */
export const useAllText = (): Text => useWords();

/** Lets work go on by itself; what it throws is shown to people. */
export function report(work: Promise<unknown>): void {
  work.catch(reportError);
}

export const goToBriefing = (id: number): void => go(`/briefings/${id}`);
export const goToDocument = (id: number): void => go(`/documents/${id}`);
export const goToPassage = (documentId: number, passageId: number): void =>
  go(`/documents/${documentId}?passage=${passageId}`);
