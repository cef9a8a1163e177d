import type { Context } from '../../kernel/context.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { forgetKeysOf } from '../access-keys/index.ts';
import { recordAudit } from '../audit/index.ts';
import { customerKind } from '../customers/customers.rules.ts';
import { leaveToRemove } from '../erased-services/index.ts';
import { queueMail } from '../notifications/index.ts';
import {
  type Doomed,
  deleteCustomer,
  deleteMails,
  deleteOrganization,
  deletePeopleOf,
  deleteServiceContent,
  findAccessGiven,
  findDoomed,
  forgetAccounts,
  forgetInTrails,
  idsOf,
  insertReceipt,
  isSharedOrganization,
  listPeopleOf,
} from './erasure.repo.ts';
import { erasureLetter } from './life-letters.rules.ts';
import type { Erased } from './lifecycle.contract.ts';
import { findPartnerToTell, type LifeRecord } from './lifecycle.repo.ts';

/**
 * Erases a customer whose thirty days are over, with everything that names it or its people, and leaves a receipt
 * (N4). What it had at the brokers of its services is deleted there by jobs. An organization that another partner looks after as well keeps its people. Needs the capacity of the system.
 */
export async function eraseCustomer(ctx: Context, partnerId: string, customer: LifeRecord): Promise<void> {
  const { tx, clock } = ctx;
  const doomed = await findDoomed(tx, partnerId, customer);
  await leaveToRemove(ctx, { ...doomed, receiptId: customer.id });
  const { organization, accountIds, ...ofOrganization } = await emptyOrganization(ctx, customer, doomed);
  const trailEntries = await forgetInTrails(tx, {
    ...doomed,
    organizationId: organization,
    personIds: ofOrganization.personIds,
    accountIds,
    access: ofOrganization.access,
  });
  await actFor(tx, partnerId);
  const mails = await deleteMails(tx, idsOf(doomed), organization);
  const { invitations, services } = await deleteCustomer(tx, doomed, customer);
  if (organization) {
    await actFor(tx, organization);
    await deleteOrganization(tx, organization);
    await actFor(tx, partnerId);
  }
  const { counts } = ofOrganization;
  await leaveReceipt(ctx, partnerId, customer, {
    ...counts,
    invitations: counts.invitations + invitations,
    services,
    mails,
    trailEntries,
    accounts: await forgetAccounts(tx, accountIds),
  });
  await recordAudit(ctx, null, {
    organizationIds: [partnerId],
    action: 'customer.erased',
    subject: { kind: 'erasure-receipt', id: customer.id, name: clock.now().toISOString().slice(0, 10) },
  });
}

const NOTHING = { people: 0, projects: 0, answeredGroups: 0, loads: 0, invitations: 0 };

/** What the customer's own organization holds; `organization` is null when there is none to delete afterwards. */
async function emptyOrganization(
  ctx: Context,
  { id, organization_id: organizationId }: LifeRecord,
  doomed: Doomed,
) {
  const nobody = { organization: null, personIds: [] as string[], accountIds: [] as string[] };
  if (!organizationId) return { ...nobody, counts: NOTHING, access: { grantIds: [], partnerIds: [] } };
  const { tx } = ctx;
  await actFor(tx, organizationId);
  await forgetKeysOf(ctx, organizationId, doomed.subscriptionIds);
  const access = await findAccessGiven(tx, organizationId, doomed.subscriptionIds);
  const content = await deleteServiceContent(tx, organizationId, doomed.subscriptionIds);
  if (await isSharedOrganization(tx, organizationId, id))
    return { ...nobody, counts: { ...NOTHING, ...content }, access };
  const people = await listPeopleOf(tx, organizationId);
  const deleted = await deletePeopleOf(tx, organizationId);
  return {
    organization: organizationId,
    personIds: people.map((person) => person.id),
    accountIds: people.flatMap((person) => person.account_id ?? []),
    counts: { ...content, ...deleted },
    access,
  };
}

async function leaveReceipt(ctx: Context, partnerId: string, customer: LifeRecord, erased: Erased) {
  const { tx, clock, settings } = ctx;
  const now = clock.now();
  await insertReceipt(tx, {
    partner_id: partnerId,
    id: customer.id,
    kind: customerKind(customer),
    enrolled_at: customer.created_at,
    inactivated_at: customer.inactivated_at ?? now,
    erased_at: now,
    erased: JSON.stringify(erased),
  });
  const url = `${settings.publicUrl}/partner/${partnerId}/customers/${customer.id}`;
  const { addresses } = await findPartnerToTell(tx, partnerId);
  for (const to of new Set(addresses)) {
    await queueMail(ctx, {
      organizationId: partnerId,
      kind: 'life-erased',
      to,
      letter: erasureLetter({ enrolledAt: customer.created_at, url }),
    });
  }
}
