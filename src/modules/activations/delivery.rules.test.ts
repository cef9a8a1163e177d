import { expect, test } from 'vitest';
import { type DeliveryFacts, deliveryOf } from './delivery.rules.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour));
const mail = { state: 'sent', sentAt: at(9), bouncedAt: null, words: null } as const;
const sent: DeliveryFacts = { mail, createdAt: at(8), openedAt: null, acceptedAt: null };

test.each<[change: Partial<DeliveryFacts>, state: string, hour: number, words: string | null]>([
  [{ mail: { ...mail, state: 'queued', sentAt: null } }, 'queued', 8, null],
  [{ mail: { ...mail, state: 'queued', sentAt: null, words: '451 later' } }, 'queued', 8, '451 later'],
  [{ mail: null }, 'queued', 8, null],
  [{}, 'accepted', 9, null],
  [{ mail: { ...mail, bouncedAt: at(10), words: '550 no such user' } }, 'bounced', 10, '550 no such user'],
  [{ openedAt: at(11) }, 'opened', 11, null],
  [{ mail: { ...mail, bouncedAt: at(10), words: '550' }, openedAt: at(11) }, 'opened', 11, null],
  [{ openedAt: at(11), acceptedAt: at(12) }, 'used', 12, null],
])('%j is %s', (change, state, hour, words) => {
  expect(deliveryOf({ ...sent, ...change })).toEqual({ state, at: at(hour), words });
});
