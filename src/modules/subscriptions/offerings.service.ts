import type { MemberContext } from '../../kernel/context.ts';
import { countryName } from '../../kernel/countries.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { dataCentreNames, listOfferings, type Offering } from '../catalogue/index.ts';
import { retirementNow } from '../catalogue/offerings.rules.ts';

/** What can be signed up for, with the countries/regions of use and their data centres by name (PP-48, PP-49). */
export async function readOfferings({ tx, actor, clock }: MemberContext) {
  requirePermission(actor, 'subscriptions:read');
  const [offerings, centres] = await Promise.all([listOfferings(tx), dataCentreNames(tx)]);
  return offerings.map((offering) => offered(offering, centres, clock.now()));
}

/** A version as whoever signs up sees it; for a preview too. */
export function offered(
  { code, content, retirement }: Pick<Offering, 'code' | 'content' | 'retirement'>,
  centres: ReadonlyMap<string, string>,
  now: Date,
) {
  const { name, description, roles, purposes, languages, erpSignUp } = content;
  const named = (centre: string) => ({ code: centre, name: centres.get(centre) ?? centre });
  return {
    ...{ code, name, description, roles, purposes, languages, erpSignUp },
    plans: content.plans.map(({ servicePlanId: _, maximumPollingSeconds: __, ...plan }) => plan),
    countries: content.regions
      .map(({ country, dataCentre, otherDataCentres }) => ({
        ...{ code: country, name: countryName(country) },
        dataCentre: named(dataCentre),
        otherDataCentres: otherDataCentres.map(named),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    retirement: retirementNow(retirement, now),
  };
}
