import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../harness/browser.ts';
import { worldStory } from '../harness/browser-story.ts';
import { type Receiver, startReceiver } from '../harness/receiver.ts';
import { laySandbox } from '../harness/sandbox-scenes.ts';
import { moveClock } from '../harness/sandboxes.ts';
import { addEndpoint, createCustomer, listeningPartner } from '../harness/webhooks.ts';
import { press } from './steps.ts';

const story = worldStory('webhooks');
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

test('an administrator adds an endpoint, tests it, sees what failed and why, and has it sent again', {
  timeout: 300_000,
}, async () => {
  const { ana, partnerId } = await listeningPartner(story.world);
  const visitor = await story.arrives(ana);
  await adds(visitor, partnerId);
  await tests(visitor);
  receiver.answers({ status: 503, words: 'Closed for the night' });
  await createCustomer(ana, 'Alpine Ski House');
  await story.world.sendEvents();
  await sendsAgain(visitor);
});

async function adds(visitor: Visitor, partnerId: string) {
  const { page } = visitor;
  await page.goto(`/partner/${partnerId}/people`);
  await page.getByRole('main').getByRole('link', { name: 'Webhooks' }).click();
  await page.getByText('No program is told of your events yet.').waitFor();
  await visitor.looksAtPage('webhooks-none');
  await page.getByRole('link', { name: 'Add endpoint' }).first().click();
  await page.getByLabel('Name').fill('Our ERP');
  await page.getByLabel('Address').fill('http://10.0.0.7/events');
  await page.getByRole('button', { name: 'Add endpoint' }).click();
  await page.getByText('inside of this installation’s own network').first().waitFor();
  await page.getByLabel('Address').fill(receiver.url);
  await page.getByRole('button', { name: 'Add endpoint' }).click();
  await page.getByText('It is shown this once').waitFor();
  await visitor.looksAtPage('webhooks-secret');
  await page.getByRole('link', { name: 'Open the endpoint' }).click();
}

async function tests({ page }: Visitor) {
  await press(page, 'Send a test event');
  await page.getByText('A test event is on its way to Our ERP.').waitFor();
  await story.world.sendEvents();
  await page.getByRole('link', { name: 'A test event was sent to Our ERP' }).waitFor();
  await page.getByText('Delivered').first().waitFor();
  expect(receiver.received.length).toBeGreaterThan(0);
}

async function sendsAgain(visitor: Visitor) {
  const { page } = visitor;
  await page.reload();
  await page.getByText('The program did not take it.').first().waitFor();
  await visitor.looksAtPage('webhook-failing');
  await page.getByRole('link', { name: 'Customer Alpine Ski House was created' }).click();
  await page.getByText('Closed for the night').waitFor();
  await visitor.looksAtPage('webhook-event');
  await page.goBack();
  await press(page, 'Pause');
  await page.getByText('This endpoint is paused since').waitFor();
  await press(page, 'Resume');
  await page.getByText('This endpoint is paused since').waitFor({ state: 'detached' });
}

test('in a sandbox what would have been sent stands with its body and signature, and with what happened by the clock', {
  timeout: 120_000,
}, async () => {
  const { administrator, sandboxId } = await laySandbox(story.world);
  const inside = { ...administrator, organizationId: sandboxId };
  const endpoint = await addEndpoint(inside, { url: receiver.url });
  await createCustomer(inside, 'Wide World Importers');
  await story.world.sendEvents();
  const visitor = await story.arrives(administrator);
  const { page } = visitor;
  await page.goto(`/partner/${sandboxId}/webhooks/${endpoint.id}`);
  await page.getByText('Caught in the sandbox').first().waitFor();
  await page.getByRole('link', { name: 'Customer Wide World Importers was created' }).click();
  await page.getByText(/webhook-signature: v1,/).waitFor();
  await visitor.looksAtPage('webhook-caught');

  await moveClock(inside, sandboxId, { hours: 24 * 90 });
  await page.goto(`/partner/${sandboxId}/sandbox`);
  const happened = page.getByRole('region', { name: 'What happened' });
  const caught = happened.getByRole('link', {
    name: 'Webhook to Our ERP: Customer Alpine Ski House was inactivated',
  });
  await caught.waitFor();
  await visitor.looksAtPage('webhook-happened');
  await caught.click();
  await page.getByText(/webhook-signature: v1,/).waitFor();
});
