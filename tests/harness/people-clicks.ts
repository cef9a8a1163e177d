import { type ClickCase, ORGANIZATION } from './click-cases.ts';
import { addCustomerService, giveServiceRoles, tokenMailedTo } from './customer-services.ts';
import { at, named, type Stage } from './stage.ts';

export const peopleClicks: Record<string, ClickCase> = {
  [`${ORGANIZATION}/people`]: { withoutKey: 'once', lay: layNewPerson },
  [`${ORGANIZATION}/people/{personId}/invitation`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { browser, url, body } = await layNewPerson(stage);
      const added = await browser.post(url, body);
      return { browser, url: `${url}/${added.body.id}/invitation` };
    },
  },
  [`${ORGANIZATION}/sessions/end`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const ana = await stage.world.addPerson(await stage.world.addOrganization('partner'), [
        'administrator',
      ]);
      const url = `${at(ana.organizationId)}/sessions/end`;
      return { browser: ana.browser, url, body: { reason: 'A laptop of the office was stolen.' } };
    },
  },
  '/api/v1/invitations/acceptance': {
    withoutKey: 'once',
    lay: async (stage) => {
      const { browser, url, body } = await layNewPerson(stage);
      const added = await browser.post(url, body);
      await browser.post(`${url}/${added.body.id}/invitation`);
      const token = await tokenMailedTo(stage.world, body.contactEmail);
      const invited = await stage.world.addAccount({ signInName: body.signInName });
      const { items } = (await invited.browser.get('/api/v1/agreements/current')).body;
      const acceptedAgreementIds = items.map(({ id }: { id: string }) => id);
      return {
        browser: invited.browser,
        url: '/api/v1/invitations/acceptance',
        body: { token, acceptedAgreementIds },
      };
    },
  },
};

async function layNewPerson(stage: Stage) {
  const service = await addCustomerService(stage.world, { provisioned: true, activated: true });
  const ana = await stage.world.addPerson(service.organizationId, ['administrator']);
  await giveServiceRoles(stage.world, ana, service.subscriptionId, ['Administrator']);
  return { browser: ana.browser, url: `${at(service.organizationId)}/people`, body: named() };
}
