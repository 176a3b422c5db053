/**
 * Imports under way, written down beside the program's own files (not in the dossier, which may be handed on, and must not
 * tell where its owner keeps things): what the end of the program interrupts can be taken up again.
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorData, LiasseError } from '../../preload/contract/errors.ts';

/** The first line of its file; each line after it says how many files are done. */
const Begun = z.object({
  dossier: z.string(),
  fromDisk: z.boolean(),
  sourceId: z.number().int().nullable(),
  /** EDTF. */
  published: z.string().nullable(),
  /** Paths, or the names of what was dropped. */
  files: z.array(z.string()).min(1),
});
type BegunImport = z.infer<typeof Begun>;

interface InterruptedImport extends BegunImport {
  readonly id: string;
  readonly done: number;
}

export interface WaitingImports {
  /** Writes down that an import begins. */
  begin(begun: BegunImport): { done(count: number): void; end(): void };
  /** What was interrupted, of one dossier; what is under way now is not. */
  of(dossier: string): readonly InterruptedImport[];
  /** Throws `not-found`. */
  get(id: string): InterruptedImport;
  forget(id: string): void;
}

const ENDING = '.import';

/** `makeId` gives names that are no one else's: letters and digits. */
export function waitingImports(folder: string, makeId: () => string): WaitingImports {
  const running = new Set<string>();
  const fileOf = (id: string): string => join(folder, `${id}${ENDING}`);
  const forget = (id: string): void => rmSync(fileOf(id), { force: true });

  const list = (): readonly InterruptedImport[] => {
    let names: readonly string[];
    try {
      names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
    } catch {
      return [];
    }
    return names
      .toSorted()
      .map((name) => name.slice(0, -ENDING.length))
      .filter((id) => !running.has(id))
      .flatMap((id) => interrupted(id, fileOf(id)) ?? []);
  };

  return {
    begin: (begun) => {
      const id = makeId();
      running.add(id);
      // That it cannot be written down must not keep anybody from importing.
      let writable = true;
      const quietly = (write: () => void): void => {
        if (!writable) return;
        try {
          write();
        } catch (error) {
          writable = false;
          console.error(`An import is not written down: ${errorData(error).message}`);
        }
      };
      quietly(() => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(fileOf(id), `${JSON.stringify(begun)}\n`, { mode: 0o600 });
      });
      return {
        done: (count) => quietly(() => appendFileSync(fileOf(id), `${count}\n`)),
        end: () => {
          running.delete(id);
          quietly(() => forget(id));
        },
      };
    },
    of: (dossier) => list().filter((each) => each.dossier === dossier),
    get: (id) => {
      const found = list().find((each) => each.id === id);
      if (found === undefined)
        throw new LiasseError('not-found', 'This import does not wait any more.', { id });
      return found;
    },
    forget: (id) => {
      if (list().some((each) => each.id === id)) forget(id);
    },
  };
}

/** What a file says; null where the program ended before its first line was whole. */
function interrupted(id: string, file: string): InterruptedImport | null {
  try {
    const [first = '', ...counts] = readFileSync(file, 'utf8').split('\n');
    const begun = Begun.parse(JSON.parse(first));
    // The last line may be cut: a count that is too small has a file read again, which is recognised.
    const done = Math.max(0, ...counts.map(Number).filter(Number.isSafeInteger));
    return done >= begun.files.length ? null : { ...begun, id, done };
  } catch {
    return null;
  }
}
