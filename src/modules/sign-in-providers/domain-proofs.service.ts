import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import type { UntiedMemberContext } from '../../platform/http/routes.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { textRecordsOf } from '../../platform/remote/text-records.ts';
import type { SignInProvider } from './sign-in-providers.contract.ts';
import { markChecked } from './sign-in-providers.repo.ts';
import { SENTENCES } from './sign-in-providers.rules.ts';
import { audit, readProvider, requireToManage } from './sign-in-providers.service.ts';

/** Looks for the TXT record of each domain that is not proved yet. Returns the provider as it then stands. */
export async function checkDomains(ctx: UntiedMemberContext, providerId: string): Promise<SignInProvider> {
  requireToManage(ctx);
  const provider = await ctx.inTransaction((inside) => readProvider(inside, providerId));
  const open = provider.domains.filter(({ provedAt }) => provedAt === null);
  const looks = open.map(async ({ domain, recordName, recordText }) => {
    const records = await textRecordsOf(recordName, ctx.settings.dnsServers);
    return { domain, proved: records.includes(recordText) };
  });
  const found = await Promise.all(looks);
  const place = { organizationId: ctx.actor.organizationId, providerId };
  const write = ctx.inTransaction(async (inside) => {
    const checkedAt = inside.clock.now();
    for (const { domain, proved } of found) {
      await markChecked(inside.tx, { ...place, domain }, { checkedAt, proved });
      if (proved) await audit(inside, 'sign-in-provider.domain-proved', domain, { provider: provider.name });
    }
    return readProvider(inside, providerId);
  });
  return write.catch((error: unknown) => {
    if (violatedConstraint(error) !== 'provider_domains_proved') throw error;
    throw refused(explain(SENTENCES, 'domain-of-another'));
  });
}
