/** Many places at once: one operation, one undo, nothing twice. */
import { describe, expect, it } from 'vitest';
import { addDocument, newDossier } from '../../support/dossiers.ts';

const TEXT = 'Ukraine joined the force. The ministers met in Bodø.\nNothing else was said.';

function opened() {
  const dossier = newDossier();
  const one = addDocument(dossier, TEXT, { published: '2025-11-05', language: 'en' });
  const other = addDocument(dossier, `Another text. ${TEXT}`);
  const place = (documentId: number, words: string) => {
    const start = dossier.query('document.text', { id: documentId }).text.indexOf(words);
    return { documentId, start, end: start + words.length };
  };
  const passages = (documentId: number) => dossier.query('passage.ofDocument', { documentId });
  return { dossier, one, other, place, passages };
}

describe('many places', () => {
  it('are coded at once, as whole sentences, and let go of by one undo', () => {
    const { dossier, one, other, place, passages } = opened();
    const before = dossier.command('passage.create', place(one, 'Nothing')).value;
    const made = dossier.command('many.code', {
      places: [place(one, 'ministers'), place(other, 'ministers'), { passageId: before }],
      code: { name: 'Meetings' },
    }).value;
    expect(made).toHaveLength(3);
    const [code] = dossier.query('code.list', {});
    expect(code).toMatchObject({ name: 'Meetings', passages: 3 });
    expect(passages(one).map(({ exact, codes }) => [exact, codes])).toEqual([
      ['The ministers met in Bodø.', [code?.id]],
      ['Nothing', [code?.id]],
    ]);
    dossier.command('journal.undo', {});
    expect(passages(one).map(({ exact, codes }) => [exact, codes])).toEqual([['Nothing', []]]);
    expect(passages(other)).toEqual([]);
    expect(dossier.query('code.list', {})).toEqual([]);
  });

  it('that stand in one sentence are one passage, and so is one that is marked already', () => {
    const { dossier, one, place, passages } = opened();
    const first = dossier.command('many.mark', {
      places: [place(one, 'ministers'), place(one, 'Bodø')],
    }).value;
    const again = dossier.command('many.mark', { places: [place(one, 'met')] }).value;
    expect(first).toHaveLength(1);
    expect(again).toEqual(first);
    expect(passages(one)).toHaveLength(1);
    expect(dossier.query('record.get', { id: first[0]?.id ?? 0 }).uid).toBe(first[0]?.uid);
  });

  it('of one run are one operation, however many calls it takes', () => {
    const { dossier, one, other, place, passages } = opened();
    const code = { name: 'Meetings' };
    const run = '01900000-0000-4000-8000-000000000001';
    const undoSteps = (): number =>
      dossier.query('journal.list', {}).rows.filter(({ name }) => name === 'many.code').length;
    for (const places of [
      [place(one, 'ministers')],
      [place(other, 'ministers'), place(one, 'Bodø')],
      [place(other, 'Another')],
    ])
      dossier.command('many.code', { places, code, run });
    expect(undoSteps()).toBe(1);
    expect(dossier.query('code.list', {})).toMatchObject([{ name: 'Meetings', passages: 3 }]);
    dossier.command('journal.undo', {});
    expect([...passages(one), ...passages(other)]).toEqual([]);
    expect(dossier.query('code.list', {})).toEqual([]);
    dossier.command('journal.redo', {});
    expect(dossier.query('code.list', {})).toMatchObject([{ name: 'Meetings', passages: 3 }]);
    // Another run is another step, and so is work without one.
    dossier.command('many.code', { places: [place(one, 'Nothing')], code, run: run.replace(/1$/, '2') });
    dossier.command('many.code', { places: [place(one, 'Ukraine')], code });
    dossier.command('many.code', { places: [place(other, 'Nothing')], code });
    dossier.command('journal.undo', {});
    expect(dossier.query('code.list', {})).toMatchObject([{ name: 'Meetings', passages: 5 }]);
  });

  it('become a claim each, with the sentence as its evidence', () => {
    const { dossier, one, other, place } = opened();
    dossier.command('many.claim', { places: [place(one, 'Ukraine'), place(other, 'Ukraine')] });
    const claims = dossier.query('claim.list', {});
    expect(claims.map(({ text, supports }) => [text, supports])).toEqual([
      ['Ukraine joined the force.', 1],
      ['Ukraine joined the force.', 1],
    ]);
    dossier.command('journal.undo', {});
    expect(dossier.query('claim.list', {})).toEqual([]);
  });

  it('become a statement each, dated like their document', () => {
    const { dossier, one, place } = opened();
    const [made] = dossier.command('many.statement', { places: [place(one, 'Ukraine')] }).value;
    expect(dossier.query('statement.get', { id: made?.id ?? 0 })).toMatchObject({
      words: 'Ukraine joined the force.',
      said: '2025-11-05?',
      language: 'en',
    });
  });

  it('become evidence of a record, each once', () => {
    const { dossier, one, other, place } = opened();
    const recordId = dossier.command('claim.create', { text: 'It joined.' }).value;
    const places = [place(one, 'Ukraine'), place(other, 'Ukraine')];
    dossier.command('many.link', { recordId, places, stance: 'contradicts' });
    dossier.command('many.link', { recordId, places });
    const evidence = dossier.query('evidence.ofRecord', { recordId });
    expect(evidence.map(({ stance }) => stance)).toEqual(['contradicts', 'contradicts']);
    dossier.command('journal.undo', {});
    dossier.command('journal.undo', {});
    expect(dossier.query('evidence.ofRecord', { recordId })).toEqual([]);
  });

  it('stand behind a field of a record, once, and only behind one that it has', () => {
    const { dossier, one, other, place } = opened();
    const recordId = dossier.command('claim.create', { text: 'It joined.' }).value;
    const places = [place(one, 'Ukraine'), place(other, 'Ukraine')];
    dossier.command('many.link', { recordId, places });
    dossier.command('many.link', { recordId, field: 'subject', places });
    dossier.command('many.link', { recordId, field: 'subject', places });
    const fields = (): readonly string[] =>
      dossier.query('evidence.ofRecord', { recordId }).map(({ field }) => field);
    expect(fields()).toEqual(['', '', 'subject', 'subject']);
    expect(() => dossier.command('many.link', { recordId, field: 'colour', places })).toThrow(/no field/);
    dossier.command('journal.undo', {});
    expect(fields()).toEqual(['', '']);
  });

  it('are all refused where one of them is none', () => {
    const { dossier, one, place, passages } = opened();
    const beyond = { documentId: one, start: 5000, end: 5003 };
    expect(() => dossier.command('many.mark', { places: [place(one, 'met'), beyond] })).toThrow(/stretch/);
    expect(passages(one)).toEqual([]);
    expect(() =>
      dossier.command('many.code', { places: [{ passageId: one }], code: { name: 'x' } }),
    ).toThrow();
    expect(dossier.query('code.list', {})).toEqual([]);
  });
});
