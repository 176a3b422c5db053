/** What the page of changes says, in both languages. Narrow no-break spaces (U+202F) stand where French sets them. */
import type {
  BehindChange,
  DocumentChange,
  HeadChange,
  SentenceChange,
} from '../../../preload/contract/releases.ts';
import type { LintProfile } from '../../../preload/contract/lint.ts';
import type { AnchorState, Language, Stance } from '../../../preload/contract/vocabulary.ts';

/** How many of each: sentences by what became of them, then documents. */
export type ChangeCounts = Readonly<Record<SentenceChange['change'] | 'documents', number>>;

export interface ChangeWords {
  /** `day`: in words. */
  since(number: number, day: string): string;
  readonly note: string;
  readonly nothing: string;
  /** One for each that is not 0. */
  count(what: keyof ChangeCounts, count: number): string;
  kept(count: number): string;
  readonly head: string;
  readonly text: string;
  readonly documents: string;
  readonly arrangement: string;
  readonly change: Readonly<Record<SentenceChange['change'], string>>;
  readonly behind: Readonly<Record<BehindChange['what'], string>>;
  readonly field: Readonly<Record<HeadChange['field'], string>>;
  readonly document: Readonly<Record<DocumentChange['change'], string>>;
  readonly documentField: Readonly<Record<DocumentChange['fields'][number]['field'], string>>;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly anchor: Readonly<Record<AnchorState, string>>;
  readonly profile: Readonly<Record<LintProfile, string>>;
  readonly language: Readonly<Record<Language, string>>;
  readonly unmarked: string;
  readonly notGraded: string;
}

const many = (count: number, one: string, other: string, isOne: boolean): string =>
  `${count}\u00a0${isOne ? one : other}`;
const en = (count: number, one: string, other: string): string => many(count, one, other, count === 1);
const fr = (count: number, one: string, other: string): string => many(count, one, other, count < 2);

export const changesInEnglish: ChangeWords = {
  since: (number, day) => `What changed since release ${number} of ${day}`,
  note: 'What is new',
  nothing: 'Nothing changed: text, evidence and documents are the same.',
  count: (what, count) =>
    ({
      added: en(count, 'sentence added', 'sentences added'),
      removed: en(count, 'removed', 'removed'),
      reworded: en(count, 'reworded', 'reworded'),
      moved: en(count, 'moved', 'moved'),
      behind: en(count, 'resting on something else', 'resting on something else'),
      documents: en(count, 'document', 'documents'),
    })[what],
  kept: (count) =>
    count === 0
      ? 'No sentence is as it was.'
      : `${en(count, 'sentence is as it was', 'sentences are as they were')}.`,
  head: 'Head',
  text: 'Sentence by sentence',
  documents: 'Documents',
  arrangement: 'The sentences are the same; how they are arranged or set is not.',
  change: {
    added: 'New',
    removed: 'Taken out',
    reworded: 'Reworded',
    moved: 'Moved',
    behind: 'Same words, other basis',
  },
  behind: {
    kind: 'Kind of sentence',
    origins: 'Independent origins',
    cited: 'Now cites',
    uncited: 'No longer cites',
    deleted: 'Deleted from the dossier',
    restored: 'In the dossier again',
    text: 'What it cites now says',
    'claim-kind': 'Kind of claim',
    likelihood: 'Likelihood',
    confidence: 'Confidence',
    marking: 'Marking',
    speaker: 'Speaker',
    role: 'Role',
    said: 'Said',
    channel: 'Channel',
    'passage-added': 'Passage added',
    'passage-removed': 'Passage gone',
    stance: 'Passage',
    grade: 'Grade',
    anchor: 'Anchor',
    quotation: 'Words of the passage',
  },
  field: {
    title: 'Title',
    author: 'From',
    reference: 'Reference',
    recipients: 'For',
    date: 'Date',
    language: 'Language',
    tlp: 'Marking',
    profile: 'Written for',
  },
  document: { added: 'New', removed: 'No longer cited', changed: 'Changed' },
  documentField: {
    title: 'title',
    sourceName: 'source',
    reliability: 'reliability of the source',
    published: 'published',
    tlp: 'marking',
    sha256: 'SHA-256',
  },
  stance: { supports: 'supports', contradicts: 'contradicts', context: 'context' },
  anchor: { exact: 'exact', moved: 'moved', doubtful: 'doubtful', lost: 'lost' },
  profile: { ministry: 'a ministry', newsroom: 'a newsroom', 'think-tank': 'a think tank' },
  language: { fr: 'French', en: 'English' },
  unmarked: 'not marked',
  notGraded: 'not graded',
};

export const changesInFrench: ChangeWords = {
  since: (number, day) => `Ce qui a changé depuis la diffusion n°\u00a0${number} du ${day}`,
  note: 'Nouveautés',
  nothing: 'Rien n’a changé\u202f: texte, appuis et documents sont les mêmes.',
  count: (what, count) =>
    ({
      added: fr(count, 'phrase ajoutée', 'phrases ajoutées'),
      removed: fr(count, 'retirée', 'retirées'),
      reworded: fr(count, 'reformulée', 'reformulées'),
      moved: fr(count, 'déplacée', 'déplacées'),
      behind: fr(count, 'à l’assise modifiée', 'à l’assise modifiée'),
      documents: fr(count, 'document', 'documents'),
    })[what],
  kept: (count) =>
    count === 0
      ? 'Aucune phrase n’est restée telle quelle.'
      : `${fr(count, 'phrase est restée telle quelle', 'phrases sont restées telles quelles')}.`,
  head: 'En-tête',
  text: 'Phrase par phrase',
  documents: 'Documents',
  arrangement: 'Les phrases sont les mêmes\u202f; leur disposition ou leur mise en forme a changé.',
  change: {
    added: 'Nouvelle',
    removed: 'Retirée',
    reworded: 'Reformulée',
    moved: 'Déplacée',
    behind: 'Mêmes mots, autre assise',
  },
  behind: {
    kind: 'Nature de la phrase',
    origins: 'Origines indépendantes',
    cited: 'Cite désormais',
    uncited: 'Ne cite plus',
    deleted: 'Supprimée du dossier',
    restored: 'De nouveau dans le dossier',
    text: 'La fiche citée dit désormais',
    'claim-kind': 'Nature de l’assertion',
    likelihood: 'Probabilité',
    confidence: 'Confiance',
    marking: 'Diffusion',
    speaker: 'Locuteur',
    role: 'Fonction',
    said: 'Dit le',
    channel: 'Canal',
    'passage-added': 'Passage ajouté',
    'passage-removed': 'Passage disparu',
    stance: 'Passage',
    grade: 'Cote',
    anchor: 'Ancrage',
    quotation: 'Mots du passage',
  },
  field: {
    title: 'Titre',
    author: 'De',
    reference: 'Référence',
    recipients: 'À l’attention de',
    date: 'Date',
    language: 'Langue',
    tlp: 'Diffusion',
    profile: 'Écrite pour',
  },
  document: { added: 'Nouveau', removed: 'Plus cité', changed: 'Modifié' },
  documentField: {
    title: 'titre',
    sourceName: 'source',
    reliability: 'fiabilité de la source',
    published: 'parution',
    tlp: 'marquage',
    sha256: 'SHA-256',
  },
  stance: { supports: 'à l’appui', contradicts: 'contredit', context: 'contexte' },
  anchor: { exact: 'exact', moved: 'déplacé', doubtful: 'douteux', lost: 'perdu' },
  profile: {
    ministry: 'un ministère',
    newsroom: 'une rédaction',
    'think-tank': 'un centre de recherche',
  },
  language: { fr: 'français', en: 'anglais' },
  unmarked: 'sans marquage',
  notGraded: 'non coté',
};
