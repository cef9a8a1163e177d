import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, idPage, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import {
  AgreementAcceptancePage,
  PublishAgreement,
  PublishedAgreements,
  PublishedText,
} from './agreements.contract.ts';
import {
  publishAgreement,
  readAcceptancesOf,
  readPublished,
  readPublishedText,
} from './publishing.service.ts';

const tag = 'Agreements';
const vendor = z.object({ organizationId: z.uuid() });
const one = vendor.extend({ agreementId: z.uuid() });
const agreements = '/api/v1/organizations/:organizationId/agreements';

/** What an operator does with agreements. */
export function publishingRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: agreements,
      operationId: 'listPublishedAgreements',
      summary: 'Every version in every language, newest first, with how many organizations accepted it',
      tag,
      params: vendor,
      responses: { 200: PublishedAgreements },
    },
    async (ctx) => ok({ items: await readPublished(ctx) }),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: agreements,
      operationId: 'publishAgreement',
      summary: 'Publish a version; it never changes afterwards',
      tag,
      params: vendor,
      body: PublishAgreement,
      responses: { 201: PublishedText },
      dryRun: true,
    },
    async (ctx, { params, body }) => {
      const id = await publishAgreement(ctx, body);
      const location = `/api/v1/organizations/${params.organizationId}/agreements/${id}`;
      return created(await readPublishedText(ctx, id), location);
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${agreements}/:agreementId`,
      operationId: 'getPublishedAgreement',
      summary: 'One version with its text, and what changed against the version before it',
      tag,
      params: one,
      responses: { 200: PublishedText },
    },
    async (ctx, { params }) => ok(await readPublishedText(ctx, params.agreementId)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${agreements}/:agreementId/acceptances`,
      operationId: 'listAcceptancesOfAgreement',
      summary: 'Which organizations accepted this version, who did it and when; newest first',
      tag,
      params: one,
      query: z.strictObject(pageQuery),
      responses: { 200: AgreementAcceptancePage },
    },
    async (ctx, { params, query: { limit, cursor } }) => {
      const page = { limit, before: decodeIdCursor(cursor) };
      return ok(idPage(await readAcceptancesOf(ctx, params.agreementId, page), limit, acceptanceOf));
    },
  );
}

type Row = Awaited<ReturnType<typeof readAcceptancesOf>>[number];

const acceptanceOf = (row: Row) => ({
  id: row.id,
  acceptedBy: row.accepted_by,
  acceptedAt: row.accepted_at.toISOString(),
  organizationName: row.organization_name,
  organizationKind: row.organization_kind,
});
