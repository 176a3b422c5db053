/** The linter over a briefing in a dossier: reads what its rules need, and keeps what the author decides. */
import type { Node } from 'prosemirror-model';
import { briefingSchema, liveUids, parseBody } from '../../preload/contract/briefing-schema.ts';
import type { BodyNode } from '../../preload/contract/briefings.ts';
import { citedByPart, type LivePartRow } from '../../preload/contract/live-parts.ts';
import type { BriefingLint, LintFinding, LintProfile, LintProfileRef } from '../../preload/contract/lint.ts';
import type { ClaimKind, Language, Tlp } from '../../preload/contract/vocabulary.ts';
import { daysOf } from '../domain/periods.ts';
import type { Found } from '../domain/lint/findings.ts';
import { lint } from '../domain/lint/lint.ts';
import type { LivePart } from '../domain/lint/parts.ts';
import { printOf } from '../domain/lint/sentences.ts';
import { CITED, type Block } from '../domain/lint/text.ts';
import { lintWordsIn } from '../domain/lint/words.ts';
import type { Reads, Writes } from './handlers.ts';
import { factsOf, markingOf, memoryOf, standsNow } from './lint-facts.ts';
import { lintProfileReads, lintProfileWrites, profileOf } from './lint-profiles.ts';
import { allCitedUids, partsOf } from './live/held.ts';
import { comparedParts } from './live/parts.ts';
import { found, requireRecord } from './records.ts';
import type { Read } from './sql.ts';

/** The paragraphs of a body, cells and items too. */
export function blocksOf(body: Node): readonly Block[] {
  const blocks: Block[] = [];
  let row = -1;
  let rowEnd = -1;
  body.descendants((node, at, parent) => {
    if (node.type.name === 'table_row') {
      row += 1;
      rowEnd = at + node.nodeSize;
    }
    // Headings and the heads of columns name, they do not claim.
    if (node.type.name !== 'paragraph') return !['heading', 'table_header'].includes(node.type.name);
    let text = '';
    const cites: string[] = [];
    node.forEach((child) => {
      if (child.isText) text += child.text ?? '';
      else if (child.type.name === 'citation') {
        text += CITED;
        cites.push(String(child.attrs['uid']));
      } else text += '\n';
    });
    blocks.push({
      text,
      start: at + 1,
      isItem: parent?.type.name === 'list_item',
      row: at < rowEnd ? row : null,
      cites,
    });
    return false;
  });
  return blocks;
}

interface Head {
  readonly body: string;
  readonly language: Language;
  readonly date: string | null;
  readonly profile: LintProfile;
  readonly own: string | null;
  readonly tlp: Tlp | null;
}

interface WaiverRow {
  readonly rule: string;
  readonly words: string;
  readonly reason: string;
  readonly by: string;
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** By what is kept, not by what is being written: the summary too is written about that. */
const summaryFound = (read: Read, id: number): readonly Found[] =>
  standsNow(read, id)
    ? []
    : [{ rule: 'summary-out-of-date', sentence: null, start: 0, end: 0, details: {}, fix: null }];

/** The live parts of a body where they stand, told whether they are stale; one that is not in the dossier is left out. */
function placedParts(body: Node, held: readonly LivePartRow[], language: Language): readonly LivePart[] {
  if (held.length === 0) return [];
  const rows = new Map(held.map((part) => [part.uid, part]));
  const parts: LivePart[] = [];
  body.descendants((node, start) => {
    const row = node.type === briefingSchema.nodes.live ? rows.get(String(node.attrs['uid'])) : undefined;
    if (row === undefined) return;
    const { settings, content, stale } = row;
    const title = settings.title === '' ? lintWordsIn(language).part[settings.part] : settings.title;
    parts.push({ start, title, cites: citedByPart(content), isStale: stale });
  });
  return parts;
}

export function lintBriefing(
  read: Read,
  {
    id,
    body,
    language,
    day,
    profile: wanted,
  }: {
    readonly id: number;
    readonly body?: BodyNode | undefined;
    readonly language: Language;
    readonly day: string;
    readonly profile?: LintProfileRef | undefined;
  },
): BriefingLint {
  const head = found(
    read.get<Head>(
      `SELECT CASE WHEN :isGiven THEN '' ELSE b.body END AS body, b.language, b.date, b.profile, b.own_profile AS own, r.tlp
       FROM briefing b JOIN record r ON r.id = b.id AND r.deleted_at IS NULL WHERE b.id = :id`,
      { id, isGiven: body === undefined ? 0 : 1 },
    ),
    'briefing',
    id,
  );
  const profile = profileOf(read, wanted ?? (head.own === null ? head.profile : { own: head.own }));
  const { measure } = profile;
  const node = parseBody(body ?? (JSON.parse(head.body) as BodyNode));
  const held = comparedParts(read, partsOf(read, liveUids(node)), day);
  const parts = placedParts(node, held, head.language);
  const { cited, shown, origins, isNamed } = factsOf(read, [...new Set(allCitedUids(node, held))]);
  const decided = new Map(
    read
      .all<{ words: string; kind: ClaimKind }>(
        'SELECT words, kind FROM sentence_kind WHERE briefing_id = :id',
        { id },
      )
      .map(({ words, kind }) => [words, kind]),
  );
  const waivers = new Map(
    read
      .all<WaiverRow>(
        'SELECT rule, words, reason, waived_by AS by FROM lint_waiver WHERE briefing_id = :id',
        { id },
      )
      .map(({ rule, words, reason, by }) => [`${rule} ${words}`, { reason, by }]),
  );
  const written = head.date === null ? null : daysOf(head.date).last;
  const linted = lint(
    {
      blocks: blocksOf(node),
      parts,
      language: head.language,
      cited,
      decided,
      marking: markingOf(head.tlp),
      since: dayBefore(written ?? day, measure.oldest),
      figuresFrom: measure.figuresFrom,
      origins,
      isNamed,
    },
    memoryOf(read, id),
  );
  const words = lintWordsIn(language);
  return {
    profile: profile.basedOn,
    own: profile.own,
    sentences: linted.sentences.map((sentence) => {
      const tally = origins(sentence.cites);
      return {
        start: sentence.start,
        end: sentence.end,
        words: sentence.words,
        kind: sentence.kind,
        decided: decided.has(sentence.print),
        cites: sentence.cites.flatMap((uid) => shown.get(uid) ?? []),
        documents: tally.documents,
        origins: tally.origins,
      };
    }),
    findings: [...summaryFound(read, id), ...linted.found].flatMap((each: Found): LintFinding[] => {
      const severity = measure.levels[each.rule];
      if (severity === 'off') return [];
      const { rule, sentence, start, end, fix } = each;
      const print = sentence === null ? '' : (linted.sentences[sentence]?.print ?? '');
      return [
        {
          rule,
          severity,
          sentence,
          start,
          end,
          message: words.message(each),
          why: words.why[rule],
          fix,
          waived: waivers.size === 0 ? null : (waivers.get(`${rule} ${print}`) ?? null),
        },
      ];
    }),
  };
}

export const lintReads: Reads<'lint'> = { 'lint.briefing': lintBriefing, ...lintProfileReads };

export const lintWrites: Writes<'lint'> = {
  'lint.profile': (write, { briefingId, profile }) => {
    requireRecord(write, briefingId, 'briefing');
    const { basedOn, own } = profileOf(write, profile);
    write.run(
      `UPDATE briefing SET profile = :basedOn, own_profile = :own
       WHERE id = :briefingId AND (profile <> :basedOn OR own_profile IS NOT :own)`,
      { briefingId, basedOn, own: own?.name ?? null },
    );
    return null;
  },
  ...lintProfileWrites,
  'lint.decide': (write, { briefingId, words, kind }) => {
    requireRecord(write, briefingId, 'briefing');
    const print = printOf(words);
    if (kind === null) {
      write.run('DELETE FROM sentence_kind WHERE briefing_id = :briefingId AND words = :print', {
        briefingId,
        print,
      });
    } else {
      write.run(
        `INSERT INTO sentence_kind (briefing_id, words, kind) VALUES (:briefingId, :print, :kind)
         ON CONFLICT (briefing_id, words) DO UPDATE SET kind = excluded.kind`,
        { briefingId, print, kind },
      );
    }
    return null;
  },
  'lint.waive': (write, { briefingId, rule, words, reason }) => {
    requireRecord(write, briefingId, 'briefing');
    const print = printOf(words);
    if (reason.trim() === '') {
      write.run(
        'DELETE FROM lint_waiver WHERE briefing_id = :briefingId AND rule = :rule AND words = :print',
        {
          briefingId,
          rule,
          print,
        },
      );
    } else {
      write.run(
        `INSERT INTO lint_waiver (briefing_id, rule, words, reason, waived_by)
         VALUES (:briefingId, :rule, :print, :reason, :by)
         ON CONFLICT (briefing_id, rule, words) DO UPDATE SET reason = excluded.reason, waived_by = excluded.waived_by`,
        { briefingId, rule, print, reason: reason.trim(), by: write.by },
      );
    }
    return null;
  },
};
