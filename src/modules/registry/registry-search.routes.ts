import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import {
  RegistryCustomer,
  RegistryCustomerList,
  RegistryCustomerSearch,
} from './registry-search.contract.ts';
import { readMyCustomer, searchMyCustomers } from './registry-search.service.ts';

const ALL = '/api/v1/organizations/:organizationId/registry-customers';
const inOrganization = z.object({ organizationId: z.uuid() });

export function registrySearchRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: ALL,
      operationId: 'searchMyCustomers',
      summary: "A partner's own customers in the registry, by whole number or similar name",
      tag: 'Customers',
      params: inOrganization,
      query: RegistryCustomerSearch,
      responses: { 200: RegistryCustomerList },
    },
    async (ctx, { query }) => ok(await searchMyCustomers(ctx, query)),
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${ALL}/:number`,
      operationId: 'readMyRegistryCustomer',
      summary: 'Name, address and industry of one of the own customers, to fill a form with',
      tag: 'Customers',
      params: inOrganization.extend({ number: z.string().min(1).max(20) }),
      responses: { 200: RegistryCustomer },
    },
    async (ctx, { params }) => ok(await readMyCustomer(ctx, params.number)),
  );
}
