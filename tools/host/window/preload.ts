/** The preload in its own world of a page, and the two ways between it and the app. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inApp } from '../addresses.ts';
import type { Session } from '../chromium/cdp.ts';
import type { FromPage, ToPage } from '../page/messages.ts';
import { codec } from '../page/node-codec.ts';
import { BINDING, pageSource, preloadSource, PRELOAD_WORLD } from '../page/sources.ts';

/** A frame as `ipcMain` shows it. */
export interface Frame {
  readonly url: string;
  readonly parent: Frame | null;
}

export interface PreloadLink {
  send(message: ToPage): void;
  /** The page's own frame. */
  readonly frame: Frame;
  /** Whether the window still shows what it was opened on, and nothing of the app. */
  readonly isFirst: boolean;
}

/** UTF-16 code units. Chromium reads a message in one go, and the page stands still meanwhile: this much within a frame. */
const PART = 256 * 1024;

/** A text cut so that no code point is. */
function inParts(text: string, most = PART): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > most) {
    const cut = start + most;
    const end = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) ? cut - 1 : cut;
    parts.push(text.slice(start, end));
    start = end;
  }
  return [...parts, text.slice(start)];
}

export async function linkPreload(
  session: Session,
  preload: string | undefined,
  heard: (message: FromPage, frame: Frame, reply: (message: ToPage) => void) => void,
): Promise<PreloadLink> {
  const token = randomBytes(16).toString('hex');
  const frames = new Map<string, { url: string; parentId: string | undefined }>();
  /** The preload's world of the page that is shown now: by its number, and by its name that is never used again. */
  let world: { readonly id: number; readonly unique: string; readonly frameId: string } | null = null;
  let top = '';

  const frameOf = (id: string): Frame | null => {
    const frame = frames.get(id);
    if (frame === undefined) return null;
    return { url: inApp(frame.url), parent: frame.parentId === undefined ? null : frameOf(frame.parentId) };
  };
  const sendTo = (unique: string, message: ToPage): void => {
    const parts = inParts(codec.encode(message));
    for (const [at, part] of parts.entries()) {
      session
        .send('Runtime.callFunctionOn', {
          functionDeclaration: 'function (part, isLast) { liasseHostDeliver(part, isLast); }',
          uniqueContextId: unique,
          arguments: [{ value: part }, { value: at === parts.length - 1 }],
        })
        // A page that has gone meanwhile wants no answer.
        .catch(() => undefined);
    }
  };

  session.on('Page.frameNavigated', ({ frame }) => {
    frames.set(frame.id, { url: frame.url + (frame.urlFragment ?? ''), parentId: frame.parentId });
    if (frame.parentId === undefined) top = frame.id;
  });
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    const frame = frames.get(frameId);
    if (frame !== undefined) frames.set(frameId, { ...frame, url });
  });
  session.on('Page.frameDetached', ({ frameId, reason }) => {
    if (reason === 'remove') frames.delete(frameId);
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    if (context.name === PRELOAD_WORLD && frameId === top) {
      world = { id: context.id, unique: context.uniqueId, frameId };
    }
  });
  session.on('Runtime.executionContextsCleared', () => {
    world = null;
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
    if (world?.unique === executionContextUniqueId) world = null;
  });
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const caller = world;
    if (name !== BINDING || caller === null || executionContextId !== caller.id) return;
    const frame = frameOf(caller.frameId);
    if (frame === null) return;
    heard(codec.decode(payload) as FromPage, frame, (message) => sendTo(caller.unique, message));
  });

  await session.send('Page.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  top = frameTree.frame.id;
  // What an event has told meanwhile is newer than the answer.
  if (!frames.has(top)) frames.set(top, { url: frameTree.frame.url, parentId: undefined });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD });
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource(token) });
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: preloadSource(
      token,
      preload === undefined ? '' : readFileSync(preload, 'utf8'),
      preload ?? 'no-preload',
    ),
    worldName: PRELOAD_WORLD,
  });

  return {
    get isFirst() {
      return /^(data:|about:|$)/.test(frames.get(top)?.url ?? '');
    },
    send: (message) => {
      if (world !== null) sendTo(world.unique, message);
    },
    get frame() {
      return frameOf(top) ?? { url: '', parent: null };
    },
  };
}
