/** Where the window is: `#/documents/12?passage=3`. */
import { useSyncExternalStore } from 'react';

export interface Place {
  readonly path: string;
  readonly id: number | null;
  readonly query: URLSearchParams;
}

/** Reads an address such as `#/documents/12?passage=3`. */
function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [name = '', id = ''] = path.split('/');
  return {
    path: name,
    id: /^[1-9]\d{0,15}$/.test(id) ? Number(id) : null,
    query: new URLSearchParams(query),
  };
}

// A new object for every arrival, so that going to the same place again is noticed.
let here = readPlace(location.hash);
let hereHash = location.hash;
const listeners = new Set<() => void>();
const arrive = (hash: string): void => {
  here = readPlace(hash);
  hereHash = hash;
  for (const listener of listeners) listener();
};
/** An address that a better word took the place of: a late event of it means that one. */
let replaced: string | null = null;
// By the address of the event: where somebody goes on before a busy window has noticed, the place between was visited too.
addEventListener('hashchange', ({ newURL }) => {
  const { hash } = new URL(newURL);
  arrive(hash === replaced ? location.hash : hash);
});

/** Goes to a place: `go('/claims/4')`. Going to where one is arrives there again. */
export function go(path: string, options: { readonly replace?: boolean } = {}): void {
  const hash = `#/${path.replace(/^#?\/?/, '')}`;
  if (hash === location.hash) arrive(hash);
  else if (options.replace === true) {
    // Somebody is on the way elsewhere: a better word for the place they leave must not call them back.
    if (location.hash !== hereHash) return;
    replaced = hereHash;
    history.replaceState(null, '', hash);
    arrive(hash);
  } else location.hash = hash;
}

/** The place the window is at. */
export const useHere = (): Place =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => here,
  );
