import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Decision, explain } from '../../kernel/decisions.ts';
import { created, noContent, ok } from '../../platform/http/answers.ts';
import { decodeSortedCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { etag, seenVersion } from '../../platform/http/versions.ts';
import { NewPerson, PeoplePage, Person, PersonChange } from './people.contract.ts';
import type { PersonRow } from './people.repo.ts';
import {
  decideDeletion,
  decideInviting,
  invitationProgress,
  PERSON_SENTENCES,
  type PersonRefusal,
} from './people.rules.ts';
import { addPerson, changePerson, readPeople, readPerson, removePerson } from './people.service.ts';

const PEOPLE = '/api/v1/organizations/:organizationId/people';
const PERSON = `${PEOPLE}/:personId`;
const tag = 'People';
const inOrganization = z.object({ organizationId: z.uuid() });
const onePerson = z.object({ organizationId: z.uuid(), personId: z.uuid() });

export function peopleRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: PEOPLE,
      operationId: 'listPeople',
      summary: 'The people of a customer organization, by last name, with their roles and invitations',
      tag,
      params: inOrganization,
      query: z.strictObject({ ...pageQuery, search: z.string().trim().max(200).optional() }),
      responses: { 200: PeoplePage },
    },
    async (ctx, { query }) => {
      const after = decodeSortedCursor(query.cursor);
      const { rows, next, administrators } = await readPeople(ctx, {
        limit: query.limit,
        after: after && [after.key, after.id],
        search: query.search,
      });
      return ok({
        items: rows.map((row) => personAnswer(row, administrators, ctx.clock.now())),
        nextCursor: next && encodeCursor(next),
      });
    },
  );
  memberRoute(
    app,
    {
      method: 'POST',
      url: PEOPLE,
      operationId: 'addPerson',
      stepUp: true,
      summary: 'Save a new person; sends no mail',
      tag,
      params: inOrganization,
      body: NewPerson,
      responses: { 201: Person },
      dryRun: true,
    },
    async (ctx, { body }) => {
      const id = await addPerson(ctx, body);
      const { person, administrators } = await readPerson(ctx, id);
      const location = `/api/v1/organizations/${ctx.actor.organizationId}/people/${id}`;
      const answer = personAnswer(person, administrators, ctx.clock.now());
      return created(answer, location, { etag: etag(person.version) });
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: PERSON,
      operationId: 'getPerson',
      summary: 'One person',
      tag,
      params: onePerson,
      responses: { 200: Person },
    },
    async (ctx, { params }) => answerOf(await readPerson(ctx, params.personId), ctx.clock.now()),
  );
  memberRoute(
    app,
    {
      method: 'PATCH',
      url: PERSON,
      operationId: 'changePerson',
      stepUp: true,
      summary: 'Change name, contact address or roles; needs If-Match',
      tag,
      params: onePerson,
      body: PersonChange,
      responses: { 200: Person },
      dryRun: true,
    },
    async (ctx, { params, body, request }) => {
      await changePerson(ctx, params.personId, seenVersion(request.headers['if-match']), body);
      return answerOf(await readPerson(ctx, params.personId), ctx.clock.now());
    },
  );
  memberRoute(
    app,
    {
      method: 'DELETE',
      url: PERSON,
      operationId: 'deletePerson',
      stepUp: true,
      summary: 'Delete a person who has no roles left',
      tag,
      params: onePerson,
      responses: { 204: null },
      dryRun: true,
    },
    async (ctx, { params }) => {
      await removePerson(ctx, params.personId);
      return noContent();
    },
  );
}

function answerOf(read: { person: PersonRow; administrators: string[] }, now: Date) {
  return ok(personAnswer(read.person, read.administrators, now), { etag: etag(read.person.version) });
}

function personAnswer(row: PersonRow, administrators: string[], now: Date) {
  const isAdministrator = row.roles.includes('administrator');
  const otherAdministrators = administrators.filter((id) => id !== row.id).length;
  const state = invitationProgress(row, now);
  return {
    id: row.id,
    firstName: row.firstName,
    lastName: row.lastName,
    signInName: row.signInName,
    contactEmail: row.contactEmail,
    administrator: isAdministrator,
    serviceRoles: row.serviceRoles,
    invitation: { state, expiresAt: state === 'accepted' ? null : (row.openUntil?.toISOString() ?? null) },
    deletion: permitted(
      decideDeletion({ isAdministrator, otherAdministrators, serviceRoles: row.serviceRoles.length }),
    ),
    inviting: permitted(decideInviting({ bound: row.boundAt !== null })),
    version: row.version,
  };
}

const permitted = (decision: Decision<PersonRefusal>) => ({
  allowed: decision.allowed,
  explanation: decision.allowed ? null : explain(PERSON_SENTENCES, decision.reason),
});
