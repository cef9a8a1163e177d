import type { AccountContext } from '../../kernel/context.ts';
import { listOwnLatestRequests } from './access-requests.repo.ts';
import { accessRequestState } from './access-requests.rules.ts';
import { listAdministrators, listMemberships } from './partners.repo.ts';
import type { ReachFacts } from './reach.rules.ts';
import { type Standing, standingOf } from './standing.service.ts';

/** Whether somebody inside the organization answers this account. Takes on the capacity "registration". */
export async function administratorReach(
  ctx: AccountContext,
  partnerNumber: string,
): Promise<{ facts: ReachFacts; standing: Standing }> {
  const { tx, account, clock } = ctx;
  const standing = await standingOf(ctx, partnerNumber);
  const id = standing.organization?.id;
  const facts = { known: standing.known !== undefined, active: id !== undefined };
  if (!id)
    return { standing, facts: { ...facts, member: false, administrators: 0, latestRequest: undefined } };
  const administrators = await listAdministrators(tx, [id]);
  const requests = await listOwnLatestRequests(tx, account.accountId);
  const latest = requests.find((request) => request.organization_id === id);
  return {
    standing,
    facts: {
      ...facts,
      member: (await listMemberships(tx, account.accountId, [id])).length > 0,
      administrators: administrators.filter((person) => person.account_id !== null).length,
      latestRequest:
        latest && accessRequestState({ state: latest.state, createdAt: latest.created_at }, clock.now()),
    },
  };
}
