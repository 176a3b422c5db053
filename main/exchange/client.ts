/** Files of references, read in a process of their own, which ends with the file. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { StartRoom } from '../wire/port.ts';
import { caller } from '../wire/rpc.ts';
import type { ReadReferences } from './reference.ts';

/** Reads references out of bytes; the ending of the name says the form. Rejects with the reason, also once `signal` is aborted. */
export type ReadReferenceFile = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  signal: AbortSignal,
) => Promise<ReadReferences>;

/** Milliseconds that a file may take. */
const PATIENCE = 30_000;
const MAX_HEAP_MB = 1024;

export const referenceReader =
  (start: StartRoom): ReadReferenceFile =>
  async (file, signal) => {
    const room = caller(
      start('references', { maxHeapMb: MAX_HEAP_MB }),
      () => new LiasseError('parser-crash', 'This file could not be read; nothing was changed.'),
    );
    const { promise: stopped, reject } = Promise.withResolvers<never>();
    const stop = (): void => reject(new LiasseError('cancelled', 'Cancelled; nothing was changed.'));
    signal.addEventListener('abort', stop, { once: true });
    let timer: NodeJS.Timeout | undefined;
    try {
      // The file is not to blame for the time that the process takes to start.
      await Promise.race([room.call<null>('ready', {}), stopped]);
      timer = setTimeout(
        () => reject(new LiasseError('parser-timeout', 'Reading this file takes too long; it was stopped.')),
        PATIENCE,
      );
      return await Promise.race([room.call<ReadReferences>('read', file), stopped]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      room.kill();
    }
  };
