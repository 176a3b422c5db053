/** Commands of the menu, the palette and the keys, by name: one place says that one was chosen, others do it. */
type Listener = () => void;

const listeners = new Map<string, Listener[]>();

/** Does something when the command is chosen; the latest to listen does it. The answer takes the listener away. */
export function onCommand(name: string, listener: Listener): () => void {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  return () => {
    listeners.set(
      name,
      (listeners.get(name) ?? []).filter((one) => one !== listener),
    );
  };
}

/** Whether anybody would do it now. */
export const canRun = (name: string): boolean => (listeners.get(name) ?? []).length > 0;

/** Does it; false where nobody listens. */
export function runCommand(name: string): boolean {
  const latest = listeners.get(name)?.at(-1);
  latest?.();
  return latest !== undefined;
}
