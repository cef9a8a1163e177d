import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { MemberContext, Tx } from '../../src/kernel/context.ts';
import { newId } from '../../src/kernel/ids.ts';
import { startProvisioning } from '../../src/modules/provisioning/index.ts';
import type { PersonIn, World } from './world.ts';

export type LaidOutSubscription = { partnerId: string; customerId: string; subscriptionId: string };

/** A customer of the partner with a RapidStart subscription that nobody has provisioned yet. */
export async function addSubscription(
  world: World,
  partnerId: string,
  facts: { name?: string; customerId?: string } = {},
): Promise<LaidOutSubscription> {
  const customerId = facts.customerId ?? newId();
  const subscriptionId = newId();
  if (!facts.customerId) {
    await world.db
      .insertInto('customers')
      .values({
        partner_id: partnerId,
        id: customerId,
        number: null,
        name: facts.name ?? 'Contoso Ltd.',
        street: '1 Main Street',
        city: 'Springfield',
        postal_code: '12345',
        country: 'US',
        organization_id: null,
        inactivated_at: null,
        created_at: world.clock.now(),
      })
      .execute();
  }
  await world.db
    .insertInto('subscriptions')
    .values({
      partner_id: partnerId,
      id: subscriptionId,
      customer_id: customerId,
      organization_id: null,
      offering_code: 'rapidstart',
      country: 'US',
      data_centre: 'virginia',
      service_account_id: `RS-${randomBytes(5).toString('hex')}`,
      provisioned_at: null,
      invited_at: null,
      activated_at: null,
      created_at: world.clock.now(),
    })
    .execute();
  return { partnerId, customerId, subscriptionId };
}

/** An administrator of this partner in a transaction that works for it. */
export const memberContext = (world: World, tx: Tx, person: PersonIn, partnerId: string): MemberContext => ({
  tx,
  clock: world.clock,
  jobs: world.jobs,
  settings: world.settings,
  correlationId: 'test',
  account: { accountId: person.accountId, name: 'Test Person' },
  actor: {
    accountId: person.accountId,
    name: 'Test Person',
    organizationId: partnerId,
    organizationKind: 'partner',
    organizationName: 'Partner',
    personId: newId(),
    roles: ['administrator'],
  },
});

/** Begins to provision it as this person of the partner, in a transaction with the application's rights. */
export async function provision(world: World, person: PersonIn, laidOut: LaidOutSubscription) {
  const { db } = world.app.portico;
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('portico.organization', ${laidOut.partnerId}, true)`.execute(tx);
    return startProvisioning(memberContext(world, tx, person, laidOut.partnerId), {
      id: laidOut.subscriptionId,
      customerId: laidOut.customerId,
      organizationId: null,
      promisedHours: 72,
    });
  });
}

/** Asks until `found` returns something; fails after so many seconds. */
export async function eventually<T>(found: () => Promise<T | undefined>, seconds = 20): Promise<T> {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const value = await found();
    if (value !== undefined) return value;
    if (Date.now() > until) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
