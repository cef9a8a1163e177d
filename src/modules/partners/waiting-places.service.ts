import type { AccountContext, Context } from '../../kernel/context.ts';
import { refused } from '../../kernel/errors.ts';
import { actAs } from '../../platform/postgres/capacity.ts';
import { recordAudit } from '../audit/index.ts';
import { bindPlace, listWaitingPlaces } from './partners.repo.ts';
import { explainClaim } from './registration.rules.ts';

/**
 * Gives the account the places in partner organizations that wait for an address which it has proved, such as the
 * place that Support made for a new administrator. Takes on the capacity "registration". Returns the organizations.
 */
export async function bindWaitingPeople(
  ctx: Pick<Context, 'tx' | 'clock' | 'correlationId'>,
  account: { accountId: string; name: string },
): Promise<{ organizationId: string; partnerNumber: string | null }[]> {
  await actAs(ctx.tx, 'registration');
  const bound: { organizationId: string; partnerNumber: string | null }[] = [];
  for (const place of await listWaitingPlaces(ctx.tx, account.accountId)) {
    const organizationId = place.organization_id;
    const taken = await bindPlace(
      ctx.tx,
      { organizationId, id: place.id },
      account.accountId,
      ctx.clock.now(),
    );
    if (!taken) continue;
    bound.push({ organizationId, partnerNumber: place.registry_number });
    await recordAudit(
      ctx,
      { ...account, role: 'account' },
      {
        organizationIds: [organizationId],
        action: 'person.signed-in-first',
        subject: { kind: 'person', id: place.id, name: `${place.first_name} ${place.last_name}` },
      },
    );
  }
  return bound;
}

/** The account takes the place that waits for it in this partner organization (PP-16). */
export async function claimPlace(ctx: AccountContext, partnerNumber: string) {
  const bound = await bindWaitingPeople(ctx, ctx.account);
  const here = bound.find((place) => place.partnerNumber === partnerNumber);
  if (!here) throw refused(explainClaim('nothing-to-claim'));
  return { organizationId: here.organizationId };
}
