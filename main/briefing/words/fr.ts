/** The French of a typeset briefing. Narrow no-break spaces (U+202F) stand where French sets them. */
import type { Words } from '../words.ts';
import { changesInFrench } from './changes.ts';

const plural = (count: number, one: string, other: string): string =>
  `${count}\u00a0${count < 2 ? one : other}`;

export const french: Words = {
  kicker: {
    note: 'Fiche',
    briefing: 'Note',
    dossier: 'Dossier',
    'talking-points': 'Éléments de langage',
    comparison: 'Comparatif',
  },
  page: 'Page',
  labels: { notes: 'Notes', contents: 'Sommaire', annex: 'Annexe' },
  to: 'À l’attention de',
  from: 'De',
  date: 'Date',
  reference: 'Référence',
  dossier: 'Dossier',
  marking: 'Diffusion',
  preview: 'Aperçu, non exporté',
  exported: (moment) => `Exporté ${moment}`,
  dossierOf: (uid) => `dossier ${uid}`,
  colon: (left, right) => `${left}\u202f: ${right}`,
  semicolon: (left, right) => `${left}\u202f; ${right}`,
  quoted: (words) => `«\u202f${words}\u202f»`,
  untitled: 'Sans titre',
  noDate: 'sans date',
  noSource: 'source non indiquée',
  picture: '[partie d’une page sans texte]',
  seeNote: (number) => `Voir note\u00a0${number}.`,
  seeEarlier: (number) => `voir note\u00a0${number}`,
  noEvidence: {
    fact: 'Affirmation sans pièce à l’appui dans le dossier.',
    statement: 'Propos attribué sans pièce à l’appui dans le dossier.',
    assumption: 'Hypothèse de l’auteur, sans pièce à l’appui.',
    judgement: 'Jugement de l’auteur, sans pièce à l’appui.',
    gap: 'Lacune\u202f: le dossier ne contient aucune pièce sur ce point.',
    'statement-record': 'Déclaration sans pièce à l’appui dans le dossier.',
    other: 'Fiche sans pièce à l’appui dans le dossier.',
  },
  deleted: 'La fiche citée ici n’est plus dans le dossier.',
  shortened: '(en entier en annexe)',
  contradicted: 'Contredit\u202f:',
  context: 'Contexte\u202f:',
  doubtful: 'Ancrage douteux, à vérifier.',
  lost: 'Passage introuvable dans le texte actuel du document.',
  notGraded: 'non coté',
  letterMissing: 'source non cotée',
  letterNoBasis: 'fiabilité impossible à évaluer',
  digitNoBasis: 'véracité impossible à évaluer',
  bothNoBasis: 'fiabilité et véracité impossibles à évaluer',
  confident: (name) => `confiance ${name}`,
  reliability: {
    A: {
      name: 'Totalement fiable',
      means:
        'Aucun doute sur l’authenticité, la crédibilité ou la compétence\u202f; fiabilité constante par le passé.',
    },
    B: {
      name: 'Habituellement fiable',
      means: 'Doute mineur\u202f; information valable la plupart du temps.',
    },
    C: { name: 'Assez fiable', means: 'Doute, mais a fourni des informations valables par le passé.' },
    D: {
      name: 'Habituellement non fiable',
      means: 'Doute important, mais a fourni des informations valables par le passé.',
    },
    E: {
      name: 'Non fiable',
      means:
        'Authenticité, crédibilité et compétence insuffisantes\u202f; informations non valables par le passé.',
    },
    F: {
      name: 'Fiabilité impossible à évaluer',
      means: 'Il n’existe aucune base. Ce n’est pas le bas de l’échelle.',
    },
  },
  credibility: {
    1: {
      name: 'Confirmée par d’autres sources',
      means:
        'Confirmée par d’autres sources indépendantes\u202f; logique en soi\u202f; cohérente avec les autres informations sur le sujet.',
    },
    2: {
      name: 'Probablement vraie',
      means:
        'Non confirmée\u202f; logique en soi\u202f; cohérente avec les autres informations sur le sujet.',
    },
    3: {
      name: 'Peut-être vraie',
      means:
        'Non confirmée\u202f; assez logique\u202f; concorde avec certaines autres informations sur le sujet.',
    },
    4: {
      name: 'Douteuse',
      means: 'Non confirmée\u202f; possible mais pas logique\u202f; aucune autre information sur le sujet.',
    },
    5: {
      name: 'Improbable',
      means:
        'Non confirmée\u202f; pas logique en soi\u202f; contredite par d’autres informations sur le sujet.',
    },
    6: {
      name: 'Véracité impossible à évaluer',
      means: 'Il n’existe aucune base. Ce n’est pas le bas de l’échelle.',
    },
  },
  tlp: {
    clear: 'Diffusion sans limite.',
    green: 'Au sein de la communauté, pas par des canaux accessibles au public.',
    amber: 'Besoin d’en connaître, dans l’organisation et chez ses clients.',
    'amber+strict': 'Besoin d’en connaître, dans l’organisation seulement.',
    red: 'Pour les seuls destinataires nommés, aucune autre diffusion.',
  },
  likelihood: {
    'icd-203': {
      'almost-no-chance': { name: 'presque aucune chance', means: '01–05\u00a0%' },
      'very-unlikely': { name: 'très improbable', means: '05–20\u00a0%' },
      unlikely: { name: 'improbable', means: '20–45\u00a0%' },
      'roughly-even-chance': { name: 'chances à peu près égales', means: '45–55\u00a0%' },
      likely: { name: 'probable', means: '55–80\u00a0%' },
      'very-likely': { name: 'très probable', means: '80–95\u00a0%' },
      'almost-certain': { name: 'quasi certain', means: '95–99\u00a0%' },
    },
    phia: {
      'remote-chance': { name: 'chance infime', means: '5\u00a0% au plus' },
      'highly-unlikely': { name: 'hautement improbable', means: '10–20\u00a0%' },
      unlikely: { name: 'improbable', means: '25–35\u00a0%' },
      'realistic-possibility': { name: 'possibilité réaliste', means: '40 à moins de 50\u00a0%' },
      likely: { name: 'probable', means: '55–75\u00a0%' },
      'highly-likely': { name: 'hautement probable', means: '80–90\u00a0%' },
      'almost-certain': { name: 'quasi certain', means: '95\u00a0% ou plus' },
    },
  },
  confidence: {
    low: { name: 'faible', means: 'Non corroboré\u202f; beaucoup d’hypothèses.' },
    moderate: { name: 'moyenne', means: 'En partie corroboré\u202f; plusieurs hypothèses.' },
    high: { name: 'élevée', means: 'Bien corroboré par des sources éprouvées\u202f; très peu d’hypothèses.' },
  },
  claimKind: {
    fact: 'Fait',
    statement: 'Propos attribué',
    assumption: 'Hypothèse',
    judgement: 'Jugement',
    gap: 'Lacune',
  },
  claims: (kind, count) =>
    ({
      fact: plural(count, 'fait', 'faits'),
      statement: plural(count, 'propos attribué', 'propos attribués'),
      assumption: plural(count, 'hypothèse', 'hypothèses'),
      judgement: plural(count, 'jugement', 'jugements'),
      gap: plural(count, 'lacune', 'lacunes'),
    })[kind],
  cited: (noun, count) =>
    ({
      source: plural(count, 'source', 'sources'),
      document: plural(count, 'document', 'documents'),
      passage: plural(count, 'passage', 'passages'),
      code: plural(count, 'code', 'codes'),
      actor: plural(count, 'acteur', 'acteurs'),
      statement: plural(count, 'déclaration', 'déclarations'),
      claim: plural(count, 'assertion', 'assertions'),
      evidence: plural(count, 'appui', 'appuis'),
      origin: plural(count, 'origine', 'origines'),
      briefing: plural(count, 'note', 'notes'),
      release: plural(count, 'diffusion', 'diffusions'),
      coalition: plural(count, 'coalition', 'coalitions'),
      membership: plural(count, 'appartenance', 'appartenances'),
      effort: plural(count, 'axe d’effort', 'axes d’effort'),
      agreement: plural(count, 'accord', 'accords'),
      signatory: plural(count, 'signataire', 'signataires'),
      event: plural(count, 'événement', 'événements'),
      participant: plural(count, 'participant', 'participants'),
      role: plural(count, 'fonction', 'fonctions'),
      programme: plural(count, 'programme d’aide', 'programmes d’aide'),
      flow: plural(count, 'flux d’aide', 'flux d’aide'),
      contradiction: plural(count, 'contradiction', 'contradictions'),
      mapping: plural(count, 'correspondance', 'correspondances'),
      rate_set: plural(count, 'table de taux', 'tables de taux'),
      saved_view: plural(count, 'vue enregistrée', 'vues enregistrées'),
      saved_search: plural(count, 'recherche enregistrée', 'recherches enregistrées'),
    })[noun],
  originUnknown: 'origine inconnue',
  originRelation: {
    'first-hand': 'De première main',
    quotes: 'Cite',
    relays: 'Relaie',
    syndicates: 'Reprend à l’identique',
    translates: 'Traduit',
    unknown: 'Inconnue',
  },
  changes: changesInFrench,
  annex: {
    title: 'Annexe. Les sources',
    summary: 'Bilan des sources',
    sources: 'Documents',
    keys: 'Grille de lecture',
    none: 'Cette note ne cite aucun document.',
    passages: 'Passages abrégés dans les notes, en entier',
    note: (number) => `Note\u00a0${number}`,
    documents: 'Documents',
    letters: 'Sources par fiabilité',
    letterless: 'non cotées',
    origins: 'Origines',
    independent: (count) => plural(count, 'origine indépendante établie', 'origines indépendantes établies'),
    unestablished: (count) =>
      plural(count, 'document d’origine non établie', 'documents d’origine non établie'),
    copies: 'Des copies ne se corroborent pas.',
    span: 'Parution',
    between: (first, last) => `${first}\u202f–\u202f${last}`,
    claims: 'Assertions citées',
    others: 'Autres fiches citées',
    contradicted: 'Contredites',
    unsupported: 'Sans pièce à l’appui',
    nothing: 'aucune',
    weakest: 'Maillon faible',
    weakLink: (link, origins) =>
      link === 'unsupported'
        ? 'aucun passage ne l’appuie'
        : link === 'in-doubt'
          ? 'on ne sait pas si son passage est encore dans son document'
          : origins === 0
            ? 'aucune origine établie'
            : plural(origins, 'origine indépendante', 'origines indépendantes'),
    gradedLow: ', au mieux coté D, E, 4 ou 5',
    weakestRule: 'F et 6 disent l’absence de base\u202f; ils n’affaiblissent rien.',
    notesAndMore: (numbers, more) => `notes ${numbers.join(', ')} et ${more} autres`,
    notes: (numbers) =>
      numbers.length === 1
        ? `note ${numbers[0]}`
        : `notes ${numbers.slice(0, -1).join(', ')} et ${numbers.at(-1)}`,
    unshown: 'Caractères',
    unshownCharacters: (count) =>
      `${plural(count, 'caractère manque', 'caractères manquent')} aux polices de cette note et ${count < 2 ? 'est donné' : 'sont donnés'} par son numéro Unicode, entre crochets.`,
    source: 'Source',
    byline: 'Signature',
    published: 'Paru',
    accessed: 'Consulté',
    address: 'Adresse',
    file: 'Fichier',
    sha256: 'SHA-256',
    origin: 'Origine',
    originUnknown: 'Non indiquée',
    marking: 'Marquage',
    unmarked: 'sans marquage',
    reliabilityKey: 'Fiabilité de la source',
    credibilityKey: 'Crédibilité de l’information',
    likelihoodKey: 'Probabilité',
    confidenceKey: 'Confiance',
    gradeRemark: 'AJP-2.1 / STANAG 2511. La lettre et le chiffre sont donnés indépendamment l’un de l’autre.',
    letterAloneRemark: 'Une lettre seule\u202f: l’information n’a pas été cotée.',
    noBasisRemark: 'F et 6 disent qu’il n’y a pas de quoi juger\u202f: ce n’est pas le bas de l’échelle.',
    likelihoodRemark: {
      'icd-203': 'Termes et intervalles de l’ICD 203 (première ligne).',
      phia: 'Termes et intervalles de l’échelle britannique de probabilité (PHIA, 24 mars 2025). Elle laisse des écarts à dessein.',
    },
    likelihoodMixed: 'Deux échelles servent ici\u202f: un même mot n’y a pas le même intervalle.',
    confidenceRemark:
      'Formulations du JP 2-0. Confiance et probabilité ne figurent jamais dans la même phrase.',
  },
};
