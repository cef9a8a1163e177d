import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomerService } from '../../../tests/harness/customer-services.ts';
import {
  addProgram,
  askForToken,
  assertionOf,
  atWork,
  newKeys,
  type ProgramIn,
} from '../../../tests/harness/programs.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
let program: ProgramIn;
let services: string;
beforeAll(async () => {
  world = await startWorld();
  const service = await addCustomerService(world, { provisioned: true, activated: true });
  const { organizationId, subscriptionId } = service;
  const ana = await world.addPerson(organizationId, ['administrator']);
  program = await addProgram(world, ana, { serviceRoles: [{ subscriptionId, role: 'Designer' }] });
  services = `/api/v1/organizations/${organizationId}/services`;
});
afterAll(() => world.close());

const seconds = (more: number) => Math.floor(world.clock.now().getTime() / 1_000) + more;

test('a proof is answered with a token for ten minutes; only its hash is kept', async () => {
  const answer = await askForToken(world, assertionOf(world, program));
  expect(answer.status).toBe(200);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
  const kept = await world.db.selectFrom('program_tokens').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(answer.body.access_token);
});

test('what signed once is not taken twice, also at the same moment', async () => {
  const assertion = assertionOf(world, program);
  const both = await Promise.all([1, 2].map(() => askForToken(world, assertion)));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  const again = await askForToken(world, assertion);
  expect([again.status, again.body.error, again.body.reason]).toEqual([
    401,
    'invalid_client',
    'assertion-replayed',
  ]);
});

const wrong: [what: string, change: () => Record<string, unknown>, reason: string][] = [
  ['made for another audience', () => ({ aud: 'https://elsewhere.example/token' }), 'assertion-audience'],
  [
    'made for us and somebody else',
    () => ({ aud: [`${world.settings.publicUrl}/api/v1/token`, 'https://elsewhere.example'] }),
    'assertion-audience',
  ],
  ['by another issuer', () => ({ iss: 'somebody' }), 'assertion-issuer'],
  ['over for more than a minute', () => ({ exp: seconds(-61) }), 'assertion-expired'],
  ['without an end', () => ({ exp: undefined }), 'assertion-expired'],
  ['that would hold for an hour', () => ({ exp: seconds(3_600) }), 'assertion-too-long'],
  ['that begins later', () => ({ nbf: seconds(120) }), 'assertion-not-yet'],
  ['without an id', () => ({ jti: undefined }), 'assertion-without-id'],
  [
    'of a program that nobody knows',
    () => ({ sub: '0198c0de-0000-7000-8000-000000000000' }),
    'assertion-unproved',
  ],
  ['of something that is no program', () => ({ sub: "' or 1=1" }), 'assertion-unproved'],
];
test.each(wrong)('an assertion %s is refused with its reason', async (_what, change, reason) => {
  const answer = await askForToken(world, assertionOf(world, program, change()));
  expect([answer.status, answer.body.error, answer.body.reason]).toEqual([401, 'invalid_client', reason]);
  expect(answer.body.explanation.remedy).not.toBe('');
  expect(answer.body.error_description).toBe(answer.body.detail);
});

test('clocks may be a minute apart', async () => {
  const late = { iat: seconds(-150), exp: seconds(-50) };
  const early = { iat: seconds(50), nbf: seconds(50), exp: seconds(110) };
  for (const change of [late, early])
    expect((await askForToken(world, assertionOf(world, program, change))).status).toBe(200);
});

test('another key, no signature, and the public key as a secret prove nothing', async () => {
  const [head = '', body = ''] = assertionOf(world, program).split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const hmac = Buffer.from('{"alg":"HS256"}').toString('base64url');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const forged = createHmac('sha256', program.keys.publicKey).update(`${hmac}.${body}`).digest('base64url');
  const foreign = sign('sha256', Buffer.from(`${head}.${body}`), rsa.privateKey).toString('base64url');
  const answers = [
    await askForToken(world, assertionOf(world, { ...program, keys: newKeys() })),
    await askForToken(world, `${none}.${body}.`),
    await askForToken(world, `${none}.${body}.AA`),
    await askForToken(world, `${hmac}.${body}.${forged}`),
    await askForToken(world, `${head}.${body}.${foreign}`),
    await askForToken(world, 'a.b.c'),
    await askForToken(world, ''),
  ];
  expect(new Set(answers.map(({ status, body: { reason } }) => `${status} ${reason}`))).toEqual(
    new Set(['401 assertion-unproved']),
  );
});

test('other ways to ask are refused as OAuth 2.0 names them', async () => {
  const assertion = assertionOf(world, program);
  const password = await askForToken(world, assertion, { grant_type: 'password' });
  expect([password.status, password.body.error]).toEqual([400, 'unsupported_grant_type']);
  const secret = await askForToken(world, assertion, { client_assertion_type: 'secret' });
  expect([secret.status, secret.body.error]).toEqual([400, 'invalid_request']);
  const twice = await world.visitor().post('/api/v1/token', 'grant_type=a&grant_type=b', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect([twice.status, twice.body.error]).toEqual([400, 'invalid_request']);
});

test('a token ends after ten minutes, a key on its day, and both are told apart from a visitor', async () => {
  const erp = await atWork(world, program);
  expect((await erp.get(services)).status).toBe(200);
  world.clock.forward({ minutes: 10 });
  const over = await erp.get(services);
  expect(over.status).toBe(401);
  expect(over.headers['www-authenticate']).toContain('invalid_token');
  const young = await askForToken(world, assertionOf(world, program));
  expect(young.status).toBe(200);
  world.clock.forward({ days: 31 });
  const old = await askForToken(world, assertionOf(world, program));
  expect([old.status, old.body.reason]).toEqual([401, 'key-expired']);
});
