import { sql } from 'kysely';
import { newId } from '../../src/kernel/ids.ts';
import { type ClickCase, ORGANIZATION } from './click-cases.ts';
import { layOutWebhooks } from './estate-webhooks.ts';
import type { TestAnswer, TestBrowser } from './requests.ts';
import type { SceneCase } from './scene-cases.ts';
import { at } from './stage.ts';
import type { World } from './world.ts';

type State = 'failed' | 'delivered' | 'waiting' | 'caught';
type Facts = { paused?: boolean; endpoints?: number; state?: State };

const SINCE = { since: '2020-01-01T00:00:00Z' };
const NEW = { name: 'ERP', url: 'https://hooks.fabrikam.example/events' };

/** A partner with an administrator, and an endpoint of these facts. */
async function layEndpoint(world: World, { paused = false, endpoints = 1, state = 'failed' }: Facts = {}) {
  const partnerId = await world.addOrganization('partner');
  const administrator = await world.addPerson(partnerId, ['administrator']);
  const ids = { endpointId: newId(), eventId: newId() };
  await layOutWebhooks(world, { word: 'Fabrikam', ids, partnerId });
  const all = `${at(partnerId)}/webhook-endpoints`;
  for (let count = 1; count < endpoints; count += 1) await administrator.browser.post(all, NEW);
  await sql`
    update webhook_deliveries set state = ${state}, next_try_at = ${state === 'waiting' ? world.clock.now() : null}
     where organization_id = ${partnerId}`.execute(world.db);
  const one = `${all}/${ids.endpointId}`;
  if (paused) await administrator.browser.patch(one, { paused: true }, { 'if-match': '"1"' });
  return { partnerId, administrator, all, one, ...ids };
}

type Laid = Awaited<ReturnType<typeof layEndpoint>>;
type Act = (browser: TestBrowser, laid: Laid) => Promise<TestAnswer>;

const ACTS = {
  addWebhookEndpoint: (browser, { all }) => browser.post(all, NEW),
  changeWebhookEndpoint: (browser, { one }) => browser.patch(one, { name: 'CRM' }, { 'if-match': '"1"' }),
  removeWebhookEndpoint: (browser, { one }) => browser.delete(one),
  renewWebhookSecret: (browser, { one }) => browser.post(`${one}/secret`),
  testWebhookEndpoint: (browser, { one }) => browser.post(`${one}/test`),
  sendWebhookAgain: (browser, { one, eventId }) => browser.post(`${one}/deliveries/${eventId}/send-again`),
  sendFailedWebhooksAgain: (browser, { one }) => browser.post(`${one}/send-failed-again`, SINCE),
} satisfies Record<string, Act>;

function scene(action: keyof typeof ACTS, state: string, facts: Facts = {}, reason?: string): SceneCase {
  return {
    ...{ action, state, kind: 'partner' },
    ...(reason ? { reason } : {}),
    async lay({ world }, roles) {
      const laid = await layEndpoint(world, facts);
      const { partnerId, administrator, one, endpointId, eventId } = laid;
      const subjects: Partial<Record<keyof typeof ACTS, string>> = {
        addWebhookEndpoint: '',
        sendWebhookAgain: `${endpointId}/${eventId}`,
      };
      return {
        doer: await world.addPerson(partnerId, roles),
        subject: subjects[action] ?? endpointId,
        act: ({ doer }) => ACTS[action](doer.browser, laid),
        remedies: {
          'too-many-endpoints': async () => {
            await administrator.browser.delete(one);
            return undefined;
          },
          'endpoint-paused': async () => {
            await administrator.browser.patch(one, { paused: false }, { 'if-match': '"2"' });
            return undefined;
          },
        },
      };
    },
  };
}

export const webhookScenes: SceneCase[] = [
  scene('addWebhookEndpoint', 'one there'),
  scene('addWebhookEndpoint', 'ten there', { endpoints: 10 }, 'too-many-endpoints'),
  scene('changeWebhookEndpoint', 'any'),
  scene('removeWebhookEndpoint', 'any'),
  scene('renewWebhookSecret', 'any'),
  scene('testWebhookEndpoint', 'any'),
  scene('testWebhookEndpoint', 'paused', { paused: true }, 'endpoint-paused'),
  scene('sendWebhookAgain', 'failed'),
  scene('sendWebhookAgain', 'delivered', { state: 'delivered' }),
  scene('sendWebhookAgain', 'waiting', { state: 'waiting' }, 'waits-already'),
  scene('sendWebhookAgain', 'caught', { state: 'caught' }, 'caught-in-sandbox'),
  scene('sendWebhookAgain', 'paused', { paused: true }, 'endpoint-paused'),
  scene('sendFailedWebhooksAgain', 'failed'),
  scene('sendFailedWebhooksAgain', 'nothing failed', { state: 'delivered' }, 'nothing-failed'),
  scene('sendFailedWebhooksAgain', 'paused', { paused: true }, 'endpoint-paused'),
];

const ENDPOINT = `${ORGANIZATION}/webhook-endpoints/{endpointId}`;
const click = (
  path: (laid: Laid) => string,
  withoutKey: ClickCase['withoutKey'],
  body?: unknown,
): ClickCase => ({
  withoutKey,
  async lay({ world }) {
    const laid = await layEndpoint(world);
    return { browser: laid.administrator.browser, url: path(laid), ...(body ? { body } : {}) };
  },
});

export const webhookClicks: Record<string, ClickCase> = {
  [`${ENDPOINT}/test`]: click(({ one }) => `${one}/test`, 'each'),
  [`${ENDPOINT}/deliveries/{eventId}/send-again`]: click(
    ({ one, eventId }) => `${one}/deliveries/${eventId}/send-again`,
    'once',
  ),
  [`${ENDPOINT}/send-failed-again`]: click(({ one }) => `${one}/send-failed-again`, 'once', SINCE),
};
