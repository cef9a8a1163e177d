import type { AccountContext } from '../../kernel/context.ts';
import { refused } from '../../kernel/errors.ts';
import { installationDemands } from '../../platform/http/demanded-sign-in.ts';
import type { FactorRemoval } from './last-factor.contract.ts';
import { countFactors, listOrganizationsOfFactors, lockWaysBack } from './last-factor.repo.ts';
import { decideRemoval, explainRemoval, type RemovalFacts } from './last-factor.rules.ts';
import { lockWaysIn, readWaysIn } from './passkeys.repo.ts';

type Inside = Pick<AccountContext, 'tx' | 'settings' | 'account'>;
export type Factor = 'passkey' | 'app';

/** What follows when one more factor of the kind goes: whether it may, and who asks for another one then. */
export async function readRemoval(ctx: Inside, factor: Factor): Promise<FactorRemoval> {
  const facts = await removalFacts(ctx, factor);
  const decision = decideRemoval(facts);
  return decision.allowed
    ? { allowed: true, explanation: null, asked: decision.asked }
    : { allowed: false, explanation: explainRemoval(decision.reason, facts.organizations), asked: [] };
}

/** As `readRemoval`, held until the transaction ends. */
export async function lockRemoval(ctx: Inside, factor: Factor): Promise<FactorRemoval> {
  await lockWaysBack(ctx.tx);
  await lockWaysIn(ctx.tx, ctx.account.accountId);
  return readRemoval(ctx, factor);
}

/** What would lock out the person, or an organization. */
export function refuseRemoval({ explanation }: FactorRemoval): void {
  if (explanation) throw refused(explanation);
}

async function removalFacts(ctx: Inside, factor: Factor): Promise<RemovalFacts> {
  const { tx, account } = ctx;
  const [ways, { passkeys, apps }, organizations] = await Promise.all([
    readWaysIn(tx, account.accountId),
    countFactors(tx, account.accountId),
    restingOn(ctx),
  ]);
  const allWays = ways.passkeys + ways.providers + (ways.hasPassword ? 1 : 0);
  return {
    // An app is no way in by itself.
    waysLeft: factor === 'passkey' ? allWays - 1 : allWays,
    factorsLeft: passkeys + apps - 1,
    organizations,
  };
}

async function restingOn({ tx, settings }: Inside): Promise<RemovalFacts['organizations']> {
  const organizations = await listOrganizationsOfFactors(tx);
  return Promise.all(
    organizations.map(async ({ name, kind, roles, demandsSecondFactor, onlyWayBack }) => ({
      name,
      demandsSecondFactor:
        demandsSecondFactor || (await installationDemands(tx, settings, { organizationKind: kind, roles })),
      onlyWayBack,
    })),
  );
}
