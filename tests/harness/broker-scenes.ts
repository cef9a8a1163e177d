import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { draftThrough, newBroker } from './brokers.ts';
import { type ClickCase, ORGANIZATION } from './click-cases.ts';

import type { Scene, SceneCase } from './scene-cases.ts';
import { atVendor } from './source-scenes.ts';
import { at, type Stage, WHY } from './stage.ts';

async function layBroker({ operator, vendorId }: Stage, facts: object = {}) {
  const added = await operator.post(`${at(vendorId)}/brokers`, newBroker(facts));
  return { subject: added.body.id as string, url: `${at(vendorId)}/brokers/${added.body.id}` };
}

/** Where a broker answers that offers this. */
async function answeringBroker(catalog: object = { services: [] }): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(catalog));
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  server.unref();
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** Resting or waking a broker that rests or does not. */
const resting = (action: 'restBroker' | 'wakeBroker', rests: boolean, reason?: string): SceneCase =>
  atVendor(
    action,
    rests ? 'a broker that rests' : 'a broker that is asked',
    async (stage) => {
      const { subject, url } = await layBroker(stage);
      const rest = () => stage.operator.post(`${url}/rest`, { reason: WHY });
      if (rests) await rest();
      const act: Scene['act'] = ({ doer }) =>
        action === 'restBroker'
          ? doer.browser.post(`${url}/rest`, { reason: WHY })
          : doer.browser.post(`${url}/wake`);
      return {
        subject,
        act,
        remedies: {
          'rests-already': async () => void (await stage.operator.post(`${url}/wake`)),
          'does-not-rest': async () => void (await rest()),
        },
      };
    },
    reason,
  );

const OFFERED = {
  services: [
    {
      ...{ id: 'sites', name: 'sites', description: 'Sites', bindable: false },
      plans: [{ id: 'basic', name: 'basic', description: 'Basic' }],
    },
  ],
};
let codes = 0;
const taken = () => ({ serviceId: 'sites', code: `service-${++codes}`, accountPrefix: 'SI' });

const importing = (state: string, read: boolean, reason?: string): SceneCase =>
  atVendor(
    'importBrokerService',
    state,
    async (stage) => {
      const { subject, url } = await layBroker(stage, { url: await answeringBroker(OFFERED) });
      const readIt = () => stage.operator.post(`${url}/catalog-readings`);
      if (read) await readIt();
      return {
        subject,
        act: ({ doer }) => doer.browser.post(`${url}/offerings`, taken()),
        remedies: { 'not-read-yet': async () => void (await readIt()) },
      };
    },
    reason,
  );

export const brokerScenes: SceneCase[] = [
  atVendor('addBroker', 'any time', async (_stage, here) => ({
    subject: '',
    act: ({ doer }) => doer.browser.post(`${here}/brokers`, newBroker()),
  })),
  atVendor('tryBroker', 'a broker that answers', async (_stage, here) => {
    const { name: _name, ...typed } = newBroker({ url: await answeringBroker() });
    return { subject: '', act: ({ doer }) => doer.browser.post(`${here}/brokers/trial`, typed) };
  }),
  atVendor('readBrokerCatalog', 'a broker that answers', async (stage) => {
    const { subject, url } = await layBroker(stage, { url: await answeringBroker() });
    return { subject, act: ({ doer }) => doer.browser.post(`${url}/catalog-readings`) };
  }),
  importing('a broker that was read', true),
  importing('a broker that was not read yet', false, 'not-read-yet'),
  atVendor('changeBroker', 'a broker', async (stage) => {
    const { subject, url } = await layBroker(stage);
    return { subject, act: ({ doer }) => doer.browser.put(url, newBroker(), { 'if-match': '"1"' }) };
  }),
  atVendor('removeBroker', 'a broker that nothing needs', async (stage) => {
    const { subject, url } = await layBroker(stage);
    return { subject, act: ({ doer }) => doer.browser.delete(url, { 'if-match': '"1"' }) };
  }),
  atVendor(
    'removeBroker',
    'a broker of a service',
    async (stage) => {
      const { subject, url } = await layBroker(stage);
      await draftThrough(stage.world, subject);
      return {
        subject,
        act: ({ doer }) => doer.browser.delete(url, { 'if-match': '"1"' }),
        remedies: {
          'broker-in-use': async () => {
            const { db } = stage.world;
            await db.deleteFrom('offering_versions').where('broker_id', '=', subject).execute();
            return undefined;
          },
        },
      };
    },
    'broker-in-use',
  ),
  resting('restBroker', false),
  resting('restBroker', true, 'rests-already'),
  resting('wakeBroker', true),
  resting('wakeBroker', false, 'does-not-rest'),
];

const BROKERS = `${ORGANIZATION}/brokers`;
export const brokerClicks: Record<string, ClickCase> = {
  [BROKERS]: {
    withoutKey: 'once',
    lay: async (stage) => ({
      browser: stage.operator,
      url: `${at(stage.vendorId)}/brokers`,
      body: newBroker(),
    }),
  },
  [`${BROKERS}/{brokerId}/rest`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { url } = await layBroker(stage);
      return { browser: stage.operator, url: `${url}/rest`, body: { reason: WHY } };
    },
  },
  [`${BROKERS}/{brokerId}/offerings`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { url } = await layBroker(stage, { url: await answeringBroker(OFFERED) });
      await stage.operator.post(`${url}/catalog-readings`);
      return { browser: stage.operator, url: `${url}/offerings`, body: taken() };
    },
  },
  [`${BROKERS}/{brokerId}/wake`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { url } = await layBroker(stage);
      await stage.operator.post(`${url}/rest`, { reason: WHY });
      return { browser: stage.operator, url: `${url}/wake` };
    },
  },
};
