/** The linter over a briefing after one keystroke: 20 and 200 pages, against looking at the same text for the first time. */
import { join } from 'node:path';
import type { BodyNode } from '../../preload/contract/briefings.ts';
import { openDossier, type DossierFile } from '../../main/store/dossier-file.ts';
import { addDocument } from '../support/dossiers.ts';
import { measured } from '../support/announcing.ts';
import { against, median, rounded, summary, tell, timed } from './figure.ts';
import { inFolder } from './folder.ts';

const RUNS = 15;
/** A page of a briefing: some 400 words with six citations. */
const PARAGRAPHS = 6;
const CLAIMS = 200;

const SENTENCES = [
  'Le port de Sörvik a rouvert le 5 novembre 2025 après deux mois de travaux.',
  'Le ministre a déclaré que « la grue du quai numéro trois servira avant l’hiver ».',
  'La Norvège a promis 30 millions d’euros en 2024, et en a versé la moitié.',
  'Il est probable que les livraisons reprendront au printemps.',
  'On ignore combien de navires attendent encore au large.',
];

function bodyOf(pages: number, uids: readonly string[], typed: string): BodyNode {
  const paragraphs = Array.from({ length: pages * PARAGRAPHS }, (_, at): BodyNode => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: `${SENTENCES.join(' ')} ${at === 3 ? typed : ''}` },
      { type: 'citation', attrs: { uid: uids[at % uids.length] ?? '' } },
    ],
  }));
  return { type: 'doc', content: paragraphs };
}

export const linting = (): Promise<void> =>
  inFolder(async (folder) => {
    const dossier = openDossier(join(folder, 'lint.liasse'), { title: 'Lint', language: 'fr' });
    const uids = claimsIn(dossier);
    const id = dossier.command('briefing.create', { title: 'Note', language: 'fr' }).value;
    const other = dossier.command('briefing.create', { title: 'Autre', language: 'fr' }).value;
    const look = (briefing: number, body: BodyNode): number =>
      dossier.query('lint.briefing', { id: briefing, body, language: 'fr', day: '2025-11-06' }).findings
        .length;
    for (const pages of [20, 200]) {
      const ours: number[] = [];
      const cold: number[] = [];
      let found = 0;
      for (let run = 0; run < RUNS; run += 1) {
        // Another briefing in between: nothing is kept of this one.
        look(other, bodyOf(1, uids, ''));
        const before = bodyOf(pages, uids, 'x'.repeat(run));
        cold.push(await timed(() => look(id, before)));
        const body = bodyOf(pages, uids, 'x'.repeat(run + 1));
        ours.push(
          await timed(() => {
            found = look(id, body);
          }),
        );
      }
      tell({
        name: `linting a briefing of ${pages} pages after one keystroke`,
        unit: 'ms',
        ...summary(ours),
        ratio: against(ours, cold),
        to: 'time of looking at the same text for the first time',
        conditions: `${pages} pages of ${PARAGRAPHS} paragraphs of five sentences, each with a citation of one of ${CLAIMS} claims`,
        detail: { findings: found, firstMs: rounded(median(cold)) },
      });
    }
    dossier.close();
    const { precision, recall, announcing, facts } = measured();
    tell({
      name: 'sentences that announce others, told from facts that cite nothing: recall',
      unit: 'share',
      ...summary([recall]),
      ratio: rounded(precision),
      to: 'precision',
      conditions: `${announcing} that announce and ${facts} facts, in French and English, labelled by hand by who wrote the rule; a quarter of them after it`,
    });
  });

function claimsIn(dossier: DossierFile): readonly string[] {
  const text = Array.from({ length: CLAIMS }, (_, at) => `Le quai ${at} du port a rouvert.`).join('\n');
  const documentId = addDocument(dossier, text, { published: '2025-11-05' });
  return Array.from({ length: CLAIMS }, (_, at) => {
    const words = `Le quai ${at} du port a rouvert.`;
    const start = text.indexOf(words);
    const { value } = dossier.command('claim.create', {
      text: words,
      evidence: [{ passage: { documentId, start, end: start + words.length } }],
    });
    return dossier.query('record.get', { id: value }).uid;
  });
}
