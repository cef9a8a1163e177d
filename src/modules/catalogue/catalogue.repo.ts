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
    countries: Rows<'offering_countries'>;
    agreements: Rows<'agreements'>;
  },
): Promise<void> {
  await db
    .insertInto('data_centres')
    .values(rows.dataCentres)
    .onConflict((it) => it.doNothing())
    .execute();
  await db
    .insertInto('offerings')
    .values(rows.offerings)
    .onConflict((it) => it.doNothing())
    .execute();
  await db
    .insertInto('offering_countries')
    .values(rows.countries)
    .onConflict((it) => it.doNothing())
    .execute();
  await db
    .insertInto('agreements')
    .values(rows.agreements)
    .onConflict((it) => it.doNothing())
    .execute();
}

/** Every offering, each with one row per country/region of use. */
export async function listOfferingRows(tx: Tx) {
  return tx
    .selectFrom('offerings as offering')
    .leftJoin('offering_countries as use', 'use.offering_code', 'offering.code')
    .select(['offering.code', 'offering.name', 'offering.description', 'offering.promised_hours'])
    .select(['offering.roles', 'use.country'])
    .orderBy('offering.name')
    .orderBy('offering.code')
    .execute();
}

export async function findCountryOfUseRow(tx: Tx, offeringCode: string, country: string) {
  return tx
    .selectFrom('offering_countries as use')
    .innerJoin('data_centres as centre', 'centre.code', 'use.data_centre')
    .select(['use.country', 'centre.code as dataCentre', 'centre.name as dataCentreName'])
    .where('use.offering_code', '=', offeringCode)
    .where('use.country', '=', country)
    .executeTakeFirst();
}
