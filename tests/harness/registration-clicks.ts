import { type Click, type ClickCase, ORGANIZATION } from './click-cases.ts';
import { settle } from './estate.ts';
import { addRegistryPartner } from './registry.ts';
import { at, named, type Stage } from './stage.ts';
import { proposal } from './vendor-clicks.ts';

export const registrationClicks: Record<string, ClickCase> = {
  '/api/v1/registrations': { withoutKey: 'once', lay: layRegistration },
  '/api/v1/registrations/claims': { withoutKey: 'once', lay: layClaim },
  '/api/v1/access-requests': { withoutKey: 'once', lay: layAccessRequest },
  [`${ORGANIZATION}/access-requests/{requestId}/approval`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerAdministrator, partnerId, ids } = await settle(stage.world, 'Fabrikam');
      const url = `${at(partnerId)}/access-requests/${ids.requestId}/approval`;
      return { browser: partnerAdministrator.browser, url, body: { role: 'member' } };
    },
  },
  [`${ORGANIZATION}/access-requests/{requestId}/refusal`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerAdministrator, partnerId, ids } = await settle(stage.world, 'Fabrikam');
      const url = `${at(partnerId)}/access-requests/${ids.requestId}/refusal`;
      return { browser: partnerAdministrator.browser, url, body: { reason: 'We do not know her.' } };
    },
  },
  [`${ORGANIZATION}/colleagues`]: { withoutKey: 'once', lay: layNewColleague },
  [`${ORGANIZATION}/colleagues/{personId}/invitation`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { browser, url, body } = await layNewColleague(stage);
      const added = await browser.post(url, body);
      return { browser, url: `${url}/${added.body.id}/invitation` };
    },
  },
  [`${ORGANIZATION}/agreement-acceptances`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const customer = await stage.world.addOrganization('customer', { acceptedNothing: true });
      const { browser } = await stage.world.addPerson(customer, ['administrator']);
      const { items } = (await browser.get('/api/v1/agreements/current')).body;
      const agreementIds = items.map(({ id }: { id: string }) => id);
      return { browser, url: `${at(customer)}/agreement-acceptances`, body: { agreementIds } };
    },
  },
  [`${ORGANIZATION}/help-requests`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerId } = await settle(stage.world, 'Fabrikam');
      const { browser } = await stage.world.addPerson(partnerId, ['reader']);
      return { browser, url: `${at(partnerId)}/help-requests`, body: { action: 'createCustomer' } };
    },
  },
  [`${ORGANIZATION}/help-requests/{helpRequestId}/answer`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerAdministrator, partnerId, ids } = await settle(stage.world, 'Fabrikam');
      const url = `${at(partnerId)}/help-requests/${ids.helpRequestId}/answer`;
      return { browser: partnerAdministrator.browser, url, body: { outcome: 'done' } };
    },
  },
};

async function layRegistration(stage: Stage): Promise<Click> {
  const { signInName, browser } = await stage.world.addAccount({ name: 'Ana Lopes' });
  const partnerNumber = await addRegistryPartner(stage.world, { name: 'Contoso', signInNames: [signInName] });
  const address = {
    street: '1 Main Street',
    city: 'Redmond',
    state: 'WA',
    postalCode: '98052',
    country: 'US',
  };
  const person = { firstName: 'Ana', lastName: 'Lopes', contactEmail: 'ana@contoso.example' };
  const body = { partnerNumber, name: 'Contoso', address, phone: '+1 425 555 0100', ...person };
  return { browser, url: '/api/v1/registrations', body };
}

async function layClaim(stage: Stage): Promise<Click> {
  const { url, body, number } = await proposal(stage);
  const { body: made } = await stage.engineer.post(url, body);
  await stage.otherEngineer.post(`${url}/${made.id}/confirmation`);
  const { browser } = await stage.world.addAccount({ signInName: body.signInName });
  return { browser, url: '/api/v1/registrations/claims', body: { partnerNumber: number } };
}

async function layAccessRequest(stage: Stage): Promise<Click> {
  const { signInName, browser } = await stage.world.addAccount({ name: 'Ben Okafor' });
  const partnerNumber = await addRegistryPartner(stage.world, { signInNames: [signInName] });
  const partnerId = await stage.world.addOrganization('partner', { registryNumber: partnerNumber });
  await stage.world.addPerson(partnerId, ['administrator']);
  return { browser, url: '/api/v1/access-requests', body: { partnerNumber, note: 'I work here.' } };
}

async function layNewColleague(stage: Stage): Promise<Click> {
  const partnerId = await stage.world.addOrganization('partner');
  const { browser } = await stage.world.addPerson(partnerId, ['administrator']);
  return { browser, url: `${at(partnerId)}/colleagues`, body: { ...named(), role: 'member' } };
}
