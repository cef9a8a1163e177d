import { expect, test } from 'vitest';
import { problemFromResponse } from './problem.ts';

const document = {
  type: 'https://portico.example/problems/refused',
  title: 'Refused',
  status: 409,
  detail: 'This is refused.',
  code: 'refused',
  errors: [{ pointer: '/name', message: 'Name is missing.', code: 'required' }],
  explanation: {
    reason: 'sole-administrator',
    sentence: 'Ana is the only one.',
    remedy: 'Name a successor.',
  },
  correlationId: 'c-1',
};

function answer(body: string, init: ResponseInit): Response {
  return new Response(body, { headers: { 'content-type': 'application/problem+json' }, ...init });
}

test('a problem document keeps its fields, explanation and correlation id', async () => {
  const problem = await problemFromResponse(answer(JSON.stringify(document), { status: 409 }));
  expect(problem).toMatchObject({
    code: 'refused',
    status: 409,
    correlationId: 'c-1',
    message: 'This is refused.',
  });
  expect(problem.errors).toEqual([{ pointer: '/name', message: 'Name is missing.', code: 'required' }]);
  expect(problem.explanation?.remedy).toBe('Name a successor.');
  expect(problem.outcomeUnknown).toBe(false);
});

test('an answer without a problem document has a code from its status', async () => {
  const problem = await problemFromResponse(
    answer('<html>', { status: 502, headers: { 'retry-after': '7' } }),
  );
  expect(problem).toMatchObject({ code: 'http-502', retryAfter: 7, outcomeUnknown: true });
});
