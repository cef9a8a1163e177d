import { at } from './sandboxes.ts';
import type { PersonIn, World } from './world.ts';

/** A partner with an administrator. */
export async function listeningPartner(world: World) {
  const partnerId = await world.addOrganization('partner', { name: 'Fabrikam' });
  const ana = await world.addPerson(partnerId, ['administrator'], { name: 'Ana Silva' });
  return { partnerId, ana };
}

type Wanted = { name?: string; url: string; types?: string[] };

/** Adds an endpoint, and answers with its secret. */
export async function addEndpoint(
  { browser, organizationId }: PersonIn,
  { name = 'Our ERP', ...wanted }: Wanted,
) {
  const { status, body } = await browser.post(at(organizationId, '/webhook-endpoints'), { name, ...wanted });
  if (status !== 201) throw new Error(`No endpoint was added: ${JSON.stringify(body)}`);
  const { id, secret } = body as { id: string; secret: string };
  return { id, secret, url: at(organizationId, `/webhook-endpoints/${id}`) };
}

const CUSTOMER = {
  street: '1 Main Street',
  city: 'Redmond',
  state: 'WA',
  postalCode: '98052',
  country: 'US',
  contactEmail: 'kim.berg@alpine.example',
  administrator: { firstName: 'Kim', lastName: 'Berg', signInName: 'kim.berg@alpine.example' },
};

/** Something happens in the organization: a customer is created. */
export async function createCustomer({ browser, organizationId }: PersonIn, name: string): Promise<string> {
  const { status, body } = await browser.post(at(organizationId, '/customers'), { ...CUSTOMER, name });
  if (status !== 201) throw new Error(`No customer was created: ${JSON.stringify(body)}`);
  return body.id;
}
