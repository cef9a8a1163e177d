import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../audit/index.ts';
import type { LockedOperation } from './ledger.repo.ts';
import type { OwnStep } from './provisioning.rules.ts';
import { makeReady } from './ready.service.ts';
import { insertCustomerOrganization, linkOrganization, lockCustomerOf } from './tenant.repo.ts';

export type Step = (ctx: Context, operation: LockedOperation) => Promise<void>;

/** What the steps do that ask no broker, in the transaction that also marks them done: all of it or nothing. */
export const OWN_WORK: Record<OwnStep, Step> = { 'allocate-tenant': allocateTenant, ready: makeReady };

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
