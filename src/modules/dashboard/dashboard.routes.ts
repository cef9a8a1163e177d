import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { explain } from '../../kernel/decisions.ts';
import { may } from '../../kernel/permissions.ts';
import { ok } from '../../platform/http/answers.ts';
import { decodeIdCursor, encodeCursor, pageQuery } from '../../platform/http/cursors.ts';
import { memberRoute } from '../../platform/http/routes.ts';
import { retirementNow, retirementOf } from '../catalogue/offerings.rules.ts';
import { customerState } from '../customers/customers.rules.ts';
import {
  decideOpeningAt,
  OPENING_SENTENCES,
  openingAddress,
  provisioningOf,
} from '../people/opening.rules.ts';
import { serviceStatus } from '../subscriptions/subscriptions.rules.ts';
import { ServiceOpening, ServicesPage } from './dashboard.contract.ts';
import type { ServiceRow } from './dashboard.repo.ts';
import { readServices } from './dashboard.service.ts';
import { readOpening } from './opening.service.ts';

export function dashboardRoutes(app: FastifyInstance) {
  memberRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/organizations/:organizationId/services',
      operationId: 'listServices',
      summary: 'The services of a customer organization, whether you can open them, and if not, why',
      tag: 'Services',
      evenWhileClosed: true,
      params: z.object({ organizationId: z.uuid() }),
      query: z.strictObject(pageQuery),
      responses: { 200: ServicesPage },
    },
    async (ctx, { query }) => {
      const after = decodeIdCursor(query.cursor);
      const { rows, waiting, closed } = await readServices(ctx, { limit: query.limit, after });
      const keys = closed === null && may(ctx.actor, 'access-keys:manage');
      const items = rows.slice(0, query.limit).map((row) => serviceAnswer(row, ctx.clock.now(), keys));
      const last = rows.length > query.limit ? items.at(-1) : undefined;
      return ok({
        items,
        nextCursor: last ? encodeCursor([last.subscriptionId]) : null,
        waiting: waiting && { ...waiting, partnerChange: waiting.partnerChange ?? null },
        closed,
      });
    },
  );
  memberRoute(
    app,
    {
      method: 'GET',
      url: '/api/v1/organizations/:organizationId/services/:subscriptionId/opening',
      operationId: 'readServiceOpening',
      summary: 'Where a service opens for you; a refusal says why it does not',
      tag: 'Services',
      guests: true,
      params: z.object({ organizationId: z.uuid(), subscriptionId: z.uuid() }),
      responses: { 200: ServiceOpening },
    },
    async (ctx, { params }) => ok(await readOpening(ctx, params.subscriptionId, params.organizationId)),
  );
}

function serviceAnswer(row: ServiceRow, now: Date, mayManageKeys: boolean) {
  const state = customerState(row, now);
  const provisioning = provisioningOf(row);
  const address = openingAddress({
    ...row,
    organizationId: row.organizationId ?? '',
    subscriptionId: row.id,
  });
  const decision = decideOpeningAt(address, {
    roles: row.roles,
    activated: row.activatedAt !== null,
    customerState: state,
    provisioning,
  });
  return {
    subscriptionId: row.id,
    name: row.name,
    label: row.label,
    description: row.description,
    country: row.country,
    serviceAccountId: row.serviceAccountId,
    planName: row.planName,
    purpose: row.purpose,
    dataCentre: row.dataCentre,
    retirement: retirementNow(retirementOf(row), now),
    partnerName: row.partnerName ?? '',
    status: serviceStatus({ ...row, customerState: state }),
    activatedAt: row.activatedAt?.toISOString() ?? null,
    provisioning: {
      state: provisioning,
      operationId: row.operationId,
      promisedBy: row.promisedBy?.toISOString() ?? null,
    },
    roles: row.roles,
    availableRoles: row.availableRoles,
    accessKeys: mayManageKeys && row.hasAccessKeys,
    open: {
      allowed: decision.allowed,
      explanation: decision.allowed ? null : explain(OPENING_SENTENCES, decision.reason),
      address: decision.allowed ? address : null,
    },
  };
}
