import type { World } from './world.ts';

/** An endpoint of the partner, with an event that did not reach it. */
export async function layOutWebhooks(
  { db, clock }: World,
  { word, ids, partnerId }: { word: string; ids: { endpointId: string; eventId: string }; partnerId: string },
) {
  const { endpointId, eventId } = ids;
  const now = clock.now();
  const own = { organization_id: partnerId };
  await db
    .insertInto('webhook_endpoints')
    .values({
      ...{
        ...own,
        id: endpointId,
        name: `${word} ERP`,
        url: `https://hooks.${word.toLowerCase()}.example/events`,
      },
      ...{
        types: [],
        created_at: now,
        paused_at: null,
        pause_reason: null,
        due_at: null,
        claimed_until: null,
      },
      ...{ failing_since: now, last_attempt_at: now, last_status: 500, last_trouble: 'not-taken' },
    })
    .execute();
  await db
    .insertInto('audit_events')
    .values({
      ...{ ...own, id: eventId, at: now, account_id: null, actor_name: word, actor_role: 'system' },
      ...{ action: 'customer.changed', subject_kind: 'customer', subject_id: eventId, subject_name: word },
      ...{ customer_id: null, reason: null, details: '{}', correlation_id: 'estate' },
    })
    .execute();
  await db
    .insertInto('webhook_deliveries')
    .values({
      ...{ ...own, endpoint_id: endpointId, event_id: eventId, created_at: now },
      ...{ state: 'failed', tries: 10, next_try_at: null },
    })
    .execute();
  await db
    .insertInto('webhook_attempts')
    .values({
      ...{ ...own, endpoint_id: endpointId, event_id: eventId, number: 1, at: now, duration_ms: 120 },
      ...{ status: 500, trouble: 'not-taken', answer: `${word} is closed`, signature: 'v1,c2lnbmF0dXJl' },
    })
    .execute();
}
