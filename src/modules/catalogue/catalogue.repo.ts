import type { Insertable } from 'kysely';
import type { Db, Tx } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';

type Rows<Name extends keyof Tables> = Insertable<Tables[Name]>[];

/** Adds what is missing; what an operator has changed stays as it is. */
export async function insertMissing(
  db: Db | Tx,
  rows: {
    dataCentres: Rows<'data_centres'>;
    offerings: Rows<'offerings'>;
    versions: Rows<'offering_versions'>;
    agreements: Rows<'agreements'>;
  },
): Promise<void> {
  await db
    .insertInto('data_centres')
    .values(rows.dataCentres)
    .onConflict((it) => it.doNothing())
    .execute();
  const added = await db
    .insertInto('offerings')
    .values(rows.offerings)
    .onConflict((it) => it.doNothing())
    .returning('code')
    .execute();
  for (const { code } of added) {
    await db
      .insertInto('offering_versions')
      .values(rows.versions.filter((one) => one.offering_code === code))
      .execute();
    await db.updateTable('offerings').set({ current_version: 1 }).where('code', '=', code).execute();
  }
  await db
    .insertInto('agreements')
    .values(rows.agreements)
    .onConflict((it) => it.doNothing())
    .execute();
}

const OF_OFFERING = [
  'o.code',
  'o.current_version as currentVersion',
  'o.account_prefix as accountPrefix',
  'o.retired_from',
  'o.retirement_notice',
  'o.retirement_data',
] as const;

const OF_VERSION = [
  'v.version',
  'v.state',
  'v.revision',
  'v.name',
  'v.description',
  'v.service_kind as serviceKind',
  'v.broker_id as brokerId',
  'v.service_id as serviceId',
  'v.roles',
  'v.plans',
  'v.regions',
  'v.purposes',
  'v.languages',
  'v.erp_sign_up as erpSignUp',
  'v.changed_at as changedAt',
  'v.published_at as publishedAt',
  'v.published_by as publishedBy',
] as const;

export type OfferingRow = Awaited<ReturnType<typeof listCurrentOfferings>>[number];

/** Each published offering as it is added from now on, by name. */
export async function listCurrentOfferings(tx: Tx) {
  return tx
    .selectFrom('offerings as o')
    .innerJoin('offering_versions as v', (on) =>
      on.onRef('v.offering_code', '=', 'o.code').onRef('v.version', '=', 'o.current_version'),
    )
    .select(OF_OFFERING)
    .select(OF_VERSION)
    .orderBy('v.name')
    .orderBy('o.code')
    .execute();
}

export async function findCurrentOffering(tx: Tx, code: string): Promise<OfferingRow | undefined> {
  return tx
    .selectFrom('offerings as o')
    .innerJoin('offering_versions as v', (on) =>
      on.onRef('v.offering_code', '=', 'o.code').onRef('v.version', '=', 'o.current_version'),
    )
    .select(OF_OFFERING)
    .select(OF_VERSION)
    .where('o.code', '=', code)
    .executeTakeFirst();
}

export type VersionRow = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

export async function findVersion(tx: Tx, code: string, version: number) {
  return tx
    .selectFrom('offering_versions as v')
    .select(OF_VERSION)
    .where('v.offering_code', '=', code)
    .where('v.version', '=', version)
    .executeTakeFirst();
}

export async function listDataCentres(tx: Tx) {
  return tx.selectFrom('data_centres').select(['code', 'name', 'country']).orderBy('name').execute();
}
