import type { Context, OpenIdProvider, Settings } from '../../kernel/context.ts';
import { openText } from '../../platform/secrets/sealed-text.ts';
import { findForSignIn, listOfDomain } from './sign-in-providers.repo.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The provider of some organization that a browser goes to; undefined where there is none, or its secret cannot be opened. */
export async function findProviderForSignIn(
  { tx, settings }: Pick<Context, 'tx'> & { settings: Pick<Settings, 'secretKeys' | 'insideHosts'> },
  id: string,
): Promise<OpenIdProvider | undefined> {
  const found = UUID.test(id) ? await findForSignIn(tx, id) : undefined;
  const clientSecret = found && openText(settings.secretKeys, found.client_secret, id);
  if (!found || clientSecret === undefined) return undefined;
  const { name, issuer, kind, tenants } = found;
  return {
    ...{ id, name, issuer, kind, tenants, clientSecret },
    clientId: found.client_id,
    trustEmail: kind !== 'entra',
    broughtBy: {
      organizationId: found.organization_id,
      insideHosts: settings.insideHosts,
      domains: found.domains,
      trustsSecondFactor: found.trusts_second_factor,
    },
  };
}

/** Who signs in people of this mail domain, by name alone. */
export async function listProvidersOfDomain({ tx }: Pick<Context, 'tx'>, domain: string) {
  return listOfDomain(tx, domain.toLowerCase());
}
