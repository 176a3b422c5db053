/** The system's own dialogs for files: the only way by which a path comes from the person to the program. */
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { existsSync } from 'node:fs';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Words } from './words.ts';

export interface Dialogs {
  /** Each answers null when cancelled. */
  dossierToOpen(): Promise<string | null>;
  newDossier(fileName: string): Promise<string | null>;
  documents(): Promise<readonly string[] | null>;
  foldersOfDocuments(): Promise<readonly string[] | null>;
  table(): Promise<string | null>;
  rates(): Promise<string | null>;
  referenceFile(): Promise<string | null>;
  references(fileName: string, form: 'json' | 'ris' | 'bib'): Promise<string | null>;
  /** `evidence`: as the one form that takes it along. */
  briefing(fileName: string, evidence: boolean): Promise<string | null>;
  /** A briefing that was exported. */
  exported(): Promise<string | null>;
  /** A folder of one's own templates. */
  templateFolder(): Promise<string | null>;
  logo(): Promise<string | null>;
  sheet(fileName: string, format: 'csv' | 'xlsx'): Promise<string | null>;
  copy(fileName: string): Promise<string | null>;
  restored(fileName: string): Promise<string | null>;
}

/** `window` and `say` are asked when needed: both change while the program runs. */
export function dialogsOf(window: () => BrowserWindow, say: () => Words): Dialogs {
  const dossiers = (): FileFilter => ({ name: say().dossierFiles, extensions: ['liasse'] });

  const saveAs = async (
    title: string,
    buttonLabel: string,
    defaultPath: string,
    ...filters: readonly FileFilter[]
  ): Promise<string | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title,
      buttonLabel,
      defaultPath,
      filters: [...filters],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    return canceled || filePath === ''
      ? null
      : withExtension(
          filePath,
          filters.flatMap(({ extensions }) => extensions),
        );
  };

  const openOne = async (title: string, filter: FileFilter): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title,
      filters: [filter, { name: say().allFiles, extensions: ['*'] }],
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };

  return {
    dossierToOpen: () => openOne(say().openDossierTitle, dossiers()),
    table: () =>
      openOne(say().tableTitle, { name: say().tableFiles, extensions: ['xlsx', 'csv', 'tsv', 'xml'] }),
    referenceFile: () =>
      openOne(say().referencesTitle, {
        name: 'CSL-JSON, RIS, BibTeX',
        extensions: ['json', 'ris', 'bib', 'bibtex'],
      }),
    references: (name, form) =>
      saveAs(say().referencesTitle, say().export, name, {
        name: { json: 'CSL-JSON', ris: 'RIS', bib: 'BibTeX' }[form],
        extensions: [form],
      }),
    logo: () => openOne(say().logoTitle, { name: say().pictures, extensions: ['svg', 'png', 'jpg', 'jpeg'] }),
    templateFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: say().templatesTitle,
        buttonLabel: say().choose,
        properties: ['openDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    exported: () =>
      openOne(say().verifyTitle, { name: 'PDF, DOCX, HTML', extensions: ['pdf', 'docx', 'html', 'htm'] }),
    rates: () => openOne(say().ratesTitle, { name: 'CSV', extensions: ['csv'] }),
    documents: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: say().importTitle,
        buttonLabel: say().import,
        filters: [
          {
            name: say().documentFiles,
            extensions: [
              'pdf',
              'txt',
              'text',
              'md',
              'markdown',
              'html',
              'htm',
              'xhtml',
              'docx',
              'docm',
              'dotx',
              'odt',
              'ott',
              'rtf',
              'epub',
              'csv',
              'tsv',
              'xlsx',
              'xml',
              'eml',
              'mbox',
              'mht',
              'mhtml',
              'json',
            ],
          },
          { name: say().allFiles, extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      });
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
    foldersOfDocuments: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: say().importFoldersTitle,
        buttonLabel: say().import,
        properties: ['openDirectory', 'multiSelections'],
      });
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
    newDossier: (name) => saveAs(say().newDossierTitle, say().create, name, dossiers()),
    sheet: (name, format) =>
      saveAs(say().sheetTitle, say().export, name, { name: say().tableFiles, extensions: [format] }),
    briefing: (name, evidence) =>
      saveAs(
        say().exportTitle,
        say().export,
        name,
        ...(evidence
          ? [{ name: say().evidencePdf, extensions: ['pdf'] }]
          : [
              { name: 'PDF', extensions: ['pdf'] },
              { name: 'Word (DOCX)', extensions: ['docx'] },
              { name: 'HTML', extensions: ['html'] },
              { name: 'Markdown', extensions: ['md'] },
            ]),
      ),
    copy: (name) => saveAs(say().backUpTitle, say().save, name, dossiers()),
    restored: (name) => saveAs(say().restoreTitle, say().restore, name, dossiers()),
  };
}

/** Some desktops do not add the extension of the chosen filter; then nobody was asked about a file of the longer name. */
function withExtension(path: string, extensions: readonly string[]): string {
  if (extensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`))) return path;
  const full = `${path}.${extensions[0] ?? ''}`;
  if (existsSync(full)) {
    throw new LiasseError('already-exists', `There is already a file ${full}.`, { file: full });
  }
  return full;
}
