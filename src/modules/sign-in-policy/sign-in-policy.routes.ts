import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { noContent, ok } from '../../platform/http/answers.ts';
import { decodeSortedCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { PeopleLacking, SignInPolicy, SignInPolicyChange } from './sign-in-policy.contract.ts';
import { changeSignInPolicy, readPeopleLacking, readSignInPolicy } from './sign-in-policy.service.ts';

const tag = 'Accounts';
const organization = z.object({ organizationId: z.uuid() });
const url = '/api/v1/organizations/:organizationId/sign-in-policy';

export function signInPolicyRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url,
      operationId: 'readSignInPolicy',
      summary: 'Whether a second factor is demanded, and how many lack one',
      tag,
      params: organization,
      responses: { 200: SignInPolicy },
    },
    async (ctx) => ok(await readSignInPolicy(ctx)),
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${url}/lacking`,
      operationId: 'listPeopleLackingSecondFactor',
      summary: 'Who could not sign in with a second factor, by last name',
      tag,
      params: organization,
      query: z.strictObject({ ...pageQuery, search: z.string().trim().max(200).optional() }),
      responses: { 200: PeopleLacking },
    },
    async (ctx, { query: { limit, cursor, search } }) => {
      const after = decodeSortedCursor(cursor);
      const page = await readPeopleLacking(ctx, { limit, after: after && [after.key, after.id], search });
      return ok({ items: page.items, nextCursor: page.next && encodeCursor(page.next) });
    },
  );
  memberRoute(
    app,
    {
      method: 'PUT',
      url,
      operationId: 'changeSignInPolicy',
      stepUp: true,
      summary: 'Demand a second factor of everybody who works for the organization, or not',
      tag,
      params: organization,
      body: SignInPolicyChange,
      responses: { 204: null },
    },
    async (ctx, { body }) => {
      await changeSignInPolicy(ctx, body);
      return noContent();
    },
  );
}
