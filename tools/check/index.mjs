/** `npm test`. */
import { ensure } from '../start/ensure.mjs';

await ensure(import.meta.url);
const { check } = await import('./check.ts');
process.exitCode = await check();
