/**
 * Keeps what is typed: waits for a short pause, writes one value at a time, the newest last, and never lets go of a value
 * that could not be written. Pure but for the clock that it is given.
 */

export interface SaveClock {
  start(run: () => void, milliseconds: number): unknown;
  stop(timer: unknown): void;
}

/** `failed`: the newest value is still held and waits for another try. */
export type SaveState =
  | { readonly kind: 'saved' | 'waiting' | 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface SaveQueueOptions {
  /** Milliseconds without a new value before it is written. */
  readonly pause: number;
  /** Milliseconds after which it is written although values keep coming. */
  readonly longest: number;
  readonly clock: SaveClock;
}

const WINDOW_CLOCK: SaveClock = {
  start: (run, milliseconds) => setTimeout(run, milliseconds),
  stop: (timer) => clearTimeout(timer as number),
};

const SAVING: SaveQueueOptions = { pause: 300, longest: 2000, clock: WINDOW_CLOCK };

export class SaveQueue<Value> {
  readonly #write: (value: Value) => Promise<unknown>;
  readonly #options: SaveQueueOptions;
  readonly #listeners = new Set<() => void>();
  /** The newest value that is not on disk, in a box so that any value can be held. */
  #held: { readonly value: Value } | null = null;
  #writing: Promise<void> | null = null;
  #pause: unknown = null;
  #limit: unknown = null;
  #state: SaveState = { kind: 'saved' };

  constructor(write: (value: Value) => Promise<unknown>, options: SaveQueueOptions = SAVING) {
    this.#write = write;
    this.#options = options;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The newest value that is not known to be on disk. */
  get unsaved(): { readonly value: Value } | null {
    return this.#held;
  }

  /** Tells when `state` changed; the answer takes the listener away. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  put(value: Value): void {
    const { clock, pause, longest } = this.#options;
    this.#held = { value };
    clock.stop(this.#pause);
    this.#pause = clock.start(() => void this.flush(), pause);
    this.#limit ??= clock.start(() => void this.flush(), longest);
    if (this.#state.kind !== 'saving') this.#become({ kind: 'waiting' });
  }

  /** Writes now what is held; resolves when nothing is left or the write failed. Never rejects: `state` tells. */
  async flush(): Promise<void> {
    this.#stopTimers();
    if (this.#writing !== null) {
      await this.#writing;
      if (this.#held === null || this.#state.kind === 'failed') return;
    }
    if (this.#held === null) return;
    this.#writing ??= this.#writeHeld();
    await this.#writing;
  }

  /** Writes until the newest value is on disk or one of them fails. */
  async #writeHeld(): Promise<void> {
    this.#become({ kind: 'saving' });
    try {
      while (this.#held !== null) {
        const writing = this.#held;
        this.#stopTimers();
        await this.#write(writing.value);
        if (this.#held === writing) this.#held = null;
      }
      this.#writing = null;
      this.#become({ kind: 'saved' });
    } catch (error) {
      this.#writing = null;
      this.#become({ kind: 'failed', error });
    }
  }

  #stopTimers(): void {
    const { clock } = this.#options;
    clock.stop(this.#pause);
    clock.stop(this.#limit);
    this.#pause = null;
    this.#limit = null;
  }

  #become(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
