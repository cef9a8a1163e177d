import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

/** Counted no further than this: from there on it is "more than". */
export const MOST_COUNTED = 1_000;

/** Told without a parameter, so that the index of the few is found. */
const LACKING = sql<SqlBool>`lacks_second_factor`;

const COLUMNS = ['id', 'first_name', 'last_name', 'sign_in_name', 'account_id', 'contact_email'] as const;

/** People by last name, of whom the ids are known. */
export async function listPeopleOf(tx: Tx, organizationId: string, ids: string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('people')
    .select(COLUMNS)
    .where('organization_id', '=', organizationId)
    .where('id', '=', sql<string>`any (${ids}::uuid[])`)
    .orderBy('sort_name')
    .orderBy('id')
    .execute();
}

export type PersonRow = Awaited<ReturnType<typeof listPeopleOf>>[number];

/** People who can sign in and lack a second factor, by last name. */
export async function listJoinedLacking(tx: Tx, organizationId: string, limit: number): Promise<PersonRow[]> {
  return tx
    .selectFrom('people')
    .select(COLUMNS)
    .where('organization_id', '=', organizationId)
    .where(LACKING)
    .where('account_id', 'is not', null)
    .orderBy('sort_name')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** How many lack a second factor; one more than `MOST_COUNTED` where there are more. The order is that of the index. */
export async function countLacking(tx: Tx, organizationId: string): Promise<number> {
  const few = tx
    .selectFrom('people')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where(LACKING)
    .orderBy('sort_name')
    .orderBy('id')
    .limit(MOST_COUNTED + 1)
    .as('few');
  const { count } = await tx
    .selectFrom(few)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function lacksSecondFactor(tx: Tx, organizationId: string, personId: string): Promise<boolean> {
  const person = await tx
    .selectFrom('people')
    .select('lacks_second_factor as lacks')
    .where('organization_id', '=', organizationId)
    .where('id', '=', personId)
    .executeTakeFirst();
  return person?.lacks ?? true;
}

export type Demand = { demands: boolean; from: Date | null };

export async function readDemand(tx: Tx, organizationId: string): Promise<Demand> {
  return tx
    .selectFrom('organizations')
    .select(['demands_second_factor as demands', 'second_factor_from as from'])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
}

export async function markDemand(tx: Tx, organizationId: string, { demands, from }: Demand) {
  await tx
    .updateTable('organizations')
    .set({ demands_second_factor: demands, second_factor_from: from })
    .where('id', '=', organizationId)
    .execute();
}
