import type { Insertable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

export async function insertAccount(tx: Tx, account: Insertable<Tables['accounts']>) {
  await tx.insertInto('accounts').values(account).execute();
}

export async function insertIdentity(tx: Tx, identity: Insertable<Tables['identities']>) {
  await tx.insertInto('identities').values(identity).execute();
}

/** Adds the address; one that the account has already stays as it was proved. */
export async function insertSignInName(tx: Tx, name: Insertable<Tables['sign_in_names']>) {
  await tx
    .insertInto('sign_in_names')
    .values(name)
    .onConflict((it) => it.doNothing())
    .execute();
}

export async function findAccountByIdentity(tx: Tx, issuer: string, subject: string) {
  return tx
    .selectFrom('identities as identity')
    .innerJoin('accounts as account', 'account.id', 'identity.account_id')
    .select(['account.id', 'account.display_name as name', 'account.password_hash as passwordHash'])
    .where('identity.issuer', '=', issuer)
    .where('identity.subject', '=', subject)
    .executeTakeFirst();
}

export async function listSignInNames(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('sign_in_names')
    .select('sign_in_name')
    .where('account_id', '=', accountId)
    .orderBy('proved_at')
    .orderBy('sign_in_name')
    .execute();
  return rows.map((row) => row.sign_in_name);
}

export async function markPassword(tx: Tx, accountId: string, passwordHash: string) {
  await tx.updateTable('accounts').set({ password_hash: passwordHash }).where('id', '=', accountId).execute();
}

/** What the account is a person of, by name. Needs the transaction's account to be set. */
export async function listOrganizationsOf(tx: Tx, accountId: string) {
  return tx
    .selectFrom('people as person')
    .innerJoin('organizations as organization', 'organization.id', 'person.organization_id')
    .select(['organization.id', 'organization.kind', 'organization.name', 'person.roles'])
    .select(['organization.sandbox_id as sandboxId', 'organization.clock_ahead_ms as clockAheadMs'])
    .where('person.account_id', '=', accountId)
    .orderBy('organization.name')
    .orderBy('organization.id')
    .execute();
}

/** Held until the transaction ends: the password does not change while somebody is let in with it. */
export async function lockPasswordHash(
  tx: Tx,
  accountId: string,
  what: 'to let in' | 'to change it' = 'to let in',
): Promise<string | null | undefined> {
  const found = tx.selectFrom('accounts').select('password_hash').where('id', '=', accountId);
  const account = await (what === 'to let in' ? found.forShare() : found.forUpdate()).executeTakeFirst();
  return account?.password_hash;
}

export async function listIdentities(tx: Tx, accountId: string) {
  return tx
    .selectFrom('identities')
    .select(['id', 'issuer', 'name', 'created_at'])
    .where('account_id', '=', accountId)
    .where('issuer', '<>', 'portico')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Returns the name of what is gone; the built-in identity stays. */
export async function deleteIdentity(tx: Tx, accountId: string, id: string): Promise<string | undefined> {
  const gone = await tx
    .deleteFrom('identities')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('issuer', '<>', 'portico')
    .returning('name')
    .executeTakeFirst();
  return gone?.name;
}
