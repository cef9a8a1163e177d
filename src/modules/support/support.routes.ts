import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, ok } from '../../platform/http/answers.ts';
import { decodeSortedCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { openPartner, partnerOf, searchPartners } from './partners-desk.service.ts';
import { OpenedPartner, OpenPartner, partnerSearch, SupportedPartnerPage } from './support.contract.ts';

const tag = 'Support';
const partners = '/api/v1/organizations/:organizationId/support/partners';
const organization = z.object({ organizationId: z.uuid() });

export function partnersDeskRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: partners,
      operationId: 'searchSupportedPartners',
      summary: 'Registered partner organizations by name or number',
      tag,
      params: organization,
      query: z.strictObject({ ...pageQuery, ...partnerSearch }),
      responses: { 200: SupportedPartnerPage },
    },
    async (ctx, { query: { search, limit, cursor } }) => {
      const after = decodeSortedCursor(cursor);
      const rows = await searchPartners(ctx, search, {
        limit,
        after: after && { name: after.key, id: after.id },
      });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return ok({
        items: shown.map(partnerOf),
        nextCursor: rows.length > limit && last ? encodeCursor([last.sort_name, last.id]) : null,
      });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${partners}/:partnerOrganizationId/openings`,
      operationId: 'openSupportedPartner',
      summary: "Open one partner's data with a reason; the opening stands in both audit trails",
      tag,
      params: organization.extend({ partnerOrganizationId: z.uuid() }),
      body: OpenPartner,
      responses: { 201: OpenedPartner },
      dryRun: true,
    },
    async (ctx, { params, body }) =>
      created(
        await openPartner(ctx, params.partnerOrganizationId, body),
        `/api/v1/organizations/${params.organizationId}/audit-events`,
      ),
  );
}
