import { newId } from '../../src/kernel/ids.ts';
import { provisionContent, provisionLibrary } from '../../src/modules/rapidstart/content/index.ts';
import type { PersonIn, World } from './world.ts';

export type RapidStartService = {
  organizationId: string;
  subscriptionId: string;
  /** Address of the service's RapidStart in the API. */
  url: string;
  /** A new person of the organization with these roles in the service. */
  person(roles: string[], name?: string): Promise<PersonIn>;
};

/** A customer organization with an activated RapidStart service, set up unless told otherwise. */
export async function addRapidStart(
  world: World,
  { provisioned = true }: { provisioned?: boolean } = {},
): Promise<RapidStartService> {
  const { db, clock } = world;
  const at = clock.now();
  const partnerId = await world.addOrganization('partner');
  const organizationId = await world.addOrganization('customer', { name: 'Fabrikam' });
  const subscriptionId = newId();
  const customerId = newId();
  await db
    .insertInto('customers')
    .values({
      partner_id: partnerId,
      id: customerId,
      number: `C${customerId.slice(-8)}`,
      name: 'Fabrikam',
      country: 'US',
      organization_id: organizationId,
      created_at: at,
    })
    .execute();
  await db
    .insertInto('subscriptions')
    .values({
      partner_id: partnerId,
      id: subscriptionId,
      customer_id: customerId,
      organization_id: organizationId,
      offering_code: 'rapidstart',
      country: 'US',
      data_centre: (await db.selectFrom('data_centres').select('code').executeTakeFirstOrThrow()).code,
      service_account_id: `RS-${subscriptionId.slice(-8)}`,
      provisioned_at: provisioned ? at : null,
      activated_at: at,
      created_at: at,
    })
    .execute();
  if (provisioned) {
    await db.transaction().execute(async (tx) => {
      await provisionContent(tx, { organizationId, subscriptionId });
      await provisionLibrary(tx, { organizationId, subscriptionId });
    });
  }
  return {
    organizationId,
    subscriptionId,
    url: `/api/v1/organizations/${organizationId}/services/${subscriptionId}/rapidstart`,
    async person(roles, name = 'Cara Diaz') {
      const person = await world.addPerson(organizationId, ['user'], { name });
      const { id } = await db
        .selectFrom('people')
        .select('id')
        .where('account_id', '=', person.accountId)
        .executeTakeFirstOrThrow();
      for (const role of roles) {
        await db
          .insertInto('service_roles')
          .values({ organization_id: organizationId, person_id: id, subscription_id: subscriptionId, role })
          .execute();
      }
      return person;
    },
  };
}

/** What **Create a new project** sends. */
export const newProject = {
  companyName: 'Fabrikam Robotics',
  address: { street: '1 Main Street', city: 'Redmond', state: 'WA', postalCode: '98052' },
  country: 'US',
  industry: 'Manufacturing: industrial goods',
  option: 'custom',
  name: 'Head office',
  method: 'custom-template',
};

/** Good answers to every question of Base information, by group. */
export const baseInformation: Record<string, Record<string, unknown>> = {
  'organization-information': {
    name: 'Fabrikam Robotics',
    code: 'usmf',
    address: '1 Main Street',
    zip: '98052',
    city: 'Redmond',
    state: 'WA',
    country: 'US',
    'address-format': 'City+County+Post Code',
    'registration-number': '12-345',
    language: 'en-US',
    'fiscal-year-start': '2026-07-01',
    'fiscal-year-end': '2027-06-30',
    'period-unit': 'Month',
    'period-quantity': 3,
    'fiscal-years': 2,
    currency: 'USD',
  },
  ledger: {
    'allow-posting-from': '2026-07-01',
    'register-time': true,
    'summarize-entries': false,
    'local-currency-symbol': '$',
    'local-currency-description': 'US dollar',
    'amount-rounding-precision': 0.01,
    'invoice-rounding-precision': 0.05,
    'invoice-rounding-type': 'Up',
  },
  currency: {
    'further-currencies': ['EUR', 'GBP'],
    'invoice-rounding-type': 'Nearest',
    'application-rounding-precision': 0.02,
    'symbol-position': 'After Amount',
  },
};

type Group = { code: string; areaCode: string; version: number };

/** Saves these answers and, unless told otherwise, marks their groups as complete. */
export async function answerGroups(
  person: PersonIn,
  projectUrl: string,
  answers: Record<string, Record<string, unknown>> = baseInformation,
  complete = true,
) {
  const project = (await person.browser.get(projectUrl)).body;
  const groups: Group[] = project.areas.flatMap((area: { groups: Group[] }) => area.groups);
  for (const { areaCode, code, version } of groups) {
    if (!answers[code]) continue;
    const url = `${projectUrl}/groups/${areaCode}/${code}`;
    const saved = await person.browser.put(
      `${url}/answers`,
      { answers: answers[code] },
      { 'if-match': `"${version}"` },
    );
    if (saved.status !== 200) throw new Error(saved.text);
    if (!complete) continue;
    const done = await person.browser.post(`${url}/completion`, undefined, {
      'if-match': String(saved.headers.etag),
    });
    if (done.status !== 200) throw new Error(done.text);
  }
}
