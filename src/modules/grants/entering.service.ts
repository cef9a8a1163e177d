import type { MemberContext } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { explainActing, mayAct } from './acting.rules.ts';
import { findServiceToGrant, listAdministrators, listGrantsForService } from './grants.repo.ts';
import { asSide } from './telling.service.ts';

/**
 * Lets somebody of a partner into a customer's service, by a grant that covers them: from here on the transaction acts for
 * the customer. 403 with the reason, and whom to turn to, when there is none; 404 when the service is not their business.
 */
export async function enterAsGuest(ctx: MemberContext, subscriptionId: string): Promise<MemberContext> {
  const { tx, actor, clock } = ctx;
  const { organizationId: partnerId, organizationName: partnerName } = actor;
  const grants = await listGrantsForService(tx, partnerId, subscriptionId);
  const own = await findServiceToGrant(tx, { side: 'partner', organizationId: partnerId }, subscriptionId);
  const [newest] = grants;
  if (!newest && !own) throw notFound('service');
  const customerName = newest?.customerName ?? own?.customerName ?? '';
  const acting = mayAct({
    grants,
    person: { id: actor.personId, roles: actor.roles },
    ofRecord: own !== undefined,
    now: clock.now(),
  });
  const customerId = newest?.customerId;
  if (!acting.allowed || !customerId) {
    const administrators = customerId
      ? await asSide(ctx, customerId, partnerId, () => listAdministrators(tx, customerId))
      : [];
    const explanation = explainActing(acting.allowed ? 'no-grant' : acting.reason, {
      customerName,
      serviceName: newest?.serviceName ?? own?.offeringName ?? '',
      administrators: administrators.filter(({ joined }) => joined).map(({ name }) => name),
    });
    const { reason, sentence } = explanation;
    throw new DomainError('forbidden', sentence, { reason, explanation });
  }
  await actFor(tx, customerId);
  const guest = { grantId: acting.grantId, partnerId, partnerName, serviceRoles: acting.roles };
  return { ...ctx, actor: { ...actor, organizationId: customerId, organizationName: customerName, guest } };
}
