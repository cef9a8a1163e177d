import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { notFound, refused } from '../../kernel/errors.ts';
import { retirementNow, retirementOf } from '../catalogue/offerings.rules.ts';
import { requireOpening } from '../people/index.ts';
import { OPENING_SENTENCES, openingAddress } from '../people/opening.rules.ts';
import { findOpening } from './dashboard.repo.ts';

/** Where a service opens for this person, or why it does not (PP-66…PP-68). */
export async function readOpening(ctx: MemberContext, subscriptionId: string, readersOrganization: string) {
  const { tx, actor, clock } = ctx;
  await requireOpening(ctx, subscriptionId);
  const service = await findOpening(tx, actor.organizationId, subscriptionId);
  if (!service) throw notFound('service');
  const { name, serviceKind, dashboardUrl, ...end } = service;
  const place = { organizationId: readersOrganization, subscriptionId };
  const address = openingAddress({ ...place, serviceKind, dashboardUrl });
  if (address === null) throw refused(explain(OPENING_SENTENCES, 'nowhere-to-open'));
  return { name, address, retirement: retirementNow(retirementOf(end), clock.now()) };
}
