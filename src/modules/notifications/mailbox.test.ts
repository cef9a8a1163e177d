import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../../tests/harness/subscriptions.ts';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { queueMail } from './notifications.service.ts';
import { sendMail } from './sending.service.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const queue = (to: string, subject: string) =>
  world.app.portico.db
    .transaction()
    .execute((tx) =>
      queueMail(
        { tx, clock: world.clock, jobs: world.jobs, settings: world.settings },
        { organizationId: null, kind: 'test', to, letter: { subject, paragraphs: ['Hello.'] } },
      ),
    );

test('two workers at once put a mail into the mailbox once', async () => {
  const id = await queue('cara@contoso.example', 'Once');
  await Promise.all([1, 2, 3].map(() => sendMail(world.app.portico, id, false)));
  const list = await world.visitor().get('/api/v1/mailbox?recipient=cara@contoso.example');
  expect(list.body.items).toMatchObject([
    { id, subject: 'Once', sender: 'Portico <portico@portico.example>' },
  ]);
  const message = await world.visitor().get(`/api/v1/mailbox/${id}`);
  expect(message.body).toMatchObject({ recipient: 'cara@contoso.example', text: 'Hello.\n\n— Portico\n' });
});

test('the worker delivers what was queued; the list has the newest first, page by page', async () => {
  await world.work();
  const ids = [await queue('bo@contoso.example', 'First'), await queue('bo@contoso.example', 'Second')];
  const url = '/api/v1/mailbox?recipient=bo@contoso.example&limit=1';
  await eventually(async () => {
    const { items } = (await world.visitor().get('/api/v1/mailbox?recipient=bo@contoso.example')).body;
    return items.length === 2 ? true : undefined;
  });
  const first = (await world.visitor().get(url)).body;
  expect(first.items[0].id).toBe(ids[1]);
  const second = (await world.visitor().get(`${url}&cursor=${first.nextCursor}`)).body;
  expect(second).toMatchObject({ items: [{ id: ids[0] }], nextCursor: null });
});

test('a message that is not there is not found', async () => {
  const unknown = '01890000-0000-7000-8000-000000000000';
  expect((await world.visitor().get(`/api/v1/mailbox/${unknown}`)).status).toBe(404);
});
