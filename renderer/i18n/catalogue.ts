/** The message files of every room and feature, gathered when the window is built. */
import type { Language } from '../../preload/contract/index.ts';

export type Messages = Readonly<Record<string, string>>;

const files: Readonly<Record<string, Messages>> = import.meta.glob<Messages>(
  ['../*/messages/*.json', '../features/*/messages/*.json'],
  { eager: true, import: 'default' },
);

const gathered = new Map<Language, Messages>();

/** All messages of a language by their full id. */
export function messagesOf(language: Language): Messages {
  const known = gathered.get(language);
  if (known !== undefined) return known;
  const made = Object.assign(
    {},
    ...Object.entries(files)
      .filter(([path]) => path.endsWith(`/${language}.json`))
      .map(([, messages]) => messages),
  ) as Messages;
  gathered.set(language, made);
  return made;
}
