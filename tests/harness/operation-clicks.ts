import { type ClickCase, ORGANIZATION } from './click-cases.ts';
import { OPERATION_REASON, questionOf, standing } from './operation-scenes.ts';
import { at, type Stage } from './stage.ts';

const reason = OPERATION_REASON;
const failed = ({ world }: Stage) => standing(world, { state: 'failed' });
const running = ({ world }: Stage) => standing(world, { state: 'running' });

export const operationClicks: Record<string, ClickCase> = {
  [`${ORGANIZATION}/operations/{operationId}/retry`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerAdministrator, partnerId, operationId } = await failed(stage);
      return {
        browser: partnerAdministrator.browser,
        url: `${at(partnerId)}/operations/${operationId}/retry`,
        body: { reason },
      };
    },
  },
  [`${ORGANIZATION}/operations/{operationId}/answer`]: {
    withoutKey: 'once',
    lay: async ({ world }) => {
      const { partnerAdministrator, partnerId, operationId } = await standing(world, questionOf('partner'));
      return {
        browser: partnerAdministrator.browser,
        url: `${at(partnerId)}/operations/${operationId}/answer`,
        body: { answer: 'contoso.example' },
      };
    },
  },
  [`${ORGANIZATION}/operations/{operationId}/cancellation`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerAdministrator, partnerId, operationId } = await running(stage);
      return {
        browser: partnerAdministrator.browser,
        url: `${at(partnerId)}/operations/${operationId}/cancellation`,
        body: { reason },
      };
    },
  },
  [`${ORGANIZATION}/operations/retries`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerAdministrator, partnerId, operationId } = await failed(stage);
      return {
        browser: partnerAdministrator.browser,
        url: `${at(partnerId)}/operations/retries`,
        body: { operationIds: [operationId], reason },
      };
    },
  },
  [`${ORGANIZATION}/stopped-operations/retries`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerId, operationId } = await failed(stage);
      return {
        browser: stage.operator,
        url: `${at(stage.vendorId)}/stopped-operations/retries`,
        body: { operations: [{ partnerId, operationId }], reason },
      };
    },
  },
  [`${ORGANIZATION}/stopped-operations/cancellations`]: {
    withoutKey: 'once',
    lay: async (stage) => {
      const { partnerId, operationId } = await running(stage);
      return {
        browser: stage.operator,
        url: `${at(stage.vendorId)}/stopped-operations/cancellations`,
        body: { partnerId, operationId, reason },
      };
    },
  },
};
