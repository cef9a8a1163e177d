import type { AccountContext } from '../../kernel/context.ts';
import { actAs } from '../../platform/postgres/capacity.ts';
import { listActivePartners } from './partners.repo.ts';
import { type KnownPartner, listPartnersOfAccount } from './registry-facts.repo.ts';

/** How an account stands to a partner number; both undefined: the number is not one of its organizations'. */
export type Standing = {
  known: KnownPartner | undefined;
  organization: { id: string; name: string } | undefined;
};

/**
 * Asks the registry, and the organizations only after it: a number that does not exist and somebody else's cost the
 * same statements (PP-6). Takes on the capacity "registration".
 */
export async function standingOf({ tx, account }: AccountContext, partnerNumber: string): Promise<Standing> {
  await actAs(tx, 'registration');
  const [known] = await listPartnersOfAccount(tx, account.accountId, partnerNumber);
  const [organization] = known ? await listActivePartners(tx, [partnerNumber]) : [];
  return { known, organization };
}
