import type { JsonObject } from '../../kernel/tables/columns.ts';

/** One way of having a service: what it promises, who may take it, and what it asks for. */
export type Plan = {
  code: string;
  name: string;
  description: string;
  promisedHours: number;
  /** Customers without a customer account number may take it, for their 90 days (PP-37). */
  forProspects: boolean;
  /** What somebody who tries it should know; empty when there is nothing. */
  trialNote: string;
  /** JSON Schema of the subset that `parameters.rules.ts` knows; null when the plan asks for nothing. */
  parameters: JsonObject | null;
  /** The broker's own id of the plan, and how long it may be asked how far it is. */
  servicePlanId: string | null;
  maximumPollingSeconds: number | null;
};

/** A country/region of use, the data centre that serves it, and others that may be chosen in its place (PP-51). */
export type Region = { country: string; dataCentre: string; otherDataCentres: string[] };

/** How a customer signs up from an ERP product, without a partner (PP-70). */
export type ErpSignUp = { url: string; instructions: string };

/** Everything that a version of an offering says. */
export type OfferingContent = {
  name: string;
  description: string;
  serviceKind: 'rapidstart' | 'broker';
  brokerId: string | null;
  /** The broker's own id of the service. */
  serviceId: string | null;
  roles: string[];
  plans: Plan[];
  regions: Region[];
  /** **Purpose of account** is asked for when there are any (PP-69). */
  purposes: string[];
  /** BCP 47. */
  languages: string[];
  erpSignUp: ErpSignUp | null;
};

/** From this day on nothing new, and what is there can be read and taken along (PP-93). */
export type Retirement = { from: string; notice: string; data: string };
export type RetirementState = 'announced' | 'retired';

/** What is announced of an offering's end; null while nothing is. */
export function retirementOf(row: {
  retired_from: string | null;
  retirement_notice: string | null;
  retirement_data: string | null;
}): Retirement | null {
  const { retired_from: from, retirement_notice: notice, retirement_data: data } = row;
  return from === null || notice === null || data === null ? null : { from, notice, data };
}

/** A service is retired from the beginning of its day, UTC. */
export function retirementState(from: string | null, now: Date): RetirementState | null {
  if (from === null) return null;
  return from <= now.toISOString().slice(0, 10) ? 'retired' : 'announced';
}

/** The retirement as its readers are told of it. */
export function retirementNow(
  retirement: Retirement | null,
  now: Date,
): (Retirement & { retired: boolean }) | null {
  return retirement && { ...retirement, retired: retirementState(retirement.from, now) === 'retired' };
}

type Wrong = { pointer: string; message: string };

/** What has to be mended before a draft can be kept: names that stand twice, and data centres that nobody knows. */
export function contentProblems(content: OfferingContent, dataCentres: readonly string[]): Wrong[] {
  return [
    ...twice(content.roles, '/roles', 'role'),
    ...twice(content.purposes, '/purposes', 'purpose'),
    ...twice(content.languages, '/languages', 'language'),
    ...twice(
      content.plans.map(({ code }) => code),
      '/plans',
      'plan code',
    ),
    ...twice(
      content.regions.map(({ country }) => country),
      '/regions',
      'country/region',
    ),
    ...regionProblems(content.regions, dataCentres),
  ];
}

function twice(names: readonly string[], pointer: string, what: string): Wrong[] {
  const again = names.find((name, index) => names.indexOf(name) !== index);
  return again === undefined ? [] : [{ pointer, message: `The ${what} ${again} stands there twice.` }];
}

function regionProblems(regions: readonly Region[], dataCentres: readonly string[]): Wrong[] {
  return regions.flatMap(({ country, dataCentre, otherDataCentres }, index) => {
    const unknown = [dataCentre, ...otherDataCentres].find((code) => !dataCentres.includes(code));
    if (unknown !== undefined)
      return [
        {
          pointer: `/regions/${index}`,
          message: `${country} names the data centre ${unknown}, which is not known.`,
        },
      ];
    return twice([dataCentre, ...otherDataCentres], `/regions/${index}`, `data centre of ${country}`);
  });
}

/** What is missing to reach the service; a draft may be kept without, and is not published. */
export function brokerProblems({ serviceKind, brokerId, serviceId, plans }: OfferingContent): Wrong[] {
  if (serviceKind === 'rapidstart')
    return brokerId === null && serviceId === null
      ? []
      : [
          {
            pointer: '/brokerId',
            message: 'RapidStart works in this installation: leave broker and service ID empty.',
          },
        ];
  const missing: Wrong[] = [];
  if (brokerId === null)
    missing.push({ pointer: '/brokerId', message: 'Choose the broker that the service is reached through.' });
  if (serviceId === null)
    missing.push({ pointer: '/serviceId', message: "Enter the broker's own ID of the service." });
  plans.forEach(({ servicePlanId, name }, index) => {
    if (servicePlanId === null)
      missing.push({
        pointer: `/plans/${index}/servicePlanId`,
        message: `Enter the broker's own ID of the plan ${name}.`,
      });
  });
  return missing;
}
