import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

export async function listProviders(tx: Tx, organizationId: string) {
  const providers = tx
    .selectFrom('organization_providers')
    .select(['id', 'name', 'kind', 'issuer', 'client_id', 'tenants', 'trusts_second_factor'])
    .select(['disabled_at', 'demanded_at'])
    .where('organization_id', '=', organizationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const domains = tx
    .selectFrom('provider_domains')
    .select(['provider_id', 'domain', 'proof', 'checked_at', 'proved_at'])
    .where('organization_id', '=', organizationId)
    .orderBy('domain')
    .execute();
  const [rows, proofs] = await Promise.all([providers, domains]);
  return rows.map((row) => ({ ...row, domains: proofs.filter((it) => it.provider_id === row.id) }));
}
export type ProviderRow = Awaited<ReturnType<typeof listProviders>>[number];

/** Held until the transaction ends: two who add at once are counted one after the other. */
export async function lockOrganization(tx: Tx, organizationId: string) {
  await tx.selectFrom('organizations').select('id').where('id', '=', organizationId).forUpdate().execute();
}

export async function insertProvider(
  tx: Tx,
  provider: Insertable<Tables['organization_providers']>,
  domains: Insertable<Tables['provider_domains']>[],
) {
  await tx.insertInto('organization_providers').values(provider).execute();
  await tx.insertInto('provider_domains').values(domains).execute();
}

/** Returns the name of what is gone; its domains go with it. */
export async function deleteProvider(
  tx: Tx,
  organizationId: string,
  id: string,
): Promise<string | undefined> {
  const gone = await tx
    .deleteFrom('organization_providers')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst();
  return gone?.name;
}

/** What a provider of the organization has said about a second factor counts no longer. */
export async function withdrawAssurances(tx: Tx, organizationId: string) {
  await tx
    .updateTable('sessions')
    .set({ method: 'provider', assured_by: null })
    .where('assured_by', '=', organizationId)
    .execute();
}

/** Violates `provider_domains_proved` where another organization has proved the domain. */
export async function markChecked(
  tx: Tx,
  place: { organizationId: string; providerId: string; domain: string },
  { checkedAt, proved }: { checkedAt: Date; proved: boolean },
) {
  await tx
    .updateTable('provider_domains')
    .set({ checked_at: checkedAt, ...(proved ? { proved_at: checkedAt } : {}) })
    .where('organization_id', '=', place.organizationId)
    .where('provider_id', '=', place.providerId)
    .where('domain', '=', place.domain)
    .execute();
}

type ForSignIn = {
  organization_id: string;
  name: string;
  kind: 'openid' | 'entra';
  issuer: string;
  client_id: string;
  client_secret: string;
  tenants: string[];
  trusts_second_factor: boolean;
  domains: string[];
};

/** Before anybody is signed in. */
export async function findForSignIn(tx: Tx, id: string): Promise<ForSignIn | undefined> {
  const { rows } = await sql<ForSignIn>`select * from provider_for_sign_in(${id})`.execute(tx);
  return rows[0];
}

export async function listOfDomain(tx: Tx, domain: string) {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select * from providers_of_domain(${domain})`.execute(tx);
  return rows;
}

type OfOrganization = {
  /** False of the last one that was looked at, where so many were not enough for a page. */
  found: boolean;
  organization_id: string;
  organization_name: string;
  organization_kind: 'vendor' | 'partner' | 'customer';
  id: string;
  name: string;
  kind: 'openid' | 'entra';
  issuer: string;
  trusts_second_factor: boolean;
  created_at: Date;
  disabled_at: Date | null;
  demanded_at: Date | null;
  proved_domains: string[];
  open_domains: string[];
};

/** For people of the vendor's desk; nobody else is answered anything. */
export async function listEverywhere(
  tx: Tx,
  { search, after, limit }: { search: string; after: string | null; limit: number },
): Promise<OfOrganization[]> {
  const { rows } = await sql<OfOrganization>`
    select * from providers_of_organizations(${search}, ${after}, ${limit})`.execute(tx);
  return rows;
}

/** With the owner's rights, at the start. */
export async function lockProviderSecrets(tx: Tx) {
  return tx.selectFrom('organization_providers').select(['id', 'client_secret']).forUpdate().execute();
}

export async function writeProviderSecret(tx: Tx, id: string, sealed: string) {
  await tx
    .updateTable('organization_providers')
    .set({ client_secret: sealed })
    .where('id', '=', id)
    .execute();
}
