/** Dossiers larger than the sample, made of plain words by rule: the same every time. */
import { openDossier, type DossierFile } from '../../main/store/dossier-file.ts';
import { documentOf } from './documents.ts';

const WORDS =
  'le partenariat renforcé de la force expéditionnaire interarmées réunit dix nations du nord autour de la mer Baltique et de la mer du Nord un mémorandum précise la formation les exercices et la protection des infrastructures sous-marines selon le ministre'.split(
    ' ',
  );

/** A text of about so many UTF-16 code units, in paragraphs of about 600. */
export function wordsOf(length: number, seed: number): string {
  const paragraphs: string[] = [];
  let at = seed;
  for (let written = 0; written < length;) {
    const words: string[] = [];
    for (let size = 0; size < Math.min(600, length - written);) {
      at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
      const word = WORDS[at % WORDS.length] ?? 'mot';
      words.push(word);
      size += word.length + 1;
    }
    const paragraph = `${words.join(' ')}.`;
    paragraphs.push(paragraph);
    written += paragraph.length + 1;
  }
  return paragraphs.join('\n');
}

/** A dossier of many short documents, closed. */
export function makeDocuments(path: string, count: number): void {
  const dossier = openDossier(path, { title: `${count} documents`, language: 'fr' }, { author: 'Banc' });
  dossier.statements.database.pragma('synchronous = OFF');
  for (let at = 0; at < count; at += 1) {
    const text = `Dépêche ${at}\n${wordsOf(1200, at + 1)}`;
    dossier.command(
      'document.add',
      documentOf(text, {
        title: `Dépêche ${at}`,
        fileName: `depeche-${at}.txt`,
        sourceName: `Agence ${at % 40}`,
        published: `2025-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
      }),
    );
  }
  dossier.close();
}

/** A dossier with one long document and many passages in it, some overlapping; closed. Answers the document's number. */
export function makeLongDocument(path: string, length: number, passages: number): number {
  const dossier = openDossier(path, { title: 'Un long texte', language: 'fr' }, { author: 'Banc' });
  dossier.statements.database.pragma('synchronous = OFF');
  const text = wordsOf(length, 7);
  const documentId = dossier.command('document.add', documentOf(text, { title: 'Un long texte' })).value.id;
  const every = Math.floor((text.length - 400) / passages);
  for (let at = 0; at < passages; at += 1) {
    const start = at * every;
    dossier.command('passage.create', { documentId, start, end: start + 40 + (at % 7) * 40 });
  }
  dossier.close();
  return documentId;
}

/** Adds a briefing of about so many pages, citing so many claims; answers its number. */
export function addLongBriefing(dossier: DossierFile, paragraphs: number): number {
  const text = wordsOf(Math.max(60_000, paragraphs * 150 + 400), 11);
  const documentId = dossier.command(
    'document.add',
    documentOf(text, { title: 'La source', sourceName: 'Agence' }),
  ).value.id;
  const content = [];
  for (let at = 0; at < paragraphs; at += 1) {
    const start = at * 150;
    const claim = dossier.command('claim.create', {
      text: `Constat ${at}.`,
      evidence: [{ passage: { documentId, start, end: start + 140 }, credibility: 2 }],
    }).value;
    const { uid } = dossier.query('record.get', { id: claim });
    if (at % 8 === 0) {
      content.push({
        type: 'heading',
        attrs: { level: 1 },
        content: [{ type: 'text', text: `Partie ${at / 8 + 1}` }],
      });
    }
    content.push({
      type: 'paragraph',
      content: [
        { type: 'text', text: wordsOf(520, at + 3).replaceAll('\n', ' ') },
        { type: 'citation', attrs: { uid } },
      ],
    });
  }
  return dossier.command('briefing.create', {
    title: 'Une longue note',
    language: 'fr',
    body: { type: 'doc', content },
  }).value;
}
