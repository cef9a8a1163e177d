import { expect, test } from 'vitest';
import { type BrokerReply, type BrokerRequest, type Orphan, orphanOf } from './orphans.ts';

const WRITES = ['provision', 'update', 'deprovision', 'bind', 'unbind'] as const;
const POLLS = WRITES.map((write) => `poll-${write}` as const);
const ALL: BrokerRequest[] = [...WRITES, ...POLLS, 'read'];
const except = (...left: BrokerRequest[]) => ALL.filter((request) => !left.includes(request));

const status = (code: number): BrokerReply => ({ kind: 'status', status: code });
const malformed = (code: number): BrokerReply => ({ kind: 'malformed', status: code });
const FAILED: BrokerReply = { kind: 'says-failed' };
const TIMEOUT: BrokerReply = { kind: 'timeout' };

/** The rows of the specification's table in their order: requests, answer, what has to be deleted. */
const TABLE: [row: string, requests: BrokerRequest[], replies: BrokerReply[], orphan: Orphan][] = [
  ['All, 200', ALL, [status(200)], 'none'],
  ['All, 200 with malformed response', ALL, [malformed(200)], 'none'],
  ['Polling for provision/deprovision, failed', ['poll-provision', 'poll-deprovision'], [FAILED], 'instance'],
  ['Polling for bind/unbind, failed', ['poll-bind', 'poll-unbind'], [FAILED], 'binding'],
  ['All, 201', ALL, [status(201)], 'none'],
  ['Provisioning, 201 with malformed response', ['provision'], [malformed(201)], 'instance'],
  ['Binding, 201 with malformed response', ['bind'], [malformed(201)], 'binding'],
  ['All, 202', ALL, [status(202), malformed(202)], 'none'],
  [
    'Provisioning/deprovisioning, other 2xx',
    ['provision', 'deprovision'],
    [status(203), status(204), malformed(206)],
    'instance',
  ],
  ['Binding/unbinding, other 2xx', ['bind', 'unbind'], [status(203), status(204)], 'binding'],
  ['Updating, other 2xx', ['update'], [status(203), status(204)], 'none'],
  ['All, 408', ALL, [status(408)], 'none'],
  [
    'All, other 4xx',
    ALL,
    [400, 401, 403, 404, 409, 410, 412, 422, 429, 499].flatMap((code) => [status(code), malformed(code)]),
    'none',
  ],
  [
    'Provisioning/deprovisioning, 5xx',
    ['provision', 'deprovision'],
    [status(500), status(503), malformed(502)],
    'instance',
  ],
  ['Binding/unbinding, 5xx', ['bind', 'unbind'], [status(500), malformed(502)], 'binding'],
  ['Updating, 5xx', ['update'], [status(500), malformed(502)], 'none'],
  ['Provisioning, timeout', ['provision'], [TIMEOUT], 'instance'],
  ['Binding, timeout', ['bind'], [TIMEOUT], 'binding'],
  ['All except provisioning and binding, timeout', except('provision', 'bind'), [TIMEOUT], 'none'],
  // What no row names.
  ['Polling for an update, failed', ['poll-update'], [FAILED], 'none'],
  ['Polling and reading, 5xx', [...POLLS, 'read'], [status(500), status(204)], 'none'],
  ['Others, 201 with malformed response', except('provision', 'bind'), [malformed(201)], 'none'],
  ['All, 3xx', ALL, [status(302), status(307)], 'none'],
];

test.each(TABLE)('Orphan mitigation: %s', (_row, requests, replies, orphan) => {
  for (const request of requests)
    for (const reply of replies)
      expect([request, reply, orphanOf(request, reply)]).toEqual([request, reply, orphan]);
});
