/** A small JSON file of the program's own, checked when read and written whole. */
import { readFileSync, renameSync } from 'node:fs';
import type { z } from 'zod';
import { writeWhole } from '../jobs/whole-file.ts';

export interface KeptJson<Value> {
  readonly value: Value;
  /** Takes effect at once; the promise ends when it is on disk. */
  change(value: Value): Promise<void>;
}

/**
 * Reads the file, or starts with what an empty one means. A file that cannot be understood is kept aside under another
 * name, so that nothing that somebody wrote is lost, and the program starts all the same.
 */
export function keptJson<Value>(file: string, schema: z.ZodType<Value>): KeptJson<Value> {
  let value = read(file, schema);
  let writing: Promise<void> = Promise.resolve();
  return {
    get value() {
      return value;
    },
    change: (next) => {
      value = schema.parse(next);
      const text = JSON.stringify(value, null, 2) + '\n';
      // One after the other, so that the last change is the one that stays; a failed one does not stop the next.
      writing = writing.catch(() => undefined).then(() => writeWhole(file, text));
      return writing;
    },
  };
}

function read<Value>(file: string, schema: z.ZodType<Value>): Value {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return schema.parse({});
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    try {
      renameSync(file, `${file}.unreadable`);
    } catch {
      // It stays where it is until the next change replaces it.
    }
    return schema.parse({});
  }
}
