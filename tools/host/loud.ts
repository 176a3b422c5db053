/** What this host lacks says so, by name, at the first use. */

/** Looked up by the language or by tools on any object; to lack them is no lack. */
const ORDINARY: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'nodeType',
  'default',
]);

const lacks = (name: string): Error => new Error(`The Chromium host has no ${name}.`);

/** `object`, of which every name that it does not have throws instead of being undefined. */
export function loud<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get: (target, key) => {
      if (typeof key !== 'symbol' && !(key in target) && !ORDINARY.has(key)) throw lacks(`${name}.${key}`);
      const value: unknown = Reflect.get(target, key);
      // Called on the object itself: what is private in it is closed to its proxy.
      return typeof value === 'function' && key !== 'constructor' ? (value.bind(target) as unknown) : value;
    },
    set: (target, key, value) => {
      if (typeof key !== 'symbol' && !(key in target)) throw lacks(`${name}.${key}`);
      return Reflect.set(target, key, value);
    },
  });
}

/** Throws unless every key of `options` is one of `known`. */
export function onlyKnown(name: string, options: object, known: ReadonlySet<string>): void {
  for (const key of Object.keys(options)) if (!known.has(key)) throw lacks(`${name}.${key}`);
}
