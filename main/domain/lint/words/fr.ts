import { dateIn } from '../../written-dates.ts';
import { markingCalled, type LintWords } from './said.ts';

const quoted = (words: unknown): string => `«\u202f${String(words)}\u202f»`;
const isStatement = (kind: unknown): boolean => kind === 'statement';

export const french: LintWords = {
  name: {
    'fact-without-passage': 'Fait sans passage',
    'quotation-not-verbatim': 'Citation non littérale',
    'figure-without-currency': 'Montant sans devise',
    'figure-without-stage': 'Montant sans stade',
    'figure-without-date': 'Montant sans date',
    'differs-from-cell': 'Montant différent de sa ligne',
    'one-origin': 'Une seule origine',
    'old-sources': 'Sources anciennes',
    'marking-above': 'Source marquée plus strictement',
    'anchor-in-doubt': 'Ancre douteuse ou perdue',
    withdrawn: 'Fiche supprimée',
    'message-gone': 'Message retiré',
    'open-contradiction': 'Contradiction ouverte',
    'likelihood-with-confidence': 'Probabilité avec confiance',
    'mixed-terms': 'Échelles mélangées',
    'unlisted-term': 'Terme hors échelle',
    'judgement-without-confidence': 'Jugement sans confiance',
    'spelled-two-ways': 'Nom à deux graphies',
    'summary-out-of-date': 'Bilan des sources dépassé',
    'stale-part': 'Élément vivant périmé',
  },
  say: {
    'fact-without-passage': ({ kind, cites }) => {
      const what = isStatement(kind) ? 'Cette déclaration' : 'Ce fait';
      return cites === 0 ? `${what} ne cite rien.` : `${what} cite une fiche qu’aucun passage n’appuie.`;
    },
    'quotation-not-verbatim': ({ ours, theirs }) =>
      theirs === '' && ours === ''
        ? 'Ces mots ne sont dans aucun passage cité par la phrase.'
        : theirs === ''
          ? `Le passage n’a pas ${quoted(ours)}.`
          : ours === ''
            ? `La citation omet ${quoted(theirs)}.`
            : `Le passage dit ${quoted(theirs)}, et non ${quoted(ours)}.`,
    'figure-without-currency': ({ figure }) => `${quoted(figure)} n’a pas de devise.`,
    'figure-without-stage': ({ figure }) =>
      `${quoted(figure)}\u202f: promis, engagé, décaissé ou livré\u202f?`,
    'figure-without-date': ({ figure }) => `${quoted(figure)} n’a pas de date.`,
    'differs-from-cell': ({ figure, cell, currency }) =>
      `${quoted(figure)} n’est pas ce que porte la ligne citée\u202f: ${cell} ${currency}.`,
    'one-origin': ({ documents, origins }) =>
      origins === 0
        ? `Documents derrière cette phrase\u202f: ${documents}. D’où ils la tiennent n’est pas noté.`
        : `Documents derrière cette phrase\u202f: ${documents}, tous d’une seule origine.`,
    'old-sources': ({ newest }) => `La source la plus récente est du ${dateIn(String(newest), 'fr')}.`,
    'marking-above': ({ marking: level }) =>
      `Elle repose sur une source marquée ${markingCalled(level)}, plus strictement que la note.`,
    'anchor-in-doubt': ({ state, words }) =>
      state === 'lost'
        ? `Le passage ${quoted(words)} n’est plus dans la dernière version de son document.`
        : `On ne sait pas avec certitude où se trouve ${quoted(words)} dans la dernière version de son document.`,
    withdrawn: ({ title }) =>
      title === '' ? 'Elle cite une fiche supprimée.' : `Elle cite ${quoted(title)}, qui a été supprimé.`,
    'message-gone': ({ words }) => `Le message ${quoted(words)} n’est plus dans sa discussion.`,
    'open-contradiction': ({ title, count }) =>
      count === 1
        ? `${quoted(title)} est contredit, et personne n’a tranché.`
        : `${quoted(title)} figure dans ${count} contradictions que personne n’a tranchées.`,
    'likelihood-with-confidence': ({ likelihood, confidence }) =>
      `${quoted(likelihood)} et ${quoted(confidence)} sont dans une même phrase.`,
    'mixed-terms': ({ term, other }) => `${quoted(term)} est d’une autre échelle que ${quoted(other)}.`,
    'unlisted-term': ({ term }) =>
      `${quoted(term)} n’est sur aucune échelle\u202f: à quel point est-ce probable\u202f?`,
    'judgement-without-confidence': () => 'Ce jugement ne dit pas quelle confiance il mérite.',
    'spelled-two-ways': ({ spelling, other }) => `${quoted(spelling)} s’écrit ${quoted(other)} plus haut.`,
    'summary-out-of-date': () => 'Ce dont parle le bilan des sources a changé depuis qu’il a été écrit.',
    'stale-part': ({ title }) =>
      `${quoted(title)}\u202f: le dossier a changé depuis la lecture de cet élément.`,
  },
  part: {
    register: 'Registre',
    timeline: 'Chronologie',
    aid: 'Graphique de l’aide',
    matrix: 'Tableau des membres',
  },
  why: {
    'fact-without-passage': 'ICD 206\u202f: une source est citée chaque fois que quelque chose en dépend.',
    'quotation-not-verbatim':
      'Entre guillemets, ce sont les mots exacts de quelqu’un\u202f; «\u202f[…]\u202f» dit ce qui est omis.',
    'figure-without-currency': 'Un montant est dans une devise (ISO 4217).',
    'figure-without-stage':
      'L’IATI distingue promesse, engagement, décaissement et dépense\u202f: ce qui est promis n’est pas payé.',
    'figure-without-date': 'Un montant vaut à une date\u202f; les suivants diffèrent.',
    'differs-from-cell': 'Le chiffre du registre est celui que les passages appuient.',
    'one-origin': 'Une copie ne corrobore pas\u202f: l’AJP-2.1 demande d’autres sources, indépendantes.',
    'old-sources': 'ICD 206\u202f: l’âge de l’information compte dans sa qualité.',
    'marking-above': 'TLP 2.0\u202f: une note n’est pas marquée au-dessous de sa source la plus stricte.',
    'anchor-in-doubt': 'Une citation mène au passage exact, ou dit qu’elle ne sait pas.',
    withdrawn: 'Ce qui a été supprimé n’appuie rien.',
    'message-gone': 'Ce que son auteur a retiré était peut-être faux.',
    'open-contradiction': 'Une contradiction ouverte se dit, ou se tranche.',
    'likelihood-with-confidence':
      'ICD 203, D.6.e(2)(b)\u202f: probabilité et confiance ne partagent pas une phrase.',
    'mixed-terms':
      'ICD 203, D.6.e(2)(a)\u202f: on ne mélange ni les deux rangées de termes, ni deux échelles.',
    'unlisted-term':
      'ICD 203, D.6.e(2)(a)\u202f: la probabilité se dit en termes dont l’intervalle est publié.',
    'judgement-without-confidence':
      'ICD 203, D.6.e(2)\u202f: un jugement dit la confiance dans ce qui le fonde.',
    'spelled-two-ways': 'Un nom n’a qu’une graphie dans une note.',
    'summary-out-of-date': 'ICD 206\u202f: le bilan des sources parle des sources telles qu’elles sont.',
    'stale-part':
      'ICD 206\u202f: l’âge de l’information compte dans sa qualité. Actualisez, ou assumez la date.',
  },
};
