/** What the program was started with: a dossier to open, and how. */
import { isAbsolute, resolve } from 'node:path';

export interface Start {
  /** The dossier named on the command line, as an absolute path. */
  readonly dossier: string | null;
  readonly sample: boolean;
  /** No window is shown, though there is one. */
  readonly headless: boolean;
  /** The folder for what the main job without a display leaves behind. */
  readonly demo: string | null;
}

/** `args` without the program's own name; `cwd` is where a relative path starts from. */
export function readCommandLine(args: readonly string[], cwd: string): Start {
  const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(cwd, path));
  let demo: string | null = null;
  let dossier: string | null = null;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--demo') {
      at += 1;
      demo = absolute(args[at] ?? '.');
    } else if (arg.startsWith('--demo=')) demo = absolute(arg.slice('--demo='.length));
    else if (!arg.startsWith('-') && arg.endsWith('.liasse')) dossier = absolute(arg);
  }
  return {
    dossier,
    sample: args.includes('--sample') || demo !== null,
    headless: args.includes('--headless') || demo !== null,
    demo,
  };
}
