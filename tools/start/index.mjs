/** `npm start`. */
import { ensure } from './ensure.mjs';

await ensure(import.meta.url);
const { start } = await import('./start.ts');
process.exitCode = await start(process.argv.slice(2));
