import type { z } from 'zod';
import type { MemberContext, OpenIdProvider } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { type Permission, requirePermission } from '../../kernel/permissions.ts';
import type { UntiedMemberContext } from '../../platform/http/routes.ts';
import { newToken } from '../../platform/http/session-cookie.ts';
import { tryOpenId } from '../../platform/identity/open-id.ts';
import { OtherIssuer } from '../../platform/identity/open-id-person.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { RemoteFailure } from '../../platform/remote/remote-json.ts';
import { sealText } from '../../platform/secrets/sealed-text.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { endSessionsBegunAt, keepDemand } from './provider-changes.repo.ts';
import type { NewSignInProvider, SignInProvider } from './sign-in-providers.contract.ts';
import {
  deleteProvider,
  insertProvider,
  listProviders,
  lockOrganization,
  type ProviderRow,
  withdrawAssurances,
} from './sign-in-providers.repo.ts';
import {
  MOST_PROVIDERS,
  type ProviderRefusal,
  recordNameOf,
  recordTextOf,
  SENTENCES,
} from './sign-in-providers.rules.ts';

const refuse = (reason: ProviderRefusal) => refused(explain(SENTENCES, reason));

/** Who decides where people of the organization sign in. */
export const neededForProviders = ({ actor }: Pick<MemberContext, 'actor'>): Permission =>
  actor.organizationKind === 'vendor' ? 'staff:manage' : 'people:manage';

export function requireToManage(ctx: Pick<MemberContext, 'actor'>): void {
  requirePermission(ctx.actor, neededForProviders(ctx));
}

/** The providers that the organization brings along, and how far its mail domains are proved. */
export async function readProviders(ctx: MemberContext): Promise<SignInProvider[]> {
  requireToManage(ctx);
  const rows = await listProviders(ctx.tx, ctx.actor.organizationId);
  return rows.map((row) => viewOf(row, ctx.settings.publicUrl));
}

export async function readProvider(ctx: MemberContext, id: string): Promise<SignInProvider> {
  const provider = (await readProviders(ctx)).find((it) => it.id === id);
  if (!provider) throw notFound('sign-in provider');
  return provider;
}

function viewOf(row: ProviderRow, publicUrl: string): SignInProvider {
  const { id, name, kind, issuer, tenants } = row;
  return {
    ...{ id, name, kind, issuer, tenants },
    clientId: row.client_id,
    trustsSecondFactor: row.trusts_second_factor,
    disabledAt: row.disabled_at?.toISOString() ?? null,
    demandedAt: row.demanded_at?.toISOString() ?? null,
    callbackUrl: `${publicUrl}/auth/${id}/callback`,
    logoutUrl: kind === 'entra' ? null : `${publicUrl}/auth/${id}/logout`,
    domains: row.domains.map((it) => ({
      domain: it.domain,
      recordName: recordNameOf(it.domain),
      recordText: recordTextOf(it.proof),
      checkedAt: it.checked_at?.toISOString() ?? null,
      provedAt: it.proved_at?.toISOString() ?? null,
    })),
  };
}

type Wanted = z.output<typeof NewSignInProvider>;

/** Asks the provider who it is before it is written down; its secret is kept sealed. Returns the id. */
export async function addProvider(ctx: UntiedMemberContext, wanted: Wanted): Promise<string> {
  requireToManage(ctx);
  const { organizationId } = ctx.actor;
  const { domains, ...provider } = wanted;
  const id = newId();
  await refuseUnreachable(ctx, { ...provider, id, trustEmail: false });
  const add = ctx.inTransaction(async (inside) => {
    const { tx, clock, settings } = inside;
    await lockOrganization(tx, organizationId);
    if ((await listProviders(tx, organizationId)).length >= MOST_PROVIDERS)
      throw refuse('too-many-providers');
    const own = {
      organization_id: organizationId,
      ...{
        id,
        name: provider.name,
        kind: provider.kind,
        issuer: provider.issuer,
        client_id: provider.clientId,
      },
      client_secret: sealText(settings.secretKeys, provider.clientSecret, id),
      tenants: provider.tenants,
      trusts_second_factor: provider.trustsSecondFactor,
      created_at: clock.now(),
      disabled_at: null,
      demanded_at: null,
    };
    const proofs = [...new Set(domains)].map((domain) => ({
      ...{ organization_id: organizationId, provider_id: id, domain, proof: newToken() },
    }));
    await insertProvider(tx, own, proofs);
    await audit(inside, 'sign-in-provider.added', provider.name, { issuer: provider.issuer, domains });
  });
  await add.catch((error: unknown) => {
    throw violatedConstraint(error) === 'organization_providers_once' ? refuse('provider-exists') : error;
  });
  return id;
}

async function refuseUnreachable(
  { settings, actor: { organizationId } }: UntiedMemberContext,
  provider: OpenIdProvider,
): Promise<void> {
  const { insideHosts } = settings;
  const broughtBy = { organizationId, insideHosts, domains: [], trustsSecondFactor: false };
  await tryOpenId({ ...provider, broughtBy }).catch((error: unknown) => {
    if (error instanceof RemoteFailure && /inside|credentials|protocol/.test(error.reason))
      throw invalidField(
        '/issuer',
        'Use an https address of the public internet, without a password in it.',
        error.reason,
      );
    if (error instanceof OtherIssuer)
      throw invalidField('/issuer', 'What answers there says that it is another issuer.', 'other-issuer');
    const sentence =
      'No OpenID Connect provider answers there. Check the address: its description stands below /.well-known.';
    throw invalidField('/issuer', sentence, 'no-provider-there');
  });
}

/** Nobody signs in with it any more, and whoever came in through it is out, but for the asker; the accounts stay. */
export async function removeProvider(ctx: MemberContext, id: string): Promise<void> {
  requireToManage(ctx);
  const name = await deleteProvider(ctx.tx, ctx.actor.organizationId, id);
  if (name === undefined) throw notFound('sign-in provider');
  await withdrawAssurances(ctx.tx, ctx.actor.organizationId);
  await endSessionsBegunAt(ctx.tx, id, ctx.actor.accountId);
  await keepDemand(ctx.tx, ctx.actor.organizationId);
  await audit(ctx, 'sign-in-provider.removed', name);
}

export async function audit(
  ctx: MemberContext,
  action: string,
  name: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const { organizationId } = ctx.actor;
  await recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [organizationId],
    action,
    subject: { kind: 'organization', id: organizationId, name },
    details,
  });
}
