/** The page of the file dialog. One function without surroundings, because its source is put into the page. */
import type { Listing } from './folders.ts';
import type { DialogWords } from './words.ts';

export interface FilePageData {
  readonly words: DialogWords;
  readonly accept: string;
  readonly save: boolean;
  readonly several: boolean;
  readonly name: string;
  readonly filters: readonly { readonly name: string; readonly extensions: readonly string[] }[];
}

export type FilePageMessage =
  | { readonly go: string }
  | { readonly choose: readonly string[]; readonly again: boolean }
  | { readonly cancel: true };

export type FilePageTold = { readonly listing: Listing } | { readonly problem: keyof DialogWords };

export const FILE_STYLE = `
ul { flex: 1; overflow: auto; margin: 0; padding: 2px; list-style: none; border: 1px solid GrayText; }
li { padding: 3px 8px; white-space: nowrap; cursor: default; }
li.folder::before { content: "▸ "; }
li[aria-selected=true] { background: SelectedItem; color: SelectedItemText; }
#problem { min-height: 1.3em; }
`;

export function filePage(
  data: FilePageData,
  say: (message: FilePageMessage) => void,
): (told: FilePageTold) => void {
  const { words } = data;
  const add = <K extends keyof HTMLElementTagNameMap>(
    parent: HTMLElement,
    tag: K,
    given: Partial<HTMLElementTagNameMap[K]> = {},
  ): HTMLElementTagNameMap[K] => parent.appendChild(Object.assign(document.createElement(tag), given));

  const top = add(document.body, 'div', { className: 'row' });
  const up = add(top, 'button', { textContent: '↑', title: words.parent, ariaLabel: words.parent });
  const where = add(top, 'input', { type: 'text', ariaLabel: words.folder, readOnly: true });
  const files = add(document.body, 'ul', { tabIndex: 0, role: 'listbox', ariaLabel: words.files });
  files.ariaMultiSelectable = String(data.several);
  const problem = add(document.body, 'div', { id: 'problem', role: 'alert' });
  const middle = add(document.body, 'div', { className: 'row' });
  const label = data.save ? words.name : words.chosen;
  const name = add(middle, 'input', { type: 'text', value: data.name, ariaLabel: label, placeholder: label });
  name.spellcheck = false;
  const filter = add(middle, 'select', { ariaLabel: words.type, hidden: data.filters.length < 2 });
  data.filters.forEach((one, at) => add(filter, 'option', { value: String(at), textContent: one.name }));
  const bottom = add(document.body, 'div', { className: 'row end' });
  const hiddenLabel = add(bottom, 'label', { textContent: `${words.hidden} ` });
  const hidden = add(hiddenLabel, 'input', { type: 'checkbox' });
  const cancel = add(bottom, 'button', { textContent: words.cancel });
  const accept = add(bottom, 'button', { textContent: data.accept });

  let listing: Listing = { path: '', parent: '', entries: [] };
  let chosen: ReadonlySet<string> = new Set();
  let active = -1;
  /** The name that a warning was given about: to accept it again is to mean it. */
  let warned = '';

  const shown = (): Listing['entries'] => {
    const extensions = data.filters[Number(filter.value)]?.extensions ?? ['*'];
    return listing.entries.filter(
      (entry) =>
        (hidden.checked || !entry.name.startsWith('.')) &&
        (entry.folder ||
          extensions.some((one) => one === '*' || entry.name.toLowerCase().endsWith(`.${one}`))),
    );
  };
  const paint = (): void => {
    files.replaceChildren();
    shown().forEach((entry, at) => {
      const item = add(files, 'li', { id: `file-${at}`, textContent: entry.name, role: 'option' });
      item.className = entry.folder ? 'folder' : 'file';
      item.ariaSelected = String(chosen.has(entry.name));
      if (entry.folder) item.ariaLabel = `${entry.name}, ${words.openFolder}`;
      item.addEventListener('click', (event) => pick(at, event.ctrlKey || event.metaKey, event.shiftKey));
      item.addEventListener('dblclick', () => openOrAccept());
    });
    files.setAttribute('aria-activedescendant', active === -1 ? '' : `file-${active}`);
    files.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  const pick = (at: number, toggle: boolean, extend: boolean): void => {
    const entries = shown();
    const entry = entries[at];
    if (entry === undefined) return;
    if (data.several && extend && active !== -1) {
      const range = entries
        .slice(Math.min(active, at), Math.max(active, at) + 1)
        .filter(({ folder }) => !folder);
      chosen = new Set([...chosen, ...range.map((one) => one.name)]);
    } else if (data.several && toggle && !entry.folder) {
      chosen = chosen.has(entry.name)
        ? new Set([...chosen].filter((one) => one !== entry.name))
        : new Set([...chosen, entry.name]);
    } else chosen = new Set([entry.name]);
    active = at;
    if (!entry.folder) name.value = chosen.size > 1 ? '' : entry.name;
    paint();
  };
  const join = (entry: string): string => `${listing.path.replace(/[\\/]$/, '')}/${entry}`;
  const openOrAccept = (): void => {
    const entry = shown()[active];
    if (entry?.folder === true && chosen.has(entry.name)) say({ go: join(entry.name) });
    else decide();
  };
  const decide = (): void => {
    const names = chosen.size > 1 ? [...chosen].map(join) : [name.value];
    if (names[0] === '') openOrAcceptFolder();
    else say({ choose: names, again: warned !== '' && warned === name.value });
  };
  const openOrAcceptFolder = (): void => {
    const entry = shown()[active];
    if (entry?.folder === true) say({ go: join(entry.name) });
  };

  up.addEventListener('click', () => say({ go: listing.parent }));
  cancel.addEventListener('click', () => say({ cancel: true }));
  accept.addEventListener('click', decide);
  for (const choice of [filter, hidden]) {
    choice.addEventListener('change', () => {
      [chosen, active] = [new Set(), -1];
      paint();
    });
  }
  name.addEventListener('input', () => {
    problem.textContent = '';
    chosen = new Set();
    paint();
  });
  name.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') decide();
    if (event.key === 'ArrowDown') files.focus();
  });
  files.addEventListener('keydown', (event) => {
    const last = shown().length - 1;
    const steps: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: last };
    const step = steps[event.key];
    if (step !== undefined) pick(Math.max(0, Math.min(last, step)), false, event.shiftKey);
    else if (event.key === ' ') pick(active, true, false);
    else if (event.key === 'Enter') openOrAccept();
    else if (event.key === 'Backspace') say({ go: listing.parent });
    else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') say({ cancel: true });
    if (event.altKey && event.key === 'ArrowUp') say({ go: listing.parent });
  });
  name.focus();
  // A proposed name is replaced by typing, its extension stays.
  name.setSelectionRange(0, data.name.lastIndexOf('.') > 0 ? data.name.lastIndexOf('.') : data.name.length);
  // Nowhere in particular: where the dialog begins.
  say({ go: '' });

  return (told) => {
    if ('problem' in told) {
      problem.textContent = words[told.problem];
      warned = told.problem === 'exists' ? name.value : '';
      return;
    }
    ({ listing } = told);
    [chosen, active, warned] = [new Set(), -1, ''];
    where.value = listing.path;
    problem.textContent = '';
    if (!data.save) name.value = '';
    paint();
  };
}
