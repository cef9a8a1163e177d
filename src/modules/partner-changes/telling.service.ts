import type { Context } from '../../kernel/context.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import { recordAudit } from '../audit/index.ts';
import { queueMail, queueMailToAdministrators } from '../notifications/index.ts';
import { changeLetter, type News, type Side } from './change-letters.rules.ts';
import {
  findCustomer,
  findOrganizationName,
  findPartnerOrganization,
  listAdministrators,
  lockUntold,
  markTold,
  type UntoldChange,
} from './partner-changes.repo.ts';

/** Tells both partners' and the customers' administrators what has been announced, done or called off, once. */
export async function tellOfChanges(worker: WorkerContext, vendorId: string): Promise<void> {
  for (;;) {
    const told = await worker.db.transaction().execute(async (tx) => {
      await actAs(tx, 'system');
      await actFor(tx, vendorId);
      return tellSome({ ...worker, tx, correlationId: `partner-change-news-${vendorId}` }, vendorId);
    });
    if (told === 0) return;
  }
}

async function tellSome(ctx: Context, vendorId: string): Promise<number> {
  const untold = await lockUntold(ctx.tx, vendorId);
  const vendorName = await findOrganizationName(ctx.tx, vendorId);
  for (const group of grouped(untold)) await tellGroup(ctx, vendorId, vendorName, group);
  await actFor(ctx.tx, vendorId);
  const ids = untold.map(({ id }) => id);
  if (ids.length > 0) await markTold(ctx.tx, vendorId, ids, ctx.clock.now());
  return ids.length;
}

/** Changes of the same two partners, in the same state and at the same moment, make one mail to a partner. */
function grouped(untold: UntoldChange[]): UntoldChange[][] {
  const groups = new Map<string, UntoldChange[]>();
  for (const change of untold) {
    const { fromNumber, toNumber, state, effectiveAt } = change;
    const key = JSON.stringify([fromNumber, toNumber, state, effectiveAt]);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

async function tellGroup(ctx: Context, vendorId: string, vendorName: string, group: UntoldChange[]) {
  const [first] = group;
  if (!first) return;
  const { state, fromNumber, fromName, toNumber, toName, effectiveAt } = first;
  const news = { state, fromName, toName, vendorName, effectiveAt };
  const [from, to] = [
    await findPartnerOrganization(ctx.tx, fromNumber),
    await findPartnerOrganization(ctx.tx, toNumber),
  ];
  const customers = group.map(({ customerName, number }) => ({ name: customerName, number }));
  const only = group.length === 1 ? first.id : undefined;
  const onePath = only ? `/${only}` : '';
  for (const [side, partner] of [['old-partner', from] as const, ['new-partner', to] as const]) {
    if (partner)
      await tell(
        ctx,
        side,
        partner.id,
        { ...news, customers },
        `/partner/${partner.id}/moves${onePath}`,
        only,
      );
  }
  for (const change of group) {
    const customerId = await tellCustomer(ctx, change, news);
    const sides = [vendorId, from?.id, to?.id, customerId].filter((id) => id !== undefined);
    await recordAudit(ctx, null, {
      organizationIds: sides,
      action: `partner-of-record.${state}`,
      subject: { kind: 'partner-change', id: change.id, name: change.customerName },
      details: { number: change.number, from: fromName, to: toName, effectiveAt: effectiveAt.toISOString() },
    });
  }
}

/** The customer's administrators; while it has no organization of its own, the contact that its partner wrote down. */
async function tellCustomer(
  ctx: Context,
  { holderId, number, id, customerName }: UntoldChange,
  news: Omit<News, 'customers'>,
): Promise<string | undefined> {
  await actFor(ctx.tx, holderId);
  const customer = await findCustomer(ctx.tx, holderId, number);
  const customers = [{ name: customerName, number }];
  const organizationId = customer?.organizationId ?? undefined;
  if (organizationId !== undefined) {
    await tell(
      ctx,
      'customer',
      organizationId,
      { ...news, customers },
      `/customer/${organizationId}/moves/${id}`,
      id,
    );
  } else if (customer && customer.contactEmail !== '') {
    const letter = changeLetter('customer', { ...news, customers }, ctx.settings.publicUrl);
    const mail = { organizationId: holderId, customerId: id, kind: MAIL_KIND, to: customer.contactEmail };
    await queueMail(ctx, { ...mail, letter });
  }
  return organizationId;
}

const MAIL_KIND = 'partner-change';

/** `changeId` where the mail is about one change: erasing its customer finds the mail by it. */
async function tell(
  ctx: Context,
  side: Side,
  organizationId: string,
  news: News,
  path: string,
  changeId: string | undefined,
) {
  await actFor(ctx.tx, organizationId);
  const letter = changeLetter(side, news, `${ctx.settings.publicUrl}${path}`);
  const administrators = await listAdministrators(ctx.tx, organizationId);
  await queueMailToAdministrators(
    ctx,
    administrators.map(({ contactEmail }) => contactEmail),
    { organizationId, customerId: changeId, kind: MAIL_KIND, letter },
  );
}
