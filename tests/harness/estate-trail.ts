import { newId } from '../../src/kernel/ids.ts';
import type { Ids } from './estate-services.ts';
import type { World } from './world.ts';

type TrailFacts = { word: string; partnerId: string; customerOrganizationId: string; ids: Ids };

export async function layOutTrail(
  world: World,
  { word, partnerId, customerOrganizationId, ids }: TrailFacts,
) {
  const { db, clock } = world;
  const at = clock.now();
  const requester = await world.addAccount({ name: `Rita ${word}` });
  await db
    .insertInto('access_requests')
    .values({
      organization_id: partnerId,
      id: ids.requestId,
      account_id: requester.accountId,
      name: `Rita ${word}`,
      sign_in_name: requester.signInName,
      note: word,
      state: 'open',
      created_at: at,
    })
    .execute();
  await db
    .insertInto('support_cases')
    .values({
      organization_id: partnerId,
      id: ids.caseId,
      kind: 'administrator-unreachable',
      account_id: requester.accountId,
      name: `Rita ${word}`,
      sign_in_name: requester.signInName,
      cause: 'request-lapsed',
      note: word,
      state: 'open',
      created_at: at,
    })
    .execute();
  await db
    .insertInto('rapidstart_partners')
    .values({
      organization_id: partnerId,
      partner_number: ids.requestId.slice(-8),
      name: `${word} Partner`,
      country: 'US',
      synchronised_at: at,
    })
    .execute();
  await db
    .insertInto('help_requests')
    .values({
      organization_id: partnerId,
      id: ids.helpRequestId,
      action: 'createCustomer',
      subject_id: '',
      subject_name: '',
      reason: 'role-too-small',
      whose: requester.accountId,
      sentence: word,
      remedy: word,
      helper: 'administrators',
      note: word,
      asked_by: requester.accountId,
      asker_name: `Rita ${word}`,
      asker_address: requester.signInName,
      organization_name: word,
      state: 'open',
      word: '',
      created_at: at,
    })
    .execute();
  for (const organizationId of [partnerId, customerOrganizationId]) {
    await db
      .insertInto('audit_events')
      .values({
        organization_id: organizationId,
        id: newId(),
        at,
        actor_name: `Ana ${word}`,
        actor_role: 'partner administrator',
        action: 'customer.created',
        subject_kind: 'customer',
        subject_id: ids.customerId,
        subject_name: word,
        correlation_id: 'test-test',
      })
      .execute();
  }
}
