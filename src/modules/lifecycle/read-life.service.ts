import { addDays } from '../../kernel/clock.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import {
  type CustomerState,
  customerState,
  daysLeft,
  inactiveSince,
  RETENTION_DAYS,
} from '../customers/customers.rules.ts';
import { type Addressees, CAUSE_SENTENCES, effectsOf } from './life-effects.rules.ts';
import type { CustomerLife } from './lifecycle.contract.ts';
import { findLife, findPartnerToTell, type LifeRecord, listLifeEvents } from './lifecycle.repo.ts';
import { lifeMoments, limitCause, type Moment } from './lifecycle.rules.ts';
import { findReceipt, type ReceiptRow } from './receipts.repo.ts';

/** A customer's dates, past and to come, with what each does to people, data and mail; also of one that was erased. */
export async function readLife(
  { tx, actor, clock }: MemberContext,
  customerId: string,
): Promise<CustomerLife> {
  requirePermission(actor, 'customers:read');
  const partnerId = actor.organizationId;
  const customer = await findLife(tx, partnerId, customerId);
  if (customer) {
    const events = await listLifeEvents(tx, partnerId, customerId);
    const { addresses } = await findPartnerToTell(tx, partnerId);
    return lifeOf(customer, events, addresses, clock.now());
  }
  const receipt = await findReceipt(tx, partnerId, customerId);
  if (!receipt) throw notFound('customer');
  return lifeOfErased(receipt);
}

type Events = Awaited<ReturnType<typeof listLifeEvents>>;

function lifeOf(customer: LifeRecord, events: Events, addresses: string[], now: Date): CustomerLife {
  const { usable_until: usableUntil, inactivated_at: inactivatedAt, created_at: enrolledAt } = customer;
  const facts = { usableUntil, inactivatedAt };
  const state = customerState(facts, now);
  const since = inactiveSince(facts, now);
  const limited = usableUntil !== null || since !== null;
  const cause = limitCause(customer);
  const to = { partner: addresses, contact: state === 'active' ? customer.contact_email : '' };
  return {
    customerId: customer.id,
    state: state === 'active' ? (limited ? 'limited' : 'unlimited') : state,
    cause: limited ? { reason: cause, ...causeWords(state, cause) } : null,
    daysLeft: daysLeft(facts, now),
    usableUntil: usableUntil?.toISOString() ?? null,
    keptUntil: since ? addDays(since, RETENTION_DAYS).toISOString() : null,
    moments: lifeMoments({ enrolledAt, ...facts, events }, now).map((moment) => momentAnswer(moment, to)),
  };
}

function causeWords(state: CustomerState, cause: keyof typeof CAUSE_SENTENCES) {
  const { sentence, remedy } = CAUSE_SENTENCES[cause];
  if (state === 'active') return { sentence, remedy };
  return {
    sentence,
    remedy:
      'Give Support the customer account number; with an Enhancement Plan Support reactivates the customer.',
  };
}

function lifeOfErased({ id, enrolled_at, inactivated_at, erased_at }: ReceiptRow): CustomerLife {
  const moments: Moment[] = [
    { kind: 'enrolled', at: enrolled_at, done: true, daysBefore: null },
    { kind: 'end', at: inactivated_at, done: true, daysBefore: null },
    { kind: 'erasure', at: erased_at, done: true, daysBefore: null },
  ];
  return {
    customerId: id,
    state: 'erased',
    cause: null,
    daysLeft: null,
    usableUntil: null,
    keptUntil: null,
    moments: moments.map((moment) => momentAnswer(moment, { partner: [], contact: '' })),
  };
}

const momentAnswer = (moment: Moment, to: Addressees) => ({
  kind: moment.kind,
  at: moment.at.toISOString(),
  done: moment.done,
  daysBefore: moment.daysBefore,
  effects: effectsOf(moment, to),
});
