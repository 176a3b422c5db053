/** The French of live parts, with its spaces: U+202F before high signs and between thousands. */
import type { LiveWords } from '../words.ts';

const plural = (number: number, one: string, other: string): string =>
  `${number}\u00a0${number < 2 ? one : other}`;
const isDay = (date: string): boolean => /^\d{1,2}(er)?\u00a0/.test(date);
/** A day is “au”, all else “en”. */
const on = (date: string): string => `${isDay(date) ? 'au' : 'en'} ${date}`;

export const french: LiveWords = {
  gone: 'Un élément vivant qui se trouvait ici n’est plus dans le dossier.',
  empty: 'Rien dans le dossier.',
  timeline: 'Chronologie',
  aid: 'Aide',
  aidOf: (programme) => `Aide, ${programme}`,
  members: (coalitions) => `Membres\u202f: ${coalitions.join(', ')}`,
  asOf: (date) => `état ${on(date)}`,
  onAsOf: (date, known) => `${on(date)}, tel que connu ${isDay(known) ? 'le' : 'en'} ${known}`,
  first: (shown, total) => `${shown < 2 ? 'première ligne' : `${shown} premières lignes`} sur ${total}`,
  uncited: 'lignes non citées une à une',
  yes: 'Oui',
  no: 'Non',
  possibly: 'peut-être',
  undated: 'sans date',
  notMember: '–',
  event: 'Ce qui s’est passé',
  tells: ({ what, who, text }, status) => {
    const person = who ?? 'sans nom';
    if (what === 'joined') return `${person} rejoint ${text} (${status})`;
    if (what === 'left') return `${person} quitte ${text} (${status})`;
    if (what === 'statement')
      return who === null ? `«\u202f${text}\u202f»` : `${who}\u202f: «\u202f${text}\u202f»`;
    return what === 'agreement' ? `Signature\u202f: ${text}` : text;
  },
  noPeriod: 'dans aucune période entière',
  notSaid: 'non précisé',
  sum: (unit) => `Somme (${unit})`,
  millions: (currency) => `en millions, ${currency}`,
  flows: 'Flux',
  flowsOf: (added, rough, left) => {
    const which = [
      ...(rough === 0 ? [] : [plural(rough, 'inexact', 'inexacts')]),
      ...(left === 0 ? [] : [plural(left, 'non compté', 'non comptés')]),
    ];
    // In brackets: behind a comma it would read as a decimal.
    return which.length === 0 ? String(added) : `${added}\u00a0(${which.join(', ')})`;
  },
  moreFlows: (number, bare) =>
    `Et ${plural(number, 'autre flux', 'autres flux')} dans cette somme${bare === 0 ? '' : ` (${bare} sans pièce à l’appui)`}, à lire dans le registre.`,
  noted: (note) => ` (note\u00a0${note})`,
  chart: (title, bars, more) =>
    `Graphique en barres\u202f: ${title}. ${bars.join('\u202f; ')}${more === 0 ? '' : `\u202f; et ${plural(more, 'autre', 'autres')}`}.`,
  more: (number) =>
    plural(number, 'somme plus petite n’est pas montrée.', 'sommes plus petites ne sont pas montrées.'),
  rates: (sets, first, last) =>
    `Converti au taux de la date de chaque flux (${sets.join(', ')}\u202f; taux ${first === last ? `du ${first}` : `du ${first} au ${last}`}).`,
  leftOut: (parts) => `Hors des sommes\u202f: ${parts.join('\u202f; ')}.`,
  withoutAmount: (number) => plural(number, 'flux sans montant', 'flux sans montant'),
  withoutCurrency: (number) => plural(number, 'flux sans monnaie', 'flux sans monnaie'),
  withoutRate: (number) => plural(number, 'flux sans taux à sa date', 'flux sans taux à leur date'),
  announcedBefore: (number) => plural(number, 'flux déjà annoncé', 'flux déjà annoncés'),
  number: (value, digits) =>
    value
      .toFixed(digits)
      .replaceAll(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, '\u202f')
      .replace('.', ','),
};
