/** `npm run -s liasse -- …`: the terminal's entry. Nothing but its own words reaches standard output. */
import { join } from 'node:path';
import { ensure } from './ensure.mjs';
import { root } from './root.mjs';

await ensure(import.meta.url, { quiet: true });
const { build } = await import('./build.ts');
const { runChild } = await import('./run-child.ts');
if (await build()) {
  process.exitCode = await runChild(
    process.execPath,
    [join(root, 'out/main/cli.js'), ...process.argv.slice(2)],
    {
      // npm changes to the package's folder; paths are meant from where the person stands.
      cwd: process.env.INIT_CWD ?? process.cwd(),
    },
  );
} else {
  process.stderr.write('The app could not be built.\n');
  process.exitCode = 1;
}
