import { type ClickCase, ORGANIZATION } from './click-cases.ts';
import { laySandbox } from './sandbox-scenes.ts';
import { at } from './stage.ts';

export const sandboxClicks: Record<string, ClickCase> = {
  [`${ORGANIZATION}/sandbox`]: {
    withoutKey: 'once',
    async lay({ world }) {
      const partnerId = await world.addOrganization('partner');
      const { browser } = await world.addPerson(partnerId, ['administrator']);
      return { browser, url: `${at(partnerId)}/sandbox` };
    },
  },
  [`${ORGANIZATION}/sandbox/moves`]: {
    withoutKey: 'once',
    async lay({ world }) {
      const { administrator, sandboxId } = await laySandbox(world);
      return { browser: administrator.browser, url: `${at(sandboxId)}/sandbox/moves`, body: { hours: 72 } };
    },
  },
};
