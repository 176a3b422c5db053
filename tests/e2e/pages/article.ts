/** An article of our own to annotate, as a person would have it: a text file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const TITLE = 'Le partenariat renforcé est signé à Bodø';
export const SENTENCES = [
  'Les ministres de dix pays ont signé le mémorandum le 5 novembre 2025.',
  'Le texte ouvre les exercices communs à l’Ukraine.',
  'Selon le ministre, « la coopération commence maintenant ».',
  'Aucun pays n’a annoncé de nouvel envoi d’armes.',
] as const;

/** Answers its path. */
export function writeArticle(folder: string): string {
  const path = join(folder, 'bodo.txt');
  const [first, second, third, fourth] = SENTENCES;
  writeFileSync(path, `${TITLE}\n\n${first} ${second}\n\n${third}\n\n${fourth}\n`);
  return path;
}
