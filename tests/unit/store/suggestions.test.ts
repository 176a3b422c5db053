/** Suggestions are of the stretch that is asked for, know the dossier's actors, and leave out what is marked. */
import { describe, expect, test } from 'vitest';

import type { SuggestionKind, SuggestionRow } from '../../../preload/contract/suggestions.ts';

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
    { kind: 'actor', actor, name: 'Денис Шмигаль', start: 3, end: 16 },
    { kind: 'date', edtf: '2025-11-05', inferred: true, start: 29, end: 39 },
    { kind: 'country', country: 'NO', start: text.indexOf('Norvège'), end: text.length - 1 },
  ]);
  expect(asked(0, 20)).toEqual([{ kind: 'actor', actor, name: 'Денис Шмигаль', start: 3, end: 16 }]);
  expect(asked(5, 20)).toEqual([{ kind: 'actor', actor, name: 'Денис Шмигаль', start: 3, end: 16 }]);
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

describe('an accepted suggestion', () => {
  const TEXT =
    'La Norvège donne 1,2 milliard d’euros. « Nous tiendrons parole », a déclaré Jonas Gahr Støre. La Norvège et l’OTAN se voient le 5 novembre.';
  const opened = (): {
    readonly dossier: ReturnType<typeof newDossier>;
    readonly documentId: number;
    readonly suggested: () => readonly SuggestionRow[];
    readonly accept: (kind: SuggestionKind) => ReturnType<typeof accepted>;
  } => {
    const dossier = newDossier();
    const documentId = addDocument(dossier, TEXT, { language: 'fr', published: '2025-11-07' });
    const suggested = (): readonly SuggestionRow[] =>
      dossier.query('suggestion.ofDocument', { documentId, start: 0, end: TEXT.length });
    return {
      dossier,
      documentId,
      suggested,
      accept: (kind) => accepted(dossier, documentId, suggested(), kind),
    };
  };
  function accepted(
    dossier: ReturnType<typeof newDossier>,
    documentId: number,
    rows: readonly SuggestionRow[],
    kind: SuggestionKind,
  ): { readonly words: string; readonly note: string; readonly noun: string | null; readonly title: string } {
    const row = rows.find((each) => each.kind === kind);
    if (row === undefined) throw new Error(`No ${kind} is suggested.`);
    const { start, end } = row;
    const { passageId, record } = dossier.command('suggestion.accept', {
      documentId,
      kind,
      start,
      end,
    }).value;
    const { exact, note, usedBy } = dossier.query('passage.get', { id: passageId });
    expect(usedBy.map((use) => use.record.id)).toEqual(record === null ? [] : [record.id]);
    return { words: exact, note, noun: record?.noun ?? null, title: usedBy[0]?.record.title ?? '' };
  }

  test('of a country is evidence of a state, which joins the actors once', () => {
    const { dossier, suggested, accept } = opened();
    expect(accept('country')).toEqual({ words: 'Norvège', note: '', noun: 'actor', title: 'Norvège' });
    expect(dossier.query('actor.list', {})).toMatchObject([{ name: 'Norvège', kind: 'state', iso: 'NO' }]);
    // From now on it is an actor of the dossier.
    expect(suggested().map(({ kind }) => kind)).not.toContain('country');
    expect(accept('actor')).toMatchObject({ words: 'Norvège', noun: 'actor' });
    expect(dossier.query('actor.list', {})).toHaveLength(1);
  });

  test('of a country that the dossier knows by its code or by another name makes no second actor', () => {
    for (const known of [
      { kind: 'state', names: [{ name: 'Kongeriket' }], iso: 'NO' },
      { kind: 'state', names: [{ name: 'norway' }] },
    ] as const) {
      const { dossier, accept } = opened();
      dossier.command('actor.create', { ...known, names: [...known.names] });
      accept('country');
      expect(dossier.query('actor.list', {})).toHaveLength(1);
    }
  });

  test('of an organisation that is a coalition of the dossier is evidence of that', () => {
    const { dossier, accept } = opened();
    dossier.command('coalition.write', { rows: [{ cells: { name: 'Otan', kind: 'alliance' } }] });
    expect(accept('organisation')).toEqual({ words: 'OTAN', note: '', noun: 'coalition', title: 'Otan' });
    expect(dossier.query('actor.list', {})).toEqual([]);
  });

  test('of a sum or a date is a passage that has its reading as note', () => {
    const { accept } = opened();
    expect(accept('amount')).toEqual({
      words: '1,2 milliard d’euros',
      note: '1200000000 EUR',
      noun: null,
      title: '',
    });
    expect(accept('date')).toMatchObject({ note: '2025-11-05', noun: null });
  });

  test('of reported speech is a statement of its speaker, with the words alone as passage', () => {
    const { dossier, accept } = opened();
    expect(accept('speech')).toMatchObject({ words: 'Nous tiendrons parole', noun: 'statement' });
    expect(dossier.query('statement.list', {})).toMatchObject([
      {
        words: 'Nous tiendrons parole',
        speakerName: 'Jonas Gahr Støre',
        said: '2025-11-07?',
        language: 'fr',
      },
    ]);
  });

  test('is one operation, and undone with all that it made', () => {
    const { dossier, suggested, accept } = opened();
    const before = suggested();
    accept('speech');
    dossier.command('journal.undo', {});
    expect(suggested()).toEqual(before);
    expect(dossier.query('actor.list', {})).toEqual([]);
    expect(dossier.query('statement.list', {})).toEqual([]);
  });

  test('that is none is refused, and nothing is made', () => {
    const { dossier, documentId } = opened();
    expect(() =>
      dossier.command('suggestion.accept', { documentId, kind: 'country', start: 0, end: 2 }),
    ).toThrow(/suggested/);
    expect(dossier.query('passage.ofDocument', { documentId })).toEqual([]);
  });

  test('or dismissed: a word that means nothing of the kind is not suggested again, wherever it stands', () => {
    const { dossier, documentId, suggested } = opened();
    const [row] = suggested();
    if (row === undefined) throw new Error('Nothing is suggested.');
    expect(TEXT.slice(row.start, row.end)).toBe('Norvège');
    dossier.command('suggestion.dismiss', { documentId, kind: row.kind, start: row.start, end: row.end });
    expect(suggested().filter(({ kind }) => kind === 'country')).toEqual([]);
    dossier.command('journal.undo', {});
    expect(suggested().filter(({ kind }) => kind === 'country')).toHaveLength(2);
  });
});
