import { LiasseError } from '../../../preload/contract/errors.ts';

/** A file that holds no table, or one that nobody here reads. */
export const notATable = (format: string): LiasseError =>
  new LiasseError(
    'not-a-table',
    `This is a file of the kind ${format}; tables are read from CSV, XLSX and IATI activity files of version 2. ` +
      'Save it as one of these.',
    { format },
  );
