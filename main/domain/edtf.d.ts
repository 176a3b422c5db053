/** The part of the package `edtf` that we use; it brings no types of its own. */
declare module 'edtf' {
  /** Throws on what is not EDTF of at most that level. */
  export function parse(text: string, options?: { readonly level?: number }): { readonly type: string };
  /** `min` and `max` in milliseconds since 1970 in UTC; ±Infinity where open, null where unknown. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };
}
