import type { Tx } from '../../kernel/context.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import { listEventsAfter, type TrailEvent } from '../audit/index.ts';
import { cloudEventOf } from './cloud-events.rules.ts';
import { insertAttempt, insertDeliveries, type NewDelivery } from './deliveries.repo.ts';
import { listEndpoints, listSecrets, markDue } from './endpoints.repo.ts';
import { signedHeaders } from './signing.service.ts';
import { openSecrets } from './webhook-secrets.service.ts';
import { isAskedFor } from './webhooks.rules.ts';
import { claimStream, findSandboxOf, listToTell, markTold } from './work.repo.ts';

/** Lines of one organization in one transaction. */
const LINES_AT_ONCE = 500;
const ORGANIZATIONS_AT_ONCE = 200;

export type Relaying = Pick<WorkerContext, 'db' | 'clock' | 'settings'>;

/**
 * Makes deliveries of the lines that came into the trails of those who listen, behind the transactions that wrote them.
 * May be ended anywhere: a line is a delivery in the same transaction in which the trail counts as read up to it.
 */
export async function relayEvents(relaying: Relaying): Promise<void> {
  const organizations = await relaying.db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    return listToTell(tx, ORGANIZATIONS_AT_ONCE);
  });
  for (const organizationId of organizations) await relayEventsOf(relaying, organizationId);
}

/** The same of one organization. */
export async function relayEventsOf(relaying: Relaying, organizationId: string): Promise<void> {
  let lines = LINES_AT_ONCE;
  while (lines === LINES_AT_ONCE)
    lines = await relaying.db.transaction().execute(async (tx) => {
      await actAs(tx, 'system');
      await actFor(tx, organizationId);
      return relaySome(relaying, tx, organizationId);
    });
}

async function relaySome({ clock, settings }: Relaying, tx: Tx, organizationId: string): Promise<number> {
  const after = await claimStream(tx, organizationId);
  if (!after) return 0;
  const lines = await listEventsAfter(tx, organizationId, { after, limit: LINES_AT_ONCE });
  const last = lines.at(-1);
  if (!last) return 0;
  const endpoints = await listEndpoints(tx, organizationId);
  const asked = lines.flatMap((line) =>
    endpoints
      .filter((endpoint) => isAskedFor(endpoint, line))
      .map((endpoint) => ({ line, endpointId: endpoint.id })),
  );
  const made = asked.map(({ line, endpointId }) => ({ eventId: line.id, endpointId }));
  const sandboxId = await findSandboxOf(tx, organizationId);
  if (asked.length > 0 && sandboxId === null) await queue(tx, organizationId, made, clock.now());
  if (asked.length > 0 && sandboxId !== null) {
    await insertDeliveries(tx, organizationId, made, { state: 'caught', now: clock.now() });
    await catchAll({ tx, settings, organizationId, sandboxId, now: clock.now() }, asked);
  }
  await markTold(tx, organizationId, last);
  return lines.length;
}

async function queue(tx: Tx, organizationId: string, made: NewDelivery[], now: Date) {
  await insertDeliveries(tx, organizationId, made, { state: 'waiting', now });
  await markDue(tx, organizationId, [...new Set(made.map(({ endpointId }) => endpointId))], now);
}

type Catching = {
  tx: Tx;
  settings: Relaying['settings'];
  organizationId: string;
  sandboxId: string;
  now: Date;
};

/** A sandbox sends nothing: what it would have sent is kept, signed as of the moment at which it happened by its clock. */
async function catchAll(catching: Catching, asked: { line: TrailEvent; endpointId: string }[]) {
  const { tx, settings, organizationId, sandboxId, now } = catching;
  const ids = [...new Set(asked.map(({ endpointId }) => endpointId))];
  const kept = Map.groupBy(await listSecrets(tx, organizationId, ids, now), ({ endpointId }) => endpointId);
  for (const { line, endpointId } of asked) {
    const body = JSON.stringify(
      cloudEventOf(line, { organizationId, publicUrl: settings.publicUrl, sandboxId }),
    );
    const signed = signedHeaders(openSecrets(settings, kept.get(endpointId) ?? []), {
      ...{ id: line.id, at: line.at, body },
    });
    await insertAttempt(tx, organizationId, {
      ...{
        endpointId,
        eventId: line.id,
        at: line.at,
        durationMs: 0,
        status: null,
        trouble: null,
        answer: '',
      },
      signature: signed['webhook-signature'],
    });
  }
}
