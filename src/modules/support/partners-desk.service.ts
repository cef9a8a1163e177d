import type { Actor, MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { colleaguesOf, findRegistryPartner } from '../partners/index.ts';
import type { OpenPartner } from './support.contract.ts';
import { findPartner, listPartners, type PartnerRow } from './support.repo.ts';

/** Partners and customers are told that their organization has no support desk. */
export function requireVendor(actor: Actor): void {
  if (actor.organizationKind !== 'vendor') throw notFound('support desk');
}

/** Registered partner organizations by name or number: no people, so no ledger row. */
export async function searchPartners(
  { tx, actor }: MemberContext,
  search: string,
  page: { limit: number; after?: { name: string; id: string } | undefined },
) {
  requireVendor(actor);
  requirePermission(actor, 'support:read');
  return listPartners(tx, search, page);
}

/** Opens one partner's data with a reason; both sides find the opening in their trail. */
export async function openPartner(
  ctx: MemberContext,
  partnerOrganizationId: string,
  { reason }: OpenPartner,
) {
  requireVendor(ctx.actor);
  requirePermission(ctx.actor, 'support:read');
  const partner = await findPartner(ctx.tx, partnerOrganizationId);
  if (!partner) throw notFound('partner organization');
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId, partner.id],
    action: 'support.partner-opened',
    subject: { kind: 'partner', id: partner.id, name: partner.name },
    reason,
  });
  const registry = partner.registry_number
    ? await findRegistryPartner(ctx.tx, partner.registry_number)
    : undefined;
  return {
    ...partnerOf(partner),
    phone: partner.phone,
    address: { street: '', city: '', state: '', postalCode: '', country: '', ...partner.address },
    registry: registry ?? null,
    people: await colleaguesOf(ctx.tx, partner.id),
  };
}

export const partnerOf = (row: PartnerRow) => ({
  organizationId: row.id,
  number: row.registry_number,
  name: row.name,
  country: row.address.country ?? '',
  registeredAt: row.created_at.toISOString(),
});
