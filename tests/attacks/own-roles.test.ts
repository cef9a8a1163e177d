import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiOperation, call, fillPath, readOperations } from '../harness/api-operations.ts';
import { type Estate, settle } from '../harness/estate.ts';
import { exampleOf } from '../harness/example-bodies.ts';
import { type PersonIn, startWorld, type World } from '../harness/world.ts';

/** Somebody small who tries to become more by what a request may carry. */
const writing = (await readOperations()).filter(
  ({ method, path }) => method !== 'GET' && !/sign-(in|up|out)|password-reset/.test(path),
);

let world: World;
let estate: Estate;
let small: PersonIn[];
beforeAll(async () => {
  world = await startWorld();
  estate = await settle(world, 'Fabrikam');
  small = [
    await world.addPerson(estate.partnerId, ['reader']),
    await world.addPerson(estate.partnerId, ['member']),
    await world.addPerson(estate.customerOrganizationId, ['user']),
    await world.addPerson(await world.addOrganization('vendor'), ['support']),
  ];
});
afterAll(() => world.close());

/** What they want to be, by every name that it might have. */
const MORE = {
  administrator: true,
  isAdministrator: true,
  role: 'administrator',
  roles: ['administrator'],
  serviceRoles: [{ subscriptionId: '', role: 'Administrator' }],
  permissions: ['people:manage'],
  desk: 'operator',
};

/** Everything that makes these people more than they are, and everything that they could give themselves. */
async function standing(): Promise<unknown> {
  const accounts = small.map(({ accountId }) => accountId);
  const { rows } = await sql`
    select p.organization_id, p.id, p.account_id, p.roles, p.bound_at,
           (select array_agg(s.subscription_id || ' ' || s.role order by 1) from service_roles s
             where s.organization_id = p.organization_id and s.person_id = p.id) as service_roles
      from people p where p.account_id = any(${accounts}::uuid[]) or 'administrator' = any(p.roles)
     order by p.organization_id, p.id`.execute(world.db);
  return rows;
}

async function ownIds({ organizationId, accountId }: PersonIn) {
  const { id } = await world.db
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { ...estate.ids, organizationId, personId: id, colleagueId: id };
}

async function trials(operation: ApiOperation, person: PersonIn) {
  const url = fillPath(operation.path, await ownIds(person));
  const plain = Object(exampleOf(operation.body ?? {}));
  const serviceRoles = [{ subscriptionId: estate.ids.subscriptionId, role: 'Administrator' }];
  const wishes = [
    { ...MORE, serviceRoles },
    ...Object.entries({ ...MORE, serviceRoles }).map(([name, value]) => ({ [name]: value })),
  ];
  const answers = [];
  for (const wish of wishes)
    for (const body of [{ ...plain, ...wish }, wish, [wish]])
      answers.push(await call(person.browser, operation.method, url, body));
  return answers;
}

describe.each(writing.map((operation) => [operation.name, operation] as const))('%s', (_name, operation) => {
  test('makes nobody more than they are', async () => {
    const before = await standing();
    for (const person of small)
      for (const { status, text } of await trials(operation, person)) expect(status, text).toBeLessThan(500);
    expect(await standing()).toEqual(before);
  });
});

test('a member is told that the own roles are an administrator’s to change, and stays a member', async () => {
  const [, , user] = small;
  if (!user) throw new Error('Nobody is there.');
  const { personId } = await ownIds(user);
  const url = `/api/v1/organizations/${user.organizationId}/people/${personId}`;
  const answer = await user.browser.patch(url, { administrator: true }, { 'if-match': '"1"' });
  expect([answer.status, answer.body.explanation.who]).toEqual([
    403,
    expect.stringMatching(/administrator/i),
  ]);
});
