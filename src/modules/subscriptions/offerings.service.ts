import type { MemberContext } from '../../kernel/context.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { dataCentreNames, listOfferings } from '../catalogue/index.ts';
import { offered } from '../catalogue/offered.rules.ts';

/** What can be signed up for, with the countries/regions of use and their data centres by name (PP-48, PP-49). */
export async function readOfferings({ tx, actor, clock }: MemberContext) {
  requirePermission(actor, 'subscriptions:read');
  const [offerings, centres] = await Promise.all([listOfferings(tx), dataCentreNames(tx)]);
  return offerings.map((offering) => offered(offering, centres, clock.now()));
}
