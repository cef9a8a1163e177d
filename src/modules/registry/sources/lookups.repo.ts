import type { Tx } from '../../../kernel/context.ts';

/** How the registry numbers the organization that the transaction acts for; empty when it does not know it. */
export async function findRegistryNumber(tx: Tx, organizationId: string): Promise<string> {
  const row = await tx
    .selectFrom('organizations')
    .select('registry_number')
    .where('id', '=', organizationId)
    .executeTakeFirst();
  return row?.registry_number ?? '';
}

/** All sources of the vendor. The transaction acts as the system. */
export async function listVendorSources(tx: Tx) {
  return tx
    .selectFrom('registry_sources')
    .select(['organization_id as vendorId', 'id', 'name', 'definition'])
    .orderBy('id')
    .execute();
}
