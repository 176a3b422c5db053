/** A briefing is laid out at each key, and nearly all of its texts are those of the key before. */

/** How many answers are kept, at least; at most twice as many. */
const KEPT = 4096;

/** The same function, which remembers what it answered lately. `work` must be pure. */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  let now = new Map<string, Value>();
  let before: ReadonlyMap<string, Value> = now;
  return (text) => {
    const known = now.get(text);
    if (known !== undefined) return known;
    const value = before.get(text) ?? work(text);
    if (now.size === KEPT) {
      before = now;
      now = new Map();
    }
    now.set(text, value);
    return value;
  };
}
