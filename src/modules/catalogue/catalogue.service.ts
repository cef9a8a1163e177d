import type { Db, Tx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { findCountryOfUseRow, insertMissing, listOfferingRows } from './catalogue.repo.ts';
import { COUNTRIES_OF_USE, DATA_CENTRES, RAPIDSTART, startingAgreements } from './starting-catalogue.ts';

/** Lays out the starting catalogue where it is missing. For the owner's connection, or an operator's transaction. */
export async function seedCatalogue(db: Db | Tx): Promise<void> {
  await insertMissing(db, {
    dataCentres: DATA_CENTRES,
    offerings: [RAPIDSTART],
    countries: COUNTRIES_OF_USE,
    agreements: startingAgreements().map((agreement) => ({ id: newId(), ...agreement })),
  });
}

export type Offering = {
  code: string;
  name: string;
  description: string;
  promisedHours: number;
  roles: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
};

export async function listOfferings(tx: Tx): Promise<Offering[]> {
  const offerings = new Map<string, Offering>();
  for (const { code, name, description, promised_hours, roles, country } of await listOfferingRows(tx)) {
    const offering = offerings.get(code) ?? {
      ...{ code, name, description, roles },
      promisedHours: promised_hours,
      countries: [],
    };
    if (country !== null) offering.countries.push(country);
    offerings.set(code, offering);
  }
  return [...offerings.values()];
}

/** The data centre of this offering for a country/region of use; undefined where it is not supported (PP-51, PP-52). */
export async function findCountryOfUse(tx: Tx, offeringCode: string, country: string) {
  return findCountryOfUseRow(tx, offeringCode, country);
}
