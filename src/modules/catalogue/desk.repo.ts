import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { OfferingContent } from './offerings.rules.ts';

/** So many services are counted; above, "more than". */
export const MOST_COUNTED = 10_000;

const inUse = (version: 'o' | 'v') =>
  version === 'o'
    ? sql<number>`offering_use(o.code, null, ${MOST_COUNTED + 1})`.as('inUse')
    : sql<number>`offering_use(v.offering_code, v.version, ${MOST_COUNTED + 1})`.as('inUse');

const entries = (tx: Tx) =>
  tx
    .selectFrom('offerings as o')
    .leftJoin('offering_versions as d', (on) =>
      on.onRef('d.offering_code', '=', 'o.code').on('d.state', '=', 'draft'),
    )
    .select(['o.code', 'o.name', 'o.account_prefix as accountPrefix', 'o.current_version as currentVersion'])
    .select(['o.retired_from', 'o.retirement_notice', 'o.retirement_data', 'd.version as draftVersion'])
    .select(inUse('o'));

/** Every offering, published or not, by name. */
export async function listEntries(tx: Tx) {
  return entries(tx).orderBy('o.name').orderBy('o.code').execute();
}

export type EntryRow = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

export async function findEntry(tx: Tx, code: string) {
  return entries(tx).where('o.code', '=', code).executeTakeFirst();
}

/** Held until the transaction ends: two operators change one after the other. */
export async function lockOffering(tx: Tx, code: string) {
  return tx.selectFrom('offerings').select('code').where('code', '=', code).forUpdate().executeTakeFirst();
}

/** What was published of an offering, the newest first. */
export async function listPublishedVersions(tx: Tx, code: string) {
  return tx
    .selectFrom('offering_versions as v')
    .select(['v.version', 'v.published_at as publishedAt', 'v.published_by as publishedBy'])
    .select(inUse('v'))
    .where('v.offering_code', '=', code)
    .where('v.state', '=', 'published')
    .orderBy('v.version', 'desc')
    .limit(100)
    .execute();
}

export async function insertOffering(tx: Tx, offering: Insertable<Tables['offerings']>): Promise<void> {
  await tx.insertInto('offerings').values(offering).execute();
}

export async function insertDraft(tx: Tx, code: string, content: OfferingContent, now: Date): Promise<void> {
  await tx
    .insertInto('offering_versions')
    .values((row) => ({
      ...{ offering_code: code, state: 'draft' as const, ...columnsOf(content), changed_at: now },
      version: row
        .selectFrom('offering_versions as before')
        .select(sql<number>`coalesce(max(before.version), 0) + 1`.as('next'))
        .where('before.offering_code', '=', code),
    }))
    .execute();
}

/** False when the draft is not at this revision any more. */
export async function updateDraft(
  tx: Tx,
  code: string,
  revision: number,
  content: OfferingContent,
  now: Date,
): Promise<boolean> {
  return changeDraft(tx, code, revision, { ...columnsOf(content), changed_at: now, revision: revision + 1 });
}

export async function deleteDraft(tx: Tx, code: string): Promise<void> {
  await tx
    .deleteFrom('offering_versions')
    .where('offering_code', '=', code)
    .where('state', '=', 'draft')
    .execute();
}

/** The draft becomes what is added from now on. False when it is not at this revision any more. */
export async function publishDraft(
  tx: Tx,
  code: string,
  { revision, by, now }: { revision: number; by: string; now: Date },
): Promise<boolean> {
  const published = { state: 'published' as const, published_at: now, published_by: by };
  if (!(await changeDraft(tx, code, revision, published))) return false;
  await sql`
    update offerings o set current_version = v.version, name = v.name
      from (select version, name from offering_versions where offering_code = ${code} order by version desc limit 1) v
     where o.code = ${code}`.execute(tx);
  return true;
}

async function changeDraft(
  tx: Tx,
  code: string,
  revision: number,
  change: Updateable<Tables['offering_versions']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('offering_versions')
    .set(change)
    .where('offering_code', '=', code)
    .where('state', '=', 'draft')
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function updateRetirement(
  tx: Tx,
  code: string,
  retirement: { from: string; notice: string; data: string } | null,
): Promise<void> {
  await tx
    .updateTable('offerings')
    .set({
      retired_from: retirement?.from ?? null,
      retirement_notice: retirement?.notice ?? null,
      retirement_data: retirement?.data ?? null,
    })
    .where('code', '=', code)
    .execute();
}

export async function insertDataCentre(tx: Tx, centre: Insertable<Tables['data_centres']>): Promise<void> {
  await tx.insertInto('data_centres').values(centre).execute();
}

const columnsOf = ({
  plans,
  regions,
  erpSignUp,
  serviceKind,
  brokerId,
  serviceId,
  ...rest
}: OfferingContent) => ({
  ...{ service_kind: serviceKind, broker_id: brokerId, service_id: serviceId, ...rest },
  plans: JSON.stringify(plans),
  regions: JSON.stringify(regions),
  erp_sign_up: erpSignUp && JSON.stringify(erpSignUp),
});
