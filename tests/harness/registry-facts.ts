import type { World } from './world.ts';

type Entry = { number: string; name: string; city?: string; country?: string; industry?: string };

/** A partner that stands in the registry with these customers; returns the organization's id. */
export async function addRegisteredPartner(
  world: World,
  partnerNumber: string,
  customers: Entry[],
): Promise<string> {
  const at = world.clock.now();
  await world.db
    .insertInto('registry_partners')
    .values({
      number: partnerNumber,
      name: `Partner ${partnerNumber}`,
      country: 'US',
      certified: true,
      addendum_signed: true,
      updated_at: at,
    })
    .execute();
  if (customers.length > 0) {
    await world.db
      .insertInto('registry_customers')
      .values(
        customers.map((customer) => ({
          country: 'US',
          city: 'Seattle',
          ...customer,
          street: '1 Main Street',
          postal_code: '98101',
          partner_number: partnerNumber,
          plan: 'enhancement' as const,
          updated_at: at,
        })),
      )
      .execute();
  }
  return world.addOrganization('partner', { registryNumber: partnerNumber });
}
