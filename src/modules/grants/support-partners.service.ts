import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { queueMailToAdministrators } from '../notifications/index.ts';
import { endNow } from './change-grant.service.ts';
import type { ChangePartner } from './grants.contract.ts';
import { findOrganization, listAdministrators } from './grants.repo.ts';
import { createGrant } from './propose-grant.service.ts';
import { supportLetter } from './support-letters.rules.ts';
import {
  findAnnouncedChange,
  findServiceOf,
  findSupportPartner,
  forgetSupportPartner,
  listRegisteredPartners,
  listSupportGrants,
  lockServiceOf,
  nameSupportPartner,
} from './support-partners.repo.ts';
import { CHANGING_PARTNER_SENTENCES, decideChangingPartner } from './support-partners.rules.ts';
import { asSide } from './telling.service.ts';

function requireCustomers({ actor }: MemberContext, permission: 'grants:read' | 'grants:change') {
  if (actor.organizationKind !== 'customer') throw notFound('service');
  requirePermission(actor, permission);
}

/** Registered partners, for **Change support partner** (PP-89), page by page. */
export async function readRegisteredPartners(
  ctx: MemberContext,
  page: Parameters<typeof listRegisteredPartners>[1],
) {
  requireCustomers(ctx, 'grants:read');
  return listRegisteredPartners(ctx.tx, page);
}

/** Who supports a service: the partner of record, and whom the customer has named; and what the registry has announced. */
export async function readSupport(ctx: MemberContext, subscriptionId: string) {
  requireCustomers(ctx, 'grants:read');
  const key = { organizationId: ctx.actor.organizationId, subscriptionId };
  const service = await findServiceOf(ctx.tx, key);
  if (!service) throw notFound('service');
  const named = await findSupportPartner(ctx.tx, key);
  const announced = await findAnnouncedChange(ctx.tx);
  const { partnerId, partnerName, offeredRoles } = service;
  return {
    subscriptionId,
    serviceName: [service.offeringName, service.label].filter(Boolean).join(': '),
    offeredRoles,
    partnerOfRecord: { id: partnerId, name: partnerName },
    supportPartner: named ? { id: named.id, name: named.name } : { id: partnerId, name: partnerName },
    announced: announced
      ? { id: announced.id, toName: announced.toName, effectiveAt: announced.effectiveAt.toISOString() }
      : null,
  };
}

/**
 * **Change Partner** (PP-88): names another partner for the service. It opens nothing by itself; only with access granted
 * can the new partner come in (PP-90). What the former one was given for its support ends at once.
 */
export async function changePartner(ctx: MemberContext, subscriptionId: string, wanted: ChangePartner) {
  requireCustomers(ctx, 'grants:change');
  const { tx, actor, clock } = ctx;
  const key = { organizationId: actor.organizationId, subscriptionId };
  await lockServiceOf(tx, key);
  const service = await findServiceOf(tx, key);
  if (!service) throw notFound('service');
  const former = await findSupportPartner(tx, key);
  const decision = decideChangingPartner({
    activated: service.activatedAt !== null,
    current: former?.id ?? service.partnerId,
    wanted: wanted.partnerId,
  });
  if (!decision.allowed) throw refused(explain(CHANGING_PARTNER_SENTENCES, decision.reason));
  const partner = await findRegistered(ctx, wanted.partnerId);

  if (partner.id === service.partnerId) await forgetSupportPartner(tx, key);
  else await nameSupportPartner(tx, key, partner, clock.now());
  for (const { id } of former ? await listSupportGrants(tx, key, former.id) : []) await endNow(ctx, id);
  const { access } = wanted;
  if (access) {
    const purpose = `Support of ${service.offeringName}`;
    const groups: ['administrator', 'member'] = ['administrator', 'member'];
    await createGrant(ctx, {
      subscriptionId,
      partnerId: partner.id,
      ...access,
      groups,
      personIds: [],
      purpose,
    });
  }
  const parties = { former: former ?? { id: service.partnerId, name: service.partnerName }, partner };
  await tell(ctx, { subscriptionId, serviceName: service.offeringName, ...parties, withAccess: !!access });
  return readSupport(ctx, subscriptionId);
}

async function findRegistered({ tx, actor }: MemberContext, id: string) {
  const found = await asSide({ tx }, id, actor.organizationId, () => findOrganization(tx, id));
  if (found?.kind !== 'partner')
    throw invalidField('/partnerId', 'Choose a registered partner.', 'unknown-partner');
  return { id: found.id, name: found.name };
}

type Party = { id: string; name: string };
type Told = {
  subscriptionId: string;
  serviceName: string;
  former: Party;
  partner: Party;
  withAccess: boolean;
};

/** Stands in the trails of all three; both partners are told by mail. */
async function tell(ctx: MemberContext, { subscriptionId, serviceName, former, partner, withAccess }: Told) {
  const { tx, actor } = ctx;
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [actor.organizationId, former.id, partner.id],
    action: 'support-partner.changed',
    subject: { kind: 'subscription', id: subscriptionId, name: `${serviceName}, ${actor.organizationName}` },
    details: {
      ...{ former: former.name, partner: partner.name, withAccess },
      partnerIds: [former.id, partner.id],
    },
  });
  for (const { id } of [former, partner]) {
    const url = `${ctx.settings.publicUrl}/partner/${id}/grants`;
    const facts = { customer: actor.organizationName, service: serviceName, partner: partner.name, url };
    const letter = supportLetter(
      id === partner.id ? (withAccess ? 'with-access' : 'named') : 'no-longer',
      facts,
    );
    await asSide({ tx }, id, actor.organizationId, async () => {
      const administrators = await listAdministrators(tx, id);
      await queueMailToAdministrators(
        ctx,
        administrators.map(({ contactEmail }) => contactEmail),
        { organizationId: id, customerId: subscriptionId, kind: 'support-partner', letter },
      );
    });
  }
}
