/** Suggestions are of the stretch that is asked for, know the dossier's actors, and leave out what is marked. */
import { expect, test } from 'vitest';

import { addDocument, newDossier } from '../../support/dossiers.ts';

test('an actor of the dossier is found in another script, and a day takes its year from the document', () => {
  const dossier = newDossier();
  const { value: actor } = dossier.command('actor.create', {
    kind: 'person',
    names: [{ name: 'Денис Шмигаль', language: 'uk', script: 'Cyrl' }],
  });
  const text = '😀 Denys Chmyhal est venu le 5 novembre.\nPlus tard, il a vu la Norvège.';
  const documentId = addDocument(dossier, text, { language: 'fr', published: '2025-11-07' });
  const asked = (start: number, end: number): unknown =>
    dossier.query('suggestion.ofDocument', { documentId, start, end });
  expect(asked(0, 200)).toEqual([
    { kind: 'actor', actor, start: 3, end: 16 },
    { kind: 'date', edtf: '2025-11-05', inferred: true, start: 29, end: 39 },
    { kind: 'country', country: 'NO', start: text.indexOf('Norvège'), end: text.length - 1 },
  ]);
  expect(asked(0, 20)).toEqual([{ kind: 'actor', actor, start: 3, end: 16 }]);
  expect(asked(5, 20)).toEqual([{ kind: 'actor', actor, start: 3, end: 16 }]);
  dossier.command('passage.create', { documentId, start: 3, end: 16 });
  expect(asked(0, 20)).toEqual([]);
});

test('a stretch says the same as the whole text', () => {
  const dossier = newDossier();
  const text = 'Canada spoke first.\nIt cost $5m and €3bn.';
  const documentId = addDocument(dossier, text, { language: 'en' });
  const ask = (start: number, end: number): readonly { readonly start: number }[] =>
    dossier.query('suggestion.ofDocument', { documentId, start, end });
  expect(ask(20, 60)).toEqual(ask(0, 60).filter(({ start }) => start >= 20));
  expect(ask(20, 60)).toMatchObject([{ kind: 'amount', amount: '3000000000', currency: 'EUR' }]);
});
