import type { Context } from '../../kernel/context.ts';
import { recordAudit } from '../audit/index.ts';
import { sidesOf } from './ending.service.ts';
import { type LockedOperation, markOperation } from './ledger.repo.ts';
import { lookAgain } from './looking-again.service.ts';
import { tellWishers } from './mail-wishes.service.ts';
import { nameOf, tellRequester } from './provisioning-mails.service.ts';
import { markChanged, markCleared, markProvisioned } from './tenant.repo.ts';
import { wantedOf } from './wanted-change.contract.ts';

/** The last step of every operation: what it was about is so from now on, and whoever asked is told. */
export async function makeReady(ctx: Context, operation: LockedOperation): Promise<void> {
  const { tx, clock } = ctx;
  const { partner_id: partnerId, id: operationId, subscription_id: subscriptionId } = operation;
  const now = clock.now();
  if (operation.kind === 'provision') await markProvisioned(tx, operation, now);
  const wanted = wantedOf(operation);
  if (wanted) await markChanged(tx, operation, wanted);
  if (operation.kind === 'deprovision') await markCleared(tx, operation);
  await markOperation(
    tx,
    { partnerId, operationId },
    { state: 'succeeded', finished_at: now, left_behind: false },
  );
  const quiet = operation.kind === 'deprovision';
  const name = quiet ? await nameOf(ctx, operation) : await tellRequester(ctx, operation, { kind: 'ready' });
  await Promise.all([tellWishers(ctx, { partnerId, operationId }), lookAgain(ctx, operation)]);
  await recordAudit(ctx, null, {
    organizationIds: sidesOf(operation),
    action: ACTION[operation.kind],
    subject: { kind: 'operation', id: operationId, name },
    details: { subscriptionId },
  });
}

const ACTION = {
  provision: 'provisioning.succeeded',
  update: 'provisioning.changed',
  deprovision: 'provisioning.cleared-away',
} as const;
