import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../src/application.ts';
import { buildServer } from '../src/platform/http/server.ts';
import { addCustomerService } from './harness/customer-services.ts';
import { freePort } from './harness/portico-process.ts';
import { addProgram } from './harness/programs.ts';
import { eventually } from './harness/subscriptions.ts';
import { addEndpoint, createCustomer, listeningPartner } from './harness/webhooks.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await startWorld();
  folder = await mkdtemp(join(tmpdir(), 'portico-example-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await world.close();
});

test('the script that the page shows takes an event whose signature fits, and no other', async () => {
  const { ana } = await listeningPartner(world);
  const port = await freePort();
  const url = `http://localhost:${port}/events`;
  const endpoint = await addEndpoint(ana, { url, types: ['portico.customer'] });
  const script = join(import.meta.dirname, '../examples/receive-events.mjs');
  const env = { WEBHOOK_SECRET: endpoint.secret, PORT: String(port) };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  try {
    const forged = { 'webhook-id': 'x', 'webhook-timestamp': '1', 'webhook-signature': 'v1,AAAA' };
    const answered = await eventually(async () =>
      fetch(url, { method: 'POST', body: '{}', headers: forged }).catch(() => undefined),
    );
    expect(answered.status).toBe(401);
    await createCustomer(ana, 'Alpine Ski House');
    await world.sendEvents();
    const { body } = await ana.browser.get(`${endpoint.url}/deliveries`);
    expect(body.items).toMatchObject([{ state: 'delivered', lastAttempt: { status: 204 } }]);
    await expect.poll(() => output).toContain('portico.customer.created Alpine Ski House');
  } finally {
    child.kill();
  }
});

test('PP-87: the script that the page shows gets a token with a private key, and reads with it', async () => {
  const { organizationId, subscriptionId } = await addCustomerService(world, {
    provisioned: true,
    activated: true,
  });
  const ana = await world.addPerson(organizationId, ['administrator']);
  const program = await addProgram(world, ana, { serviceRoles: [{ subscriptionId, role: 'Designer' }] });
  const keyFile = join(folder, 'private.pem');
  await writeFile(keyFile, program.keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));

  const port = await freePort();
  const url = `http://localhost:${port}`;
  const installation = { ...world.app.portico, settings: { ...world.settings, publicUrl: url } };
  const app = await buildServer({ installation, checkAnswers: true, routes });
  await app.listen({ port, host: 'localhost' });
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, '../examples/get-a-token.mjs')],
      {
        env: {
          PROGRAM_ID: program.id,
          PRIVATE_KEY: keyFile,
          TOKEN_URL: `${url}/api/v1/token`,
          READ: `${url}/api/v1/organizations/${organizationId}/services`,
        },
      },
    );
    expect(stdout).toContain(`scope: ${subscriptionId}/Designer`);
    expect(stdout).toContain('"name":"RapidStart Services"');
  } finally {
    await app.close();
  }
});
