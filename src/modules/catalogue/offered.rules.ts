import { countryName } from '../../kernel/countries.ts';
import { type OfferingContent, type Retirement, retirementNow } from './offerings.rules.ts';

/** A version as whoever signs up sees it: countries/regions and data centres by name, nothing of how it is reached. */
export function offered(
  { code, content, retirement }: { code: string; content: OfferingContent; retirement: Retirement | null },
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
