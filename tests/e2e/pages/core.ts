/** The core screen: the text on the left, its passages and the form of what is selected on the right. */
import { expect, type Locator, type Page } from '@playwright/test';

interface Place {
  readonly x: number;
  readonly y: number;
}

export const coreOf = (page: Page) => {
  const text = page.getByRole('main').getByRole('document');
  const ends = (words: string): Promise<{ readonly from: Place; readonly to: Place }> =>
    text.evaluate((element, words) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.nodeValue?.indexOf(words) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + words.length);
        const rects = [...range.getClientRects()];
        const [first, last] = [rects[0], rects.at(-1)];
        if (first === undefined || last === undefined) break;
        const middle = (rect: DOMRect): number => (rect.top + rect.bottom) / 2;
        return { from: { x: first.left + 1, y: middle(first) }, to: { x: last.right - 1, y: middle(last) } };
      }
      throw new Error(`These words are not on the screen: ${words}`);
    }, words);
  return {
    text,
    passages: page.getByRole('listbox', { name: 'Passages' }),
    inspector: page.getByLabel('Passages and forms'),
    /** Selects words of one line or paragraph by dragging over them. */
    drag: async (words: string): Promise<void> => {
      await expect(text).toContainText(words);
      const { from, to } = await ends(words);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, to.y);
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
      expect((await selected(page)).trim()).toBe(words);
    },
    click: async (words: string): Promise<void> => {
      const { from } = await ends(words);
      await page.mouse.click(from.x + 3, from.y);
    },
    /** The words that the CSS Custom Highlight API paints: as a passage in any colour, or as one role. */
    painted: (role?: 'cursor' | 'active' | 'related' | 'suggested'): Promise<readonly string[]> =>
      page.evaluate((role) => {
        const found: string[] = [];
        CSS.highlights.forEach((highlight, name) => {
          const wanted = role === undefined ? /^reader-[a-z]+-\d$/.test(name) : name === `reader-${role}`;
          if (!wanted) return;
          for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            found.push(range.toString());
          }
        });
        return found;
      }, role),
    passage: (words: string): Locator =>
      page.getByRole('listbox', { name: 'Passages' }).getByRole('option', { name: words }),
  };
};

const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));
