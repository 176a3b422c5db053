/** Hot queries go by an index, however large the dossier: no table of many rows is read from end to end. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDossier } from '../../../main/store/dossier-file.ts';
import type { QueryInput, QueryName } from '../../../preload/contract/index.ts';
import { addDocument, newDossier, temporaryFolder } from '../../support/dossiers.ts';

/** What may be scanned: what the query was given, what is small by nature, and the hits of an index of words. */
const SMALL =
  /\b(json_each|(document|record)_words VIRTUAL TABLE INDEX \d+:\S*M\d|actor_name|called|hit|h|saved_search|wanted|cited|behind|b|reach|reached|lost|supported|judged|belonging|ever|latest|rests|page|subquery-\d+|chosen|CONSTANT ROW|constant row|code|k|source|s|claim|c|actor|a|one|graded|statement|st|briefing|m|running|sqlite_schema|sqlite_sequence|USING INDEX (operation_to_undo|evidence_confirmed|record_gone))\b/;

const hot = {
  'document.list': { limit: 50 },
  'document.get': { id: 1 },
  'document.text': { id: 1 },
  'document.family': { id: 1 },
  'document.originals': { ids: [1] },
  'document.bySha256': { sha256: 'a'.repeat(64) },
  'passage.ofDocument': { documentId: 1 },
  'passage.get': { id: 2 },
  'passage.selectors': { ids: [2] },
  'evidence.ofRecord': { recordId: 3 },
  'claim.get': { id: 3 },
  'claim.list': {},
  'claim.predicates': {},
  'contradiction.ofRecord': { recordId: 3 },
  'contradiction.queue': {},
  'statement.list': {},
  'origin.ofSubject': { subjectId: 1 },
  'copy.ofDocument': { documentId: 1 },
  'origin.graph': { recordId: 3 },
  'grade.propose': { recordId: 3 },
  'grade.fallen': {},
  'impact.of': { recordId: 1 },
  'impact.list': { recordId: 1, kind: 'cells', falling: true },
  'briefing.ledger': { id: 5 },
  'release.list': { briefingId: 5 },
  'release.ofFile': { sha256: 'a'.repeat(64) },
  'release.freeze': { briefingId: 5, day: '2025-11-05' },
  'search.find': { text: 'texte source:x NOT autre' },
  'search.count': { text: 'texte' },
  'search.all': { text: 'texte' },
  'search.places': { text: 'texte', ids: [1] },
  'search.counts': { text: 'texte' },
  'search.batch': { names: ['Norway'] },
  'search.saved': {},
  'lint.briefing': { id: 5, language: 'fr', day: '2025-11-05' },
  'live.list': { briefingId: 5, day: '2025-11-05' },
  'record.get': { id: 1 },
  'record.byUid': { uid: '0000' },
  'coalition.asOf': { coalitionId: 6, true: '2025', known: '2026-01-01T00:00:00Z' },
  'coalition.matrix': { coalitionId: 6 },
  'statement.ofActor': { actorId: 7 },
  'mapping.list': {},
  'mapping.origins': { recordId: 3 },
  'rate.sets': {},
  'journal.state': {},
  'journal.list': { recordId: 1, limit: 20 },
} satisfies { [N in QueryName]?: QueryInput<N> };

const WRITTEN = { type: 'doc', content: [{ type: 'paragraph' }] };
const asked: readonly (readonly [QueryName, object])[] = [
  ...(Object.entries(hot) as [QueryName, object][]),
  ['briefing.ledger', { id: 5, body: WRITTEN }],
];

test.each(asked)('%s %o', (name, params) => {
  const path = join(temporaryFolder(), 'plans.liasse');
  const dossier = newDossier({ path });
  const documentId = addDocument(dossier, 'Un texte assez long.');
  dossier.command('claim.create', { text: 'A', evidence: [{ passage: { documentId, start: 0, end: 2 } }] });
  dossier.command('briefing.create', { title: 'Note', language: 'fr' });
  dossier.command('membership.write', {
    createMissing: true,
    rows: [{ cells: { coalition: 'JEF', actor: 'Norway' } }],
  });
  const uid = dossier.command('live.add', {
    briefingId: 5,
    settings: { part: 'matrix', coalitionIds: [6] },
  }).value;
  const body = { type: 'doc', content: [{ type: 'live', attrs: { uid } }] };
  dossier.command('briefing.write', { id: 5, body });
  // What the commands before it have asked already is prepared already: a second opening starts afresh.
  dossier.close();
  const again = openDossier(path, null);
  onTestFinished(() => again.close());
  try {
    again.query(name, params);
  } catch (error) {
    // What was asked for need not be there: the statements have been prepared.
    expect(error).toHaveProperty('code');
  }
  const prepared = again.statements
    .prepared()
    .filter((sql) => sql.trimStart().startsWith('SELECT') || sql.trimStart().startsWith('WITH'));
  expect(prepared.length).toBeGreaterThan(0);
  for (const sql of prepared) {
    const plan = again.statements.database.prepare(`EXPLAIN QUERY PLAN ${sql}`);
    const names = [...new Set([...sql.matchAll(/:(\w+)/g)].map((match) => match[1] ?? ''))];
    const steps = plan.all(Object.fromEntries(names.map((each) => [each, '[]']))) as { detail: string }[];
    const scans = steps
      .map(({ detail }) => detail)
      .filter((detail) => detail.startsWith('SCAN') && !SMALL.test(detail));
    expect(scans, sql).toEqual([]);
  }
});
