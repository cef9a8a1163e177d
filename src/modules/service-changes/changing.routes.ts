import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { accepted, ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import { ChangeService, ServiceChangeBegun, ServiceChoices } from './changing.contract.ts';
import { changeService, readServiceChoices } from './changing.service.ts';

const ofSubscription = z.object({ organizationId: z.uuid(), subscriptionId: z.uuid() });
const CHANGES = '/api/v1/organizations/:organizationId/subscriptions/:subscriptionId/changes';

export function serviceChangeRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: CHANGES,
      operationId: 'readServiceChoices',
      summary: 'What of a service that is set up can be changed: plan, settings, something newer',
      tag: 'Subscriptions',
      params: ofSubscription,
      responses: { 200: ServiceChoices },
    },
    async (ctx, { params }) => {
      const choices = await readServiceChoices(ctx, params.subscriptionId);
      return ok(choices, { etag: etag(choices.version) });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: CHANGES,
      operationId: 'changeService',
      summary:
        'Change a service that is set up; the operation in `location` does it, and until then it stays as it is',
      tag: 'Subscriptions',
      params: ofSubscription,
      body: ChangeService,
      responses: { 202: ServiceChangeBegun },
      dryRun: true,
    },
    async (ctx, { params: { organizationId, subscriptionId }, body, request }) => {
      const seen = seenVersion(request.headers['if-match']);
      const begun = await changeService(ctx, subscriptionId, seen, body);
      return accepted(begun, `/api/v1/organizations/${organizationId}/operations/${begun.operation.id}`);
    },
  );
}
