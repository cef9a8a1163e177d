import { tellOfChanges } from '../../src/modules/partner-changes/telling.service.ts';
import { LAYOUT_HEADINGS } from '../../src/modules/registry/registry-import.rules.ts';
import { addCustomerService, type CustomerService } from './customer-services.ts';
import { addRegisteredPartner } from './registry-facts.ts';
import type { PersonIn, World } from './world.ts';

export type MovingCustomer = CustomerService & {
  number: string;
  from: { number: string; partner: PersonIn };
  to: { number: string; partner: PersonIn };
  /** An administrator of the customer. */
  cara: PersonIn;
};

/** A customer with a service at Fabrikam, which the registry knows; and Northwind, to which it may move. */
export async function addMovingCustomer(world: World, suffix: string): Promise<MovingCustomer> {
  const [from, to] = [`F${suffix}`, `N${suffix}`];
  const service = await addCustomerService(world, { provisioned: true, activated: true });
  const { number } = await world.db
    .selectFrom('customers')
    .select('number')
    .where('id', '=', service.customerId)
    .executeTakeFirstOrThrow();
  const known = [{ number: number ?? '', name: 'Contoso Foods', country: 'PT' }];
  await world.db
    .deleteFrom('organizations')
    .where('id', '=', await addRegisteredPartner(world, from, known))
    .execute();
  await world.db
    .updateTable('organizations')
    .set({ registry_number: from })
    .where('id', '=', service.partnerId)
    .execute();
  const northwind = await addRegisteredPartner(world, to, []);
  await world.db
    .updateTable('organizations')
    .set({ name: `Partner ${to}` })
    .where('id', '=', northwind)
    .execute();
  return {
    ...service,
    number: number ?? '',
    from: { number: from, partner: service.partner },
    to: { number: to, partner: await world.addPerson(northwind, ['administrator'], { name: 'Nora North' }) },
    cara: await world.addPerson(service.organizationId, ['administrator'], { name: 'Cara Campos' }),
  };
}

/** The vendor's registry names this partner of record, by a file. */
export async function nameInFile(operator: PersonIn, number: string, partnerNumber: string) {
  const row = `customer,${number},Contoso Foods,1 Main Street,Seattle,,98101,PT,,${partnerNumber},enhancement,,,`;
  return operator.browser.upload(`/api/v1/organizations/${operator.organizationId}/registry/imports`, {
    name: 'registry.csv',
    bytes: [LAYOUT_HEADINGS.portico.join(','), row, ''].join('\n'),
  });
}

/** Does at once what a worker does after a change was announced, moved or carried out. */
export const tellEverybody = (world: World, vendorId: string) => tellOfChanges(world.app.portico, vendorId);
