/** Runs the readers of files that hold many documents. */
import type { Member } from '../../main/importers/member.ts';
import type { MemberFile, Rest } from '../../main/importers/member-file.ts';
import type { Parsed } from '../../main/importers/parsed.ts';

export type ReadMembers = (file: MemberFile) => AsyncGenerator<Member, Rest>;

/** A file that arrives in chunks of `size` bytes. */
// oxlint-disable-next-line typescript/require-await -- what is there at once may arrive as if it were not
async function* inChunks(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All that a reader gives, and what it says it left out. */
export async function allMembers(
  read: ReadMembers,
  content: Uint8Array | string,
  { name = 'file', size = 65_536 }: { readonly name?: string; readonly size?: number } = {},
): Promise<{ readonly members: readonly Member[] } & Rest> {
  const members: Member[] = [];
  const reader = read({ name, chunks: inChunks(Buffer.from(content), size) });
  for (;;) {
    const next = await reader.next();
    if (next.done === true) return { members, ...next.value };
    members.push(next.value);
  }
}

export function parsedOf(member: Member | undefined): Parsed {
  if (member === undefined || !('parsed' in member.content)) throw new Error('This was not read.');
  return member.content.parsed;
}

export const refusalOf = (member: Member | undefined): string | null =>
  member !== undefined && 'refused' in member.content ? member.content.refused.code : null;
