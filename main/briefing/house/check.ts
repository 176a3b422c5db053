/** Tries a template on samples: what fails there would fail on the evening of a deadline. */
import { LANGUAGES } from '../../../preload/contract/vocabulary.ts';
import type { TemplateCheck, TemplateProblem } from '../../../preload/contract/house.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { layoutWithNotes } from '../layout.ts';
import { manifestOf } from '../manifest.ts';
import { onSheet } from './on-sheet.ts';
import { startCompiler } from '../typst.ts';
import type { House } from './read.ts';
import { emptySample, fullSample } from './samples.ts';

const AT = '2025-11-07T17:30:00.000Z';

/** A template and every sample: each is laid out and written as PDF/UA-1, as an export would be. Throws `no-such-template`. */
export async function checkTemplate(
  resources: string,
  house: House,
  template: string,
): Promise<TemplateCheck> {
  const { fonts, attempt, pdf } = await startCompiler(resources, house);
  const problems = new Map<string, TemplateProblem>();
  const pages: number[] = [];
  const add = (problem: TemplateProblem): void => {
    problems.set(JSON.stringify(problem), problem);
  };
  for (const ledger of [
    ...LANGUAGES.map((language) => fullSample(language, template)),
    emptySample('en', template),
  ]) {
    const { sheet, notes } = layoutWithNotes(ledger, { at: AT, covers: fonts.covers, house: onSheet(house) });
    const { document, problems: told } = attempt(sheet, manifestOf(ledger, sheet, notes, AT));
    for (const problem of told) add(problem);
    if (document === null) continue;
    pages.push(document.numOfPages);
    try {
      pdf(document, Date.parse(AT) / 1000, 'pdf/ua-1');
    } catch (error) {
      if (!(error instanceof LiasseError)) throw error;
      const message = String(error.details['reason'] ?? error.message);
      add({ severity: 'error', message, file: null, line: null, column: null });
    }
  }
  const all = [...problems.values()];
  return { ok: all.every(({ severity }) => severity !== 'error'), problems: all, pages };
}
