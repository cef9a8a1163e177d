import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { LANGUAGES, SERVICE } from '../../examples/sites-broker/catalog.ts';
import { newId } from '../../src/kernel/ids.ts';
import { startProvisioning } from '../../src/modules/provisioning/index.ts';
import { addSubscription, type LaidOutSubscription, memberContext } from './subscriptions.ts';
import type { PersonIn, World } from './world.ts';

const PARAMETERS = {
  type: 'object',
  properties: {
    domain: { type: 'string', title: 'Domain name', description: 'Where the shop is found.', maxLength: 100 },
    language: { type: 'string', title: 'Language', enum: LANGUAGES, default: 'en' },
  },
  required: ['domain', 'language'],
};

/**
 * The service of the example broker as an offering of this installation, reached by a broker with this id. `patient`: its
 * plans do not say how long the broker may be at work.
 */
export async function offerSites(
  world: World,
  brokerId = newId(),
  { patient = false } = {},
): Promise<{ brokerId: string }> {
  const plans = SERVICE.plans.map((plan) => ({
    ...{ code: plan.name, name: plan.name, description: plan.description, promisedHours: 72 },
    ...{ forProspects: true, trialNote: '', servicePlanId: plan.id },
    parameters: PARAMETERS,
    maximumPollingSeconds: patient ? null : (plan.maximum_polling_duration ?? null),
  }));
  await world.db
    .insertInto('offerings')
    .values({ code: 'sites', name: 'Sites', account_prefix: 'ST' })
    .execute();
  await world.db
    .insertInto('offering_versions')
    .values({
      ...{ offering_code: 'sites', version: 1, state: 'published', name: 'Sites', description: 'Shops.' },
      ...{ service_kind: 'broker', broker_id: brokerId, service_id: SERVICE.id, roles: ['Editor'] },
      plans: JSON.stringify(plans),
      regions: JSON.stringify([{ country: 'US', dataCentre: 'virginia', otherDataCentres: [] }]),
      changed_at: world.clock.now(),
      published_at: world.clock.now(),
    })
    .execute();
  await world.db.updateTable('offerings').set({ current_version: 1 }).where('code', '=', 'sites').execute();
  return { brokerId };
}

/** A customer with a site that nobody has asked for yet. */
export async function addSite(
  world: World,
  partnerId: string,
  parameters: Record<string, unknown> = {},
): Promise<LaidOutSubscription> {
  const laidOut = await addSubscription(world, partnerId);
  const domain = `shop-${randomBytes(6).toString('hex')}.example`;
  await world.db
    .updateTable('subscriptions')
    .set({
      ...{ offering_code: 'sites', plan_code: 'basic' },
      parameters: JSON.stringify({ domain, language: 'en', ...parameters }),
    })
    .where('id', '=', laidOut.subscriptionId)
    .execute();
  return laidOut;
}

/** Begins to set it up as this person of the partner. */
export async function beginSite(world: World, person: PersonIn, laidOut: LaidOutSubscription) {
  return world.app.portico.db.transaction().execute(async (tx) => {
    await sql`select set_config('portico.organization', ${laidOut.partnerId}, true)`.execute(tx);
    return startProvisioning(memberContext(world, tx, person, laidOut.partnerId), {
      id: laidOut.subscriptionId,
      ...{ customerId: laidOut.customerId, organizationId: null, promisedHours: 72 },
      serviceKind: 'broker',
    });
  });
}
