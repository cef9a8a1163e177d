import type { UntiedContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import { isSignedByProvider } from '../../platform/identity/logout-tokens.ts';
import { issuerOf, reaching } from '../../platform/identity/open-id.ts';
import { readAssertion } from '../../platform/identity/signed-assertions.ts';
import { findAccountByIdentity } from './accounts.repo.ts';
import { networkOf } from './devices.rules.ts';
import { countAttempt } from './limits.service.ts';
import { providerOf } from './open-id.service.ts';
import { decideLogout, LOGOUT_SENTENCES, type LogoutRefusal } from './provider-logout.rules.ts';
import { deleteSessionsOfProvider } from './sessions.repo.ts';

const refuse = (reason: LogoutRefusal) => refused(explain(LOGOUT_SENTENCES, reason));

/**
 * A provider says that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0): what they are signed in with
 * here through it ends. Twice does no more than once. Entra, whose persons go by another id, does not send this.
 */
export async function endByProvider(
  ctx: UntiedContext,
  providerId: string,
  token: string,
  address: string,
): Promise<void> {
  await countAttempt(ctx, 'token-address', networkOf(address));
  const provider = await providerOf(ctx, providerId);
  const assertion = readAssertion(token);
  const now = ctx.clock.now();
  if (!assertion || provider.kind === 'entra') throw refuse('logout-unproved');
  const issuer = await reaching(provider, async () => {
    if (!(await isSignedByProvider(provider, assertion, now))) throw refuse('logout-unproved');
    return issuerOf(provider);
  });
  const decision = decideLogout(assertion.claims, { issuer, clientId: provider.clientId, now });
  if (!decision.allowed) throw refuse(decision.reason);
  const { subject, providerSession, begunBefore } = decision.ended;
  await ctx.inTransaction(async ({ tx }) => {
    const account = subject === undefined ? undefined : await findAccountByIdentity(tx, issuer, subject);
    if (subject !== undefined && !account) return;
    await deleteSessionsOfProvider(tx, {
      ...{ providerId, accountId: account?.id, providerSession, begunBefore },
    });
  });
}
