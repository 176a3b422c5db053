/** Who repeats, denies or updates whom; all that an actor said; the office held then. */
import { expect, test } from 'vitest';
import { newDossier } from '../../support/dossiers.ts';

function said() {
  const dossier = newDossier();
  const speakerId = dossier.command('actor.create', { kind: 'person', names: [{ name: 'Minister' }] }).value;
  const say = (words: string, date: string) =>
    dossier.command('statement.create', { speakerId, words, said: date, kind: 'announcement' }).value;
  return { dossier, speakerId, say };
}

test('a thread is all that hangs together, the earliest first, however it is come into', () => {
  const { dossier, say, speakerId } = said();
  const [second, first, third, apart] = [
    say('Again.', '2025-06'),
    say('We will.', '2025-05-09'),
    say('No.', '2025-11-05'),
    say('Else.', '2025'),
  ];
  dossier.command('statement.link', { statementId: second, earlierId: first, relation: 'repeats' });
  dossier.command('statement.link', { statementId: third, earlierId: second, relation: 'denies' });
  for (const id of [first, second, third]) {
    const thread = dossier.query('statement.thread', { id });
    expect(thread.statements.map((one) => one.id)).toEqual([first, second, third]);
    expect(thread.links).toEqual([
      { statementId: second, earlierId: first, relation: 'repeats' },
      { statementId: third, earlierId: second, relation: 'denies' },
    ]);
  }
  expect(dossier.query('statement.thread', { id: apart })).toMatchObject({
    statements: [{ id: apart }],
    links: [],
  });
  expect(
    dossier.query('statement.ofActor', { actorId: speakerId }).statements.map(({ words }) => words),
  ).toEqual(['Else.', 'We will.', 'Again.', 'No.']);
});

test('a link is changed, taken away and brought back; none leads back to itself', () => {
  const { dossier, say } = said();
  const [one, two] = [say('A', '2025-01'), say('B', '2025-02')];
  dossier.command('statement.link', { statementId: two, earlierId: one, relation: 'repeats' });
  dossier.command('statement.link', { statementId: two, earlierId: one, relation: 'updates' });
  for (const pair of [
    { statementId: one, earlierId: two },
    { statementId: one, earlierId: one },
  ])
    expect(() => dossier.command('statement.link', { ...pair, relation: 'denies' })).toThrow(
      expect.objectContaining({ code: 'cycle' }),
    );
  const links = () => dossier.query('statement.thread', { id: one }).links.map(({ relation }) => relation);
  expect(links()).toEqual(['updates']);
  dossier.command('statement.unlink', { statementId: two, earlierId: one });
  expect(links()).toEqual([]);
  dossier.command('journal.undo', {});
  expect(links()).toEqual(['updates']);
  dossier.command('record.delete', { id: two });
  expect(links()).toEqual([]);
});

test('the office that a speaker held on a date', () => {
  const { dossier, speakerId } = said();
  const role = (title: string, from: string, to: string) => ({
    cells: { actor: { id: speakerId }, title, from, to },
  });
  dossier.command('role.write', {
    rows: [
      role('Prime minister', '2020-03', '2025-07-17'),
      role('Minister of defence', '2025-07-17', ''),
      role('Engineer', '', ''),
    ],
  });
  const at = (date: string) =>
    dossier.query('statement.rolesAt', { actorId: speakerId, date }).map(({ title }) => title);
  expect(at('2025-11-05')).toEqual(['Minister of defence', 'Engineer']);
  expect(at('2021')).toEqual(['Prime minister', 'Engineer']);
});

test('all that an actor said comes with what others said that it takes up', () => {
  const { dossier, say, speakerId } = said();
  const other = dossier.command('actor.create', { kind: 'person', names: [{ name: 'Ambassador' }] }).value;
  const earlier = dossier.command('statement.create', {
    speakerId: other,
    words: 'No.',
    said: '2025-01',
  }).value;
  const later = say('Yes.', '2025-02');
  dossier.command('statement.link', { statementId: later, earlierId: earlier, relation: 'answers' });
  expect(dossier.query('statement.ofActor', { actorId: speakerId })).toMatchObject({
    statements: [{ id: later }],
    links: [{ statementId: later, earlierId: earlier, relation: 'answers' }],
    takenUp: [{ id: earlier, words: 'No.' }],
  });
  expect(dossier.query('statement.ofActor', { actorId: other }).takenUp).toEqual([]);
});
