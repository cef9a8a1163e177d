import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../src/application.ts';
import { newId } from '../../src/kernel/ids.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { readOperations } from '../harness/api-operations.ts';
import { addCustomerService } from '../harness/customer-services.ts';
import { type PersonIn, startWorld, type World } from '../harness/world.ts';

/** Too much of anything: bytes of a body, invitations, mails to one address. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const TEN_MEGABYTES = 10_000_000;

/** Sends head and body as they are; answers with what came back, and how much had been taken by then. */
async function sendRaw(port: number, head: string, chunks: Iterable<string>) {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  const ended = new Promise((done) => socket.once('close', done));
  socket.on('error', () => {});
  socket.write(head);
  let sent = 0;
  for (const chunk of chunks) {
    if (answer || socket.destroyed) break;
    sent += chunk.length;
    if (!socket.write(chunk)) await new Promise((done) => setTimeout(done, 5));
  }
  socket.end();
  await ended;
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0), sent };
}

test('a body of ten megabytes is refused by its announced length, and one without a length after the first megabyte', async () => {
  const app = await buildServer({ installation: world.app.portico, routes });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as { port: number };
  const head = (length: string) =>
    `POST /api/v1/sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nconnection: close\r\n${length}\r\n\r\n`;
  const piece = 'x'.repeat(65_536);
  function* endless() {
    for (let sent = 0; sent < 4 * TEN_MEGABYTES; sent += piece.length) yield `10000\r\n${piece}\r\n`;
  }
  const announced = await sendRaw(port, head(`content-length: ${TEN_MEGABYTES}`), []);
  expect(announced).toEqual({ status: 413, sent: 0 });
  const chunked = await sendRaw(port, head('transfer-encoding: chunked'), endless());
  expect([0, 413]).toContain(chunked.status);
  expect(chunked.sent).toBeLessThan(TEN_MEGABYTES);
  await app.close();
});

test('every operation that takes JSON refuses ten megabytes of it', async () => {
  const payload = JSON.stringify({ a: 'x'.repeat(TEN_MEGABYTES) });
  for (const { name, method, path } of (await readOperations()).filter(({ body }) => body !== undefined)) {
    const { statusCode } = await world.app.inject({
      ...{ method: method as 'POST', url: path, payload },
      headers: { 'content-type': 'application/json', origin: world.settings.publicUrl },
    });
    expect(statusCode, name).toBe(413);
  }
});

async function addPeople({ organizationId }: PersonIn, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, (_, n) => ({
    ...{ organization_id: organizationId, id: newId(), first_name: 'Person', last_name: `No. ${n}` },
    sign_in_name: `person-${n}@floods.example`,
    contact_email: `person-${n}@floods.example`,
    ...{ roles: ['user'], created_at: world.clock.now() },
  }));
  await world.db.insertInto('people').values(people).execute();
  return people.map(({ id }) => id);
}

const mailsTo = async (pattern: string) =>
  (await world.db.selectFrom('mails').select('id').where('recipient', 'like', pattern).execute()).length;

test('of a thousand invitations in a minute three hundred go out, and the others are told when to come again', async () => {
  const organizationId = await world.addOrganization('customer');
  const cara = await world.addPerson(organizationId, ['administrator']);
  const ids = await addPeople(cara, 1_000);
  const invite = (id: string) =>
    cara.browser.post(`/api/v1/organizations/${organizationId}/people/${id}/invitation`);
  const statuses = new Map<number, number>();
  for (let n = 0; n < ids.length; n += 20) {
    for (const { status, headers, body } of await Promise.all(ids.slice(n, n + 20).map(invite))) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status !== 429) continue;
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(body.reason).toBe('too-many-invitations');
    }
  }
  expect([...statuses].sort()).toEqual([
    [201, 300],
    [429, 700],
  ]);
  expect(await mailsTo('person-%@floods.example')).toBe(300);
  world.clock.forward({ minutes: 15 });
  expect((await invite(ids[999] ?? '')).status).toBe(201);
}, 300_000);

test('one address gets ten invitations of one organization in a quarter of an hour, and not the eleventh', async () => {
  const { partner, activationUrl } = await addCustomerService(world);
  const cara = { firstName: 'Cara', lastName: 'Campos', signInName: 'cara@floods.example' };
  const send = () => partner.browser.post(activationUrl, { ...cara, contactEmail: cara.signInName });
  const statuses = [];
  for (let n = 0; n < 12; n++) statuses.push((await send()).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 201), 429, 429]);
  expect(await mailsTo(cara.signInName)).toBe(10);
});

test('two hundred requests for codes to one address, each from another network, mail twenty', async () => {
  const answers = [];
  for (let n = 0; n < 200; n++) {
    const { statusCode } = await world.app.inject({
      ...{ method: 'POST', url: '/api/v1/sign-up/code', remoteAddress: `198.19.${n >> 8}.${n & 255}` },
      payload: { signInName: 'dora@floods.example' },
    });
    answers.push(statusCode);
  }
  expect(answers.filter((status) => status === 202)).toHaveLength(20);
  expect(await mailsTo('dora@floods.example')).toBe(20);
}, 120_000);

test('of more sign-ins at once than may wait for their hash some are told to come back, and nobody else waits for them', async () => {
  const attempts = Array.from({ length: 260 }, (_, n) =>
    world.app.inject({
      ...{ method: 'POST', url: '/api/v1/sign-in', remoteAddress: `198.20.${n >> 8}.${n & 255}` },
      payload: { signInName: `nobody.${n}@floods.example`, password: 'a password that nobody has' },
    }),
  );
  let finished = 0;
  for (const attempt of attempts) void attempt.then(() => finished++);
  const meanwhile = await world.app.inject({ method: 'GET', url: '/api/v1/identity-providers' });
  expect([meanwhile.statusCode, finished < attempts.length]).toEqual([200, true]);
  const answers = await Promise.all(attempts);
  const busy = answers.filter(({ statusCode }) => statusCode === 503);
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([401, 503]));
  expect(busy.length).toBeGreaterThan(10);
  for (const { headers, body } of busy) {
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.parse(body).reason).toBe('sign-in-busy');
  }
}, 60_000);
