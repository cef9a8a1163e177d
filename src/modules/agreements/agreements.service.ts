import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { agreementsInForce } from '../catalogue/index.ts';
import { insertAcceptance } from './agreements.repo.ts';

/** Terms first, then the privacy statement, as they hold today. */
export async function currentAgreements(ctx: Pick<Context, 'tx' | 'clock'>) {
  const agreements = await agreementsInForce(ctx);
  return agreements.sort((a, b) => b.kind.localeCompare(a.kind));
}

/** Writes down who accepted which version for which service. The transaction acts for the customer organization. */
export async function recordAcceptances(
  { tx, clock }: Pick<Context, 'tx' | 'clock'>,
  organizationId: string,
  accepted: { agreementIds: string[]; subscriptionId: string; accountId: string },
) {
  for (const agreementId of accepted.agreementIds) {
    const { subscriptionId, accountId } = accepted;
    const acceptance = { id: newId(), agreementId, subscriptionId, accountId, acceptedAt: clock.now() };
    await insertAcceptance(tx, organizationId, acceptance);
  }
}
