import type { Context, MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { queueMail } from '../notifications/index.ts';
import type { OperationRef } from './ledger.repo.ts';
import {
  deleteMailWish,
  findMailWish,
  findWisher,
  hasMailWishes,
  insertMailWish,
  takeMailWishes,
} from './mail-wishes.repo.ts';
import { decideMailWish, type Ended, endedLetter, MAIL_WISH_SENTENCES } from './mail-wishes.rules.ts';
import { findOperation, type OperationRow } from './operations.repo.ts';
import { sideOf } from './operations.service.ts';
import { NEWS_QUEUE } from './queueing.service.ts';
import { stepLabel } from './step-words.rules.ts';

/** Whether the reader gets a mail when this has ended: by wish, or as whoever asked for the service. */
export async function readMailWish(ctx: MemberContext, operationId: string) {
  const operation = await operationOf(ctx, operationId);
  return {
    wanted: await findMailWish(ctx.tx, ownWish(ctx, operationId)),
    toldAnyway: operation.requester_id === ctx.actor.accountId,
  };
}

/** Wishes for a mail when this has ended, or does not any more. The same wish twice is one. */
export async function wishForMail(ctx: MemberContext, operationId: string, wanted: boolean) {
  const operation = await operationOf(ctx, operationId);
  const wish = ownWish(ctx, operationId);
  if (!wanted) await deleteMailWish(ctx.tx, wish);
  else await keepWish(ctx, operation);
  return readMailWish(ctx, operationId);
}

async function keepWish(ctx: MemberContext, { id, partner_id: partnerId, state }: OperationRow) {
  const decision = decideMailWish(state);
  if (!decision.allowed) throw refused(explain(MAIL_WISH_SENTENCES, decision.reason));
  const kept = await insertMailWish(ctx.tx, ownWish(ctx, id), { partnerId, now: ctx.clock.now() });
  if (!kept) throw notFound('person');
}

const ownWish = ({ actor }: MemberContext, operationId: string) => ({
  ...{ organizationId: actor.organizationId, personId: actor.personId, operationId },
});

async function operationOf(ctx: MemberContext, operationId: string): Promise<OperationRow> {
  requirePermission(ctx.actor, 'operations:read');
  const operation = await findOperation(ctx.tx, sideOf(ctx), operationId);
  if (!operation) throw notFound('operation');
  return operation;
}

/** In the transaction that ends it: whoever wished for a mail gets it after the commit. */
export async function tellWishers({ tx, jobs }: Context, { partnerId, operationId }: OperationRef) {
  if (await hasMailWishes(tx, partnerId, operationId))
    await jobs.enqueue(tx, NEWS_QUEUE, { partnerId, operationId });
}

/** Writes the mails, each to a person of the partner or of the customer, and spends the wishes for them. */
export async function mailWishers(ctx: Context, { partnerId, operationId }: OperationRef): Promise<void> {
  const side = { column: 'partner_id', organizationId: partnerId } as const;
  const operation = await findOperation(ctx.tx, side, operationId);
  const ended = operation && endOf(operation);
  if (!operation || !ended) return;
  for (const wish of await takeMailWishes(ctx.tx, partnerId, operationId))
    await mailOne(ctx, operation, ended, wish);
}

/** How it has ended; nothing while it goes on again, for then there is another end to wait for. */
function endOf(operation: OperationRow): Ended | undefined {
  const { state, current_step: step, error, reason } = operation;
  if (state === 'succeeded') return { state };
  if (state === 'cancelled') return { state, reason: reason ?? '' };
  if (state === 'failed')
    return { state, stepName: step ? stepLabel(step, operation) : '', error: error ?? '' };
  return undefined;
}

type Wish = Awaited<ReturnType<typeof takeMailWishes>>[number];

/** Whoever asked for the service has been told of success and failure already. */
async function mailOne(ctx: Context, operation: OperationRow, ended: Ended, wish: Wish) {
  const { organization_id: organizationId, person_id: personId } = wish;
  await actFor(ctx.tx, organizationId);
  const person = await findWisher(ctx.tx, organizationId, personId);
  if (!person) return;
  if (person.account_id === operation.requester_id && ended.state !== 'cancelled') return;
  const side = person.kind === 'customer' ? ('customer' as const) : ('partner' as const);
  const base = `${ctx.settings.publicUrl}/${side}/${organizationId}`;
  await queueMail(ctx, {
    organizationId,
    customerId: operation.customer_id,
    kind: 'provisioning-ended',
    to: person.contact_email,
    letter: endedLetter(ended, {
      ...{ firstName: person.first_name, side, operationKind: operation.kind },
      ...{ serviceName: operation.service_name, customerName: operation.customer_name },
      urls: {
        operation: `${base}/operations/${operation.id}`,
        open: `${base}/services/${operation.subscription_id}/open`,
      },
    }),
  });
}
