/** What this host's own dialogs say; everything else in them is the app's. */

const english = {
  open: 'Open',
  save: 'Save',
  cancel: 'Cancel',
  parent: 'Parent folder',
  folder: 'Folder',
  name: 'File name',
  chosen: 'File or folder',
  type: 'Type',
  hidden: 'Hidden files',
  files: 'Contents of the folder',
  missing: 'There is nothing of that name.',
  unreadable: 'That folder cannot be read.',
  exists: 'There is already a file of that name. Press again to replace it.',
  openFolder: 'folder',
};

export type DialogWords = Readonly<Record<keyof typeof english, string>>;

const french: DialogWords = {
  open: 'Ouvrir',
  save: 'Enregistrer',
  cancel: 'Annuler',
  parent: 'Dossier parent',
  folder: 'Dossier',
  name: 'Nom du fichier',
  chosen: 'Fichier ou dossier',
  type: 'Type',
  hidden: 'Fichiers cachés',
  files: 'Contenu du dossier',
  missing: 'Il n’y a rien de ce nom.',
  unreadable: 'Ce dossier ne peut pas être lu.',
  exists: 'Un fichier de ce nom existe déjà. Appuyez encore pour le remplacer.',
  openFolder: 'dossier',
};

export const dialogWords = (language: string): DialogWords => (language.startsWith('fr') ? french : english);
