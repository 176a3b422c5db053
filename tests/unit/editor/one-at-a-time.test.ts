import { expect, test } from 'vitest';
import { oneAtATime } from '../../../renderer/editor/one-at-a-time.ts';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

test('many wishes while an answer is under way become one more question', async () => {
  const open: ((value: number) => void)[] = [];
  const answers: number[] = [];
  let asked = 0;
  const preview = oneAtATime(
    () => {
      asked += 1;
      return new Promise<number>((resolve) => open.push(resolve));
    },
    (value) => {
      answers.push(value);
    },
    () => undefined,
  );
  preview.ask();
  for (let wish = 0; wish < 10; wish += 1) preview.ask();
  expect(asked).toBe(1);
  open.shift()?.(1);
  await settled();
  expect(asked).toBe(2);
  open.shift()?.(2);
  await settled();
  expect([asked, answers]).toEqual([2, [1, 2]]);
});

test('a failed answer is told and does not stop the next question', async () => {
  const failures: unknown[] = [];
  let asked = 0;
  const preview = oneAtATime(
    () => {
      asked += 1;
      return Promise.reject(new Error('typeset-failed'));
    },
    () => undefined,
    (error) => failures.push(error),
  );
  preview.ask();
  await settled();
  preview.ask();
  await settled();
  expect([asked, failures.length]).toEqual([2, 2]);
});

test('after it was stopped, nothing is told any more', async () => {
  const answers: number[] = [];
  const preview = oneAtATime(
    () => Promise.resolve(1),
    (value) => {
      answers.push(value);
    },
    () => undefined,
  );
  preview.ask();
  preview.stop();
  await settled();
  preview.ask();
  await settled();
  expect(answers).toEqual([]);
});
