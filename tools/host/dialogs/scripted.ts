/** Answers written beforehand, for tests: `LIASSE_HOST_DIALOGS` names a JSON file with a list of them, used up in order. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface ScriptedAnswer {
  readonly canceled?: boolean;
  readonly filePath?: string;
  readonly filePaths?: readonly string[];
  /** The number of the button pressed, from 0. */
  readonly response?: number;
}

/** Null where dialogs are not scripted at all; a dialog that nobody foresaw is an error of the test. */
export function scriptedAnswer(title: string): ScriptedAnswer | null {
  const file = process.env['LIASSE_HOST_DIALOGS'];
  if (file === undefined || file === '') return null;
  const answers = JSON.parse(readFileSync(file, 'utf8')) as ScriptedAnswer[];
  const next = answers.shift();
  if (next === undefined) throw new Error(`No answer was written for the dialog “${title}”.`);
  writeFileSync(`${file}.part`, JSON.stringify(answers));
  renameSync(`${file}.part`, file);
  return next;
}
