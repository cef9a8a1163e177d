import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../src/application.ts';
import { buildServer } from '../../src/platform/http/server.ts';
import { addCustomerService } from '../harness/customer-services.ts';
import { type MailServer, startMailServer } from '../harness/mail-server.ts';
import { browserOf } from '../harness/requests.ts';
import { PASSWORD, signUp } from '../harness/sign-in.ts';
import { eventually } from '../harness/subscriptions.ts';
import { startWorld, type World } from '../harness/world.ts';

/** Line breaks and the like, in what ends up in a header of an answer or a mail, or in a log. */
let mails: MailServer;
let world: World;
beforeAll(async () => {
  mails = await startMailServer();
  world = await startWorld({ settings: { smtpUrl: mails.url, mailbox: false } });
});
afterAll(async () => {
  await world.close();
  await mails.close();
});

test('a name with line breaks adds no header and no recipient to a mail', async () => {
  const { partner, activationUrl } = await addCustomerService(world, {
    customerName: 'Contoso\r\nBcc: thief@evil.example\r\n\r\nHello',
  });
  const cara = { firstName: 'Cara\r\nBcc: thief@evil.example', lastName: 'Campos' };
  const to = { signInName: 'cara@injection.example', contactEmail: 'cara@injection.example' };
  const refused = await partner.browser.post(activationUrl, { ...cara, ...to });
  const sent = await partner.browser.post(activationUrl, { ...cara, firstName: 'Cara', ...to });
  expect([refused.status, sent.status].includes(201)).toBe(true);
  await world.work();
  const mail = await eventually(async () =>
    mails.arrived.find(({ recipients }) => recipients.includes(to.contactEmail)),
  );
  expect(mails.arrived.flatMap(({ recipients }) => recipients)).not.toContain('thief@evil.example');
  for (const { raw } of mails.arrived) expect(raw.split(/\r?\n\r?\n/)[0]).not.toMatch(/^bcc:/im);
  expect(mail.parsed.subject).not.toMatch(/[\r\n]/);
});

test.each([
  'ana@x.example\r\nBcc: thief@evil.example',
  'ana@x.example, thief@evil.example',
  '<ana@x.example>',
  'ana@x.example\0',
])('%j is no address that mail goes to', async (signInName) => {
  expect((await world.visitor().post('/api/v1/sign-up/code', { signInName })).status).toBe(422);
});

test.each(['a\r\nset-cookie: x=1', 'a b', '"><script>', `${'x'.repeat(65)}`])(
  'a correlation id like %j is not repeated in the answer',
  async (id) => {
    const { headers } = await world.visitor().get('/api/v1/me', { 'x-correlation-id': id });
    expect(headers['x-correlation-id']).toMatch(/^[\w-]{36}$/);
    expect(headers['set-cookie']).toBeUndefined();
  },
);

test('no path, query or name of a file puts a line break into a header of the answer', async () => {
  const { partnerId, partner } = await addCustomerService(world, { partnerName: 'A"\r\nset-cookie: x=1' });
  const urls = [
    '/auth/nobody/start?returnTo=%0d%0aset-cookie:%20x=1',
    '/auth/x%0d%0aset-cookie:%20x=1/start',
    `/api/v1/organizations/${partnerId}/customers/export?format=csv`,
    '/%0d%0aset-cookie:%20x=1',
  ];
  for (const url of urls) {
    const { headers } = await partner.browser.get(url, { accept: 'text/html' });
    expect(headers['set-cookie'], url).toBeUndefined();
    for (const value of Object.values(headers)) expect(String(value), url).not.toMatch(/[\r\n]/);
  }
});

/** A server whose log is kept, while tables that it needs are away, so that it has much to tell. */
async function logOf(work: (browser: ReturnType<typeof browserOf>) => Promise<void>): Promise<string[]> {
  const lines: string[] = [];
  const log = new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) });
  const app = await buildServer({ installation: world.app.portico, log, routes });
  try {
    await work(browserOf(app));
  } finally {
    await app.close();
  }
  return lines;
}

async function withTablesAway(work: () => Promise<void>) {
  await sql`alter table sessions rename to sessions_away`.execute(world.db);
  await sql`alter table mailed_codes rename to mailed_codes_away`.execute(world.db);
  try {
    await work();
  } finally {
    await sql`alter table sessions_away rename to sessions`.execute(world.db);
    await sql`alter table mailed_codes_away rename to mailed_codes`.execute(world.db);
  }
}

test('log lines of a server in trouble carry no password, code, token, cookie or address', async () => {
  const signInName = 'eve@logs.example';
  const secrets = [PASSWORD, 'another long password', signInName];
  const lines = await logOf(async (browser) => {
    const { code } = await signUp(world, browser, signInName);
    secrets.push(code, browser.cookies.portico_session ?? 'none');
    await withTablesAway(async () => {
      const failing = await browser.post('/api/v1/sign-in', { signInName, password: PASSWORD });
      expect([failing.status, (await browser.get('/api/v1/me')).status]).toEqual([500, 500]);
      const reset = { signInName, code, password: 'another long password' };
      const answer = await browser.post('/api/v1/password-reset', reset);
      expect(answer.status).toBe(500);
      expect(answer.text).not.toMatch(/mailed_codes|select|\brelation|\.ts/);
    });
  });
  const told = lines.join('');
  expect(told).toContain('defect');
  for (const secret of secrets) expect(told).not.toContain(secret);
});

test('nothing that a request says begins a log line of its own', async () => {
  const forged = '\n{"level":60,"msg":"forged"}\r\n\u2028forged\u001b[31m';
  const { browser: ana } = await world.addAccount();
  const lines = await logOf(async (browser) => {
    Object.assign(browser.cookies, ana.cookies);
    await withTablesAway(async () => {
      const url = `/api/v1/me?x=${encodeURIComponent(forged)}`;
      await browser.get(url, { 'user-agent': 'x', 'x-correlation-id': encodeURIComponent(forged) });
      await browser.post('/api/v1/password-reset', {
        ...{ signInName: 'ana@logs.example', code: '12345678', password: `a long password ${forged}` },
      });
    });
  });
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines.join('').trimEnd().split('\n')) {
    expect(JSON.parse(line).msg).not.toBe('forged');
    expect(line).not.toContain('\u001b');
  }
});
