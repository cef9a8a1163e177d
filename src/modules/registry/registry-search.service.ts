import type { MemberContext, Tx } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { withMissing } from './registry-missing.repo.ts';
import type { RegistryCustomer, RegistryCustomerFound } from './registry-search.contract.ts';
import {
  doNamesLag,
  findAsOf,
  findOwnCustomer,
  listOwnCustomersByName,
  listOwnCustomersByNumber,
  listOwnCustomersNamed,
  type SameNames,
} from './registry-search.repo.ts';

/**
 * Search my customers. By number: the customer, or nothing, whether the number is wrong or another partner's
 * (PP-22, PP-23, PP-24). By name: the partner's own customers of similar names (PP-25, PP-26).
 */
export async function searchMyCustomers(
  { tx, actor }: MemberContext,
  { number, name = '' }: { number?: string | undefined; name?: string | undefined },
): Promise<{ items: RegistryCustomerFound[]; asOf: string | null }> {
  requirePermission(actor, 'customers:create');
  const items =
    number === undefined
      ? await listOwnCustomersByName(tx, name, (await doNamesLag(tx)) ? 'all' : 'near')
      : listed(await findOwnCustomer(tx, number));
  const asOf = await findAsOf(tx);
  return { items: await withMissing(tx, items), asOf: asOf?.toISOString() ?? null };
}

const listed = (found: RegistryCustomer | undefined) => (found ? [found] : []);

/** What fills the other fields of a new customer (PP-28). 404 for wrong and foreign numbers alike. */
export async function readMyCustomer(
  { tx, actor }: MemberContext,
  number: string,
): Promise<RegistryCustomer> {
  requirePermission(actor, 'customers:create');
  const found = await findOwnCustomer(tx, number);
  if (!found) throw notFound('customer of yours in the registry');
  return found;
}

/** The registry's entry for a number, if the asking partner is its partner of record (PP-24). */
export async function findOwnRegistryCustomer(tx: Tx, number: string): Promise<RegistryCustomer | undefined> {
  return findOwnCustomer(tx, number);
}

/** The registry's entries for these numbers, where the asking partner is the partner of record (PP-24). */
export async function listOwnRegistryCustomers(tx: Tx, numbers: string[]): Promise<RegistryCustomer[]> {
  return numbers.length === 0 ? [] : listOwnCustomersByNumber(tx, numbers);
}

/** Own accounts of these names, in the registry's spelling without accents, case and punctuation (PP-25). */
export async function listOwnRegistryCustomersNamed(tx: Tx, names: SameNames): Promise<RegistryCustomer[]> {
  return names.beginning === '' ? [] : listOwnCustomersNamed(tx, names);
}
