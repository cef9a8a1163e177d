import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { endSessionsOfEverybody, endSessionsOfPerson } from './people-sessions.service.ts';
import { EndSessionsOfEverybody } from './sign-in-policy.contract.ts';

const tag = 'Accounts';
const organization = z.object({ organizationId: z.uuid() });
const ALL = '/api/v1/organizations/:organizationId/sessions';
const Ended = z.object({ ended: z.int() }).meta({ id: 'EndedSessions' });

export function peopleSessionRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'DELETE',
      url: `${ALL}/:personId`,
      operationId: 'endSessionsOfPerson',
      stepUp: true,
      summary: 'Sign a person of the organization out everywhere; they are told',
      tag,
      params: organization.extend({ personId: z.uuid() }),
      responses: { 200: Ended },
    },
    async (ctx, { params }) => ok(await endSessionsOfPerson(ctx, params.personId)),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${ALL}/end`,
      operationId: 'endSessionsOfEverybody',
      stepUp: true,
      summary: 'Sign everybody of the organization out but yourself',
      tag,
      params: organization,
      body: EndSessionsOfEverybody,
      responses: { 200: Ended },
    },
    async (ctx, { body }) => ok(await endSessionsOfEverybody(ctx, body.reason)),
  );
}
