import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, idPage, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute, publicRoute } from '../../platform/http/routes.ts';
import { acceptAsked, readAsked, readOwnAcceptances } from './accepting.service.ts';
import {
  AcceptAgreements,
  AcceptedAgreements,
  Agreement,
  AskedAgreements,
  CurrentAgreements,
  OwnAcceptancePage,
  readingQuery,
} from './agreements.contract.ts';
import { currentAgreements, readAgreement } from './agreements.service.ts';
import { considerWriting } from './writing.service.ts';

const tag = 'Agreements';
const organization = z.object({ organizationId: z.uuid() });
const acceptances = '/api/v1/organizations/:organizationId/agreement-acceptances';

export function agreementRoutes(app: FastifyInstance) {
  publicRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/agreements/current',
      operationId: 'listCurrentAgreements',
      summary: 'Terms of service and privacy statement as they hold today for customers',
      tag,
      query: z.strictObject(readingQuery),
      responses: { 200: CurrentAgreements },
    },
    async (ctx, { query }) => ok({ items: await currentAgreements(ctx, query.language) }),
  );
  publicRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/agreements/:agreementId',
      operationId: 'getAgreement',
      summary: 'The text of one version that is or was in force',
      tag,
      params: z.object({ agreementId: z.uuid() }),
      responses: { 200: Agreement },
    },
    async (ctx, { params }) => ok(await readAgreement(ctx, params.agreementId)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/organizations/:organizationId/agreements/asked',
      operationId: 'listAskedAgreements',
      summary: 'What I am asked to accept for the organization before going on, with what changed',
      tag,
      params: organization,
      query: z.strictObject(readingQuery),
      responses: { 200: AskedAgreements },
    },
    async (ctx, { query }) =>
      ok({
        items: await readAsked(ctx, query.language),
        writing: (await considerWriting(ctx)) ?? null,
      }),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: acceptances,
      operationId: 'listAgreementAcceptances',
      summary: 'Which versions the organization accepted, who did it and when; newest first',
      tag,
      params: organization,
      query: z.strictObject(pageQuery),
      responses: { 200: OwnAcceptancePage },
    },
    async (ctx, { query: { limit, cursor } }) => {
      const rows = await readOwnAcceptances(ctx, { limit, before: decodeIdCursor(cursor) });
      return ok(idPage(rows, limit, ownAcceptanceOf));
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: acceptances,
      operationId: 'acceptAgreements',
      summary: 'Accept all that is asked, for the whole organization',
      tag,
      params: organization,
      body: AcceptAgreements,
      responses: { 201: AcceptedAgreements },
      dryRun: true,
      evenBeforeAccepting: true,
    },
    async (ctx, { params, body }) =>
      created(
        { accepted: await acceptAsked(ctx, body) },
        `/api/v1/organizations/${params.organizationId}/agreement-acceptances`,
      ),
  );
}

type OwnRow = Awaited<ReturnType<typeof readOwnAcceptances>>[number];

const ownAcceptanceOf = (row: OwnRow) => ({
  id: row.id,
  acceptedBy: row.accepted_by,
  acceptedAt: row.accepted_at.toISOString(),
  serviceName: row.service_name,
  agreement: {
    id: row.agreement_id,
    kind: row.kind,
    version: row.version,
    language: row.language,
    title: row.title,
    effectiveFrom: row.effective_from,
  },
});
