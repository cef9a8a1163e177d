import { expect, test } from 'vitest';
import { decideMailWish, type Ended, endedLetter } from './mail-wishes.rules.ts';
import { OPERATION_STATES } from './provisioning.rules.ts';

test('a mail can be wished for until the wait has ended', () => {
  const open = OPERATION_STATES.filter((state) => decideMailWish(state).allowed);
  expect(open).toEqual(['queued', 'running', 'waiting-for-input', 'stalled']);
});

const facts = {
  operationKind: 'provision' as const,
  ...{ firstName: 'Cara', serviceName: 'Sites', customerName: 'Contoso' },
  urls: { operation: 'https://p.example/operation', open: 'https://p.example/open' },
};
const letters: [
  ended: Ended,
  side: 'partner' | 'customer',
  subject: string,
  says: RegExp,
  leadsTo: string,
][] = [
  [{ state: 'succeeded' }, 'customer', 'Sites for Contoso is ready', /is ready/, facts.urls.open],
  [{ state: 'succeeded' }, 'partner', 'Sites for Contoso is ready', /is ready/, facts.urls.operation],
  ...(['partner', 'customer'] as const).flatMap((side): typeof letters => [
    [
      { state: 'failed', stepName: 'Ask the service', error: 'No room.' },
      ...([
        side,
        'Sites for Contoso has stopped',
        side === 'partner' ? /let it go on/ : /your partner/,
      ] as const),
      facts.urls.operation,
    ],
    [
      { state: 'cancelled', reason: 'Not wanted.' },
      ...([
        side,
        'Sites for Contoso was cancelled',
        side === 'partner' ? /go on from/ : /Ask your partner/,
      ] as const),
      facts.urls.operation,
    ],
  ]),
];
test.each(letters)('%j tells people of the %s what comes next', (ended, side, subject, says, leadsTo) => {
  const letter = endedLetter(ended, { ...facts, side });
  expect(letter.subject).toBe(subject);
  expect(letter.paragraphs.join(' ')).toMatch(says);
  expect(letter.action?.url).toBe(leadsTo);
});
