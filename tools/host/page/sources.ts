/** The sources that the host puts into a page: functions of these files, as text. */
import { makeCodec } from './codec.ts';
import { preparePage } from './page-world.ts';
import { openPassage } from './passage.ts';
import { preparePreload } from './preload-world.ts';

/** The name of the preload's world, and of the function in it that leads to the host. */
export const PRELOAD_WORLD = 'liasse-preload';
export const BINDING = 'liasseHostSend';

/** Only the page itself has a preload, not what it frames. */
const onlyAtTop = (source: string): string => `if (globalThis.top === globalThis.self) {\n${source}\n}`;

const text = (value: string): string => JSON.stringify(value);

export const pageSource = (token: string): string =>
  onlyAtTop(`(${String(preparePage)})((${String(openPassage)})(${text(token)}, 'page', 'preload'));`);

/** `preload` is the source of the app's own preload, a CommonJS file. */
export const preloadSource = (token: string, preload: string, file: string): string =>
  onlyAtTop(`{
const passage = (${String(openPassage)})(${text(token)}, 'preload', 'page');
const codec = (${String(makeCodec)})({ to: (bytes) => bytes.toBase64(), from: (text) => Uint8Array.fromBase64(text) });
const world = (${String(preparePreload)})(passage, codec, globalThis[${text(BINDING)}]);
const module = { exports: {} };
(function (require, module, exports) {
${preload}
})(world.require, module, module.exports);
}
//# sourceURL=${file}`);
