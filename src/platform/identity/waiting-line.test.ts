import { expect, test } from 'vitest';
import { WaitingLine } from './waiting-line.ts';

function held() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { promise, resolve, reject };
}

test('so many work at once, so many wait in their order, and the next one is told to come back', async () => {
  const line = new WaitingLine(2, 1);
  const jobs = [held(), held(), held()];
  const begun: number[] = [];
  const results = jobs.map((job, place) =>
    line.run(() => {
      begun.push(place);
      return job.promise;
    }),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  await expect(line.run(async () => 'no')).rejects.toMatchObject({
    code: 'unavailable',
    details: { reason: 'sign-in-busy', retryAfterSeconds: 5 },
  });
  jobs[1]?.resolve('second');
  expect(await results[1]).toBe('second');
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  jobs[0]?.resolve('first');
  jobs[2]?.resolve('third');
  expect(await Promise.all(results)).toEqual(['first', 'second', 'third']);
  expect(await line.run(async () => 'free again')).toBe('free again');
});

test('work that fails hands its turn on', async () => {
  const line = new WaitingLine(1, 1);
  const first = held();
  const failing = line.run(() => first.promise);
  const next = line.run(async () => 'next');
  first.reject(new Error('broken'));
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('next');
});
