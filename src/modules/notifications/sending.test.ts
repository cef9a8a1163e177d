import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type MailServer, startMailServer } from '../../../tests/harness/mail-server.ts';
import { eventually } from '../../../tests/harness/subscriptions.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { queueMail } from './notifications.service.ts';
import { sendMail } from './sending.service.ts';

let world: World;
let server: MailServer;
let port = 0;

beforeAll(async () => {
  const first = await startMailServer();
  port = first.port;
  await first.close();
  world = await startWorld({ settings: { smtpUrl: `smtp://127.0.0.1:${port}`, mailbox: false } });
});
beforeEach(async () => {
  server = await startMailServer(port);
});
afterEach(() => server.close());
afterAll(() => world.close());

function queue(facts: { to?: string; subject?: string } = {}): Promise<string> {
  const { db } = world.app.portico;
  return db.transaction().execute((tx) =>
    queueMail(
      { tx, clock: world.clock, jobs: world.jobs, settings: world.settings },
      {
        organizationId: null,
        kind: 'test',
        to: facts.to ?? 'cara@contoso.example',
        letter: {
          subject: facts.subject ?? 'Grüße & more',
          paragraphs: ['Hello Cara,', '<script>alert(1)</script>'],
          action: { label: 'Open', url: 'http://localhost:3000/x?a=1&b=2' },
        },
      },
    ),
  );
}

const send = (id: string, lastTry = false) => sendMail(world.app.portico, id, lastTry);
const mailOf = (id: string) =>
  world.db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('a mail arrives as text and as HTML, with an id that is made from its own', async () => {
  const id = await queue();
  await send(id);
  expect(server.arrived).toHaveLength(1);
  const { parsed, recipients } = server.arrived[0] ?? { parsed: undefined, recipients: [] };
  expect(recipients).toEqual(['cara@contoso.example']);
  expect(parsed?.subject).toBe('Grüße & more');
  expect(parsed?.messageId).toBe(`<${id}@portico.example>`);
  expect(parsed?.text).toContain('http://localhost:3000/x?a=1&b=2');
  expect(parsed?.html).toContain('&lt;script&gt;');
  expect(await mailOf(id)).toMatchObject({ state: 'sent', attempts: 1, last_error: null });
  await send(id);
  expect(server.arrived).toHaveLength(1);
});

test('a server that says "later" is asked again, and the mail keeps its id', async () => {
  const id = await queue();
  server.refuse(451, 1);
  await expect(send(id)).rejects.toThrow('451');
  expect(await mailOf(id)).toMatchObject({
    state: 'queued',
    attempts: 1,
    last_error: expect.stringContaining('451'),
  });
  await send(id);
  expect(server.arrived.map(({ parsed }) => parsed.messageId)).toEqual([`<${id}@portico.example>`]);
  expect(await mailOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
});

test('a mail that the server refuses for good is failed and not tried again', async () => {
  const id = await queue();
  server.refuse(550, 5);
  await send(id);
  expect(await mailOf(id)).toMatchObject({ state: 'failed', last_error: expect.stringContaining('550') });
  await send(id);
  expect(await mailOf(id)).toMatchObject({ attempts: 1 });
});

test('the last try of the queue makes a failure final', async () => {
  const id = await queue();
  server.refuse(451, 1);
  await send(id, true);
  expect(await mailOf(id)).toMatchObject({ state: 'failed', last_error: expect.stringContaining('451') });
});

test('a process that died while sending: the mail goes out again and can be told by its id', async () => {
  const id = await queue();
  await world.db.updateTable('mails').set({ state: 'sending', attempts: 1 }).where('id', '=', id).execute();
  await send(id);
  expect(server.arrived[0]?.parsed.messageId).toBe(`<${id}@portico.example>`);
  expect(await mailOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
});

test('a subject with line breaks stays one line and adds no header', async () => {
  const id = await queue({ subject: 'Hello\r\nBcc: eve@evil.example\r\n\r\nbody\u2028x' });
  await send(id);
  const { parsed, recipients, raw } = server.arrived[0] ?? { parsed: undefined, recipients: [], raw: '' };
  expect(recipients).toEqual(['cara@contoso.example']);
  expect(parsed?.headers.has('bcc')).toBe(false);
  expect(raw).not.toMatch(/^Bcc:/im);
});

test.each([
  'cara@contoso.example, eve@evil.example',
  'cara@contoso.example\r\nRCPT TO:<eve@evil.example>',
  'Cara <cara@contoso.example>',
  '"a b"@contoso.example',
  'no address',
  'cara@contoso.example>\u0001',
])('the recipient %j is refused before any server is asked', async (to) => {
  const id = await queue({ to });
  await send(id);
  expect(await mailOf(id)).toMatchObject({
    state: 'failed',
    last_error: 'The recipient is not one e-mail address.',
  });
  expect(server.arrived).toHaveLength(0);
});

test('where mail goes to a server there is no mailbox', async () => {
  expect((await world.visitor().get('/api/v1/mailbox')).status).toBe(404);
});

test('a server that is away for a while gets the mail when it is back', async () => {
  await server.close();
  await world.db.deleteFrom('mails').execute();
  const id = await queue();
  await world.work();
  await eventually(async () => ((await mailOf(id)).last_error?.includes('ECONNREFUSED') ? true : undefined));
  server = await startMailServer(port);
  await eventually(async () => ((await mailOf(id)).state === 'sent' ? true : undefined));
  expect(server.arrived.map(({ parsed }) => parsed.messageId)).toEqual([`<${id}@portico.example>`]);
});
