/** The page of the message box. One function without surroundings, because its source is put into the page. */
export interface MessagePageData {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  readonly defaultId: number;
  readonly cancelId: number;
}

export const MESSAGE_STYLE = `
p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
#detail { flex: 1; overflow: auto; }
#message { font-weight: 600; }
`;

export function messagePage(
  data: MessagePageData,
  say: (message: { readonly response: number }) => void,
): () => void {
  const add = (parent: HTMLElement, tag: string, given: object): HTMLElement =>
    parent.appendChild(Object.assign(document.createElement(tag), given));
  document.body.role = 'alertdialog';
  document.body.setAttribute('aria-labelledby', 'message');
  document.body.setAttribute('aria-describedby', 'detail');
  add(document.body, 'p', { id: 'message', textContent: data.message });
  add(document.body, 'p', { id: 'detail', textContent: data.detail, tabIndex: 0 });
  const row = add(document.body, 'div', { className: 'row end' });
  data.buttons.forEach((label, response) => {
    const button = add(row, 'button', { textContent: label });
    button.addEventListener('click', () => say({ response }));
    if (response === data.defaultId) button.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') say({ response: data.cancelId });
  });
  return () => undefined;
}
