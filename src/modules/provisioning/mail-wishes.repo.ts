import type { Tx } from '../../kernel/context.ts';

export type WishRef = { organizationId: string; personId: string; operationId: string };

export async function findMailWish(tx: Tx, { organizationId, personId, operationId }: WishRef) {
  const wish = await tx
    .selectFrom('operation_mails')
    .select('created_at')
    .where('organization_id', '=', organizationId)
    .where('operation_id', '=', operationId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return wish !== undefined;
}

/** False where there is no such person: programs read no mail. */
export async function insertMailWish(
  tx: Tx,
  { organizationId, personId, operationId }: WishRef,
  of: { partnerId: string; now: Date },
) {
  const person = await tx
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) return false;
  await tx
    .insertInto('operation_mails')
    .values({
      ...{ organization_id: organizationId, operation_id: operationId, person_id: personId },
      ...{ partner_id: of.partnerId, created_at: of.now },
    })
    .onConflict((wish) => wish.doNothing())
    .execute();
  return true;
}

export async function deleteMailWish(tx: Tx, { organizationId, personId, operationId }: WishRef) {
  await tx
    .deleteFrom('operation_mails')
    .where('organization_id', '=', organizationId)
    .where('operation_id', '=', operationId)
    .where('person_id', '=', personId)
    .execute();
}

/** Takes the wishes of an operation; whoever takes them tells. */
export async function takeMailWishes(tx: Tx, partnerId: string, operationId: string) {
  return tx
    .deleteFrom('operation_mails')
    .where('partner_id', '=', partnerId)
    .where('operation_id', '=', operationId)
    .returning(['organization_id', 'person_id'])
    .execute();
}

export async function hasMailWishes(tx: Tx, partnerId: string, operationId: string): Promise<boolean> {
  const wish = await tx
    .selectFrom('operation_mails')
    .select('person_id')
    .where('partner_id', '=', partnerId)
    .where('operation_id', '=', operationId)
    .limit(1)
    .executeTakeFirst();
  return wish !== undefined;
}

export async function findWisher(tx: Tx, organizationId: string, personId: string) {
  return tx
    .selectFrom('people as p')
    .innerJoin('organizations as o', 'o.id', 'p.organization_id')
    .select(['p.first_name', 'p.contact_email', 'p.account_id', 'o.kind'])
    .where('p.organization_id', '=', organizationId)
    .where('p.id', '=', personId)
    .executeTakeFirst();
}
