/** What the file of evidence inside a PDF says of itself, in both languages. */
import type { Language, Noun, Stance } from '../../../preload/contract/vocabulary.ts';

export interface EvidenceWords {
  title(briefing: string): string;
  readonly intro: string;
  readonly check: string;
  readonly seal: string;
  readonly notes: string;
  readonly documents: string;
  readonly files: string;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly noun: Readonly<Partial<Record<Noun, string>>>;
  readonly record: string;
  readonly words: string;
  readonly place: string;
  readonly grade: string;
  readonly inside: string;
  readonly outside: string;
  readonly reason: Readonly<Record<'marked' | 'red' | 'large' | 'full', string>>;
  /** What the attachments are, as a PDF reader lists them. */
  readonly manifestFile: string;
  readonly annotationsFile: string;
  readonly evidenceFile: string;
  original(number: number, title: string): string;
}

const english: EvidenceWords = {
  title: (briefing) => `Evidence of “${briefing}”`,
  intro:
    'Every passage that this briefing rests on, with what stands before and after it in its document. The quoted words are between [[ and ]]. Places are counted in the document’s text as Liasse reads it (UTF-16 code units), by its blocks or by its pages (points from the top left).',
  check:
    'To check a file: sha256sum FILE (Linux), shasum -a 256 FILE (macOS), certutil -hashfile FILE SHA256 (Windows). Its hash is given below.',
  seal: 'liasse-manifest.json, beside this file, carries the same hashes and a seal over all of them; annotations.jsonld the same passages as W3C Web Annotations.',
  notes: 'Notes',
  documents: 'Documents',
  files: 'Files',
  stance: { supports: 'Supports', contradicts: 'Contradicts', context: 'Context' },
  noun: {
    claim: 'Claim',
    statement: 'Statement',
    passage: 'Passage',
    membership: 'Membership',
    agreement: 'Agreement',
    event: 'Event',
    flow: 'Aid flow',
    programme: 'Aid programme',
  },
  record: 'Record',
  words: 'SHA-256 of the words',
  place: 'Place',
  grade: 'Grade',
  inside: 'Attached as',
  outside: 'Not attached',
  reason: {
    marked: 'it, or a passage of it, is marked more strictly than this briefing',
    red: 'it, or a passage of it, is marked TLP:RED',
    large: 'it is larger than 50 MB',
    full: 'the attached originals would be larger than 200 MB together',
  },
  manifestFile: 'What the citations rest on, with hashes and a seal (liasse verify)',
  annotationsFile: 'The cited passages as W3C Web Annotations',
  evidenceFile: 'The cited passages with their context and hashes, to read',
  original: (number, title) => `Document [${number}]: ${title}`,
};

const french: EvidenceWords = {
  title: (briefing) => `Pièces de «\u202f${briefing}\u202f»`,
  intro:
    'Chaque passage sur lequel repose cette note, avec ce qui le précède et le suit dans son document. Les mots cités sont entre [[ et ]]. Les emplacements sont comptés dans le texte tel que Liasse le lit (unités UTF-16), par blocs ou par pages (points depuis le haut à gauche).',
  check:
    'Pour contrôler un fichier\u202f: sha256sum FICHIER (Linux), shasum -a 256 FICHIER (macOS), certutil -hashfile FICHIER SHA256 (Windows). Son empreinte est donnée ci-dessous.',
  seal: 'liasse-manifest.json, joint lui aussi, porte les mêmes empreintes et un sceau sur l’ensemble\u202f; annotations.jsonld, les mêmes passages en annotations W3C.',
  notes: 'Notes',
  documents: 'Documents',
  files: 'Fichiers',
  stance: { supports: 'À l’appui', contradicts: 'Contredit', context: 'Contexte' },
  noun: {
    claim: 'Assertion',
    statement: 'Déclaration',
    passage: 'Passage',
    membership: 'Appartenance',
    agreement: 'Accord',
    event: 'Événement',
    flow: 'Flux d’aide',
    programme: 'Programme d’aide',
  },
  record: 'Fiche',
  words: 'SHA-256 des mots',
  place: 'Emplacement',
  grade: 'Cotation',
  inside: 'Joint sous le nom',
  outside: 'Non joint',
  reason: {
    marked: 'lui-même, ou un de ses passages, porte un marquage plus strict que cette note',
    red: 'lui-même, ou un de ses passages, est marqué TLP:RED',
    large: 'il dépasse 50 Mo',
    full: 'les originaux joints dépasseraient 200 Mo ensemble',
  },
  manifestFile: 'Ce sur quoi reposent les citations, avec empreintes et sceau (liasse verify)',
  annotationsFile: 'Les passages cités en annotations W3C',
  evidenceFile: 'Les passages cités, avec leur contexte et leurs empreintes, à lire',
  original: (number, title) => `Document [${number}]\u202f: ${title}`,
};

export const evidenceWordsIn = (language: Language): EvidenceWords => (language === 'fr' ? french : english);
