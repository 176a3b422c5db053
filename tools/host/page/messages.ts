/** What the preload's world and the host say to each other. */

export type FromPage =
  | {
      readonly what: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: readonly unknown[];
    }
  | { readonly what: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  /** A key of a menu item was pressed, and the page had no use for it. */
  | { readonly what: 'key'; readonly id: number }
  | { readonly what: 'dark'; readonly dark: boolean }
  | { readonly what: 'place'; readonly change: string };

export type ToPage =
  | { readonly what: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly what: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly what: 'keys'; readonly keys: readonly Key[] };

/** A menu item's shortcut; `key` as KeyboardEvent has it, in lower case, or `code` where the layout must not matter. */
export interface Key {
  readonly id: number;
  readonly key: string;
  readonly code?: string;
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}
