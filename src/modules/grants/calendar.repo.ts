import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';

type Owner = { organizationId: string; accountId: string };

export async function findCalendarLink(tx: Tx, { organizationId, accountId }: Owner) {
  return tx
    .selectFrom('calendar_links')
    .select('created_at as createdAt')
    .where('organization_id', '=', organizationId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** An earlier link of the same person stops working. */
export async function replaceCalendarLink(
  tx: Tx,
  { organizationId, accountId }: Owner,
  { tokenHash, now }: { tokenHash: Buffer; now: Date },
) {
  const fresh = { token_hash: tokenHash, created_at: now };
  await tx
    .insertInto('calendar_links')
    .values({ organization_id: organizationId, account_id: accountId, ...fresh })
    .onConflict((it) => it.columns(['organization_id', 'account_id']).doUpdateSet(fresh))
    .execute();
}

/** True when there was one. */
export async function deleteCalendarLink(tx: Tx, { organizationId, accountId }: Owner): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('calendar_links')
    .where('organization_id', '=', organizationId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whose link this is; the database shows it for exactly this hash. */
export async function findCalendarOwner(tx: Tx, tokenHash: Buffer): Promise<Owner | undefined> {
  await sql`select set_config('portico.calendar', ${tokenHash.toString('hex')}, true)`.execute(tx);
  return tx
    .selectFrom('calendar_links')
    .select(['organization_id as organizationId', 'account_id as accountId'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** The person's roles in the organization that the transaction acts for; undefined when they have left. */
export async function findReader(tx: Tx, { organizationId, accountId }: Owner) {
  return tx
    .selectFrom('people as p')
    .innerJoin('organizations as o', 'o.id', 'p.organization_id')
    .select(['p.roles', 'o.kind as organizationKind', 'o.name as organizationName'])
    .where('p.organization_id', '=', organizationId)
    .where('p.account_id', '=', accountId)
    .executeTakeFirst();
}

const LONGEST = 1_000;
const side = { customer: 'organization_id', partner: 'partner_id' } as const;

/** What stands and when it ends, the soonest first; access that has just ended stays in the calendar for a month. */
export async function listEnds(
  tx: Tx,
  of: { side: 'customer' | 'partner'; organizationId: string },
  after: Date,
) {
  return tx
    .selectFrom('grants')
    .select(['id', 'customer_name as customerName', 'partner_name as partnerName'])
    .select(['service_name as serviceName', 'roles', 'purpose', 'ends_at as endsAt', 'version'])
    .where(side[of.side], '=', of.organizationId)
    .where('approved_at', 'is not', null)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', after)
    .orderBy('ends_at')
    .limit(LONGEST)
    .execute();
}
