/** Files that were dropped or pasted: the window gives their bytes one file after the other, as they are wanted. */
import { basename } from 'node:path';
import { LiasseError } from '../../preload/contract/errors.ts';
import { HEAD, type BatchFile } from './import-batch.ts';

/** Bytes, or why the window cannot give them. */
type Given = Uint8Array | 'too-large' | 'no-access';

export interface GivenFiles {
  readonly files: readonly BatchFile[];
  /** Hands over the bytes of a file; ends when they are wanted. Throws `cancelled` when nobody wants them any more. */
  readonly give: (at: number, given: Given) => Promise<void>;
  /** Nobody wants them any more: whoever gives or waits is told. */
  readonly stop: () => void;
}

/** Milliseconds that a file is waited for: a window that was closed or loaded anew gives no more. */
const PATIENCE = 120_000;

interface Place {
  readonly wanted: PromiseWithResolvers<void>;
  readonly bytes: PromiseWithResolvers<Uint8Array>;
}

/** `wait` runs something after some milliseconds and answers the way to call it off. */
export function givenFiles(
  names: readonly string[],
  wait: (run: () => void, pause: number) => () => void = waitFor,
): GivenFiles {
  const places = names.map((): Place => ({
    wanted: Promise.withResolvers(),
    bytes: Promise.withResolvers(),
  }));
  for (const { wanted, bytes } of places) {
    // Nobody may be waiting when they are called off.
    wanted.promise.catch(() => undefined);
    bytes.promise.catch(() => undefined);
  }
  const stop = (): void => {
    for (const { wanted, bytes } of places) {
      wanted.reject(new LiasseError('cancelled', 'The import was stopped.'));
      bytes.reject(new LiasseError('cancelled', 'The import was stopped.'));
    }
  };

  const bytesOf = async (at: number, name: string): Promise<Uint8Array> => {
    const place = places[at];
    if (place === undefined) throw new LiasseError('not-found', `No such file was given: ${name}.`);
    place.wanted.resolve();
    const callOff = wait(() => place.bytes.reject(unread(name, 'no-access')), PATIENCE);
    try {
      return await place.bytes.promise;
    } finally {
      callOff();
    }
  };

  return {
    stop,
    files: names.map((name, at): BatchFile => ({
      label: name,
      fileName: basename(name.replaceAll('\\', '/')) || name,
      path: null,
      head: async () => (await bytesOf(at, name)).slice(0, HEAD),
      read: async () => {
        const bytes = await bytesOf(at, name);
        // It is read once: its memory is not held until the last file is done.
        places[at] = { wanted: Promise.withResolvers(), bytes: Promise.withResolvers() };
        return bytes;
      },
    })),
    give: async (at, given) => {
      const place = places[at];
      if (place === undefined) throw new LiasseError('not-found', 'No such file was announced.');
      await place.wanted.promise;
      if (given instanceof Uint8Array) place.bytes.resolve(given);
      else place.bytes.reject(unread(names[at] ?? '', given));
    },
  };
}

const unread = (file: string, why: 'too-large' | 'no-access'): LiasseError =>
  why === 'too-large'
    ? new LiasseError('too-large', `The file is too large to be dropped: ${file}. Choose it from the disk.`, {
        file,
      })
    : new LiasseError('no-access', `The file could not be read: ${file}.`, { file });

const waitFor = (run: () => void, pause: number): (() => void) => {
  const timer = setTimeout(run, pause);
  timer.unref();
  return () => clearTimeout(timer);
};
