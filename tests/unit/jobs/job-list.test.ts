import { describe, expect, it } from 'vitest';
import { jobList } from '../../../main/jobs/job-list.ts';
import type { ImportOutcome, JobNews } from '../../../preload/contract/app.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';

function setUp() {
  const told: JobNews[] = [];
  const waiting: (() => void)[] = [];
  const jobs = jobList(
    (job) => told.push(job),
    (run) => waiting.push(run),
  );
  return { told, jobs, pass: () => waiting.splice(0).forEach((run) => run()) };
}

const outcome = (file: string): ImportOutcome => ({
  file,
  status: 'imported',
  documentId: 1,
  title: file,
  characters: 1,
  sha256: 'x',
  mediaType: 'text/plain',
  error: null,
  members: null,
});

describe('a long job', () => {
  it('answers at once, and is told of when it starts and when it ends', async () => {
    const { jobs, told } = setUp();
    const { id, finished } = jobs.start('check', 1, async () => 'all well');
    expect(jobs.list()).toMatchObject([{ id, state: 'running' }]);
    expect(await finished).toBe('all well');
    expect(told.map((job) => job.state)).toEqual(['running', 'done']);
  });

  it('reports no faster than a person reads, and never the past after its end', async () => {
    const { jobs, told, pass } = setUp();
    const { finished } = jobs.start('import', 1000, async ({ report, outcome: add }) => {
      for (let done = 1; done <= 1000; done += 1) {
        add(outcome(`${done}.txt`));
        report({ done, at: `${done}.txt` });
        if (done === 500) pass();
      }
    });
    await finished;
    pass();
    expect(told.map((job) => [job.state, job.done])).toEqual([
      ['running', 0],
      ['running', 500],
      ['done', 1000],
    ]);
    // Each time only what is new.
    expect(told.map(({ from, outcomes }) => [from, outcomes.length])).toEqual([
      [0, 0],
      [0, 500],
      [500, 500],
    ]);
    expect(jobs.list()[0]?.outcomes).toHaveLength(1000);
  });

  it('can be cancelled; what is done stays in the list', async () => {
    const { jobs } = setUp();
    const { id, finished } = jobs.start('import', 3, async ({ signal, outcome: add }) => {
      add(outcome('one.txt'));
      await new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    });
    jobs.cancel(id);
    await expect(finished).rejects.toMatchObject({ code: 'cancelled' });
    expect(jobs.list()).toMatchObject([{ state: 'cancelled', error: null, outcomes: [{ file: 'one.txt' }] }]);
  });

  it('says why it failed', async () => {
    const { jobs } = setUp();
    const { finished } = jobs.start('backup', 1, async () => {
      throw new LiasseError('disk-full', 'The disk is full.');
    });
    await expect(finished).rejects.toThrow('The disk is full.');
    expect(jobs.list()).toMatchObject([{ state: 'failed', error: { code: 'disk-full' } }]);
  });

  it('does not mind a cancel that comes late or for nobody', async () => {
    const { jobs } = setUp();
    const { id, finished } = jobs.start('check', 1, async () => null);
    await finished;
    jobs.cancel(id);
    jobs.cancel('import-99');
    expect(jobs.list()).toMatchObject([{ state: 'done' }]);
  });

  it('keeps those that run and the latest that ended', async () => {
    const { jobs } = setUp();
    let end = (): void => undefined;
    const long = jobs.start('import', 1, () => new Promise<void>((resolve) => (end = resolve)));
    for (let at = 0; at < 60; at += 1) await jobs.start('check', 1, async () => null).finished;
    expect(jobs.list().map((job) => job.id)).toContain(long.id);
    expect(jobs.list().length).toBeLessThanOrEqual(52);
    end();
    await long.finished;
  });
});
