import type { Context } from '../../kernel/context.ts';
import { type By, recordAudit } from '../audit/index.ts';
import { findPartnerOf, type KeyRow } from './access-keys.repo.ts';

type Told = {
  action: 'created' | 'shown' | 'removal-asked' | 'removed' | 'not-shown';
  /** What was said about it. */
  reason?: string | null;
};
type Named = Pick<KeyRow, 'organization_id' | 'subscription_id' | 'name'>;

/** Stands in the trails of the customer and of its partner of record; `by` is null where nobody did it. Never a credential. */
export async function tellOfKey(ctx: Context, by: By | null, key: Named, { action, reason }: Told) {
  const { organization_id: organizationId, subscription_id: subscriptionId } = key;
  const service = await findPartnerOf(ctx.tx, organizationId, subscriptionId);
  if (!service) return;
  const name = [service.name, service.label].filter(Boolean).join(': ');
  await recordAudit(ctx, by, {
    organizationIds: [organizationId, service.partner_id],
    action: `access-key.${action}`,
    subject: { kind: 'subscription', id: subscriptionId, name: `${name}, ${service.customer_name}` },
    ...(reason ? { reason } : {}),
    details: { key: key.name },
  });
}
