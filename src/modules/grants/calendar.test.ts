import { afterAll, beforeAll, expect, test } from 'vitest';
import { addServiceToGrant, giveGrant } from '../../../tests/harness/grants.ts';
import { at } from '../../../tests/harness/stage.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const read = (url: string) => world.app.inject({ method: 'GET', url: new URL(url).pathname });

test('a calendar reads when access ends by a secret link, for both sides, until it is revoked', async () => {
  const service = await addServiceToGrant(world);
  const { cara, max, partnerId, organizationId } = service;
  const grant = await giveGrant(world, service);
  for (const { person, organization } of [
    { person: cara, organization: organizationId },
    { person: max, organization: partnerId },
  ]) {
    const link = `${at(organization)}/grants/calendar`;
    expect((await person.browser.get(link)).body).toEqual({ since: null });
    const made = await person.browser.post(link, undefined, {
      'idempotency-key': `calendar-${organization}`,
    });
    expect(made.status).toBe(201);
    const calendar = await read(made.body.url);
    expect(calendar.statusCode).toBe(200);
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const text = calendar.body.replace(/\r\n /g, '');
    expect(text).toContain(`UID:${grant.id}@localhost\r\n`);
    expect(text).toContain(`DTSTART;VALUE=DATE:${grant.endsAt.slice(0, 10).replaceAll('-', '')}\r\n`);
    expect(text).toContain('TRIGGER:-P7D');
    const since = await person.browser.get(link);
    expect(since.body.since).not.toBeNull();
    expect(since.text).not.toContain(made.body.url.split('/').at(-1));
    const again = await person.browser.post(link);
    expect((await read(made.body.url)).statusCode).toBe(404);
    expect((await read(again.body.url)).statusCode).toBe(200);
    expect((await person.browser.delete(link)).status).toBe(204);
    expect((await read(again.body.url)).statusCode).toBe(404);
  }
});

test('the link stops with its owner’s place, and shows no other organization’s access', async () => {
  const service = await addServiceToGrant(world);
  const { max, partnerId } = service;
  const stranger = await addServiceToGrant(world, { customerName: 'Adatum' });
  await giveGrant(world, stranger);
  const { url } = (await max.browser.post(`${at(partnerId)}/grants/calendar`)).body;
  expect((await read(url)).body).not.toContain('Adatum');
  await world.db.deleteFrom('people').where('account_id', '=', max.accountId).execute();
  expect((await read(url)).statusCode).toBe(404);
});
