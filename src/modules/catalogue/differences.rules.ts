import { countryName } from '../../kernel/countries.ts';
import type { OfferingContent, Plan, Region } from './offerings.rules.ts';

/** One thing that another version says otherwise; an empty side was not there. */
export type Difference = { what: string; before: string; after: string };

/** What a draft changes against the published version, in the order of the page. */
export function differencesOf(before: OfferingContent, after: OfferingContent): Difference[] {
  return [
    different('Name', before.name, after.name),
    different('Description', before.description, after.description),
    different('How it is reached', reachOf(before), reachOf(after)),
    different('Roles', before.roles.join(', '), after.roles.join(', ')),
    different('Purposes of account', before.purposes.join(', '), after.purposes.join(', ')),
    different('Languages', before.languages.join(', '), after.languages.join(', ')),
    different('Sign-up from the ERP product', erpOf(before), erpOf(after)),
    ...plansThatDiffer(before.plans, after.plans),
    ...regionsThatDiffer(before.regions, after.regions),
  ].filter((one) => one !== null);
}

const different = (what: string, before: string, after: string): Difference | null =>
  before === after ? null : { what, before, after };

const reachOf = ({ serviceKind, brokerId, serviceId }: OfferingContent) =>
  serviceKind === 'rapidstart' ? 'RapidStart' : `Broker ${brokerId ?? '…'}, service ${serviceId ?? '…'}`;
const erpOf = ({ erpSignUp }: OfferingContent) =>
  erpSignUp ? `${erpSignUp.url}: ${erpSignUp.instructions}` : '';

function plansThatDiffer(before: readonly Plan[], after: readonly Plan[]): (Difference | null)[] {
  return union(before, after, ({ code }) => code).flatMap(([was, is]) => {
    if (!was || !is)
      return [different(`Plan ${(was ?? is)?.name}`, was ? inShort(was) : '', is ? inShort(is) : '')];
    const of = (what: string) => `Plan ${was.name}: ${what}`;
    return [
      different(of('name'), was.name, is.name),
      different(of('description'), was.description, is.description),
      different(of('promised hours'), String(was.promisedHours), String(is.promisedHours)),
      different(of('for whom'), forWhom(was), forWhom(is)),
      different(of('note on trials'), was.trialNote, is.trialNote),
      different(of('what it asks for'), asked(was), asked(is)),
      different(of("broker's ID"), was.servicePlanId ?? '', is.servicePlanId ?? ''),
      different(of('longest polling'), pollingOf(was), pollingOf(is)),
    ];
  });
}

const inShort = (plan: Plan) => `${plan.promisedHours} hours, ${forWhom(plan)}`;
const forWhom = ({ forProspects }: Plan) =>
  forProspects ? 'customers and prospects' : 'customers with a customer account number';
const asked = ({ parameters }: Plan) => (parameters ? JSON.stringify(parameters, null, 2) : '');
const pollingOf = ({ maximumPollingSeconds: most }: Plan) => (most === null ? '' : `${most} seconds`);

/** Countries/regions with the same change stand together: moving thirty of them is one difference. */
function regionsThatDiffer(before: readonly Region[], after: readonly Region[]): Difference[] {
  const groups = new Map<string, { countries: string[]; before: string; after: string }>();
  for (const [was, is] of union(before, after, ({ country }) => country)) {
    const [from, to] = [centresOf(was), centresOf(is)];
    if (from === to) continue;
    const group = groups.get(`${from} ${to}`) ?? { countries: [], before: from, after: to };
    group.countries.push(countryName((was ?? is)?.country ?? ''));
    groups.set(`${from} ${to}`, group);
  }
  return [...groups.values()].map((group) => ({
    what: `Data centre of ${group.countries.sort((a, b) => a.localeCompare(b, 'en')).join(', ')}`,
    before: group.before,
    after: group.after,
  }));
}

const centresOf = (region: Region | undefined) =>
  region ? [region.dataCentre, ...region.otherDataCentres.map((code) => `or ${code}`)].join(' ') : '';

function union<T>(before: readonly T[], after: readonly T[], key: (one: T) => string) {
  const names = new Set([...before, ...after].map(key));
  const find = (list: readonly T[], name: string) => list.find((one) => key(one) === name);
  return [...names].map((name) => [find(before, name), find(after, name)] as const);
}
