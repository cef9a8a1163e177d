import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { noContent, ok } from '../../platform/http/answers.ts';
import { memberRoute, untiedMemberRoute } from '../../platform/http/routes.ts';
import { checkDomains } from './domain-proofs.service.ts';
import { changeProvider } from './provider-changes.service.ts';
import { readProvidersEverywhere } from './providers-everywhere.service.ts';
import {
  NewSignInProvider,
  ProviderSearch,
  ProvidersEverywhere,
  SignInProvider,
  SignInProviderChange,
  SignInProviders,
} from './sign-in-providers.contract.ts';
import { addProvider, readProvider, readProviders, removeProvider } from './sign-in-providers.service.ts';

const tag = 'Accounts';
const organization = z.object({ organizationId: z.uuid() });
const one = organization.extend({ providerId: z.uuid() });
const ALL = '/api/v1/organizations/:organizationId/sign-in-providers';
const ONE = `${ALL}/:providerId`;

export function signInProviderRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: ALL,
      operationId: 'listSignInProviders',
      summary: 'Sign-in providers that the organization brings along, and its mail domains',
      tag,
      params: organization,
      responses: { 200: SignInProviders },
    },
    async (ctx) => ok({ items: await readProviders(ctx) }),
  );
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: ALL,
      operationId: 'addSignInProvider',
      summary: 'Bring a sign-in provider along; it is asked who it is first',
      tag,
      stepUp: true,
      params: organization,
      body: NewSignInProvider,
      responses: { 201: z.object({ id: z.uuid() }) },
    },
    async (ctx, { body }) => ({ status: 201, body: { id: await addProvider(ctx, body) } }),
  );
  untiedMemberRoute(
    app,
    {
      method: 'POST',
      url: `${ONE}/check`,
      operationId: 'checkSignInDomains',
      summary: 'Look for the TXT records that prove the mail domains',
      tag,
      personsOnly: true,
      params: one,
      responses: { 200: SignInProvider },
    },
    async (ctx, { params }) => ok(await checkDomains(ctx, params.providerId)),
  );
  memberRoute(
    app,
    {
      method: 'PATCH',
      url: ONE,
      operationId: 'changeSignInProvider',
      summary: 'Change a sign-in provider, let it rest, or demand it of the people of its mail domains',
      tag,
      stepUp: true,
      params: one,
      body: SignInProviderChange,
      responses: { 200: SignInProvider },
    },
    async (ctx, { params, body }) => {
      await changeProvider(ctx, params.providerId, body);
      return ok(await readProvider(ctx, params.providerId));
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/organizations/:organizationId/sign-in-providers-everywhere',
      operationId: 'listSignInProvidersEverywhere',
      summary: "For the vendor: the installation's sign-in providers and those of every organization",
      tag,
      params: organization,
      query: ProviderSearch,
      responses: { 200: ProvidersEverywhere },
    },
    async (ctx, { query }) => ok(await readProvidersEverywhere(ctx, query)),
  );
  memberRoute(
    app,
    {
      method: 'DELETE',
      url: ONE,
      operationId: 'removeSignInProvider',
      summary: 'Remove a sign-in provider; accounts stay, and need another way in',
      tag,
      stepUp: true,
      params: one,
      responses: { 204: null },
    },
    async (ctx, { params }) => {
      await removeProvider(ctx, params.providerId);
      return noContent();
    },
  );
}
