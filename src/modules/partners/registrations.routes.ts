import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, ok } from '../../platform/http/answers.ts';
import { accountRoute } from '../../platform/http/routes.ts';
import { requestAccess } from './access-requests.service.ts';
import { listCandidates } from './candidates.service.ts';
import { checkRegistration } from './check-registration.service.ts';
import {
  AccessRequested,
  ClaimPlace,
  checkQuery,
  RegisteredPartner,
  RegisterPartner,
  RegistrationCandidates,
  RegistrationCheck,
  RequestAccess,
} from './partners.contract.ts';
import { registerPartner } from './registration.service.ts';
import { claimPlace } from './waiting-places.service.ts';

const tag = 'Partner registration';

/** What an account can do before it belongs to a partner organization. */
export function registrationRoutes(app: FastifyInstance) {
  accountRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/registrations/candidates',
      operationId: 'listRegistrationCandidates',
      summary: 'The partner organizations that the registry associates with my sign-in names',
      tag,
      responses: { 200: RegistrationCandidates },
    },
    async (ctx) => ok({ items: await listCandidates(ctx) }),
  );
  accountRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/registrations/verdict',
      operationId: 'checkRegistration',
      summary: 'What the registry would say of a registration now, fact by fact; changes nothing',
      tag,
      query: z.strictObject(checkQuery),
      responses: { 200: RegistrationCheck },
    },
    async (ctx, { query }) => ok(await checkRegistration(ctx, query.partnerNumber)),
  );
  accountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/registrations',
      operationId: 'registerPartner',
      summary: 'Register a partner organization; the caller becomes its administrator',
      tag,
      body: RegisterPartner,
      responses: { 201: RegisteredPartner },
      dryRun: true,
    },
    async (ctx, { body }) => {
      const registered = await registerPartner(ctx, body);
      return created(registered, `/api/v1/organizations/${registered.organizationId}/colleagues`);
    },
  );
  accountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/registrations/claims',
      operationId: 'claimPlace',
      summary: 'Take the place that waits for me in a partner organization',
      tag,
      body: ClaimPlace,
      responses: { 200: RegisteredPartner },
      dryRun: true,
    },
    async (ctx, { body }) => ok(await claimPlace(ctx, body.partnerNumber)),
  );
  accountRoute(
    app,
    {
      method: 'POST',
      url: '/api/v1/access-requests',
      operationId: 'requestAccess',
      summary: 'Ask the administrators of an active partner organization to be let in',
      tag,
      body: RequestAccess,
      responses: { 201: AccessRequested },
      dryRun: true,
    },
    async (ctx, { body }) => created(await requestAccess(ctx, body), '/api/v1/registrations/candidates'),
  );
}
