import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { MemberContext } from '../../kernel/context.ts';
import { created, ok } from '../../platform/http/answers.ts';
import { decodeSortedCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import { SentInvitation } from '../activations/activations.contract.ts';
import { NewStaff, StaffChange, StaffPage, StaffPerson } from './staff.contract.ts';
import { addStaff, changeStaff, inviteStaff, readStaff, readStaffPerson } from './staff.service.ts';
import { staffAnswer } from './staff-answers.ts';

const STAFF = '/api/v1/organizations/:organizationId/staff';
const PERSON = `${STAFF}/:personId`;
const tag = 'Staff';
const inVendor = z.object({ organizationId: z.uuid() });
const onePerson = inVendor.extend({ personId: z.uuid() });

export function staffRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: STAFF,
      operationId: 'listStaff',
      summary: "The vendor's own people by last name, with their roles and invitations",
      tag,
      params: inVendor,
      query: z.strictObject({ ...pageQuery, search: z.string().trim().max(200).optional() }),
      responses: { 200: StaffPage },
    },
    async (ctx, { query: { limit, cursor, search } }) => {
      const after = decodeSortedCursor(cursor);
      const { rows, next, operators } = await readStaff(ctx, {
        limit,
        after: after && [after.key, after.id],
        search,
      });
      return ok({
        items: rows.map((row) => staffAnswer(row, operators, ctx.actor, ctx.clock.now())),
        nextCursor: next && encodeCursor(next),
      });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: STAFF,
      operationId: 'addStaff',
      stepUp: true,
      summary: 'Add a person to the staff and send the invitation',
      tag,
      params: inVendor,
      body: NewStaff,
      responses: { 201: StaffPerson },
      dryRun: true,
    },
    async (ctx, { body }) => {
      const id = await addStaff(ctx, body);
      const answer = await answerFor(ctx, id);
      const location = `/api/v1/organizations/${ctx.actor.organizationId}/staff/${id}`;
      return created(answer, location, { etag: etag(answer.version) });
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: PERSON,
      operationId: 'getStaffPerson',
      summary: 'One person of the staff',
      tag,
      params: onePerson,
      responses: { 200: StaffPerson },
    },
    async (ctx, { params }) => withVersion(await answerFor(ctx, params.personId)),
  );
  memberRoute(
    app,
    {
      method: 'PATCH',
      url: PERSON,
      operationId: 'changeStaff',
      stepUp: true,
      summary: 'Change the roles of a person; needs If-Match',
      tag,
      params: onePerson,
      body: StaffChange,
      responses: { 200: StaffPerson },
      dryRun: true,
    },
    async (ctx, { params, body, request }) => {
      await changeStaff(ctx, params.personId, seenVersion(request.headers['if-match']), body);
      return withVersion(await answerFor(ctx, params.personId));
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: `${PERSON}/invitation`,
      operationId: 'inviteStaff',
      stepUp: true,
      summary: 'Send the invitation again; the former link stops working',
      tag,
      params: onePerson,
      responses: { 201: SentInvitation },
      dryRun: true,
    },
    async (ctx, { params }) => {
      const { sent, person } = await inviteStaff(ctx, params.personId);
      const { signInName, contactEmail } = person;
      const answer = { kind: sent.kind, signInName, contactEmail, expiresAt: sent.expiresAt.toISOString() };
      return created(answer, `/api/v1/organizations/${ctx.actor.organizationId}/staff/${params.personId}`);
    },
  );
}

async function answerFor(ctx: MemberContext, id: string) {
  const { person, operators } = await readStaffPerson(ctx, id);
  return staffAnswer(person, operators, ctx.actor, ctx.clock.now());
}

const withVersion = (answer: Awaited<ReturnType<typeof answerFor>>) =>
  ok(answer, { etag: etag(answer.version) });
