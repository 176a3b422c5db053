/** Files to import whose bytes are at hand. */
import type { BatchFile } from '../../main/jobs/import-batch.ts';

export const fileOf = (name: string, bytes: Uint8Array): BatchFile => ({
  label: name,
  fileName: name,
  path: null,
  head: () => Promise.resolve(bytes.slice(0, 4096)),
  read: () => Promise.resolve(bytes),
});
