import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { CandidateList, CandidateSearch, OwnOrganization } from './candidates.contract.ts';
import { findCandidates } from './candidates.service.ts';
import { readOwnOrganization } from './customers.service.ts';

const HERE = '/api/v1/organizations/:organizationId';
const inOrganization = z.object({ organizationId: z.uuid() });

/** What helps while the form of a new customer is filled. */
export function enrolmentRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/customer-candidates`,
      operationId: 'listCustomerCandidates',
      summary: 'Customers and own registry accounts that may be the same company, the most alike first',
      tag: 'Customers',
      params: inOrganization,
      query: CandidateSearch,
      responses: { 200: CandidateList },
    },
    async (ctx, { query }) => ok({ items: await findCandidates(ctx, query) }),
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/own-organization`,
      operationId: 'readOwnOrganization',
      summary: 'The own organization, to enrol it as a prospect (PP-34)',
      tag: 'Customers',
      params: inOrganization,
      responses: { 200: OwnOrganization },
    },
    async (ctx) => ok(await readOwnOrganization(ctx)),
  );
}
