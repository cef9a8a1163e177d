import { expect, test } from 'vitest';
import { plannedSentence } from './planned-sentences.rules.ts';

/** Action, details, and what a plan says of it. */
test.each<[string, Record<string, unknown>, string]>([
  ['customer.created', {}, 'Customer Kim Berg will be created.'],
  ['something.new', {}, 'something.new: Kim Berg.'],
  [
    'administrator-replacement.proposed',
    { successor: 'Ana Lopes' },
    'Ana Lopes will be proposed as administrator of Kim Berg; nothing else changes until a colleague confirms.',
  ],
  [
    'person.changed',
    { before: { roles: ['member'] }, after: { roles: ['reader'] } },
    'Kim Berg will be changed: roles from member to reader.',
  ],
  [
    'person.changed',
    {
      before: { firstName: 'Kim', contactEmail: '', roles: [], administrator: true },
      after: { firstName: 'Lee', contactEmail: 'lee@x.example', roles: ['a', 'b'], administrator: false },
    },
    'Kim Berg will be changed: first name from Kim to Lee, contact e-mail address from nothing to lee@x.example, roles from none to a and b, administrator from yes to no.',
  ],
  [
    'person.changed',
    { before: { roles: ['member'] }, after: { roles: ['member'] } },
    'Kim Berg will be changed.',
  ],
  ['person.changed', { before: { roles: 1 }, after: { roles: { a: 1 } } }, 'Kim Berg will be changed.'],
  ['person.changed', { after: { firstName: 'Lee' } }, 'Kim Berg will be changed.'],
  ['customer.changed', { before: { name: 'A' }, after: { name: 'B' } }, 'Customer Kim Berg will be changed.'],
])('%s with %j: %s', (action, details, sentence) => {
  expect(plannedSentence(action, 'Kim Berg', details)).toBe(sentence);
});
