/**
 * A message port between two of our processes, whatever stands behind it: Electron's utilityProcess, a child process of
 * Node, or `process.parentPort` / `process` seen from the inside.
 */
export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** A process of our own, seen from the one that started it. */
export interface Peer extends Port {
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** The rooms that run in a process of their own; the names are those of the built entries in `out/main/`. */
type Room = 'store' | 'parser' | 'typesetter' | 'pages' | 'references';

export interface RoomOptions {
  /** Bounds its JavaScript heap. */
  readonly maxHeapMb?: number;
  /**
   * Bounds what it allocates before it looks for what is left over. A room that works in short bursts then works on the same pages of
   * memory, instead of asking the system for others with each burst.
   */
  readonly nurseryMb?: number;
}

/** Starts a room's process. */
export type StartRoom = (room: Room, options?: RoomOptions) => Peer;

/** V8's switches: for a process of Node, and for the pages of the window. */
export const flagsOf = ({ maxHeapMb, nurseryMb }: RoomOptions): string[] => [
  ...(maxHeapMb === undefined ? [] : [`--max-old-space-size=${maxHeapMb}`]),
  ...(nurseryMb === undefined ? [] : [`--max-semi-space-size=${nurseryMb}`]),
];

interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** The way back to whoever started this process: Electron's parent port where there is one, else Node's own channel. */
export function parentPort(): Port {
  const electronPort = (process as unknown as { parentPort?: ParentPort }).parentPort;
  if (electronPort) {
    return {
      post: (message) => electronPort.postMessage(message),
      onMessage: (listener) => electronPort.on('message', (event) => listener(event.data)),
    };
  }
  if (!process.send) throw new Error('This entry is started by Liasse, not by hand.');
  return {
    post: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  };
}
