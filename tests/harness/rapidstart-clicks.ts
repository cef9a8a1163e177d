import { type ClickCase, ORGANIZATION } from './click-cases.ts';
import { addRapidStart, answerGroups, newProject } from './rapidstart-service.ts';
import type { Stage } from './stage.ts';

const RAPIDSTART = `${ORGANIZATION}/services/{subscriptionId}/rapidstart`;

export const rapidstartClicks: Record<string, ClickCase> = {
  [`${RAPIDSTART}/projects`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const service = await addRapidStart(stage.world);
      const { browser } = await service.person(['Administrator']);
      return { browser, url: `${service.url}/projects`, body: newProject };
    },
  },
  [`${RAPIDSTART}/projects/{projectId}/groups/{areaCode}/{groupCode}/completion`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { person, project } = await layProject(stage, false);
      const { areas } = (await person.browser.get(project)).body;
      const [group] = areas[0].groups;
      const url = `${project}/groups/${group.areaCode}/${group.code}/completion`;
      return { browser: person.browser, url, headers: { 'if-match': `"${group.version}"` } };
    },
  },
  [`${RAPIDSTART}/projects/{projectId}/loads`]: {
    withoutKey: 'each',
    lay: async (stage) => {
      const { person, project } = await layProject(stage, true);
      return {
        browser: person.browser,
        url: `${project}/loads`,
        body: { target: 'business-central-package' },
      };
    },
  },
};

async function layProject(stage: Stage, complete: boolean) {
  const service = await addRapidStart(stage.world);
  const person = await service.person(['Administrator']);
  const made = await person.browser.post(`${service.url}/projects`, newProject);
  const project = `${service.url}/projects/${made.body.id}`;
  await answerGroups(person, project, undefined, complete);
  return { person, project };
}
