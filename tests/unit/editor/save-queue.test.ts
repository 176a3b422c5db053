import { describe, expect, test } from 'vitest';
import { SaveQueue, type SaveClock } from '../../../renderer/editor/save-queue.ts';

/** A clock that goes on only when it is told to. */
class HandClock implements SaveClock {
  #now = 0;
  #next = 1;
  readonly #timers = new Map<unknown, { readonly at: number; readonly run: () => void }>();

  start(run: () => void, milliseconds: number): unknown {
    this.#next += 1;
    this.#timers.set(this.#next, { at: this.#now + milliseconds, run });
    return this.#next;
  }

  stop(timer: unknown): void {
    this.#timers.delete(timer);
  }

  async goOn(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    for (const [timer, { at, run }] of this.#timers) {
      if (at > this.#now) continue;
      this.#timers.delete(timer);
      run();
    }
    await settled();
  }
}

/** Lets everything that is ready to go on do so. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** A disk that takes its time and can be full. */
function disk(): {
  readonly kept: string[];
  readonly write: (value: string) => Promise<void>;
  finish(): Promise<void>;
  fail(): Promise<void>;
  open: number;
} {
  const waiting: { readonly value: string; resolve(): void; reject(error: Error): void }[] = [];
  const self = {
    kept: [] as string[],
    open: 0,
    write: (value: string) =>
      new Promise<void>((resolve, reject) => {
        self.open += 1;
        waiting.push({ value, resolve, reject });
      }),
    async finish() {
      const write = waiting.shift();
      if (write === undefined) throw new Error('Nothing is being written.');
      self.kept.push(write.value);
      self.open -= 1;
      write.resolve();
      await settled();
    },
    async fail() {
      self.open -= 1;
      waiting.shift()?.reject(new Error('The disk is full.'));
      await settled();
    },
  };
  return self;
}

function setUp(): { clock: HandClock; at: ReturnType<typeof disk>; queue: SaveQueue<string> } {
  const clock = new HandClock();
  const at = disk();
  return { clock, at, queue: new SaveQueue(at.write, { pause: 300, longest: 2000, clock }) };
}

describe('keeping what is typed', () => {
  test('waits for a pause, then writes only the newest', async () => {
    const { clock, at, queue } = setUp();
    queue.put('a');
    await clock.goOn(200);
    queue.put('ab');
    await clock.goOn(200);
    expect(at.open).toBe(0);
    await clock.goOn(100);
    expect(at.open).toBe(1);
    await at.finish();
    expect(at.kept).toEqual(['ab']);
    expect(queue.state.kind).toBe('saved');
    expect(queue.unsaved).toBeNull();
  });

  test('writes after two seconds although the typing never stops', async () => {
    const { clock, at, queue } = setUp();
    for (let step = 0; step < 20; step += 1) {
      queue.put(`text ${step}`);
      await clock.goOn(100);
    }
    expect(at.open).toBe(1);
  });

  test('writes one at a time, and what came meanwhile right after', async () => {
    const { at, queue } = setUp();
    queue.put('a');
    void queue.flush();
    queue.put('b');
    queue.put('c');
    void queue.flush();
    expect(at.open).toBe(1);
    await at.finish();
    expect(at.open).toBe(1);
    await at.finish();
    expect(at.kept).toEqual(['a', 'c']);
    expect(queue.state.kind).toBe('saved');
  });

  test('a failed save says so, keeps the text, and tries again when asked or when typing goes on', async () => {
    const { clock, at, queue } = setUp();
    queue.put('a');
    void queue.flush();
    await at.fail();
    expect(queue.state).toMatchObject({ kind: 'failed', error: new Error('The disk is full.') });
    expect(queue.unsaved).toEqual({ value: 'a' });
    void queue.flush();
    await at.fail();
    expect(queue.unsaved).toEqual({ value: 'a' });
    queue.put('ab');
    await clock.goOn(300);
    await at.finish();
    expect(at.kept).toEqual(['ab']);
    expect(queue.unsaved).toBeNull();
  });

  test('flushing waits until all of it is on disk', async () => {
    const { at, queue } = setUp();
    let done = false;
    queue.put('a');
    void queue.flush();
    queue.put('b');
    void queue.flush().then(() => (done = true));
    await at.finish();
    expect(done).toBe(false);
    await at.finish();
    expect(done).toBe(true);
  });

  test('tells its listeners of every step, until they go', async () => {
    const { at, queue } = setUp();
    const seen: string[] = [];
    const stop = queue.listen(() => seen.push(queue.state.kind));
    queue.put('a');
    void queue.flush();
    await at.finish();
    stop();
    queue.put('b');
    expect(seen).toEqual(['waiting', 'saving', 'saved']);
  });
});
