import { expect, test } from 'vitest';
import type { Operation } from './operation-queries.ts';
import { trackerSteps } from './tracker-words.ts';

type Step = Operation['steps'][number];
type Attempt = Step['attempts'][number];

const at = (minute: number) => `2026-03-01T12:0${minute}:00.000Z`;
const attempt = (number: number, change: Partial<Attempt> = {}): Attempt => ({
  ...{ attempt: number, startedAt: at(number), finishedAt: null, outcome: null, error: null },
  ...change,
});
const failed = attempt(1, { finishedAt: at(2), outcome: 'failed', error: 'No.' });

const shown = (change: Partial<Step>) =>
  trackerSteps({
    steps: [
      {
        ...{ name: 'service-works', label: 'The service sets it up', owner: 'service', who: 'the service' },
        ...{ note: null, nextTryAt: null, deadline: null, startedAt: null, finishedAt: null },
        ...{ state: 'waiting', attempts: [] },
        ...change,
      },
    ],
  })[0];

test.each<[what: string, step: Partial<Step>, who: string | undefined, since: string | undefined]>([
  ['has not begun', {}, undefined, undefined],
  ['runs', { state: 'running', attempts: [attempt(1)] }, 'the service', at(1)],
  ['is with the service, which is at it', { attempts: [attempt(1)] }, 'the service', at(1)],
  ['waits for its next try', { attempts: [failed] }, 'the service', at(2)],
  ['is tried again', { state: 'running', attempts: [failed, attempt(3)] }, 'the service', at(3)],
  ['is given up', { state: 'failed', attempts: [failed] }, 'the service', at(2)],
  ['is done', { state: 'done', attempts: [attempt(1)], finishedAt: at(4) }, undefined, at(4)],
])('a step that %s says who is at work, and since when', (_what, step, who, since) => {
  expect(shown(step)).toMatchObject({ who, since });
});

test('a step that went straight shows no attempts', () => {
  const done = attempt(1, { finishedAt: at(2), outcome: 'done' });
  expect(shown({ state: 'done', attempts: [done] })?.attempts).toEqual([]);
  expect(shown({ state: 'done', attempts: [failed, attempt(3, done)] })?.attempts).toHaveLength(2);
});
