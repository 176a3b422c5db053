/** The linter over a briefing in a dossier: reads what its rules need, and keeps what the author decides. */
import type { Node } from 'prosemirror-model';
import { briefingSchema, liveUids, parseBody } from '../../preload/contract/briefing-schema.ts';
import type { BodyNode } from '../../preload/contract/briefings.ts';
import { citedByPart } from '../../preload/contract/live-parts.ts';
import type { BriefingLint, LedgerCitation, LintFinding, LintProfile } from '../../preload/contract/lint.ts';
import { TLPS, type ClaimKind, type Language, type Tlp } from '../../preload/contract/vocabulary.ts';
import { countOrigins, type Tally } from '../domain/origins.ts';
import { daysOf } from '../domain/periods.ts';
import type { Found } from '../domain/lint/findings.ts';
import { lint } from '../domain/lint/lint.ts';
import { OLDEST, severityOf } from '../domain/lint/profiles.ts';
import type { Part } from '../domain/lint/parts.ts';
import { printOf } from '../domain/lint/sentences.ts';
import { CITED, type Block, type Cited, type Evidence, type Figure } from '../domain/lint/text.ts';
import { lintWordsIn } from '../domain/lint/words.ts';
import type { Reads, Writes } from './handlers.ts';
import { evidenceOf, recordsOf } from './ledger.ts';
import { allCitedUids, partsOf } from './live/held.ts';
import { comparedParts } from './live/parts.ts';
import { lineagesIn, stepsBehind } from './lineages.ts';
import { found, requireRecord } from './records.ts';
import type { Read } from './sql.ts';

/** The paragraphs of a body, cells and items too. */
function blocksOf(body: Node): readonly Block[] {
  const blocks: Block[] = [];
  let row = -1;
  let rowEnd = -1;
  body.descendants((node, at) => {
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
    blocks.push({ text, start: at + 1, row: at < rowEnd ? row : null, cites });
    return false;
  });
  return blocks;
}

/** The live parts of a body where they stand; one that is not in the dossier is left out. */
function partsIn(read: Read, body: Node, language: Language, day: string): readonly Part[] {
  const rows = new Map(
    comparedParts(read, partsOf(read, liveUids(body)), day).map((part) => [part.uid, part]),
  );
  const parts: Part[] = [];
  body.descendants((node, start) => {
    const row = node.type === briefingSchema.nodes.live ? rows.get(String(node.attrs['uid'])) : undefined;
    if (row === undefined) return;
    const { settings, content, stale } = row;
    const title = settings.title === '' ? lintWordsIn(language).part[settings.part] : settings.title;
    parts.push({ start, title, cites: citedByPart(content), isStale: stale });
  });
  return parts;
}

/** 0 is not at all. */
const markingOf = (tlp: Tlp | null): number => (tlp === null ? 0 : TLPS.indexOf(tlp) + 1);

interface CitedRow {
  readonly uid: string;
  readonly id: number | null;
  readonly isDeleted: number;
  readonly title: string | null;
  readonly contradictions: number;
  /** Whether it tells when: of a statement, an event, a flow. */
  readonly hasDate: number;
}

const CITED_ROWS = `
  SELECT wanted.value AS uid, r.id, r.deleted_at IS NOT NULL AS isDeleted, substr(t.title, 1, 300) AS title,
    (SELECT count(*) FROM contradiction c JOIN record cr ON cr.id = c.id AND cr.deleted_at IS NULL
     WHERE c.outcome = 'open' AND r.id IN (c.one_id, c.other_id)) AS contradictions,
    coalesce((SELECT said FROM statement WHERE id = r.id), (SELECT from_date FROM event WHERE id = r.id),
      (SELECT signed FROM agreement WHERE id = r.id),
      (SELECT date FROM flow WHERE id = r.id)) IS NOT NULL AS hasDate
  FROM json_each(:uids) wanted
  LEFT JOIN record r ON r.uid = wanted.value
  LEFT JOIN record_title t ON t.id = r.id`;

interface FigureRow {
  readonly recordId: number;
  readonly milli: number;
  readonly upperMilli: number | null;
  readonly currency: string;
}

/** Of cited flows, and of the flows of cited programmes. */
const FIGURES = `
  SELECT wanted.value AS recordId, f.amount_milli AS milli, f.amount_upper_milli AS upperMilli, f.currency
  FROM json_each(:ids) wanted
  JOIN flow f ON f.id = wanted.value OR f.programme_id = wanted.value
  JOIN record r ON r.id = f.id AND r.deleted_at IS NULL
  WHERE f.amount_milli IS NOT NULL AND f.currency IS NOT NULL
  ORDER BY f.id`;

const DOCUMENTS = `
  SELECT d.id, r.tlp, d.gone IS NOT NULL AS isGone
  FROM json_each(:ids) wanted JOIN document d ON d.id = wanted.value JOIN record r ON r.id = d.id`;

/** What a text cites, as the rules see it. */
function citedIn(read: Read, uids: readonly string[]) {
  const rows = read.all<CitedRow>(CITED_ROWS, { uids: JSON.stringify(uids) });
  const ids = rows.flatMap(({ id, isDeleted }) => (id === null || isDeleted === 1 ? [] : [id]));
  const records = new Map(recordsOf(read, ids).map((record) => [record.id, record]));
  const evidence = Map.groupBy(evidenceOf(read, ids), ({ recordId }) => recordId);
  const figures = Map.groupBy(
    read.all<FigureRow>(FIGURES, { ids: JSON.stringify(ids) }),
    ({ recordId }) => recordId,
  );
  const documents = new Map(
    read
      .all<{ id: number; tlp: Tlp | null; isGone: number }>(DOCUMENTS, {
        ids: JSON.stringify([...new Set([...evidence.values()].flat().map(({ documentId }) => documentId))]),
      })
      .map((document) => [document.id, document]),
  );
  const cited = new Map<string, Cited>();
  const shown = new Map<string, LedgerCitation>();
  const passages = new Map<string, readonly number[]>();
  for (const { uid, id, isDeleted, title, contradictions, hasDate } of rows) {
    const record = id === null || isDeleted === 1 ? undefined : records.get(id);
    const lines = id === null ? [] : (evidence.get(id) ?? []);
    const supporting = lines.filter(({ stance }) => stance === 'supports');
    passages.set(
      uid,
      supporting.map(({ passageId }) => passageId),
    );
    shown.set(uid, {
      uid,
      id: record === undefined ? null : id,
      noun: record?.noun ?? null,
      title: title ?? '',
      passages: supporting.length,
    });
    cited.set(uid, {
      uid,
      isMissing: record === undefined,
      kind: record?.kind ?? null,
      hasConfidence: (record?.confidence ?? null) !== null,
      said: record?.noun === 'statement' ? record.text : null,
      marking: markingOf(record?.tlp ?? null),
      evidence: lines.map(({ exact, state, stance, published, tlp, documentId }): Evidence => {
        const document = documents.get(documentId);
        return {
          exact,
          state,
          stance,
          published: published === null ? null : daysOf(published).last,
          marking: Math.max(markingOf(tlp), markingOf(document?.tlp ?? null)),
          isGone: document?.isGone === 1,
        };
      }),
      figures: (id === null ? [] : (figures.get(id) ?? [])).map(
        ({ milli, upperMilli, currency }): Figure => ({ milli, upperMilli, currency }),
      ),
      hasDate: hasDate === 1,
      title: title ?? '',
      contradictions,
    });
  }
  const lineages = lineagesIn(stepsBehind(read, [...new Set([...passages.values()].flat())]));
  /** Rules and ledger ask the same, and many sentences cite the same. */
  const counted = new Map<string, Tally>();
  const origins = (wanted: readonly string[]): Tally => {
    const key = wanted.join();
    const known = counted.get(key);
    if (known !== undefined) return known;
    const tally = countOrigins([...new Set(wanted.flatMap((uid) => passages.get(uid) ?? []))], lineages);
    counted.set(key, tally);
    return tally;
  };
  return { cited, shown, origins };
}

/** Asked only where a word is spelled in two ways: all names are looked through. */
const NAMED = `
  SELECT 1
  FROM actor_name n
  JOIN record r ON r.id = n.actor_id AND r.deleted_at IS NULL
  JOIN json_each(:words) w ON instr(fold(n.name), fold(w.value)) > 0
  LIMIT 1`;

interface Head {
  readonly body: string;
  readonly language: Language;
  readonly date: string | null;
  readonly profile: LintProfile;
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

function lintBriefing(
  read: Read,
  {
    id,
    body,
    language,
    day,
  }: {
    readonly id: number;
    readonly body?: BodyNode | undefined;
    readonly language: Language;
    readonly day: string;
  },
): BriefingLint {
  const head = found(
    read.get<Head>(
      `SELECT b.body, b.language, b.date, b.profile, r.tlp
       FROM briefing b JOIN record r ON r.id = b.id AND r.deleted_at IS NULL WHERE b.id = :id`,
      { id },
    ),
    'briefing',
    id,
  );
  const node = parseBody(body ?? (JSON.parse(head.body) as BodyNode));
  const parts = partsIn(read, node, head.language, day);
  const { cited, shown, origins } = citedIn(read, [
    ...new Set(allCitedUids(node, partsOf(read, liveUids(node)))),
  ]);
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
  const linted = lint({
    blocks: blocksOf(node),
    parts,
    language: head.language,
    cited,
    decided,
    marking: markingOf(head.tlp),
    since: dayBefore(written ?? day, OLDEST[head.profile]),
    origins,
    isNamed: (words) => read.value<number>(NAMED, { words: JSON.stringify(words) }) === 1,
  });
  const words = lintWordsIn(language);
  return {
    profile: head.profile,
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
    findings: linted.found.flatMap((each: Found): LintFinding[] => {
      const severity = severityOf(each.rule, head.profile);
      if (severity === null) return [];
      const { rule, sentence, start, end, fix } = each;
      const print = linted.sentences[sentence]?.print ?? '';
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
          waived: waivers.get(`${rule} ${print}`) ?? null,
        },
      ];
    }),
  };
}

export const lintReads: Reads<'lint'> = { 'lint.briefing': lintBriefing };

export const lintWrites: Writes<'lint'> = {
  'lint.profile': (write, { briefingId, profile }) => {
    requireRecord(write, briefingId, 'briefing');
    write.run('UPDATE briefing SET profile = :profile WHERE id = :briefingId AND profile <> :profile', {
      briefingId,
      profile,
    });
    return null;
  },
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
