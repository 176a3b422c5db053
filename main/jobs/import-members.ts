/** Imports a file of many documents (a mailbox, a chat export, a mail with attachments): each is kept or refused for itself. */
import { createHash } from 'node:crypto';
import type { ImportOutcome, MemberCounts } from '../../preload/contract/app.ts';
import type { CommandInput } from '../../preload/contract/api.ts';
import type { ParsedDocument } from '../../preload/contract/documents.ts';
import { errorData, LiasseError, type ErrorData } from '../../preload/contract/errors.ts';
import type { Member } from '../importers/member.ts';
import type { Parser } from '../importers/client.ts';
import type { MemberKind } from '../importers/members.ts';
import type { Session } from './session.ts';

/** Reads files of many documents, in a process of its own. */
export type MemberReader = Pick<Parser, 'kind' | 'members'>;

/** One document of a file: what became of it, its name in the file and that of what it is attached to. */
export interface MemberOutcome extends ImportOutcome {
  readonly key: string | null;
  readonly parent: string | null;
}

/** Refused parts that are told of by name; more are counted. */
const MOST_NAMED = 1000;

interface ManyOptions {
  readonly sourceId?: number | null;
  readonly sourceName?: string | null;
  readonly published?: string | null;
  readonly accessed?: string | null;
  readonly signal: AbortSignal;
  readonly onMember?: (outcome: MemberOutcome) => void;
  /** How many documents of the file are done. */
  readonly onProgress?: (done: number) => void;
}

interface Many {
  readonly label: string;
  readonly fileName: string;
  readonly kind: MemberKind;
  readonly from: { readonly path: string } | { readonly bytes: Uint8Array };
}

/**
 * The outcome of the whole, if anything of it is in the dossier, then one for each part that was refused. What was kept
 * before the file broke off or the import was stopped stays, and the reason is told.
 */
export async function importMembers(
  file: Many,
  session: Session,
  reader: MemberReader,
  options: ManyOptions,
): Promise<readonly ImportOutcome[]> {
  const counts = { imported: 0, alreadyPresent: 0, refused: 0, leftOut: 0, gone: 0, missing: 0 };
  const refused: ImportOutcome[] = [];
  const keep = keeper(session, options);
  let first: MemberOutcome | null = null;

  /** Of each chat, its last message that came in now: whether the export is newer than what is there. */
  const added = new Map<string, number>();
  const count = (outcome: MemberOutcome): void => {
    if (outcome.status === 'imported') noteLast(added, outcome.key);
    counts[COUNTED[outcome.status]] += 1;
    if (outcome.status !== 'refused') first ??= outcome;
    else if (refused.length < MOST_NAMED) refused.push(withoutKeys(outcome));
    options.onMember?.(outcome);
  };
  /** Where it is the file itself that breaks off, what came before is kept, and that is what has to be said. */
  const told = (outcome: MemberOutcome): MemberOutcome =>
    outcome.error === null ||
    outcome.error.code === 'cancelled' ||
    outcome.file !== file.label ||
    first === null
      ? outcome
      : { ...outcome, error: { ...outcome.error, code: 'broken-off' } };
  const named = (name: string): string => (name === file.fileName ? file.label : `${file.label} › ${name}`);

  try {
    for await (const { members, rest } of reader.members(
      { name: file.fileName, kind: file.kind, from: file.from },
      options.signal,
    )) {
      for (const outcome of await keep(members, named)) count(told(outcome));
      for (const each of Object.values(rest?.leftOut ?? {})) counts.leftOut += each;
      options.onProgress?.(counts.imported + counts.alreadyPresent + counts.refused);
      if (options.signal.aborted) throw new LiasseError('cancelled', 'The import was stopped.');
      for (const { series, numbers } of rest?.chats ?? []) {
        const sifted = await session.command('document.sift', {
          series,
          present: [...numbers],
          added: added.get(series) ?? null,
        });
        counts.gone += sifted.value.gone;
        counts.missing += sifted.value.missing;
      }
    }
    if (first === null && counts.refused === 0) {
      throw new LiasseError('no-text', 'There are no documents in this file.');
    }
  } catch (error) {
    count(
      told({
        ...NOTHING,
        file: file.label,
        status: 'refused',
        error: errorData(error),
        key: null,
        parent: null,
      }),
    );
  }
  return first === null ? refused : [wholeOf(file, first, counts), ...refused];
}

/** Notes `telegram:channel123/89` as the last of `telegram:channel123/`, if it is. */
function noteLast(last: Map<string, number>, key: string | null): void {
  const [, series, number] = /^([^/]+\/)(\d{1,15})$/.exec(key ?? '') ?? [];
  if (series !== undefined) last.set(series, Math.max(last.get(series) ?? 0, Number(number)));
}

const COUNTED = { imported: 'imported', 'already-present': 'alreadyPresent', refused: 'refused' } as const;

const NOTHING = {
  documentId: null,
  title: null,
  characters: null,
  sha256: null,
  mediaType: null,
  error: null,
  members: null,
};

const withoutKeys = ({ key: _key, parent: _parent, ...outcome }: MemberOutcome): ImportOutcome => outcome;

const wholeOf = ({ label }: Many, first: MemberOutcome, members: MemberCounts): ImportOutcome => ({
  ...withoutKeys(first),
  file: label,
  status: members.imported > 0 ? 'imported' : 'already-present',
  members,
});

type Kept = { readonly id: number; readonly added: boolean } | { readonly error: ErrorData };
type NewMember = CommandInput<'document.addMany'>['documents'][number];

/** Keeps a batch of members in one operation, or one by one where one of them cannot be kept. */
function keeper(session: Session, options: ManyOptions) {
  /** What was kept of the mail at hand, by key: what is attached to it may come in the next batch. */
  let ids = new Map<string, number>();

  const alone = async (
    { parentAt: _parentAt, ...document }: NewMember,
    parent: string | null,
  ): Promise<Kept> => {
    try {
      const parentId = parent === null ? null : (ids.get(parent) ?? null);
      return (await session.command('document.add', { ...document, parentId })).value;
    } catch (error) {
      return { error: errorData(error) };
    }
  };

  const together = async (documents: NewMember[]): Promise<readonly Kept[] | null> => {
    try {
      return documents.length === 0 ? [] : (await session.command('document.addMany', { documents })).value;
    } catch {
      // One of them is at fault: which one shows when each is kept alone.
      return null;
    }
  };

  return async (
    members: readonly Member[],
    named: (name: string) => string,
  ): Promise<readonly MemberOutcome[]> => {
    const whole = members.flatMap((member) =>
      'parsed' in member.content ? [{ member, parsed: member.content.parsed }] : [],
    );
    const places = new Map(whole.flatMap(({ member: { key } }, at) => (key === null ? [] : [[key, at]])));
    const documents = whole.map(({ member, parsed }, at): NewMember => {
      const place = member.parent === null ? undefined : places.get(member.parent);
      const isBefore = place !== undefined && place < at;
      return {
        ...newMember(member, parsed, options),
        parentAt: isBefore ? place : null,
        parentId: isBefore || member.parent === null ? null : (ids.get(member.parent) ?? null),
      };
    });
    const kept = await together(documents);
    const outcomes: MemberOutcome[] = [];
    let next = 0;
    for (const member of members) {
      const { key, parent, content, fileName } = member;
      const named_ = { file: named(fileName), key, parent };
      if (parent === null) ids = new Map();
      if ('refused' in content) {
        outcomes.push({
          ...NOTHING,
          ...named_,
          status: 'refused',
          error: { ...content.refused, details: {} },
        });
        continue;
      }
      const document = documents[next];
      const result = kept?.[next] ?? (document === undefined ? null : await alone(document, parent));
      next += 1;
      if (document === undefined || result === null) continue;
      if ('error' in result) {
        outcomes.push({ ...NOTHING, ...named_, status: 'refused', error: result.error });
        continue;
      }
      if (key !== null) ids.set(key, result.id);
      outcomes.push({
        ...NOTHING,
        ...named_,
        status: result.added ? 'imported' : 'already-present',
        documentId: result.id,
        title: document.title,
        characters: document.text.length,
        sha256: document.sha256,
        mediaType: document.mediaType,
      });
    }
    return outcomes;
  };
}

const newMember = (member: Member, parsed: ParsedDocument, options: ManyOptions): NewMember => ({
  ...parsed,
  fileName: member.fileName,
  bytes: member.bytes,
  sha256: createHash('sha256').update(member.bytes).digest('hex'),
  published: options.published ?? parsed.published,
  publishedAt: options.published == null ? (parsed.publishedAt ?? null) : null,
  accessed: options.accessed ?? null,
  sourceId: options.sourceId ?? null,
  sourceName: options.sourceName ?? member.sourceName,
  seriesKey: member.key,
  relaysFrom: member.forwardedFrom,
  repliesTo: member.repliesTo,
  edited: member.edited,
});
