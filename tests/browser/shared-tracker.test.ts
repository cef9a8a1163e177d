import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workOnOperation } from '../../src/modules/provisioning/provisioning-engine.service.ts';
import { Visitor } from '../harness/browser.ts';
import { openBrowser } from '../harness/chromium.ts';
import { serveWorld } from '../harness/served-world.ts';
import { addSubscription, provision } from '../harness/subscriptions.ts';
import { startWorld, type World } from '../harness/world.ts';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
let browser: Browser;
beforeAll(async () => {
  world = await startWorld();
  server = await serveWorld(world);
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await world?.close();
}, 60_000);

/** A wait that nobody works on yet, and somebody who has been given a link to it. */
async function watched() {
  const partnerId = await world.addOrganization('partner');
  const ana = await world.addPerson(partnerId, ['administrator']);
  const operationId = await provision(world, ana, await addSubscription(world, partnerId));
  const links = `/api/v1/organizations/${partnerId}/operations/${operationId}/links`;
  const { pathname, hash } = new URL((await ana.browser.post(links)).body.url);
  const stranger = await Visitor.arrive(browser, server.url);
  const asked: string[] = [];
  stranger.page.on('request', (request) => {
    if (request.url().includes('/shared-trackers/')) asked.push(new URL(request.url()).pathname);
  });
  await stranger.page.goto(`${pathname}${hash}`);
  await stranger.page.getByText('Waiting for a worker').first().waitFor();
  return { partnerId, operationId, ana, links, token: hash.slice(1), stranger, asked };
}

const LOOKUP = '/api/v1/shared-trackers/lookup';
const EVENTS = '/api/v1/shared-trackers/events';

test('who has a link sees the wait end without asking again, and the token stands in no address', async () => {
  const { partnerId, operationId, token, stranger, asked } = await watched();
  const addresses: string[] = [];
  stranger.page.on('request', (request) => addresses.push(request.url()));
  await expect.poll(() => asked).toEqual([LOOKUP, EVENTS]);
  await workOnOperation(world.app.portico, { partnerId, operationId }, new AbortController().signal);
  await expect.poll(() => stranger.page.title()).toContain('Ready');
  await stranger.looksAtPage('shared-tracker-ready');
  expect(asked).toEqual([LOOKUP, EVENTS]);
  expect(addresses.filter((address) => address.includes(token))).toEqual([]);
  await stranger.leave();
}, 60_000);

test('who looks at it when the link is withdrawn reads that there is nothing to see', async () => {
  const { ana, links, stranger } = await watched();
  const [link] = (await ana.browser.get(links)).body.items;
  await ana.browser.delete(`${links}/${link.id}`);
  await stranger.page.getByRole('heading', { name: 'Nothing to see here' }).waitFor();
  await stranger.leave();
}, 60_000);
