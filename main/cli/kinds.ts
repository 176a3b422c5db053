/** What `list` can list: every noun of the dossier, by its singular or its plural. */
import type { RecordRow } from '../../preload/contract/common.ts';
import type { ContradictionQueue } from '../../preload/contract/contradictions.ts';
import type { DocumentRow } from '../../preload/contract/documents.ts';
import {
  isRegister,
  REGISTER_NOUNS,
  type RegisterFilter,
  type RegisterNoun,
  type RegisterRow,
  type RegisterWindow,
} from '../../preload/contract/registers/index.ts';
import { NOUNS, type Noun } from '../../preload/contract/vocabulary.ts';
import type { Session } from '../jobs/session.ts';

const PLURALS: Readonly<Record<Noun, string>> = {
  source: 'sources',
  document: 'documents',
  passage: 'passages',
  code: 'codes',
  actor: 'actors',
  statement: 'statements',
  claim: 'claims',
  evidence: 'evidence',
  origin: 'origins',
  briefing: 'briefings',
  release: 'releases',
  coalition: 'coalitions',
  membership: 'memberships',
  effort: 'efforts',
  agreement: 'agreements',
  signatory: 'signatories',
  event: 'events',
  participant: 'participants',
  role: 'roles',
  programme: 'programmes',
  flow: 'flows',
  contradiction: 'contradictions',
  mapping: 'mappings',
  rate_set: 'rate_sets',
  saved_view: 'saved_views',
  saved_search: 'saved_searches',
};

export const KIND_NAMES: readonly string[] = [...new Set([...Object.values(PLURALS), ...NOUNS])];

export const nounOfKind = (kind: string): Noun | undefined =>
  NOUNS.find((noun) => noun === kind || PLURALS[noun] === kind);

type Row = RecordRow & Readonly<Record<string, unknown>>;

/** The columns for people; `--json` gives every field. */
export const COLUMNS: Readonly<Partial<Record<Noun, readonly string[]>>> = {
  source: ['id', 'reliability', 'kind', 'documents', 'name'],
  document: ['id', 'published', 'sourceName', 'characters', 'passages', 'title'],
  passage: ['id', 'state', 'start', 'end', 'uses', 'exact'],
  code: ['id', 'passages', 'name'],
  actor: ['id', 'kind', 'iso', 'statements', 'name'],
  statement: ['id', 'said', 'kind', 'speakerName', 'words'],
  claim: ['id', 'kind', 'supports', 'contradicts', 'text'],
  evidence: ['id', 'stance', 'credibility', 'reliability', 'sourceName', 'exact'],
  origin: ['id', 'relation', 'targetNoun', 'targetTitle'],
  briefing: ['id', 'tlp', 'date', 'citations', 'releases', 'title'],
  contradiction: ['one', 'other', 'kind', 'outcome', 'about'],
  mapping: ['id', 'register', 'name'],
  rate_set: ['id', 'firstDay', 'lastDay', 'rates', 'name'],
  release: ['id', 'number', 'releasedAt', 'citations', 'note'],
};

const rows = (list: readonly RecordRow[]): readonly Row[] => list as readonly Row[];

/** All records of a noun, page by page. */
export async function listAll(session: Session, noun: Noun): Promise<readonly Row[]> {
  switch (noun) {
    case 'source':
      return rows(await session.query('source.list', {}));
    case 'document':
      return rows(await documents(session));
    case 'passage':
      return rows(await passages(session));
    case 'code':
      return rows(await session.query('code.list', {}));
    case 'actor':
      return rows(await session.query('actor.list', {}));
    case 'statement':
      return rows(await session.query('statement.list', {}));
    case 'claim':
      return rows(await session.query('claim.list', {}));
    case 'evidence':
      return rows(await evidence(session));
    case 'origin':
      return rows(await origins(session));
    case 'briefing':
      return rows(await session.query('briefing.list', {}));
    case 'release':
      return rows(await releases(session));
    case 'contradiction':
      return contradictions(session);
    case 'mapping':
      return rows(await session.query('mapping.list', {}));
    case 'saved_search':
      return rows(await session.query('search.saved', {}));
    case 'rate_set':
      return rows(await session.query('rate.sets', {}));
    default:
      return isRegister(noun) ? registerRows(session, noun) : [];
  }
}

/** What was made of contradictions: the judged ones are records. */
async function contradictions(session: Session): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (;;) {
    const page: ContradictionQueue = await session.query('contradiction.queue', {
      state: 'all',
      offset: found.length,
      limit: 1000,
    });
    found.push(
      ...page.rows.map(
        ({ one, other, ...row }) => ({ ...row, oneId: one.id, otherId: other.id }) as unknown as Row,
      ),
    );
    if (page.rows.length === 0 || found.length >= page.total) return found;
  }
}

/** `filters`: of its fields. */
export async function registerRows(
  session: Session,
  register: RegisterNoun,
  filters: readonly RegisterFilter[] = [],
): Promise<readonly (Row & RegisterRow)[]> {
  const found: (Row & RegisterRow)[] = [];
  let order: string | null = null;
  for (;;) {
    const window: RegisterWindow = await session.query('register.rows', {
      view: { register, filters: [...filters] },
      order,
      offset: found.length,
      limit: 1000,
    });
    order = window.order;
    for (const row of window.rows) {
      if (row !== null) found.push({ ...row, ...row.cells } as unknown as Row & RegisterRow);
    }
    if (window.rows.length === 0 || found.length >= window.total) return found;
  }
}

async function documents(session: Session): Promise<readonly DocumentRow[]> {
  const found: DocumentRow[] = [];
  for (;;) {
    const page = await session.query('document.list', { offset: found.length, limit: 1000 });
    found.push(...page.rows);
    if (page.rows.length === 0 || found.length >= page.total) return found;
  }
}

async function passages(session: Session) {
  const found = [];
  for (const { id } of await documents(session)) {
    found.push(...(await session.query('passage.ofDocument', { documentId: id })));
  }
  return found;
}

async function evidence(session: Session) {
  const found = [];
  for (const register of REGISTER_NOUNS) {
    for (const { id, standing } of await registerRows(session, register)) {
      if (Object.keys(standing).length > 0)
        found.push(...(await session.query('evidence.ofRecord', { recordId: id })));
    }
  }
  return found;
}

async function origins(session: Session) {
  const found = [];
  for (const { id } of [...(await documents(session)), ...(await passages(session))]) {
    const origin = await session.query('origin.ofSubject', { subjectId: id });
    // A passage without an origin of its own may answer its document's.
    if (origin !== null && origin.subjectId === id) found.push(origin);
  }
  return found;
}

async function releases(session: Session) {
  const found = [];
  for (const { id } of await session.query('briefing.list', {})) {
    found.push(...(await session.query('release.list', { briefingId: id })));
  }
  return found;
}
