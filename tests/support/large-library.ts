/** A dossier of very many documents and passages, made by rule: the same every time. Its words are as uneven as those of a language (Zipf). */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { openDossier } from '../../main/store/dossier-file.ts';

export interface LibrarySize {
  readonly documents: number;
  /** UTF-16 code units of a text, about. */
  readonly length: number;
  readonly passagesEach: number;
}

const SYLLABLES = 'na vi re so ma lo ta pe ku di ro se mi ba le fo gu ne ca ti'.split(' ');
const VOCABULARY = 200_000;
const SENTENCES = 60_000;
const SOURCES = 60;
/** Most of what is collected is not marked. */
const MARKINGS = [null, null, 'amber', null, null, 'green', null, null, null, 'red'] as const;

/** Numbers from 0 to 1 that look like chance (xorshift). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

/** The word of a rank: 0 is the most frequent. Short words are frequent, as they are. */
export function wordAt(rank: number): string {
  let word = '';
  let rest = rank;
  do {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return word + (SYLLABLES[(rank * 7) % SYLLABLES.length] ?? '');
}

/** Ranks by Zipf and Mandelbrot: the chance of rank r is as 1 / (r + 2.7). */
function ranks(next: () => number): () => number {
  const sums = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank += 1) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  return () => {
    const sought = next() * sum;
    let low = 0;
    let high = VOCABULARY - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < sought) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Texts, one after the other, of sentences that come back here and there. */
export function texts(length: number): () => string {
  const next = numbers(42);
  const rank = ranks(next);
  const sentences = Array.from({ length: SENTENCES }, () => {
    const words = Array.from({ length: 8 + Math.floor(next() * 12) }, () => wordAt(rank()));
    const [first = ''] = words;
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${words.slice(1).join(' ')}.`;
  });
  return () => {
    const wanted = length * (0.3 + next() * 1.4);
    let text = '';
    for (let at = 1; text.length < wanted; at += 1) {
      text += (sentences[Math.floor(next() * SENTENCES)] ?? '') + (at % 6 === 0 ? '\n' : ' ');
    }
    return text.trimEnd();
  };
}

const AT = '2025-01-01T00:00:00.000Z';
const uid = (id: number): string => `01900000-0000-7000-8000-${id.toString(16).padStart(12, '0')}`;

/** Makes the dossier, closed; nothing in it is indexed yet. Answers how many code units its texts have. */
export function makeLibrary(path: string, { documents, length, passagesEach }: LibrarySize): number {
  const dossier = openDossier(path, { title: `${documents} documents`, language: 'fr' }, { author: 'Banc' });
  const sources = Array.from({ length: SOURCES }, (_, at) => {
    const id = dossier.command('source.create', { name: `Source ${at}`, kind: 'outlet' }).value;
    const reliability = (['A', 'B', 'C', 'F'] as const)[at % 4] ?? 'F';
    dossier.command('source.grade', { id, reliability, reason: '', gradedOn: '2025-01-01' });
    return id;
  });
  const first = Number(dossier.statements.prepare('SELECT max(id) + 1 FROM record').pluck().get());
  dossier.close();
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.pragma('foreign_keys = OFF');
  const record = database.prepare(
    `INSERT INTO record (id, uid, kind, created_at, created_by, updated_at, tlp) VALUES (?, ?, ?, '${AT}', 'Banc', '${AT}', ?)`,
  );
  const original = database.prepare('INSERT INTO original (sha256, bytes) VALUES (?, ?)');
  const body = database.prepare('INSERT INTO text_body (id, sha256, characters, text) VALUES (?, ?, ?, ?)');
  const document = database.prepare(
    `INSERT INTO document (id, source_id, original, text_id, title, media_type, file_name, encoding, language, published)
     VALUES (?, ?, ?, ?, ?, 'text/plain', ?, 'utf-8', ?, ?)`,
  );
  const block = database.prepare(
    `INSERT INTO block (text_id, seq, kind, level, start_utf16, end_utf16) VALUES (?, 0, 'paragraph', 0, 0, ?)`,
  );
  const passage = database.prepare(
    `INSERT INTO passage (id, document_id, start_utf16, end_utf16, exact, prefix, suffix) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const next = texts(length);
  let units = 0;
  let id = first;
  const add = (at: number): void => {
    const text = next();
    units += text.length;
    const sha256 = createHash('sha256').update(`${at} ${text}`).digest('hex');
    const own = id;
    id += 1;
    const tlp = MARKINGS[at % MARKINGS.length] ?? null;
    record.run(own, uid(own), 'document', tlp);
    // Small originals: the text is what is measured.
    original.run(sha256, Buffer.from(`${at}`));
    body.run(at + 1, createHash('sha256').update(text).digest('hex'), text.length, text);
    const published = new Date(Date.UTC(2022, 1, 24) + (at % 1400) * 86_400_000).toISOString().slice(0, 10);
    document.run(
      own,
      sources[at % SOURCES],
      sha256,
      at + 1,
      text.slice(0, 60),
      `${at}.txt`,
      at % 3 === 0 ? 'en' : 'fr',
      published,
    );
    block.run(at + 1, text.length);
    for (let each = 0; each < passagesEach; each += 1) {
      const start = Math.floor((text.length / (passagesEach + 1)) * each);
      const end = Math.min(text.length, start + 120);
      record.run(id, uid(id), 'passage', tlp);
      passage.run(
        id,
        own,
        start,
        end,
        text.slice(start, end),
        text.slice(Math.max(0, start - 32), start),
        text.slice(end, end + 32),
      );
      id += 1;
    }
  };
  for (let at = 0; at < documents; at += 1000) {
    database.transaction(() => {
      for (let each = at; each < Math.min(documents, at + 1000); each += 1) add(each);
    })();
  }
  // Nothing is in the index: it is built as that of an older dossier is.
  database.prepare('UPDATE index_state SET rules = 0').run();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.pragma('journal_mode = DELETE');
  database.close();
  return units;
}
