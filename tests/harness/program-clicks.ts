import { type ClickCase, ORGANIZATION } from './click-cases.ts';
import { layProgram, newKey } from './program-scenes.ts';

const PROGRAMS = `${ORGANIZATION}/programs`;

export const programClicks: Record<string, ClickCase> = {
  [PROGRAMS]: {
    withoutKey: 'once',
    async lay({ world }) {
      const { administrator, url } = await layProgram(world, 'partner');
      return { browser: administrator.browser, url, body: { name: 'CRM', role: 'member' } };
    },
  },
  [`${PROGRAMS}/{programId}/keys`]: {
    withoutKey: 'once',
    async lay({ world }) {
      const { administrator, program, url } = await layProgram(world, 'customer');
      return { browser: administrator.browser, url: `${url}/${program.id}/keys`, body: newKey(world) };
    },
  },
};
