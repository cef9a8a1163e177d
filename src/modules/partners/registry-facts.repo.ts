import type { Tx } from '../../kernel/context.ts';

export type KnownPartner = {
  number: string;
  name: string;
  country: string;
  certified: boolean;
  addendumSigned: boolean;
  signInName: string;
};

/** The partners that the registry associates with an address which the account has proved; one row per partner. */
export async function listPartnersOfAccount(
  tx: Tx,
  accountId: string,
  number?: string,
): Promise<KnownPartner[]> {
  let query = tx
    .selectFrom('sign_in_names as proved')
    .innerJoin('registry_sign_ins as known', 'known.sign_in_name', 'proved.sign_in_name')
    .innerJoin('registry_partners as partner', 'partner.number', 'known.partner_number')
    .distinctOn('partner.number')
    .select(['partner.number', 'partner.name', 'partner.country', 'partner.certified'])
    .select(['partner.addendum_signed as addendumSigned', 'proved.sign_in_name as signInName'])
    .where('proved.account_id', '=', accountId)
    .orderBy('partner.number')
    .orderBy('proved.sign_in_name');
  if (number !== undefined) query = query.where('partner.number', '=', number);
  return query.execute();
}

/** True when the registry associates this address with the partner. */
export async function registryKnows(tx: Tx, number: string, signInName: string): Promise<boolean> {
  const row = await tx
    .selectFrom('registry_sign_ins')
    .select('sign_in_name')
    .where('partner_number', '=', number)
    .where('sign_in_name', '=', signInName)
    .executeTakeFirst();
  return row !== undefined;
}

/** What the registry says of a partner, for Support. */
export async function findRegistryPartner(tx: Tx, number: string) {
  const partner = await tx
    .selectFrom('registry_partners')
    .select(['number', 'name', 'country', 'certified', 'addendum_signed as addendumSigned'])
    .where('number', '=', number)
    .executeTakeFirst();
  if (!partner) return undefined;
  const known = await tx
    .selectFrom('registry_sign_ins')
    .select('sign_in_name')
    .where('partner_number', '=', number)
    .orderBy('sign_in_name')
    .execute();
  return { ...partner, signInNames: known.map((row) => row.sign_in_name) };
}
