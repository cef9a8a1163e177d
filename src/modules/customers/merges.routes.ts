import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { created, ok } from '../../platform/http/answers.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { CustomerMerge, CustomerMergePlan, MergeCustomers, MergePlanQuery } from './merging.contract.ts';
import { mergeCustomers, readMergePlan } from './merging.service.ts';
import { readMerge, undoMerge } from './undoing.service.ts';

const HERE = '/api/v1/organizations/:organizationId';
const inOrganization = z.object({ organizationId: z.uuid() });
const oneMerge = inOrganization.extend({ mergeId: z.uuid() });

export function mergeRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/customer-merge-plan`,
      operationId: 'planCustomerMerge',
      summary: 'What merging customers would come to, field by field, and whether it may be',
      tag: 'Customers',
      params: inOrganization,
      query: MergePlanQuery,
      responses: { 200: CustomerMergePlan },
    },
    async (ctx, { query }) => ok(await readMergePlan(ctx, query.customers)),
  );

  memberRoute(
    app,
    {
      method: 'POST',
      url: `${HERE}/customer-merges`,
      operationId: 'mergeCustomers',
      summary: 'Make one customer of several; what they have goes to the one that stays',
      tag: 'Customers',
      params: inOrganization,
      body: MergeCustomers,
      responses: { 201: CustomerMerge },
      dryRun: true,
    },
    async (ctx, { body }) => {
      const merge = await mergeCustomers(ctx, body);
      return created(merge, `/api/v1/organizations/${ctx.actor.organizationId}/customer-merges/${merge.id}`);
    },
  );

  memberRoute(
    app,
    {
      method: 'GET',
      url: `${HERE}/customer-merges/:mergeId`,
      operationId: 'readCustomerMerge',
      summary: 'A merge, and whether it can still be undone',
      tag: 'Customers',
      params: oneMerge,
      responses: { 200: CustomerMerge },
    },
    async (ctx, { params }) => ok(await readMerge(ctx, params.mergeId)),
  );

  memberRoute(
    app,
    {
      method: 'POST',
      url: `${HERE}/customer-merges/:mergeId/undo`,
      operationId: 'undoCustomerMerge',
      summary: 'Take a merge apart within 30 days: every customer is as it was before',
      tag: 'Customers',
      params: oneMerge,
      responses: { 200: CustomerMerge },
      dryRun: true,
    },
    async (ctx, { params }) => ok(await undoMerge(ctx, params.mergeId)),
  );
}
