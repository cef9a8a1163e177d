import type { Context } from '../../kernel/context.ts';
import type { LockedOperation } from './ledger.repo.ts';
import { differsNow } from './provisioning.repo.ts';
import { LOOK_AGAIN_QUEUE } from './queueing.service.ts';

/** In the transaction that ends an operation: a service that was found to differ is compared again by itself. */
export async function lookAgain({ tx, jobs }: Context, operation: LockedOperation): Promise<void> {
  const { partner_id: partnerId, subscription_id: subscriptionId } = operation;
  if (await differsNow(tx, partnerId, subscriptionId))
    await jobs.enqueue(tx, LOOK_AGAIN_QUEUE, { partnerId, subscriptionId });
}
