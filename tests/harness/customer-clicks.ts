import { newId } from '../../src/kernel/ids.ts';
import { type ClickCase, ORGANIZATION } from './click-cases.ts';
import { addCustomerService } from './customer-services.ts';
import { addRegisteredPartner } from './registry-facts.ts';
import { at, named, type Stage } from './stage.ts';

export const customerClicks: Record<string, ClickCase> = {
  [`${ORGANIZATION}/customers`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const number = newId().slice(-12);
      const partnerId = await addRegisteredPartner(stage.world, newId().slice(-12), [
        { number, name: 'Fourth Coffee' },
      ]);
      const { browser } = await stage.world.addPerson(partnerId, ['administrator']);
      const body = {
        number,
        name: 'Fourth Coffee',
        street: '1 Main Street',
        city: 'Seattle',
        state: 'WA',
        postalCode: '98101',
        country: 'US',
      };
      return { browser, url: `${at(partnerId)}/customers`, body };
    },
  },
  [`${ORGANIZATION}/customers/tagging`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { partner, partnerId, customerId } = await addCustomerService(stage.world);
      const body = { selection: { ids: [customerId] }, add: ['Key account'] };
      return { browser: partner.browser, url: `${at(partnerId)}/customers/tagging`, body };
    },
  },
  [`${ORGANIZATION}/customers/tagging/{taggingId}/undo`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partner, partnerId, customerId } = await addCustomerService(stage.world);
      const url = `${at(partnerId)}/customers/tagging`;
      const body = { selection: { ids: [customerId] }, add: ['Key account'] };
      const tagged = await partner.browser.post(url, body);
      return { browser: partner.browser, url: `${url}/${tagged.body.taggingId}/undo` };
    },
  },
  [`${ORGANIZATION}/customers/{customerId}/notes`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { partner, partnerId, customerId } = await addCustomerService(stage.world);
      const url = `${at(partnerId)}/customers/${customerId}/notes`;
      return { browser: partner.browser, url, body: { body: 'Call back in spring.' } };
    },
  },
  [`${ORGANIZATION}/customer-views`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partner, partnerId } = await addCustomerService(stage.world);
      const definition = { filters: {}, sort: 'name', columns: ['name'] };
      return {
        browser: partner.browser,
        url: `${at(partnerId)}/customer-views`,
        body: { name: 'Mine', definition },
      };
    },
  },
  [`${ORGANIZATION}/customer-merges`]: { withoutKey: 'once', lay: layMerge },
  [`${ORGANIZATION}/customer-merges/{mergeId}/undo`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { browser, url, body } = await layMerge(stage);
      const merged = await browser.post(url, body);
      return { browser, url: `${url}/${merged.body.id}/undo` };
    },
  },
  [`${ORGANIZATION}/customers/{customerId}/subscriptions`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { partner, partnerId, customerId } = await addCustomerService(stage.world);
      const url = `${at(partnerId)}/customers/${customerId}/subscriptions`;
      return { browser: partner.browser, url, body: { offeringCode: 'rapidstart', country: 'DE' } };
    },
  },
  [`${ORGANIZATION}/subscriptions/{subscriptionId}/activation`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { partner, activationUrl } = await addCustomerService(stage.world);
      return { browser: partner.browser, url: activationUrl, body: named() };
    },
  },
  [`${ORGANIZATION}/customer-imports/{importId}/start`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { browser, url } = await plannedImport(stage);
      return { browser, url: `${url}/start` };
    },
  },
  [`${ORGANIZATION}/customer-imports/{importId}/cancel`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { browser, url } = await plannedImport(stage);
      await browser.post(`${url}/start`);
      return { browser, url: `${url}/cancel` };
    },
  },
  [`${ORGANIZATION}/registry-lookups`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const partnerId = await addRegisteredPartner(stage.world, `L${newId().slice(-10)}`, []);
      const { browser } = await stage.world.addPerson(partnerId, ['member']);
      return { browser, url: `${at(partnerId)}/registry-lookups`, body: { number: 'C1' } };
    },
  },
};

async function layMerge(stage: Stage) {
  const partnerId = await addRegisteredPartner(stage.world, newId().slice(-12), []);
  const { browser } = await stage.world.addPerson(partnerId, ['administrator']);
  const administrator = { firstName: 'Kim', lastName: 'Berg', signInName: 'kim@fourthcoffee.example' };
  const prospect = { country: 'DE', administrator, contactEmail: 'office@fourthcoffee.example' };
  const add = async (name: string) =>
    (await browser.post(`${at(partnerId)}/customers`, { ...prospect, name })).body.id;
  const [survivorId, other] = [await add('Fourth Coffee'), await add('Forth Coffee')];
  const customers = [survivorId, other].map((id) => ({ id, version: 1 }));
  return { browser, url: `${at(partnerId)}/customer-merges`, body: { survivorId, customers } };
}

async function plannedImport(stage: Stage) {
  const number = newId().slice(-12);
  const partnerId = await addRegisteredPartner(stage.world, newId().slice(-12), [
    { number, name: 'Contoso' },
  ]);
  const { browser } = await stage.world.addPerson(partnerId, ['member']);
  const file = { name: 'customers.csv', bytes: `Customer account number\n${number}\n` };
  const { body } = await browser.upload(`${at(partnerId)}/customer-imports`, file);
  const url = `${at(partnerId)}/customer-imports/${body.id}`;
  await browser.put(`${url}/plan`, { mapping: body.mapping });
  return { browser, url };
}
