/** A briefing of 20 pages written as a Word file, against Typst typesetting the same as PDF; its own work alone, in this process. */
import { join } from 'node:path';
import { docxOf } from '../../main/briefing/docx/document.ts';
import { layoutWithNotes } from '../../main/briefing/layout.ts';
import { manifestOf } from '../../main/briefing/manifest.ts';
import { startTypesetter } from '../../main/briefing/typesetter.ts';
import { openDossier } from '../../main/store/dossier-file.ts';
import { addLongBriefing } from '../support/large.ts';
import { against, summary, tell, timed } from './figure.ts';
import { inFolder } from './folder.ts';

const RUNS = 9;
const PARAGRAPHS = 90;
const MOMENT = '2025-11-07T17:30:00.000Z';
const RESOURCES = join(import.meta.dirname, '../../resources');

export const docx = (): Promise<void> =>
  inFolder(async (folder) => {
    const dossier = openDossier(join(folder, 'briefing.liasse'), {
      title: 'Une longue note',
      language: 'fr',
    });
    const ledger = dossier.query('briefing.ledger', { id: addLongBriefing(dossier, PARAGRAPHS) });
    dossier.close();
    const typesetter = await startTypesetter(RESOURCES);
    const ours: number[] = [];
    const pdf: number[] = [];
    let pages = 0;
    let bytes = 0;
    for (let run = 0; run < RUNS; run += 1) {
      // Another title each time: Typst keeps what it has set.
      const titled = { ...ledger, briefing: { ...ledger.briefing, title: `Note ${run}` } };
      // oxlint-disable no-await-in-loop -- side by side they would measure each other
      ours.push(
        await timed(async () => {
          const { sheet, notes } = layoutWithNotes(titled, { at: MOMENT, covers: () => true });
          bytes = (await docxOf(sheet, manifestOf(titled, sheet, notes, MOMENT), MOMENT)).length;
        }),
      );
      pdf.push(await timed(() => (pages = typesetter.pdf(titled, MOMENT).pages)));
      // oxlint-enable no-await-in-loop
    }
    tell({
      name: 'a briefing written as DOCX',
      unit: 'ms',
      ...summary(ours),
      ratio: against(ours, pdf),
      to: 'the same as PDF',
      conditions: `${pages} pages, ${ledger.records.length} records cited`,
      detail: { bytes },
    });
  });
