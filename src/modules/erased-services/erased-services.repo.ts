import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

export type ErasedRow = Selectable<Tables['erased_services']>;
type Key = Pick<ErasedRow, 'partner_id' | 'id'>;

/** Those of the partner's subscriptions (of all of them, where none are named) that a broker was ever asked for. */
export async function listAskedFor(tx: Tx, partnerId: string, subscriptionIds?: readonly string[]) {
  return tx
    .selectFrom('subscriptions as s')
    .select(['s.id', 's.offering_code', 's.offering_version', 's.plan_code', 's.organization_id'])
    .where('s.partner_id', '=', partnerId)
    .where(sql<boolean>`s.id = any (coalesce(${subscriptionIds ?? null}::uuid[], array[s.id]))`)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('s.provisioned_at', 'is not', null),
        exists(
          selectFrom('operations as o')
            .select('o.id')
            .whereRef('o.partner_id', '=', 's.partner_id')
            .whereRef('o.subscription_id', '=', 's.id'),
        ),
      ]),
    )
    .execute();
}

export async function insertErased(tx: Tx, row: Insertable<Tables['erased_services']>) {
  await tx.insertInto('erased_services').values(row).execute();
}

const one = (tx: Tx, { partner_id, id }: Key) =>
  tx.selectFrom('erased_services').selectAll().where('partner_id', '=', partner_id).where('id', '=', id);

export async function findErased(tx: Tx, key: Key): Promise<ErasedRow | undefined> {
  return one(tx, key).executeTakeFirst();
}

/** Held until the transaction ends. */
export async function lockErased(tx: Tx, key: Key): Promise<ErasedRow | undefined> {
  return one(tx, key).forUpdate().executeTakeFirst();
}

export async function updateErased(tx: Tx, key: Key, change: Updateable<Tables['erased_services']>) {
  await tx
    .updateTable('erased_services')
    .set(change)
    .where('partner_id', '=', key.partner_id)
    .where('id', '=', key.id)
    .execute();
}

export async function deleteErased(tx: Tx, key: Key) {
  await tx
    .deleteFrom('erased_services')
    .where('partner_id', '=', key.partner_id)
    .where('id', '=', key.id)
    .execute();
}

/** What the service was called, for the trail. */
export async function findOfferingName(tx: Tx, code: string): Promise<string> {
  const { name } = await tx
    .selectFrom('offerings')
    .select('name')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return name;
}
