/** Copies: what signing adds to each document that is kept, how long the look-up takes, and how many copies it finds. */
import { join } from 'node:path';
import { openDossier, type DossierFile } from '../../main/store/dossier-file.ts';
import { signatureOf } from '../../main/domain/copies.ts';
import { documentOf } from '../support/documents.ts';
import { median, rounded, summary, tell, timed } from './figure.ts';
import { inFolder } from './folder.ts';

const DOCUMENTS = 10_000;
const EVERY = 20;
const WORDS = 150;
const VOCABULARY = 5000;

/** Whole numbers below a limit, the same at every run (Numerical Recipes’ generator). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

export const copies = (): Promise<void> =>
  inFolder(async (folder) => {
    const dossier = openDossier(join(folder, 'copies.liasse'), { title: 'Copies', language: 'fr' });
    const { adding, signing, pairs, ids } = await fill(dossier);
    const lookups: number[] = [];
    let right = 0;
    let wrong = 0;
    for (const id of ids) {
      lookups.push(
        await timed(() => {
          for (const { documentId } of dossier.query('copy.ofDocument', { documentId: id })) {
            if (pairs.get(id) === documentId) right += 1;
            else if (pairs.get(documentId) !== id) wrong += 1;
          }
        }),
      );
    }
    dossier.close();
    tell({
      name: 'looking up the copies of a document',
      unit: 'ms',
      ...summary(lookups),
      conditions: `${DOCUMENTS} documents of ${WORDS} words out of ${VOCABULARY}; one in ${EVERY} is a copy with one word in thirty changed and another headline`,
      detail: {
        addedDocumentMs: rounded(median(adding)),
        signatureMs: rounded(median(signing)),
        copies: pairs.size,
        recall: rounded(right / pairs.size),
        precision: rounded(right / (right + wrong)),
      },
    });
  });

interface Filled {
  readonly adding: readonly number[];
  readonly signing: readonly number[];
  /** From each copy to what it copies. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly ids: readonly number[];
}

async function fill(dossier: DossierFile): Promise<Filled> {
  const next = numbers(7);
  const word = (): string => `mot${next(VOCABULARY)}`;
  const adding: number[] = [];
  const signing: number[] = [];
  const pairs = new Map<number, number>();
  const ids: number[] = [];
  let before: readonly string[] = [];
  for (let at = 0; at < DOCUMENTS; at += 1) {
    const copy = at % EVERY === EVERY - 1;
    const words = copy
      ? before.map((same) => (next(30) === 0 ? word() : same))
      : Array.from({ length: WORDS }, word);
    const text = `Titre ${word()} ${at}\n\n${words.join(' ')}`;
    signing.push(await timed(() => signatureOf(text)));
    const document = documentOf(text);
    adding.push(await timed(() => ids.push(dossier.command('document.add', document).value.id)));
    const [one, other] = ids.slice(-2);
    if (copy && one !== undefined && other !== undefined) pairs.set(other, one);
    before = words;
  }
  return { adding, signing, pairs, ids };
}
