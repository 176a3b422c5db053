/** Pictures of pages, drawn in a process of their own: a page that hangs or crashes it costs that page's picture. */
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { StartRoom } from '../../wire/port.ts';
import { caller, type Caller } from '../../wire/rpc.ts';
import type { PictureWish } from './picture.ts';

export interface PageArtist {
  /** The page as PNG; null where there is none. `bytesOf` is asked for the document's bytes when they are not at hand. */
  draw(wish: PictureWish, bytesOf: () => Promise<Uint8Array>): Promise<Uint8Array | null>;
  end(): void;
}

/** Milliseconds that one page may take. */
const PATIENCE = 20_000;
const MAX_HEAP_MB = 1024;

export function pageArtist(start: StartRoom): PageArtist {
  let room: Caller | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const running = (): Caller => {
    if (room !== null) return room;
    const peer = start('pages', { maxHeapMb: MAX_HEAP_MB });
    const own = caller(peer, () => new LiasseError('parser-crash', 'This page could not be drawn.'));
    peer.onExit(() => {
      if (room === own) room = null;
    });
    room = own;
    return own;
  };

  const drawNow = async (
    wish: PictureWish,
    bytesOf: () => Promise<Uint8Array>,
  ): Promise<Uint8Array | null> => {
    const calls = running();
    const timer = setTimeout(() => calls.kill(), PATIENCE);
    try {
      const { sha256 } = wish;
      if (!(await calls.call<boolean>('has', { sha256 }))) {
        await calls.call('open', { sha256, bytes: await bytesOf() });
      }
      return await calls.call<Uint8Array | null>('draw', wish);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    draw: (wish, bytesOf) => {
      const picture = turn.then(() => drawNow(wish, bytesOf));
      turn = picture.catch(() => undefined);
      return picture;
    },
    end: () => {
      room?.kill();
      room = null;
    },
  };
}
