/** A briefing is laid out at each key, and nearly all of its texts are those of the key before. */

/** How many answers are kept, and of how much text (UTF-16 code units): at least, and at most twice as many. */
const KEPT = 4096;
const LETTERS = 2_000_000;

/** The same function, which remembers what it answered lately. `work` must be pure. */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  let now = new Map<string, Value>();
  let letters = 0;
  let before: ReadonlyMap<string, Value> = now;
  return (text) => {
    const known = now.get(text);
    if (known !== undefined) return known;
    const value = before.get(text) ?? work(text);
    if (now.size === KEPT || letters > LETTERS) {
      before = now;
      now = new Map();
      letters = 0;
    }
    letters += text.length;
    now.set(text, value);
    return value;
  };
}
