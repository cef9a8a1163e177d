import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import {
  approveGrant,
  approveGrants,
  changeGrant,
  declineGrant,
  endNow,
  renewGrants,
} from './change-grant.service.ts';
import {
  ApproveGrants,
  ChangeGrant,
  Grant,
  GrantablePeople,
  GrantDeeds,
  GrantPage,
  NewGrant,
  RenewedGrants,
  RenewGrants,
} from './grants.contract.ts';
import { askGrantAgain, createGrant, remindToDecide } from './propose-grant.service.ts';
import { readDeeds, readGrant, readGrantablePeople, readGrants } from './read-grants.service.ts';

const GRANTS = '/api/v1/organizations/:organizationId/grants';
const GRANT = `${GRANTS}/:grantId`;
const tag = 'Grants';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneGrant = inOrganization.extend({ grantId: z.uuid() });

const answer = (grant: Grant) => ok(grant, { etag: etag(grant.version) });

/** Who may act for a customer: for the customer and for the partner, each in its own organization. */
export function grantRoutes(app: FastifyInstance) {
  readingRoutes(app);
  memberRoute(
    app,
    {
      method: 'POST',
      url: GRANTS,
      operationId: 'createGrant',
      summary: 'A partner proposes access to a service of a customer; a customer gives it',
      tag,
      params: inOrganization,
      body: NewGrant,
      responses: { 201: Grant },
      dryRun: true,
      stepUp: true,
    },
    async (ctx, { body }) => {
      const grant = await createGrant(ctx, body);
      const location = `/api/v1/organizations/${ctx.actor.organizationId}/grants/${grant.id}`;
      return created(grant, location, { etag: etag(grant.version) });
    },
  );
  memberRoute(
    app,
    {
      method: 'PATCH',
      url: GRANT,
      operationId: 'changeGrant',
      summary: 'Fewer roles or people or an earlier end hold at once; what a partner adds waits for consent',
      tag,
      params: oneGrant,
      body: ChangeGrant,
      responses: { 200: Grant },
      dryRun: true,
      stepUp: true,
    },
    async (ctx, { params, body, request }) =>
      answer(await changeGrant(ctx, params.grantId, seenVersion(request.headers['if-match']), body)),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${GRANTS}/renewals`,
      operationId: 'renewGrants',
      summary: 'The same later end for any number of grants, all or none',
      tag,
      params: inOrganization,
      body: RenewGrants,
      responses: { 200: RenewedGrants },
      dryRun: true,
      stepUp: true,
    },
    async (ctx, { body }) => ok({ items: await renewGrants(ctx, body) }),
  );
  decidingRoutes(app);
  askingRoutes(app);
}

function readingRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: GRANTS,
      operationId: 'listGrants',
      summary: 'Who may act for the customer, or for whom the partner may act, newest first',
      tag,
      params: inOrganization,
      query: z.strictObject({
        ...pageQuery,
        pending: z.stringbool().default(false),
        subscriptionId: z.uuid().optional(),
        customerId: z.uuid().optional(),
      }),
      responses: { 200: GrantPage },
    },
    async (ctx, { query: { cursor, ...query } }) => {
      const { items, next } = await readGrants(ctx, { ...query, before: decodeIdCursor(cursor) });
      return ok({ items, nextCursor: next === undefined ? null : encodeCursor([next]) });
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: GRANT,
      operationId: 'readGrant',
      summary: 'One grant, with everybody whom it covers now',
      tag,
      params: oneGrant,
      responses: { 200: Grant },
    },
    async (ctx, { params }) => answer(await readGrant(ctx, params.grantId)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${GRANT}/deeds`,
      operationId: 'listGrantDeeds',
      summary: 'What people did by the grant, newest first',
      tag,
      params: oneGrant,
      query: z.strictObject(pageQuery),
      responses: { 200: GrantDeeds },
    },
    async (ctx, { params, query: { limit, cursor } }) => {
      const rows = await readDeeds(ctx, params.grantId, { limit, before: decodeIdCursor(cursor) });
      const items = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }));
      const last = rows.length > limit ? items.at(-1) : undefined;
      return ok({ items, nextCursor: last ? encodeCursor([last.id]) : null });
    },
  );
}

function decidingRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${GRANT}/approval`,
      operationId: 'approveGrant',
      summary: 'Approve a proposal, or consent to the difference that an amendment makes',
      tag,
      params: oneGrant,
      responses: { 200: Grant },
      dryRun: true,
      stepUp: true,
    },
    async (ctx, { params, request }) =>
      answer(await approveGrant(ctx, params.grantId, seenVersion(request.headers['if-match']))),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${GRANT}/refusal`,
      operationId: 'declineGrant',
      summary: 'Decline or withdraw a proposal or an amendment; what stands goes on as it is',
      tag,
      params: oneGrant,
      responses: { 200: Grant },
      dryRun: true,
    },
    async (ctx, { params, request }) =>
      answer(await declineGrant(ctx, params.grantId, seenVersion(request.headers['if-match']))),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${GRANT}/end`,
      operationId: 'endGrant',
      summary: 'End a grant now: nobody gets in by it from the next click on',
      tag,
      params: oneGrant,
      responses: { 200: Grant },
      dryRun: true,
    },
    async (ctx, { params }) => answer(await endNow(ctx, params.grantId)),
  );
}

function askingRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${GRANTS}/people`,
      operationId: 'listGrantablePeople',
      summary: 'People of a partner organization who can be named in a grant',
      tag,
      params: inOrganization,
      query: z.strictObject({ partnerId: z.uuid().optional() }),
      responses: { 200: GrantablePeople },
    },
    async (ctx, { query }) => ok({ items: await readGrantablePeople(ctx, query.partnerId) }),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${GRANTS}/approvals`,
      operationId: 'approveGrants',
      summary: 'Approve any number of proposals and amendments as they were seen, all or none',
      tag,
      params: inOrganization,
      body: ApproveGrants,
      responses: { 200: RenewedGrants },
      dryRun: true,
      stepUp: true,
    },
    async (ctx, { body }) => ok({ items: await approveGrants(ctx, body) }),
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${GRANT}/again`,
      operationId: 'askGrantAgain',
      summary: 'Ask for what is over again, or give it again: as it was, and as long as it was',
      tag,
      params: oneGrant,
      responses: { 201: Grant },
      dryRun: true,
      stepUp: true,
    },
    async (ctx, { params }) => {
      const grant = await askGrantAgain(ctx, params.grantId);
      const location = `/api/v1/organizations/${ctx.actor.organizationId}/grants/${grant.id}`;
      return created(grant, location, { etag: etag(grant.version) });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${GRANT}/invitations`,
      operationId: 'remindToDecide',
      summary: "Ask the customer's administrators once more to decide; former links stop working",
      tag,
      params: oneGrant,
      responses: { 200: Grant },
      dryRun: true,
    },
    async (ctx, { params }) => answer(await remindToDecide(ctx, params.grantId)),
  );
}
