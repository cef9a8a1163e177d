import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiOperation, fillPath, readOperations } from '../harness/api-operations.ts';
import { nextCode } from '../harness/authenticator-app.ts';
import { type Estate, SECRET, settle } from '../harness/estate.ts';
import { addProgram, askForToken, assertionOf } from '../harness/programs.ts';
import type { TestBrowser } from '../harness/requests.ts';
import { newestMail } from '../harness/sign-in.ts';
import { startWorld, type World } from '../harness/world.ts';

/**
 * What opens something (sessions, links, spoken codes, tokens of programs, second factors) is told once, to whoever made it.
 * Each route that reads is asked by everybody who may; nothing that it answers holds such a token, or what is kept of one.
 */
const BY_DESIGN: Record<string, string> = {
  '/api/v1/mailbox/{messageId}': 'is the mail itself, of an installation without a mail server',
  '/api/v1/calendars/{token}': 'asked with the token itself',
};
const reading = (await readOperations()).filter(
  ({ method, path }) => method === 'GET' && !path.endsWith('/events') && !BY_DESIGN[path],
);

let world: World;
let estate: Estate;
let readers: { organizationId: string; browser: TestBrowser }[];
let told: string[];
let colleagueId: string;
beforeAll(async () => {
  world = await startWorld();
  estate = await settle(world, SECRET);
  const vendor = await world.addOrganization('vendor');
  const { partnerAdministrator: ana, customerAdministrator: cara } = estate;
  told = [
    await invitesColleague(),
    ...(await setsUpApp(ana.browser)),
    ...(await makesLinks()),
    ...(await givesTokenToProgram()),
  ];
  readers = [
    ana,
    cara,
    await world.addPerson(vendor, ['operator']),
    await world.addPerson(vendor, ['support']),
  ];
  told.push(...readers.map(({ browser }) => String(browser.cookies.portico_session)));
});
afterAll(() => world.close());

const at = (path: string) => `/api/v1/organizations/${estate.partnerId}${path}`;

/** The token behind the # of the link in the mail. */
async function invitesColleague(): Promise<string> {
  const { browser } = estate.partnerAdministrator;
  const signInName = 'new.colleague@lists.example';
  const person = { firstName: 'New', lastName: 'Colleague', signInName, contactEmail: signInName };
  const { body } = await browser.post(at('/colleagues'), { ...person, role: 'member' });
  colleagueId = body.id;
  const sent = await browser.post(at(`/colleagues/${colleagueId}/invitation`));
  expect(sent.status, sent.text).toBeLessThan(300);
  return /#([\w-]{22,})/.exec(await newestMail(world, signInName))?.[1] ?? '';
}

async function setsUpApp(browser: TestBrowser): Promise<string[]> {
  const { secret } = (await browser.post('/api/v1/me/authenticator')).body;
  const code = nextCode(secret, world.clock);
  const { recoveryCodes } = (await browser.post('/api/v1/me/authenticator/confirmation', { code })).body;
  return [secret, ...recoveryCodes];
}

async function makesLinks(): Promise<string[]> {
  const { browser } = estate.partnerAdministrator;
  const { items } = (await browser.get(at(`/invitations?personId=${colleagueId}`))).body;
  const spoken = await browser.post(at(`/invitations/${items[0].id}/code`));
  const shared = await browser.post(at(`/operations/${estate.ids.operationId}/links`), {
    name: 'For a friend',
  });
  const calendar = await browser.post(at('/grants/calendar'));
  return [spoken.body.code, lastOf(shared.body.url), lastOf(calendar.body.url).replace(/\.ics$/, '')];
}

const lastOf = (url: string): string => url.split(/[/#]/).at(-1) ?? '';

async function givesTokenToProgram(): Promise<string[]> {
  const program = await addProgram(world, estate.partnerAdministrator, { role: 'member' });
  const assertion = assertionOf(world, program);
  return [assertion, (await askForToken(world, assertion)).body.access_token];
}

/** Every kept hash and secret, whatever table it is in, as bytes are written in answers. */
async function kept(): Promise<string[]> {
  const { rows: columns } = await sql<{ table: string; column: string; bytes: boolean }>`
    select c.relname as table, a.attname as column, a.atttypid = 'bytea'::regtype as bytes
      from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and (a.attname ~ '_hash$' or a.attname ~ 'secret$' or a.attname in ('code_verifier', 'nonce'))
       and a.atttypid in ('bytea'::regtype, 'text'::regtype)`.execute(world.db);
  const found = await Promise.all(
    columns.map(async ({ table, column, bytes }) => {
      const value = bytes ? sql`encode(${sql.ref(column)}, 'hex')` : sql.ref(column);
      const { rows } = await sql<{ kept: string }>`
        select ${value} as kept from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(
        world.db,
      );
      return rows.flatMap(({ kept: text }) => (bytes ? writingsOf(Buffer.from(text, 'hex')) : [text]));
    }),
  );
  return found.flat().filter((text) => text.length >= 16);
}

const writingsOf = (bytes: Buffer) => [
  bytes.toString('hex'),
  bytes.toString('base64'),
  bytes.toString('base64url'),
  JSON.stringify(bytes.toJSON().data),
];

/** By itself, and for each thing of the estate that a list can be asked about. */
function addressesOf({ path, query }: ApiOperation, organizationId: string): string[] {
  const ids: Record<string, string> = { ...estate.ids, organizationId };
  const about: Record<string, string> = { ...ids, personId: colleagueId };
  const url = fillPath(path, ids);
  return [url, ...query.flatMap(({ name }) => (about[name] ? [`${url}?${name}=${about[name]}`] : []))];
}

test('lists never return tokens: no route that reads tells one, or what is kept of it', async () => {
  const secrets = [...new Set([...told, ...(await kept())])];
  const telling = new Set<string>();
  const answered = new Set<string>();
  for (const operation of reading)
    for (const { organizationId, browser } of readers)
      for (const url of addressesOf(operation, organizationId)) {
        const answer = await browser.get(url);
        if (answer.status === 200) answered.add(operation.path);
        if (secrets.some((secret) => answer.text.includes(secret))) telling.add(operation.path);
      }
  expect([...telling]).toEqual([]);
  expect(answered.size, [...answered].join('\n')).toBeGreaterThan(80);
}, 120_000);

test('there is something to tell: each token opens what it is for, and what is kept is in many tables', async () => {
  expect(
    told.every((token) => typeof token === 'string' && token.length >= 6),
    told.join(' '),
  ).toBe(true);
  expect(told.length).toBeGreaterThan(18);
  expect((await kept()).length).toBeGreaterThan(30);
  const lists = [
    `/invitations?personId=${colleagueId}`,
    '/programs',
    `/operations/${estate.ids.operationId}/links`,
    '/grants/calendar',
  ];
  for (const list of lists) {
    const { status, text } = await estate.partnerAdministrator.browser.get(at(list));
    expect([list, status, text.length > 20]).toEqual([list, 200, true]);
  }
});
