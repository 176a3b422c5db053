/** What the core screen asks of the window: the client's hooks, and this feature's words. */
import { useCallback } from 'react';
import { ask, go, report as reportError, say } from '../../client/index.ts';
import { useText as useWords, type Text } from '../../i18n/index.tsx';

export { ask, command, openRecord, useAsk, usePaged, usePlace } from '../../client/index.ts';
export { useCountries, useNumbers, useWhen } from '../../i18n/index.tsx';

/** The messages of this feature. */
export const useText = (): Text => useWords('documents');

/** All messages, by their full id: the field's words. */
export const useAllText = (): Text => useWords();

/** Lets work go on by itself; what it throws is shown to people. */
export function report(work: Promise<unknown>): void {
  work.catch(reportError);
}

/** Says one of this feature's passing sentences: why a key did nothing. */
export function useSay(): (message: string) => void {
  const text = useText();
  return useCallback((message) => say(text(`say.${message}`)), [text]);
}

/** Asks for files and imports them; progress and outcome are shown by the shell's list of jobs. */
export function useImport(): () => void {
  return useCallback(() => report(ask('import.choose', {})), []);
}

/** The program shows the address and asks before anything is opened. */
export const openLink = (url: string): void => report(ask('app.openExternal', { url }));

export const goToDocument = (id: number, replace = false): void => go(`/documents/${id}`, { replace });

/** To words that are no passage. UTF-16 code units. */
export const goToWords = (
  id: number,
  { start, end }: { readonly start: number; readonly end: number },
): void => go(`/documents/${id}?start=${start}&end=${end}`);

export const goToDocuments = (): void => go('/documents', { replace: true });

/** To a passage, in whichever document it is, with the claim or statement that it is evidence of. */
export const goToPassage = (
  documentId: number,
  passageId: number,
  open: { readonly noun: 'claim' | 'statement'; readonly id: number },
): void => go(`/documents/${documentId}?passage=${passageId}&${open.noun}=${open.id}`);
