import type { MemberContext } from '../../kernel/context.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { ProvidersEverywhere } from './sign-in-providers.contract.ts';
import { listEverywhere } from './sign-in-providers.repo.ts';

const PAGE = 50;

/** Where people sign in besides here, for operators and Support: the installation's providers and each organization's. */
export async function readProvidersEverywhere(
  { tx, actor, settings }: MemberContext,
  { search, cursor }: { search: string; cursor?: string | undefined },
): Promise<ProvidersEverywhere> {
  requirePermission(actor, 'providers:read');
  const rows = await listEverywhere(tx, { search, after: cursor ?? null, limit: PAGE + 1 });
  const page = rows.slice(0, PAGE);
  const goesOn = rows.length > PAGE || rows.at(-1)?.found === false;
  return {
    installation: cursor === undefined ? settings.openIdProviders.map(ofInstallation) : [],
    items: page
      .filter(({ found }) => found)
      .map((row) => ({
        ...{ id: row.id, name: row.name, kind: row.kind, issuer: row.issuer },
        organizationId: row.organization_id,
        organizationName: row.organization_name,
        organizationKind: row.organization_kind,
        trustsSecondFactor: row.trusts_second_factor,
        addedAt: row.created_at.toISOString(),
        disabledAt: row.disabled_at?.toISOString() ?? null,
        demandedAt: row.demanded_at?.toISOString() ?? null,
        provedDomains: row.proved_domains,
        openDomains: row.open_domains,
      })),
    nextCursor: goesOn ? (page.at(-1)?.id ?? null) : null,
  };
}

const ofInstallation = ({
  id,
  name,
  kind = 'openid',
  issuer,
  tenants = [],
  trustEmail,
  assuresSecondFactor = false,
}: MemberContext['settings']['openIdProviders'][number]) => ({
  ...{ id, name, kind, issuer, tenants, assuresSecondFactor },
  trustsAddresses: trustEmail,
});
