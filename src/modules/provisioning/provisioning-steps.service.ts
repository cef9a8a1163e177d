import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { recordAudit } from '../audit/index.ts';
import { provisionContent, provisionLibrary, verifyTenant } from '../rapidstart/content/index.ts';
import type { LockedOperation } from './ledger.repo.ts';
import type { StepName } from './provisioning.rules.ts';
import { makeReady } from './ready.service.ts';
import { insertCustomerOrganization, linkOrganization, lockCustomerOf } from './tenant.repo.ts';

type Step = (ctx: Context, operation: LockedOperation) => Promise<void>;

/**
 * What each step does, in the transaction that also marks it done: all of it or nothing. The transaction works
 * for the partner when a step begins; a step that writes into the customer's organization goes on as that one.
 */
const STEP_WORK: Partial<Record<StepName, Step>> = {
  'allocate-tenant': allocateTenant,
  'create-content': async ({ tx }, operation) => provisionContent(tx, await enterTenant(tx, operation)),
  'seed-library': async ({ tx }, operation) => provisionLibrary(tx, await enterTenant(tx, operation)),
  verify: checkTenant,
  ready: makeReady,
};

/** What the step does; a step that this version does not know stops the operation. */
export function workOf(name: StepName): Step {
  const work = STEP_WORK[name];
  if (!work) throw new Error(`This version of the program does not know the step ${name}.`);
  return work;
}

/** A customer has one organization, however many services: made with the first, used by the others. */
async function allocateTenant(ctx: Context, operation: LockedOperation) {
  const { tx, clock } = ctx;
  const partnerId = operation.partner_id;
  const customer = await lockCustomerOf(tx, partnerId, operation.subscription_id);
  if (!customer) throw new Error('The customer of this service is not there any more.');
  const organizationId = customer.organization_id ?? newId();
  if (customer.organization_id === null) {
    await insertCustomerOrganization(tx, organizationId, customer, clock.now());
    await recordAudit(ctx, null, {
      organizationIds: [partnerId, organizationId],
      action: 'organization.created',
      subject: { kind: 'organization', id: organizationId, name: customer.name },
    });
  }
  await linkOrganization(
    tx,
    {
      partnerId,
      customerId: customer.id,
      subscriptionId: operation.subscription_id,
      operationId: operation.id,
    },
    organizationId,
  );
}

async function checkTenant({ tx }: Context, operation: LockedOperation) {
  const problems = await verifyTenant(tx, await enterTenant(tx, operation));
  if (problems.length > 0) throw new Error(problems.join(' '));
}

/** Goes on as the customer's organization and says whose service is worked on. */
async function enterTenant(tx: Context['tx'], operation: LockedOperation) {
  if (operation.organization_id === null) throw new Error('No organization has been allocated.');
  await actFor(tx, operation.organization_id);
  return { organizationId: operation.organization_id, subscriptionId: operation.subscription_id };
}
