import type { Db, Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';

/** Needs a capacity that reads organizations. */
export async function hasVendor(tx: Tx): Promise<boolean> {
  const vendor = await tx
    .selectFrom('organizations')
    .select('id')
    .where('kind', '=', 'vendor')
    .executeTakeFirst();
  return vendor !== undefined;
}

/** Held until the transaction ends: of two set-ups at once the second sees what the first did. */
export async function lockInstallation(tx: Tx) {
  return tx
    .selectFrom('installation')
    .select(['set_up_token_hash as tokenHash', 'set_up_at as setUpAt'])
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function markToken(tx: Tx, tokenHash: Buffer | null) {
  await tx.updateTable('installation').set({ set_up_token_hash: tokenHash }).execute();
}

export async function markInstallation(tx: Tx, at: Date, demo: boolean) {
  await tx.updateTable('installation').set({ set_up_at: at, set_up_token_hash: null, demo }).execute();
}

export async function insertVendor(tx: Tx, vendor: { id: string; name: string; at: Date }) {
  await tx
    .insertInto('organizations')
    .values({
      id: vendor.id,
      kind: 'vendor',
      name: vendor.name,
      registry_number: null,
      created_at: vendor.at,
    })
    .execute();
}

type Operator = { accountId: string; name: string; signInName: string; at: Date };

export async function insertOperator(tx: Tx, vendorId: string, operator: Operator) {
  const [firstName = '', ...rest] = operator.name.split(/\s+/);
  await tx
    .insertInto('people')
    .values({
      organization_id: vendorId,
      id: newId(),
      account_id: operator.accountId,
      first_name: firstName,
      last_name: rest.join(' '),
      sign_in_name: operator.signInName,
      contact_email: operator.signInName,
      roles: ['operator', 'support'],
      created_at: operator.at,
      bound_at: operator.at,
    })
    .execute();
}

export async function isDemo(db: Db): Promise<boolean> {
  const { demo } = await db.selectFrom('installation').select('demo').executeTakeFirstOrThrow();
  return demo;
}
