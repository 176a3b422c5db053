/** Events as Electron's: the first argument is an object that can say no; a name that is never told throws. */
import { EventEmitter } from 'node:events';

export interface HostEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function hostEvent<Details extends object>(details: Details): HostEvent & Details {
  let prevented = false;
  return {
    ...details,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
}

const OWN: ReadonlySet<string | symbol> = new Set(['newListener', 'removeListener', 'error']);

/** An emitter of `names` only: to wait for an event that this host never tells would be to wait for ever. */
export class HostEmitter extends EventEmitter {
  constructor(kind: string, names: readonly string[]) {
    super();
    const known: ReadonlySet<string | symbol> = new Set(names);
    this.on('newListener', (name: string | symbol) => {
      if (!known.has(name) && !OWN.has(name)) {
        throw new Error(`The Chromium host has no event ${String(name)} of ${kind}.`);
      }
    });
  }

  /** Answers whether nobody said no. */
  ask(name: string, ...args: readonly unknown[]): boolean {
    const event = hostEvent({});
    this.emit(name, event, ...args);
    return !event.defaultPrevented;
  }

  tell(name: string, ...args: readonly unknown[]): void {
    this.emit(name, hostEvent({}), ...args);
  }
}
