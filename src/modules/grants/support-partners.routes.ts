import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, ok } from '../../platform/http/answers.ts';
import { decodeSortedCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { ChangePartner, RegisteredPartners, ServiceSupport } from './grants.contract.ts';
import { changePartner, readRegisteredPartners, readSupport } from './support-partners.service.ts';

const ORGANIZATION = '/api/v1/organizations/:organizationId';
const SUPPORT = `${ORGANIZATION}/services/:subscriptionId/support-partner`;
const tag = 'Grants';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneService = inOrganization.extend({ subscriptionId: z.uuid() });

/** **Change Partner** of Customer Portal (PP-88, PP-89, PP-90). */
export function supportPartnerRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${ORGANIZATION}/registered-partners`,
      operationId: 'listRegisteredPartners',
      summary: 'Registered partners by name, for a customer that looks for another one',
      tag,
      params: inOrganization,
      query: z.strictObject({ ...pageQuery, search: z.string().trim().max(200).default('') }),
      responses: { 200: RegisteredPartners },
    },
    async (ctx, { query: { limit, cursor, search } }) => {
      const after = decodeSortedCursor(cursor);
      const rows = await readRegisteredPartners(ctx, {
        limit,
        search,
        after: after && [after.key, after.id],
      });
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return ok({
        items: page.map(({ id, name }) => ({ id, name })),
        nextCursor: last ? encodeCursor([last.sortName, last.id]) : null,
      });
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: SUPPORT,
      operationId: 'readSupportPartner',
      summary: 'Who supports a service of the customer, and which change of partner of record is announced',
      tag,
      params: oneService,
      responses: { 200: ServiceSupport },
    },
    async (ctx, { params }) => ok(await readSupport(ctx, params.subscriptionId)),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: SUPPORT,
      operationId: 'changePartner',
      summary: 'Name another partner for a service, with or without access to it',
      tag,
      params: oneService,
      body: ChangePartner,
      responses: { 201: ServiceSupport },
      dryRun: true,
      stepUp: true,
    },
    async (ctx, { params, body, request }) =>
      created(await changePartner(ctx, params.subscriptionId, body), request.url),
  );
}
