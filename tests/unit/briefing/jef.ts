/** A realistic ledger: Ukraine's enhanced partnership with the Joint Expeditionary Force, from six documents. */
import type { BriefingLedger } from '../../../preload/contract/briefings.ts';
import {
  cite,
  document,
  evidence,
  h,
  ledgerOf,
  ol,
  origin,
  p,
  quote,
  record,
  table,
  text,
  ul,
} from './ledgers.ts';

const channel = document(11, {
  title: 'Україна отримала статус розширеного партнерства з Об’єднаними експедиційними силами',
  sourceName: 'Canal Telegram de Denys Chmyhal',
  reliability: 'B',
  byline: 'Denys Chmyhal, ministre de la Défense',
  published: '2025-11-05',
  accessed: '2025-11-06',
  url: 'https://t.me/Denys_Smyhal',
  language: 'uk',
  mediaType: 'application/json',
  fileName: 'result.json',
  origin: origin(11, { relation: 'first-hand', note: 'compte officiel du ministre' }),
});
const article = document(12, {
  title:
    'L’Ukraine obtient un nouveau statut de partenariat stratégique dans les alliances militaires internationales',
  sourceName: 'Portail d’actualité francophone',
  reliability: 'C',
  published: '2025-11-05~',
  url: 'https://exemple.invalid/actualites/defense/2025/11/ukraine-obtient-un-nouveau-statut-de-partenariat-strategique',
  fileName: '000_0d1f5a32a9ad0036.txt',
  origin: origin(12, {
    relation: 'relays',
    targetId: 11,
    targetNoun: 'document',
    targetTitle: channel.title,
  }),
});
const release = document(13, {
  title: 'JEF Defence Ministers’ joint statement, Bodø',
  sourceName: 'Gouvernement du Royaume-Uni',
  reliability: 'A',
  published: '2025-11-05',
  url: 'https://www.gov.uk/government/news/jef-defence-ministers-joint-statement',
  language: 'en',
  mediaType: 'text/html',
  fileName: 'jef-statement.html',
  tlp: 'clear',
  origin: origin(13, { relation: 'first-hand', note: 'texte adopté à Bodø' }),
});
const agency = document(14, {
  title: 'JEF utvider samarbeidet med Ukraina',
  sourceName: 'Agence de presse norvégienne',
  reliability: 'B',
  published: '2025-11-05',
  language: 'nb',
  fileName: 'ntb.txt',
  tlp: 'green',
  origin: null,
});
const invitation = document(15, {
  title: 'Note de cadrage : invitation faite à l’Ukraine, 9 mai 2025',
  sourceName: 'Archives du service',
  reliability: null,
  published: '2025-05',
  accessed: null,
  fileName: 'cadrage-mai.md',
  mediaType: 'text/markdown',
  tlp: 'amber',
  origin: null,
});
const anonymous = document(16, {
  title: 'Publication anonyme reprise sur un forum',
  sourceName: 'Compte anonyme',
  reliability: 'F',
  published: null,
  fileName: 'forum.txt',
  origin: origin(16, { relation: 'unknown' }),
});

const LONG =
  'Le ministre Shmyhal a souligné que l’Ukraine possède la capacité de renforcer considérablement la coalition en partageant son expertise dans la lutte contre l’agression hybride, en améliorant les systèmes de défense anti-aérienne, en déployant des drones, en protégeant les infrastructures critiques et en soutenant des capacités de frappes à longue distance.\n' +
  'Il a également annoncé la participation des forces armées ukrainiennes à des exercices conjoints afin d’atteindre une interopérabilité totale et une réponse rapide en situation de crise. Cette avancée favorisera le développement de l’industrie de défense ukrainienne et renforcera la capacité militaire du pays.';

const records = [
  record(
    21,
    [
      evidence(31, release, 'we welcome Ukraine as an enhanced partner of the Joint Expeditionary Force', {
        credibility: 1,
      }),
      evidence(
        32,
        article,
        'L’Ukraine a atteint une étape diplomatique et militaire majeure en se voyant accorder le statut de ‘Partenariat Étendu’ avec la Force Expeditionnaire Conjointe (JEF)',
        { credibility: 2 },
      ),
    ],
    { text: 'L’Ukraine est partenaire renforcé de la JEF depuis le 5 novembre 2025.' },
  ),
  record(
    22,
    [
      evidence(
        33,
        article,
        'une coalition militaire internationale qui, depuis 2014, regroupe des pays d’Europe du Nord, notamment le Royaume-Uni, la Norvège, le Danemark, la Finlande, la Suède, l’Islande, l’Estonie, la Lettonie et la Lituanie',
        { credibility: 3 },
      ),
      evidence(34, release, 'the ten participating nations of the JEF', {
        stance: 'contradicts',
        credibility: 1,
      }),
    ],
    { text: 'La JEF regroupe neuf pays.' },
  ),
  record(
    23,
    [
      evidence(35, channel, 'Україна вперше отримала можливість брати участь у засіданнях високого рівня', {
        credibility: 2,
      }),
    ],
    {
      noun: 'statement',
      kind: null,
      text: 'Україна вперше отримала можливість брати участь у засіданнях високого рівня',
      speaker: 'Denys Chmyhal',
      role: 'ministre de la Défense d’Ukraine',
      said: '2025-11-05',
      channel: 'Telegram',
    },
  ),
  record(24, [evidence(36, article, LONG, { credibility: 2 })], { kind: 'statement' }),
  record(25, [
    evidence(37, invitation, 'invitée à devenir partenaire renforcé le 9 mai 2025', { credibility: null }),
  ]),
  record(
    26,
    [
      evidence(38, agency, 'Avtalen ble undertegnet av forsvarsministrene i Bodø', { credibility: 2 }),
      evidence(39, anonymous, 'rien n’a été signé à Buda', { stance: 'contradicts', credibility: 6 }),
    ],
    { text: 'Le mémorandum a été signé à Bodø.' },
  ),
  record(
    27,
    [
      evidence(40, release, 'Ukraine will be invited to take part in JEF exercises', {
        stance: 'context',
        credibility: 2,
      }),
    ],
    {
      kind: 'judgement',
      likelihood: 'likely',
      yardstick: 'icd-203',
      text: 'Des forces ukrainiennes participeront à un exercice de la JEF en 2026.',
    },
  ),
  record(28, [], { kind: 'gap', text: 'Le texte du mémorandum n’est pas public.' }),
  record(29, [], { kind: 'assumption', confidence: 'low' }),
  record(30, [evidence(41, agency, 'Norge leder møtet', { state: 'doubtful', credibility: 3 })], {
    noun: 'passage',
    kind: null,
    text: 'Norge leder møtet',
  }),
];
const documents = [channel, article, release, agency, invitation, anonymous];

export const french: BriefingLedger = {
  ...ledgerOf(
    [
      h(1, 'Ce qu’il faut retenir'),
      p(
        'Le 5 novembre 2025, les ministres de la Défense de la Force expéditionnaire conjointe (JEF) réunis à Bodø ont accordé à l’Ukraine le statut de ',
        text('partenaire renforcé', 'strong'),
        ' ',
        21,
        '. C’est la première fois qu’un État non membre obtient un accès régulier aux réunions de haut niveau de la coalition ',
        23,
        '. L’invitation datait du 9 mai ',
        25,
        '; elle a donc mis six mois à se concrétiser.',
      ),
      ul(
        [
          p(
            'Le statut donne accès aux réunions et aux exercices ; il ne crée ',
            text('aucune garantie de sécurité', 'em'),
            ' : le mémorandum n’est pas public ',
            28,
            '.',
          ),
        ],
        [
          p(
            'La liste des pays membres diffère selon les documents : neuf pour la presse, dix pour le communiqué ',
            22,
            '.',
          ),
        ],
        [
          p(
            'Nous jugeons probable qu’une unité ukrainienne participe à un exercice de la JEF en 2026 ',
            27,
            '.',
          ),
        ],
      ),
      h(1, 'Le statut et sa portée'),
      h(2, 'Un mémorandum signé à Bodø'),
      p(
        'Le mémorandum conjoint a été signé par les ministres à Bodø ',
        26,
        ', sous présidence norvégienne ',
        30,
        '. Un compte anonyme affirme le contraire et situe la réunion à « Buda » : la graphie suggère une traduction automatique, et rien d’autre ne l’appuie. La 1re version du communiqué britannique, publiée à 18 h, emploie « enhanced partner » ; la presse francophone traduit tantôt par « partenariat étendu », tantôt par « partenariat renforcé ». Nous retenons le second terme, plus proche de l’original ',
        21,
        '.',
      ),
      p('Le ministre ukrainien en donne la lecture suivante :'),
      quote(
        p(
          'Pour la première fois dans l’histoire, l’Ukraine a obtenu la possibilité de participer à des réunions de haut niveau et de contribuer aux processus décisionnels dans le cadre d’une coalition militaire internationale',
          24,
          '.',
        ),
      ),
      h(2, 'Ce que chacun apporte'),
      p('Les domaines cités par les parties ne se recoupent qu’en partie ', 24, 27, ' :'),
      table(
        [['Domaine'], ['Ukraine'], ['Pays de la JEF']],
        [
          ['Lutte contre l’agression hybride'],
          ['Retour d’expérience depuis 2014'],
          ['Échange de renseignement ', 21],
        ],
        [
          ['Drones et frappes à longue distance'],
          ['Production, doctrine d’emploi ', 24],
          ['Financement, composants'],
        ],
        [['Défense antiaérienne'], ['Intégration de systèmes mixtes'], ['Batteries, munitions ; formation']],
        [['Infrastructures critiques'], ['Protection du réseau électrique'], ['Surveillance de la Baltique']],
      ),
      h(2, 'Calendrier'),
      ol(
        [p('9 mai 2025 : invitation ', 25, '.')],
        [p('1er au 5 novembre 2025 : négociation du texte, puis signature ', 26, '.')],
        [
          p('2026 : premier exercice commun, sous réserve ', 27, '.'),
          ul(
            [p('si le format retenu est celui d’une JEF Response Option ;')],
            [p('ou, à défaut, comme observateur.')],
          ),
        ],
      ),
      h(1, 'Limites'),
      p(
        'Deux documents sur six ont une origine établie. L’article francophone relaie le canal du ministre : il ne le corrobore pas. Le coût pour les partenaires, que certains chiffrent à 10 000 000 € par an, ne repose sur aucun document ; nous supposons qu’il sera absorbé par les budgets existants ',
        29,
        '.',
      ),
      h(3, 'À collecter'),
      p(
        'Le texte du mémorandum ',
        28,
        ', la liste des exercices de 2026, et l’audition du ministre norvégien.',
      ),
    ],
    records,
    documents,
    {
      title: 'L’Ukraine, partenaire renforcé de la Force expéditionnaire conjointe',
      author: 'Bureau Europe du Nord',
      reference: 'NOTE/2025/0147',
      recipients: 'Direction des affaires stratégiques ; cabinet',
      date: '2025-11-07',
      tlp: 'amber',
    },
  ),
  dossierTitle: 'Coalitions d’Europe du Nord et Ukraine',
};

export const english: BriefingLedger = {
  ...french,
  briefing: {
    ...french.briefing,
    language: 'en',
    title: 'Ukraine, enhanced partner of the Joint Expeditionary Force',
    author: 'Northern Europe desk',
    reference: 'BRF/2025/0147',
    recipients: 'Strategic affairs directorate',
    tlp: 'amber+strict',
    body: {
      type: 'doc',
      content: [
        h(1, 'Key points'),
        p(
          'On 5 November 2025 the defence ministers of the Joint Expeditionary Force (JEF), meeting in Bodø, made Ukraine an ',
          text('enhanced partner', 'strong'),
          ' ',
          21,
          '. The invitation dates from May ',
          25,
          '.',
        ),
        ul(
          [p('The text of the memorandum is not public ', 28, '.')],
          [p('Accounts differ on how many nations take part ', 22, '.')],
          [p('We judge it likely that Ukrainian forces will take part in a JEF exercise in 2026 ', 27, '.')],
        ),
        h(1, 'What was said'),
        p(
          'The Ukrainian minister announced it on his own channel ',
          23,
          ' and named five fields ',
          24,
          26,
          '.',
        ),
        quote(p('We welcome Ukraine as an enhanced partner of the Joint Expeditionary Force.', cite(21))),
        table(
          [['Date'], ['Event']],
          [['9 May 2025'], ['Invitation ', 25]],
          [['5 November 2025'], ['Signature in Bodø ', 26]],
        ),
        p('We assume that costs will be met from existing budgets ', 29, '.'),
      ],
    },
  },
  dossierTitle: 'Northern European coalitions and Ukraine',
};
