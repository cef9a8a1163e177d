import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { noContent, ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { SignInPolicy, SignInPolicyChange } from './sign-in-policy.contract.ts';
import { changeSignInPolicy, readSignInPolicy } from './sign-in-policy.service.ts';

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
      summary: 'Whether a second factor is demanded, and who lacks one',
      tag,
      params: organization,
      responses: { 200: SignInPolicy },
    },
    async (ctx) => ok(await readSignInPolicy(ctx)),
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
