import { expect, test } from 'vitest';
import { newWebhookSecret, signedHeaders } from './signing.service.ts';

/** The vector that the libraries of Standard Webhooks test themselves with. */
const VECTOR = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

test('a message is signed as Standard Webhooks asks for', () => {
  expect(signedHeaders([VECTOR.secret], VECTOR)).toEqual({
    'webhook-id': VECTOR.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': VECTOR.signature,
  });
});

test('while two secrets hold there is a signature of each', () => {
  const other = newWebhookSecret();
  expect(other).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const both = signedHeaders([other, VECTOR.secret], VECTOR)['webhook-signature'].split(' ');
  expect(both).toHaveLength(2);
  expect(both[1]).toBe(VECTOR.signature);
});
