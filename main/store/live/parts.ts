/** Live parts: read once and kept as they were, told when the dossier has changed since, read again on demand. */
import { v7 as newUid } from 'uuid';
import { liveUids, parseBody } from '../../../preload/contract/briefing-schema.ts';
import type { BodyNode } from '../../../preload/contract/briefings.ts';
import { errorData, LiasseError } from '../../../preload/contract/errors.ts';
import type {
  LedgerPart,
  LiveContent,
  LivePartRow,
  LiveSettings,
} from '../../../preload/contract/live-parts.ts';
import { setCitations } from '../briefings.ts';
import type { Reads, Writes } from '../handlers.ts';
import { found, requireRecord } from '../records.ts';
import { withJson, type Read, type Write } from '../sql.ts';
import { contentOf, printOfContent } from './content.ts';
import { PART } from './held.ts';
import { memory } from './memory.ts';

/** What would be read now, or why nothing can be. */
function readNow(
  read: Read,
  settings: LiveSettings,
  day: string,
): { readonly content: LiveContent } | { readonly problem: NonNullable<LivePartRow['problem']> } {
  try {
    return { content: contentOf(read, settings, day) };
  } catch (error) {
    if (!(error instanceof LiasseError)) throw error;
    return { problem: errorData(error) };
  }
}

interface Compared {
  readonly part: LedgerPart;
  readonly day: string;
  readonly version: number;
  readonly row: LivePartRow;
}

const memoryOf = memory<Compared>();

/** Some parts, each with whether the dossier has changed since it was read. `day`: ISO 8601. */
export function comparedParts(read: Read, parts: readonly LedgerPart[], day: string): readonly LivePartRow[] {
  if (parts.length === 0) return [];
  const { byKey, version } = memoryOf(read);
  return parts.map((part) => {
    const before = byKey.get(part.uid);
    const same =
      before?.version === version &&
      before.day === day &&
      before.part.asOf === part.asOf &&
      JSON.stringify(before.part.settings) === JSON.stringify(part.settings);
    if (before !== undefined && same) return before.row;
    const now = readNow(read, part.settings, day);
    const row: LivePartRow =
      'problem' in now
        ? { ...part, stale: true, problem: now.problem }
        : {
            ...part,
            stale: printOfContent(now.content, part.settings) !== printOfContent(part.content, part.settings),
            problem: null,
          };
    byKey.set(part.uid, { part, day, version, row });
    return row;
  });
}

/** The parts that were made for a briefing, and those that its text holds. */
function partsFor(read: Read, briefingId: number): readonly LedgerPart[] {
  const { body } = found(
    read.get<{ body: string }>(
      `SELECT b.body FROM briefing b JOIN record r ON r.id = b.id AND r.deleted_at IS NULL WHERE b.id = :briefingId`,
      { briefingId },
    ),
    'briefing',
    briefingId,
  );
  return read
    .all<LedgerPart>(
      `SELECT ${PART}
       FROM live_part p
       WHERE p.briefing_id = :briefingId OR p.uid IN (SELECT value FROM json_each(:held))
       ORDER BY p.id`,
      { briefingId, held: JSON.stringify(liveUids(parseBody(JSON.parse(body) as BodyNode))) },
    )
    .map((part) => withJson(part, 'settings', 'content'));
}

export const liveReads: Reads<'live'> = {
  'live.list': (read, { briefingId, day }) => comparedParts(read, partsFor(read, briefingId), day),
  'live.read': (read, { settings, day }) => contentOf(read, settings, day),
};

function partNamed(read: Read, uid: string): LedgerPart {
  const part = read.get<LedgerPart>(`SELECT ${PART} FROM live_part p WHERE p.uid = :uid`, { uid });
  if (part !== undefined) return withJson(part, 'settings', 'content');
  throw new LiasseError('not-found', 'There is no such live part (any more).', { uid });
}

/** Reads a part again with these settings, and keeps what it shows now; its rows may cite others than before. */
function keep(write: Write, uid: string, settings: LiveSettings): void {
  const content = contentOf(write, settings, write.now.slice(0, 10));
  write.run(
    `UPDATE live_part SET part = :part, settings = :settings, as_of = :now, content = :content WHERE uid = :uid`,
    {
      uid,
      part: settings.part,
      settings: JSON.stringify(settings),
      now: write.now,
      content: JSON.stringify(content),
    },
  );
}

/** The briefings whose text holds a part: rarely more than the one that it was made for. */
function citeAgain(write: Write, uids: readonly string[]): void {
  const holding = write.column(
    `SELECT b.id FROM briefing b
     JOIN record r ON r.id = b.id AND r.deleted_at IS NULL
     WHERE EXISTS (SELECT 1 FROM json_each(:uids) wanted WHERE instr(b.body, wanted.value) > 0)`,
    { uids: JSON.stringify(uids) },
  );
  for (const id of holding) setCitations(write, id);
}

/** Whether two settings show the same data, under whatever title. */
const showsTheSame = (one: LiveSettings, other: LiveSettings): boolean =>
  JSON.stringify({ ...one, title: '' }) === JSON.stringify({ ...other, title: '' });

export const liveWrites: Writes<'live'> = {
  'live.add': (write, { briefingId, settings }) => {
    requireRecord(write, briefingId, 'briefing');
    const uid = newUid();
    const content = contentOf(write, settings, write.now.slice(0, 10));
    write.run(
      `INSERT INTO live_part (uid, briefing_id, part, settings, as_of, content)
       VALUES (:uid, :briefingId, :part, :settings, :now, :content)`,
      {
        uid,
        briefingId,
        part: settings.part,
        settings: JSON.stringify(settings),
        now: write.now,
        content: JSON.stringify(content),
      },
    );
    return uid;
  },
  'live.refresh': (write, { uids }) => {
    for (const uid of new Set(uids)) keep(write, uid, partNamed(write, uid).settings);
    citeAgain(write, uids);
    return null;
  },
  'live.change': (write, { uid, settings }) => {
    const before = partNamed(write, uid);
    if (showsTheSame(before.settings, settings)) {
      write.run('UPDATE live_part SET settings = :settings WHERE uid = :uid', {
        uid,
        settings: JSON.stringify(settings),
      });
      return null;
    }
    keep(write, uid, settings);
    citeAgain(write, [uid]);
    return null;
  },
};
