import { addDays } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import type { DueTimer } from '../../platform/timers/definitions.ts';
import { recordAudit } from '../audit/index.ts';
import { RETENTION_DAYS } from '../customers/customers.rules.ts';
import { eraseCustomer } from './erase-customer.service.ts';
import {
  customerInactivation,
  customerReminder,
  type LifeOfCustomer,
  partnerInactivation,
  partnerReminder,
} from './life-letters.rules.ts';
import { tellBoth } from './life-mails.service.ts';
import {
  findPartnerToTell,
  insertLifeEvent,
  type LifeRecord,
  listRemindedDays,
  lockLife,
  markInactivated,
} from './lifecycle.repo.ts';
import { decideLifeStep, limitCause } from './lifecycle.rules.ts';

/** Does what a customer's life asks for at this moment, and says when to look again (PP-37, PP-41, PP-42). */
export async function advanceLife(
  ctx: Context,
  { organizationId, subject }: DueTimer,
): Promise<Date | undefined> {
  const customer = await lockLife(ctx.tx, organizationId, subject);
  if (!customer) return undefined;
  const { usable_until: usableUntil, inactivated_at: inactivatedAt } = customer;
  const remindedDays = usableUntil
    ? await listRemindedDays(ctx.tx, organizationId, subject, usableUntil)
    : [];
  const now = ctx.clock.now();
  const step = decideLifeStep({ usableUntil, inactivatedAt, remindedDays }, now);
  switch (step.kind) {
    case 'nothing':
      return undefined;
    case 'wait':
      return step.until;
    case 'remind':
      await remind(ctx, organizationId, customer, step.daysBefore);
      return now;
    case 'inactivate':
      await inactivate(ctx, organizationId, customer, step.at);
      return addDays(step.at, RETENTION_DAYS);
    case 'erase':
      await eraseCustomer(ctx, organizationId, customer);
      return undefined;
    default:
      return step satisfies never;
  }
}

async function remind(ctx: Context, partnerId: string, customer: LifeRecord, daysBefore: number) {
  const endsAt = customer.usable_until;
  if (!endsAt) return;
  await insertLifeEvent(ctx.tx, {
    partner_id: partnerId,
    customer_id: customer.id,
    id: newId(),
    kind: 'reminded',
    at: ctx.clock.now(),
    ends_at: endsAt,
    days_before: daysBefore,
  });
  await recordAudit(ctx, null, {
    organizationIds: [partnerId],
    action: 'customer.reminded',
    subject: { kind: 'customer', id: customer.id, name: customer.name },
    details: { daysBefore, endsAt: endsAt.toISOString() },
  });
  const { told, facts } = await audienceOf(ctx, partnerId, customer, endsAt);
  await tellBoth(ctx, told, 'life-reminder', {
    partner: partnerReminder(daysBefore, facts),
    customer: customerReminder(daysBefore, facts),
  });
}

async function inactivate(ctx: Context, partnerId: string, customer: LifeRecord, at: Date) {
  await markInactivated(ctx.tx, partnerId, customer.id, at);
  await insertLifeEvent(ctx.tx, {
    partner_id: partnerId,
    customer_id: customer.id,
    id: newId(),
    kind: 'inactivated',
    at,
    ends_at: null,
    days_before: null,
  });
  await recordAudit(ctx, null, {
    organizationIds: [partnerId, ...(customer.organization_id ? [customer.organization_id] : [])],
    action: 'customer.inactivated',
    subject: { kind: 'customer', id: customer.id, name: customer.name },
    details: { cause: limitCause(customer), keptUntil: addDays(at, RETENTION_DAYS).toISOString() },
  });
  const { told, facts } = await audienceOf(ctx, partnerId, customer, at);
  await tellBoth(ctx, told, 'life-inactivated', {
    partner: partnerInactivation(facts),
    customer: customerInactivation(facts),
  });
}

async function audienceOf({ tx, settings }: Context, partnerId: string, customer: LifeRecord, endsAt: Date) {
  const partner = await findPartnerToTell(tx, partnerId);
  const facts: LifeOfCustomer = {
    customer: customer.name,
    partner: partner.name,
    cause: limitCause(customer),
    endsAt,
    erasedAt: addDays(endsAt, RETENTION_DAYS),
    url: `${settings.publicUrl}/partner/${partnerId}/customers/${customer.id}`,
  };
  const told = {
    partnerId,
    customerId: customer.id,
    addresses: partner.addresses,
    contact: customer.contact_email,
  };
  return { told, facts };
}
