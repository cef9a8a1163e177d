import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestAnswer } from '../harness/requests.ts';
import { signUp } from '../harness/sign-in.ts';
import { startWorld, type World } from '../harness/world.ts';

/** What a stranger can tell, by words or by time, about whether an address has an account. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

let count = 0;
const ROUNDS = 24;

/** Each request from a network of its own, so that nothing is slowed down. */
async function send(
  url: string,
  payload: object,
  cookies: Record<string, string> = {},
): Promise<TestAnswer & { took: number }> {
  count++;
  const remoteAddress = `198.${18 + (count >> 16)}.${(count >> 8) & 255}.${count & 255}`;
  const started = performance.now();
  const answer = await world.app.inject({ method: 'POST', url, payload, remoteAddress, cookies });
  const took = performance.now() - started;
  const { statusCode: status, headers, body: text, rawPayload: bytes } = answer;
  return { status, headers, text, bytes, body: text ? JSON.parse(text) : undefined, took };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
/** Differs at every request, so it tells nothing. */
const words = ({ status, body }: TestAnswer) => [status, { ...body, correlationId: '' }];

const QUESTIONS: [
  what: string,
  url: string,
  body: (signInName: string) => object,
  cookies?: Record<string, string>,
][] = [
  [
    'signing in with a wrong password',
    '/api/v1/sign-in',
    (signInName) => ({ signInName, password: 'a wrong password' }),
  ],
  [
    'signing in from a browser that claims to be known',
    '/api/v1/sign-in',
    (signInName) => ({ signInName, password: 'a wrong password' }),
    { portico_device: 'made-up' },
  ],
  ['asking for a new password', '/api/v1/password-reset/code', (signInName) => ({ signInName })],
  ['asking to sign up', '/api/v1/sign-up/code', (signInName) => ({ signInName })],
  [
    'a wrong code for a new password',
    '/api/v1/password-reset',
    (signInName) => ({ signInName, code: '00000000', password: 'vier rote fahnen' }),
  ],
];

test.each(QUESTIONS)(
  '%s answers in the same words and the same time, with an account and without',
  async (what, url, body, cookies) => {
    const slug = what.replace(/\W+/g, '-');
    const known: string[] = [];
    for (let n = 0; n < ROUNDS / 4; n++) {
      known.push(`ana-${slug}-${n}@accounts.example`);
      await signUp(world, world.visitor(), known[n] ?? '');
    }
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      const mine = known[round % known.length] ?? '';
      const there = await send(url, body(mine), cookies);
      const nowhere = await send(
        url,
        body(`nobody-${slug}-${round % known.length}@accounts.example`),
        cookies,
      );
      expect(words(nowhere)).toEqual(words(there));
      times.known.push(there.took);
      times.unknown.push(nowhere.took);
    }
    const [there, nowhere] = [median(times.known), median(times.unknown)];
    // Without the same hashing for nobody the difference was two thirds of the longer one.
    expect(Math.abs(there - nowhere), `${there} ms, ${nowhere} ms`).toBeLessThan(
      Math.max(there, nowhere) * 0.4,
    );
  },
);

test('a passkey is asked for without naming an account, so that nothing can be told of one', async () => {
  const { status, body } = await send('/api/v1/sign-in/passkey/options', {});
  expect([status, body.allowCredentials ?? []]).toEqual([200, []]);
});
