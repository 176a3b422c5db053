/** `npm run bench [-- NAME …]`: takes all figures, or those named; one JSON line each on standard output. */
import { anchoring } from './anchoring.ts';
import { coldStart } from './cold-start.ts';
import { copies } from './copies.ts';
import { exporting } from './exporting.ts';
import { docx } from './docx.ts';
import { importing } from './importing.ts';
import { linting } from './lint.ts';
import { longDocument } from './long-document.ts';
import { longPages } from './long-pages.ts';
import { passage } from './passage.ts';
import { pdf } from './pdf.ts';
import { preview } from './preview.ts';
import { registers } from './registers.ts';
import { search } from './search.ts';
import { searchRelevance } from './search-relevance.ts';
import { suggestions } from './suggestions.ts';
import { telegram } from './telegram.ts';
import { telegramImport } from './telegram-import.ts';

const FIGURES: ReadonlyMap<string, () => Promise<void>> = new Map([
  ['start', coldStart],
  ['reader', longDocument],
  ['pages', longPages],
  ['preview', preview],
  ['export', exporting],
  ['passage', passage],
  ['importing', importing],
  ['registers', registers],
  ['anchoring', anchoring],
  ['pdf', pdf],
  ['telegram', telegram],
  ['telegram-import', telegramImport],
  ['copies', copies],
  ['suggestions', suggestions],
  ['lint', linting],
  ['docx', docx],
  ['search', search],
  ['search-relevance', searchRelevance],
]);

const named = process.argv.slice(2);
const unknown = named.filter((name) => !FIGURES.has(name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such figure: ${unknown.join(', ')}. There are: ${[...FIGURES.keys()].join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  for (const [name, take] of FIGURES) {
    if (named.length > 0 && !named.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    // oxlint-disable-next-line no-await-in-loop -- side by side they would measure each other
    await take();
  }
}
