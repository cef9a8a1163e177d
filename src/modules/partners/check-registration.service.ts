import type { AccountContext } from '../../kernel/context.ts';
import { standingOf } from './standing.service.ts';
import { registryVerdict } from './verdict.rules.ts';

/** What the registry would say of a registration now; changes nothing (PP-5, PP-6, PP-14). */
export async function checkRegistration(ctx: AccountContext, partnerNumber: string) {
  const { known, organization } = await standingOf(ctx, partnerNumber);
  return { partnerNumber, ...registryVerdict({ registry: known, active: organization !== undefined }) };
}
