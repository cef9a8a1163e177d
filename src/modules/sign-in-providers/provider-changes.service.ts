import type { z } from 'zod';
import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { newToken } from '../../platform/http/session-cookie.ts';
import { sealText } from '../../platform/secrets/sealed-text.ts';
import {
  addDomain,
  countOtherWaysOfAdministrators,
  endSessionsBegunAt,
  type FoundProvider,
  hasCameInThrough,
  keepDemand,
  lockProvider,
  removeDomain,
  writeProvider,
} from './provider-changes.repo.ts';
import type { SignInProviderChange } from './sign-in-providers.contract.ts';
import { withdrawAssurances } from './sign-in-providers.repo.ts';
import { type DemandFacts, decideDemand, SENTENCES, servesEveryTenant } from './sign-in-providers.rules.ts';
import { audit, requireToManage } from './sign-in-providers.service.ts';

type Change = z.output<typeof SignInProviderChange>;

/**
 * Another name, secret, tenants or mail domains; rest, and demand. What rests signs nobody in, and whoever came in through it
 * is out at once, but for the asker. Demanded is only what the asker has come in through, while an administrator has another
 * way in with two factors: a provider that breaks locks nobody out for good.
 */
export async function changeProvider(ctx: MemberContext, id: string, change: Change): Promise<void> {
  requireToManage(ctx);
  const { tx, clock, settings, actor } = ctx;
  const { organizationId } = actor;
  const provider = await lockProvider(tx, organizationId, id);
  if (!provider) throw notFound('sign-in provider');
  refuseEveryTenant(provider, change.tenants ?? provider.tenants);
  const domains = await changeDomains(ctx, provider, change.domains);
  const disabled = change.disabled ?? provider.disabledAt !== null;
  const demanded = change.demanded ?? (provider.demandedAt !== null && !disabled);
  if (demanded) {
    const disabledAt = disabled ? clock.now() : null;
    const decision = decideDemand(await demandFacts(ctx, { ...provider, disabledAt, domains }));
    if (!decision.allowed) throw refused(explain(SENTENCES, decision.reason));
  }
  await writeProvider(tx, organizationId, id, {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.clientSecret === undefined
      ? {}
      : { client_secret: sealText(settings.secretKeys, change.clientSecret, id) }),
    ...(change.tenants === undefined ? {} : { tenants: change.tenants }),
    ...(change.trustsSecondFactor === undefined ? {} : { trusts_second_factor: change.trustsSecondFactor }),
    disabled_at: disabled ? (provider.disabledAt ?? clock.now()) : null,
    demanded_at: demanded ? (provider.demandedAt ?? clock.now()) : null,
  });
  await keepDemand(tx, organizationId);
  if (disabled && !provider.disabledAt) await endSessionsBegunAt(tx, id, actor.accountId);
  if (disabled || change.trustsSecondFactor === false) await withdrawAssurances(tx, organizationId);
  await audit(ctx, 'sign-in-provider.changed', change.name ?? provider.name, told(change));
}

/** What decides whether the caller may demand the provider as it stands. */
export async function demandFacts(
  { tx, actor, clock }: MemberContext,
  {
    id,
    disabledAt,
    demandedAt,
    domains,
  }: Pick<FoundProvider, 'id' | 'disabledAt' | 'demandedAt' | 'domains'>,
): Promise<DemandFacts> {
  return {
    disabled: disabledAt !== null,
    provedDomains: domains.filter(({ proved }) => proved).length,
    cameInThroughIt: demandedAt !== null || (await hasCameInThrough(tx, actor.accountId, id, clock.now())),
    administratorsWithAnotherWay: await countOtherWaysOfAdministrators(tx, actor.organizationId),
  };
}

/** What the trail says of a change: never a secret, only that there is another one. */
const told = ({ clientSecret, ...rest }: Change) => ({
  ...rest,
  ...(clientSecret === undefined ? {} : { clientSecret: 'another one' }),
});

function refuseEveryTenant({ kind, issuer }: { kind: string; issuer: string }, tenants: readonly string[]) {
  if (kind === 'entra' && tenants.length === 0 && servesEveryTenant(issuer))
    throw invalidField(
      '/tenants',
      'This issuer serves every tenant: name those whose people may sign in.',
      'every-tenant',
    );
}

type Domain = { domain: string; proved: boolean };

/** Those that stay keep their proofs. Returns what there is afterwards. */
async function changeDomains(
  { tx, actor: { organizationId } }: MemberContext,
  { id: providerId, domains }: { id: string; domains: Domain[] },
  wanted: readonly string[] | undefined,
): Promise<Domain[]> {
  if (!wanted) return domains;
  const names = domains.map(({ domain }) => domain);
  const added = [...new Set(wanted)].filter((domain) => !names.includes(domain));
  for (const domain of names.filter((name) => !wanted.includes(name)))
    await removeDomain(tx, { organizationId, providerId, domain });
  for (const domain of added)
    await addDomain(tx, {
      organization_id: organizationId,
      provider_id: providerId,
      domain,
      proof: newToken(),
    });
  const stay = domains.filter(({ domain }) => wanted.includes(domain));
  return [...stay, ...added.map((domain) => ({ domain, proved: false }))];
}
