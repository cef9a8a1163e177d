import { newId } from '../../src/kernel/ids.ts';
import type { OfferingContent } from '../../src/modules/catalogue/offerings.rules.ts';
import type { World } from './world.ts';

/** A service of another kind, with two plans, a purpose of account and a data centre to choose. */
export const SITES: OfferingContent = {
  name: 'Sites Services',
  description: 'Web sites and shops for the customer.',
  serviceKind: 'rapidstart',
  brokerId: null,
  serviceId: null,
  roles: ['Sites-Administrators', 'Sites-Users'],
  plans: [
    {
      ...{ code: 'basic', name: 'Basic', description: 'One site.', promisedHours: 24, forProspects: true },
      ...{ trialNote: 'Free for 90 days.', servicePlanId: null, maximumPollingSeconds: null },
      parameters: {
        type: 'object',
        properties: {
          domain: { type: 'string', title: 'Domain name', format: 'hostname' },
          language: { type: 'string', title: 'Language of the site', enum: ['en', 'pt'], default: 'en' },
          pages: { type: 'integer', title: 'Pages', minimum: 1, maximum: 50 },
          shop: { type: 'boolean', title: 'With a shop' },
        },
        required: ['domain'],
      },
    },
    {
      ...{ code: 'business', name: 'Business', description: 'Ten sites.', promisedHours: 48 },
      ...{
        forProspects: false,
        trialNote: '',
        parameters: null,
        servicePlanId: null,
        maximumPollingSeconds: null,
      },
    },
  ],
  regions: [
    { country: 'DE', dataCentre: 'amsterdam', otherDataCentres: ['dublin'] },
    { country: 'US', dataCentre: 'virginia', otherDataCentres: [] },
  ],
  purposes: ['Production', 'Test'],
  languages: ['en', 'pt'],
  erpSignUp: { url: 'https://sites.example/sign-up', instructions: 'Type your customer account number.' },
};

/** Publishes an offering, for tests that are not about publishing. Returns its code. */
export async function addOffering(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  {
    code = 'sites',
    accountPrefix = 'SI',
    ...change
  }: Partial<OfferingContent> & { code?: string; accountPrefix?: string } = {},
): Promise<string> {
  const content = { ...SITES, ...change };
  await db
    .insertInto('offerings')
    .values({ code, name: content.name, account_prefix: accountPrefix })
    .execute();
  await db
    .insertInto('offering_versions')
    .values({
      ...{ offering_code: code, version: 1, state: 'published', name: content.name },
      ...{ description: content.description, service_kind: content.serviceKind, roles: content.roles },
      ...{ broker_id: content.brokerId, service_id: content.serviceId },
      plans: JSON.stringify(content.plans),
      regions: JSON.stringify(content.regions),
      ...{ purposes: content.purposes, languages: content.languages },
      erp_sign_up: content.erpSignUp && JSON.stringify(content.erpSignUp),
      ...{ changed_at: clock.now(), published_at: clock.now(), published_by: 'Olga Operator' },
    })
    .execute();
  await db.updateTable('offerings').set({ current_version: 1 }).where('code', '=', code).execute();
  return code;
}

/** What an operator types to put a service into the catalogue. */
export const newOffering = (code: string) => ({
  ...{ code, accountPrefix: 'PA', name: 'Pages', description: 'Pages of a shop.', serviceKind: 'rapidstart' },
});

export const newDataCentre = () => ({ code: `centre-${newId().slice(-12)}`, name: 'Lisbon', country: 'PT' });
