import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { factsOf, updateCustomer } from './customers.repo.ts';
import { customerState } from './customers.rules.ts';
import { forgetLater } from './merge-memory.service.ts';
import { tellOfMerge } from './merge-trail.ts';
import { lendReminders, readLives } from './merged-lives.repo.ts';
import {
  deleteCustomers,
  findCustomersById,
  insertMerge,
  isMergedAway,
  listServicesOf,
  lockCustomersById,
  type MergingRecord,
  moveRows,
  moveTags,
  readCustomerRows,
} from './merges.repo.ts';
import type { CustomerMerge, CustomerMergePlan, MergeCustomers } from './merging.contract.ts';
import { decideMerging, MERGING_SENTENCES, mergedColumns } from './merging.rules.ts';
import { describePlan } from './merging-plan.ts';
import { readMerge } from './undoing.service.ts';

/** What merging these customers would come to, field by field, and whether it may be. Changes nothing. */
export async function readMergePlan(ctx: MemberContext, ids: string[]): Promise<CustomerMergePlan> {
  requirePermission(ctx.actor, 'customers:edit');
  const partnerId = ctx.actor.organizationId;
  const customers = await findCustomersById(ctx.tx, partnerId, ids);
  if (customers.length < new Set(ids).size) throw notFound('customer');
  const services = await listServicesOf(ctx.tx, partnerId, ids);
  const inOrder = ids.flatMap((id) => customers.find((customer) => customer.id === id) ?? []);
  const [first, ...others] = inOrder;
  if (!first) throw notFound('customer');
  return describePlan([first, ...others], services, ctx.clock.now());
}

/**
 * Makes one customer of several. What they have goes to the one that stays; the others leave the list, and what was before
 * is remembered for thirty days.
 */
export async function mergeCustomers(ctx: MemberContext, wanted: MergeCustomers): Promise<CustomerMerge> {
  requirePermission(ctx.actor, 'customers:edit');
  const partnerId = ctx.actor.organizationId;
  const customers = await lockWanted(ctx, wanted);
  refuseMerging(ctx, customers);

  const [survivor, ...others] = customers;
  const away = others.map(({ id }) => id);
  const rows = await readCustomerRows(ctx.tx, partnerId, [survivor.id, ...away]);
  const services = await listServicesOf(ctx.tx, partnerId, away);
  const moved = await moveRows(ctx.tx, partnerId, away, survivor.id);
  const tags = await moveTags(ctx.tx, partnerId, away, survivor.id);
  const lives = await readLives(ctx.tx, partnerId, away);
  const columns = mergedColumns(customers, wanted.take);
  const id = newId();
  await insertMerge(
    ctx.tx,
    {
      partner_id: partnerId,
      id,
      survivor_id: survivor.id,
      survivor_name: columns.name,
      merged: JSON.stringify(others.map((one) => ({ id: one.id, name: one.name, number: one.number }))),
      before: JSON.stringify({
        survivor: rows.get(survivor.id) ?? {},
        merged: away.flatMap((one) => rows.get(one) ?? []),
        after: columns,
        moved,
        tags,
        lives,
        organizations: Object.fromEntries(services.map((service) => [service.id, service.organizationId])),
      }),
      merged_by: ctx.actor.accountId,
      merged_by_name: ctx.actor.name,
      merged_at: ctx.clock.now(),
    },
    away,
  );
  // The number and the mark of the own organization are free before the survivor takes them.
  await deleteCustomers(ctx.tx, partnerId, away);
  await updateCustomer(ctx.tx, partnerId, survivor.id, { ...columns, version: survivor.version + 1 });
  await lendReminders(ctx.tx, partnerId, survivor.id, lives);
  await tellOfMerge(ctx, 'customer.merged', {
    id,
    survivor: { id: survivor.id, name: columns.name },
    others,
  });
  await forgetLater(ctx, partnerId, id);
  return readMerge(ctx, id);
}

type Customers = readonly [MergingRecord, ...MergingRecord[]];

/** The customers as they were seen, held until the transaction ends; the one that stays first. */
async function lockWanted({ tx, actor }: MemberContext, wanted: MergeCustomers): Promise<Customers> {
  const ids = wanted.customers.map(({ id }) => id);
  for (const [part, id] of Object.entries(wanted.take)) {
    if (!ids.includes(id))
      throw invalidField(`/take/${part}`, 'Choose one of the merged customers.', 'unknown-customer');
  }
  const found = await lockCustomersById(tx, actor.organizationId, ids);
  const survivor = found.find(({ id }) => id === wanted.survivorId);
  if (!ids.includes(wanted.survivorId)) {
    throw invalidField('/survivorId', 'Choose one of the merged customers.', 'unknown-customer');
  }
  const missing = ids.filter((id) => !found.some((one) => one.id === id));
  for (const id of missing) {
    if (await isMergedAway(tx, actor.organizationId, id))
      throw refused(explain(MERGING_SENTENCES, 'merged-meanwhile'));
  }
  if (!survivor || missing.length > 0) throw notFound('customer');
  if (ids.length > found.length) throw refused(explain(MERGING_SENTENCES, 'same-customer'));
  const seen = new Map(wanted.customers.map(({ id, version }) => [id, version]));
  if (found.some(({ id, version }) => seen.get(id) !== version)) throw staleVersion();
  const others = ids
    .filter((id) => id !== survivor.id)
    .flatMap((id) => found.find((one) => one.id === id) ?? []);
  return [survivor, ...others];
}

function refuseMerging({ clock }: MemberContext, customers: Customers) {
  const decision = decideMerging(
    customers.map((one) => ({ ...one, standing: customerState(factsOf(one), clock.now()) })),
  );
  if (!decision.allowed) throw refused(explain(MERGING_SENTENCES, decision.reason));
}
