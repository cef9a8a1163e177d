import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bounceReport } from '../../../tests/harness/bounce-report.ts';
import { type MailServer, startMailServer } from '../../../tests/harness/mail-server.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { queueMail } from './notifications.service.ts';
import { sendMail } from './sending.service.ts';

const SECRET = 'what-the-mail-server-knows-and-nobody-else';
let world: World;
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  world = await startWorld({
    settings: {
      smtpUrl: server.url,
      mailbox: false,
      bounceSecret: SECRET,
      bounceAddress: 'bounces@portal.example',
    },
  });
});
afterAll(async () => {
  await world.close();
  await server.close();
});

async function sent(): Promise<string> {
  const { db } = world.app.portico;
  const letter = { subject: 'Hello', paragraphs: ['Hello.'] };
  const id = await db
    .transaction()
    .execute((tx) =>
      queueMail(
        { tx, clock: world.clock, jobs: world.jobs, settings: world.settings },
        { organizationId: null, kind: 'test', to: 'cara@contoso.example', letter },
      ),
    );
  await sendMail(world.app.portico, id, false);
  return id;
}

const mailOf = (id: string) =>
  world.db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const tell = (message: string, secret = SECRET) =>
  world.visitor().post('/api/v1/mail/bounces', { message }, { 'bounce-secret': secret });

test('mail leaves with the bounce address in its envelope, and what comes back marks it as bounced', async () => {
  const id = await sent();
  expect(server.arrived.at(-1)?.sender).toBe('bounces@portal.example');
  expect((await tell(bounceReport(id))).body).toEqual({ outcome: 'noted' });
  expect(await mailOf(id)).toMatchObject({ state: 'sent', bounce: '550 no such user' });
  expect((await mailOf(id)).bounced_at).not.toBeNull();
  expect((await tell(bounceReport(id))).body).toEqual({ outcome: 'ignored' });
});

test('anything else is ignored, and without the secret nothing is taken', async () => {
  const id = await sent();
  expect((await tell('Subject: I am away\n\nBack on Monday.')).body).toEqual({ outcome: 'ignored' });
  expect((await tell(bounceReport('01890000-0000-7000-8000-000000000000'))).body).toEqual({
    outcome: 'ignored',
  });
  expect((await tell(bounceReport(id), 'guessed')).status).toBe(401);
  expect((await mailOf(id)).bounced_at).toBeNull();
});

test('a mail that the server refuses for good has bounced at once, in its words', async () => {
  server.refuse(550, 1);
  const id = await sent();
  expect(await mailOf(id)).toMatchObject({ state: 'failed', bounce: expect.stringContaining('550') });
});

test('the script that a mail server pipes to reports what it reads', async () => {
  const id = await sent();
  await world.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = world.app.server.address() as { port: number };
  const script = join(import.meta.dirname, '../../../scripts/report-bounce.mjs');
  const piped = spawn(process.execPath, [script], {
    env: { ...process.env, PUBLIC_URL: `http://127.0.0.1:${port}`, BOUNCE_SECRET: SECRET },
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  piped.stdin.end(bounceReport(id));
  expect(await new Promise((ended) => piped.on('close', ended))).toBe(0);
  expect((await mailOf(id)).bounce).toBe('550 no such user');
});
