/** How many damaged files each importer is tried on: 500 at every test, 10,000 by `npm run fuzz`. */
const RUNS = Number(process.env['LIASSE_FUZZ_RUNS'] ?? 500);

/** The same cases every time; a failure names its seed and path. */
export const SEED = 20_251_105;

/** The cases for one of so many files of an importer, and the time that they may take (milliseconds). */
export const shareOf = (files: number): { readonly numRuns: number; readonly timeout: number } => {
  const numRuns = Math.ceil(RUNS / files);
  return { numRuns, timeout: 60_000 + numRuns * 250 };
};
