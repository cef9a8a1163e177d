import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MemberContext } from '../../kernel/context.ts';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { decodeSortedCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import { SentInvitation } from '../activations/activations.contract.ts';
import { partnerPersonAnswer } from './colleague-answers.ts';
import {
  ColleagueChange,
  NewColleague,
  PartnerPerson,
  PartnerPersonPage,
  Succession,
} from './colleagues.contract.ts';
import { readColleague, readColleagues, readSuccession } from './colleagues.service.ts';
import {
  addColleague,
  changeColleague,
  inviteColleague,
  removeColleague,
} from './manage-colleagues.service.ts';

const tag = 'People of a partner';
const organization = z.object({ organizationId: z.uuid() });
const onePerson = organization.extend({ personId: z.uuid() });
const colleagues = '/api/v1/organizations/:organizationId/colleagues';
const colleague = `${colleagues}/:personId`;

export function colleagueRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: colleagues,
      operationId: 'listColleagues',
      summary: 'People of the partner organization by last name, with their roles and invitations',
      tag,
      params: organization,
      query: z.strictObject({ ...pageQuery, search: z.string().trim().max(200).optional() }),
      responses: { 200: PartnerPersonPage },
    },
    async (ctx, { query: { limit, cursor, search } }) => {
      const after = decodeSortedCursor(cursor);
      const { rows, next, administrators } = await readColleagues(ctx, {
        limit,
        after: after && [after.key, after.id],
        search,
      });
      return ok({
        items: rows.map((row) => partnerPersonAnswer(row, administrators, ctx.clock.now())),
        nextCursor: next && encodeCursor(next),
      });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: colleagues,
      operationId: 'addColleague',
      stepUp: true,
      summary: 'Add a colleague with a role and send the invitation',
      tag,
      params: organization,
      body: NewColleague,
      responses: { 201: PartnerPerson },
      dryRun: true,
    },
    async (ctx, { body }) => {
      const answer = await answerFor(ctx, await addColleague(ctx, body));
      const location = `/api/v1/organizations/${ctx.actor.organizationId}/colleagues/${answer.id}`;
      return created(answer, location, { etag: etag(answer.version) });
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: colleague,
      operationId: 'getColleague',
      summary: 'One person of the partner organization',
      tag,
      params: onePerson,
      responses: { 200: PartnerPerson },
    },
    async (ctx, { params }) => withVersion(await answerFor(ctx, params.personId)),
  );
  memberRoute(
    app,
    {
      method: 'PATCH',
      url: colleague,
      operationId: 'changeColleague',
      stepUp: true,
      summary: 'Change name, contact address or role of a colleague; needs If-Match',
      tag,
      params: onePerson,
      body: ColleagueChange,
      responses: { 200: PartnerPerson },
      dryRun: true,
    },
    async (ctx, { params, body, request }) => {
      await changeColleague(ctx, params.personId, seenVersion(request.headers['if-match']), body);
      return withVersion(await answerFor(ctx, params.personId));
    },
  );
  memberRoute(
    app,
    {
      method: 'DELETE',
      url: colleague,
      operationId: 'removeColleague',
      stepUp: true,
      summary: 'Take a colleague out of the organization; access ends at once',
      tag,
      params: onePerson,
      responses: { 204: null },
      dryRun: true,
    },
    async (ctx, { params }) => {
      await removeColleague(ctx, params.personId);
      return noContent();
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${colleague}/invitation`,
      operationId: 'inviteColleague',
      stepUp: true,
      summary: 'Send the invitation again; the former link stops working',
      tag,
      params: onePerson,
      responses: { 201: SentInvitation },
      dryRun: true,
    },
    async (ctx, { params }) => {
      const { sent, person } = await inviteColleague(ctx, params.personId);
      const { signInName, contactEmail } = person;
      const answer = { kind: sent.kind, signInName, contactEmail, expiresAt: sent.expiresAt.toISOString() };
      return created(
        answer,
        `/api/v1/organizations/${ctx.actor.organizationId}/colleagues/${params.personId}`,
      );
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/organizations/:organizationId/succession',
      operationId: 'getSuccession',
      summary: 'Who can let others in, and the warning while that is fewer than two',
      tag,
      params: organization,
      responses: { 200: Succession },
    },
    async (ctx) => ok(await readSuccession(ctx)),
  );
}

async function answerFor(ctx: MemberContext, id: string) {
  const { person, administrators } = await readColleague(ctx, id);
  return partnerPersonAnswer(person, administrators, ctx.clock.now());
}

const withVersion = (answer: Awaited<ReturnType<typeof answerFor>>) =>
  ok(answer, { etag: etag(answer.version) });
