import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { changedWords } from './changed-words.rules.ts';
import { riskFrom } from './promise-cases.rules.ts';
import { watchPromise } from './promise-cases.service.ts';
import { findSubject, insertOperation } from './provisioning.repo.ts';
import { promisedBy, type ServiceKind } from './provisioning.rules.ts';
import { setGoing } from './queueing.service.ts';
import type { WantedChange } from './wanted-change.contract.ts';

export type NewChange = {
  subscriptionId: string;
  organizationId: string | null;
  serviceKind: ServiceKind;
  promisedHours: number;
  wanted: WantedChange;
};

/**
 * Begins to change a service that is set up; the same transaction has decided that it may be, and holds the service. The
 * subscription stays as it is until the service has what is wanted. Returns the operation's id.
 */
export async function startChange(ctx: MemberContext, change: NewChange): Promise<string> {
  const { tx, clock, actor } = ctx;
  const partnerId = actor.organizationId;
  const subject = await findSubject(tx, partnerId, change.subscriptionId);
  if (!subject) throw notFound('subscription');

  const id = newId();
  const now = clock.now();
  const promised = promisedBy(now, change.promisedHours);
  await insertOperation(tx, {
    ...{ partner_id: partnerId, id, kind: 'update', service_kind: change.serviceKind, state: 'queued' },
    ...{ subscription_id: change.subscriptionId, organization_id: change.organizationId },
    ...{ requested_by: actor.accountId, promised_by: promised, created_at: now, finished_at: null },
    wanted: JSON.stringify(change.wanted),
  });
  await recordAudit(ctx, byActor(actor), {
    organizationIds: [partnerId, ...(change.organizationId ? [change.organizationId] : [])],
    action: 'provisioning.change-started',
    subject: { kind: 'operation', id, name: `${subject.service_name} for ${subject.customer_name}` },
    details: { subscriptionId: change.subscriptionId, changed: changedWords(change.wanted.changes) },
  });
  await setGoing(ctx, { partnerId, operationId: id });
  await watchPromise(ctx, { partnerId, operationId: id }, riskFrom({ createdAt: now, promisedBy: promised }));
  return id;
}
