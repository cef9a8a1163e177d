import type { Tx } from '../../kernel/context.ts';
import { momentForReader } from '../../kernel/moments.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { recordAudit } from '../audit/index.ts';
import { queueMailToAdministrators } from '../notifications/index.ts';
import type { Letter } from '../notifications/notifications.rules.ts';
import { listAdministratorAddresses } from '../people/index.ts';
import { TROUBLE_SENTENCES, type Trouble } from './webhooks.rules.ts';
import { type Claim, markPaused } from './work.repo.ts';

type Failing = { name: string; url: string; failingSince: Date | null; trouble: Trouble | null };

/** Nothing is sent any more until somebody resumes it; the administrators are told why. */
export async function pauseEndpoint(
  { clock, jobs, settings }: WorkerContext,
  tx: Tx,
  claim: Claim,
  endpoint: Failing,
  reason: 'gone' | 'failing',
): Promise<void> {
  const { organizationId, endpointId } = claim;
  const ctx = { tx, clock, jobs, settings, correlationId: `webhook-${endpointId}` };
  await markPaused(tx, claim, clock.now(), reason);
  await recordAudit(ctx, null, {
    organizationIds: [organizationId],
    action: 'webhook-endpoint.paused',
    subject: { kind: 'webhook-endpoint', id: endpointId, name: endpoint.name },
    details: { reason },
  });
  const page = `${settings.publicUrl}/partner/${organizationId}/webhooks/${endpointId}`;
  const letter = pausedLetter(endpoint, reason, page);
  const addresses = await listAdministratorAddresses(tx, organizationId);
  await queueMailToAdministrators(ctx, addresses, { organizationId, kind: 'webhook-paused', letter });
}

function pausedLetter(
  { name, url, failingSince, trouble }: Failing,
  reason: 'gone' | 'failing',
  page: string,
): Letter {
  const { sentence, remedy } = TROUBLE_SENTENCES[trouble ?? 'not-taken'];
  const since = failingSince ? ` Nothing has been taken since ${momentForReader(failingSince)}.` : '';
  return {
    subject: `The endpoint ${name} is paused: events do not reach it`,
    paragraphs: [
      `Nothing more is sent to ${new URL(url).host}. ${sentence}${reason === 'failing' ? since : ''}`,
      `${remedy} Then resume the endpoint: what happened meanwhile is sent, for thirty days.`,
    ],
    action: { label: 'Open the endpoint', url: page },
  };
}
