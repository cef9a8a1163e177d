import type { Insertable } from 'kysely';
import { newId } from '../../src/kernel/ids.ts';
import type { Tables } from '../../src/kernel/tables.ts';
import { settle } from './estate.ts';
import type { Scene, SceneCase } from './scene-cases.ts';
import { at, type Stage } from './stage.ts';
import type { World } from './world.ts';

type Operation = Partial<Insertable<Tables['operations']>>;
type State = NonNullable<Operation['state']>;
export const OPERATION_REASON = 'The cause is gone.';

/** The estate's operation in this state. */
export async function standing(world: World, change: Operation) {
  const { partnerAdministrator, partnerId, ids } = await settle(world, 'Fabrikam');
  const ended = ['succeeded', 'failed', 'cancelled'].includes(change.state ?? 'failed');
  const { organization_id: organizationId } = await world.db
    .updateTable('operations')
    .set({ ...change, finished_at: ended ? world.clock.now() : null })
    .where('partner_id', '=', partnerId)
    .where('id', '=', ids.operationId ?? '')
    .returning('organization_id')
    .executeTakeFirstOrThrow();
  return {
    partnerAdministrator,
    partnerId,
    organizationId: organizationId ?? '',
    operationId: ids.operationId ?? '',
    subscriptionId: ids.subscriptionId ?? '',
  };
}

export const questionOf = (asked: 'partner' | 'customer') => ({
  state: 'waiting-for-input' as const,
  question: JSON.stringify({ parameter: 'domain', given: 'x', sentence: 'Too short.', allowed: null, asked }),
});

/** Another operation of the same service that is under way. */
async function addOther(world: World, { partnerId, subscriptionId }: Laid) {
  const now = world.clock.now();
  await world.db
    .insertInto('operations')
    .values({
      ...{ partner_id: partnerId, id: newId(), kind: 'deprovision', subscription_id: subscriptionId },
      ...{ organization_id: null, state: 'running', promised_by: now, created_at: now },
    })
    .execute();
}

type Laid = Awaited<ReturnType<typeof standing>>;
type Doing = (laid: Laid, stage: Stage) => Pick<Scene, 'subject' | 'act'>;

const scene = (
  action: string,
  kind: 'partner' | 'customer' | 'vendor',
  state: string,
  change: Operation,
  doing: Doing,
  { reason, other = false }: { reason?: string; other?: boolean } = {},
): SceneCase => ({
  action,
  state,
  kind,
  ...(reason ? { reason } : {}),
  async lay(stage, roles) {
    const { world, vendorId } = stage;
    const laid = await standing(world, change);
    if (other) await addOther(world, laid);
    const organizations = { partner: laid.partnerId, customer: laid.organizationId, vendor: vendorId };
    return { doer: await world.addPerson(organizations[kind], roles), ...doing(laid, stage) };
  },
});

const retry: Doing = ({ partnerId, operationId }) => ({
  subject: operationId,
  act: ({ doer }) =>
    doer.browser.post(`${at(partnerId)}/operations/${operationId}/retry`, { reason: OPERATION_REASON }),
});
const retrySeveral: Doing = ({ partnerId, operationId }) => ({
  subject: operationId,
  act: ({ doer }) =>
    doer.browser.post(`${at(partnerId)}/operations/retries`, {
      operationIds: [operationId],
      reason: OPERATION_REASON,
    }),
});
const cancel: Doing = ({ partnerId, operationId }) => ({
  subject: operationId,
  act: ({ doer }) =>
    doer.browser.post(`${at(partnerId)}/operations/${operationId}/cancellation`, {
      reason: OPERATION_REASON,
    }),
});
const answer =
  (side: 'partnerId' | 'organizationId'): Doing =>
  (laid) => ({
    subject: laid.operationId,
    act: ({ doer }) =>
      doer.browser.post(`${at(laid[side])}/operations/${laid.operationId}/answer`, {
        answer: 'contoso.example',
      }),
  });
const retryOfPartner: Doing = ({ partnerId, operationId }, { vendorId }) => ({
  subject: `${partnerId}/${operationId}`,
  act: ({ doer }) =>
    doer.browser.post(`${at(vendorId)}/stopped-operations/retries`, {
      operations: [{ partnerId, operationId }],
      reason: OPERATION_REASON,
    }),
});
const cancelOfPartner: Doing = ({ partnerId, operationId }, { vendorId }) => ({
  subject: `${partnerId}/${operationId}`,
  act: ({ doer }) =>
    doer.browser.post(`${at(vendorId)}/stopped-operations/cancellations`, {
      ...{ partnerId, operationId, reason: OPERATION_REASON },
    }),
});

const NOT_REPEATABLE = { state: 'failed', kind: 'update', repeatable: false } as const;
const retrying = (state: State, reason?: string) =>
  scene('retryOperation', 'partner', state, { state }, retry, reason ? { reason } : {});

export const operationScenes: SceneCase[] = [
  retrying('failed'),
  retrying('stalled'),
  retrying('cancelled'),
  retrying('running', 'still-running'),
  retrying('succeeded', 'already-succeeded'),
  scene('retryOperation', 'partner', 'asked', questionOf('partner'), retry, {
    reason: 'waits-for-an-answer',
  }),
  scene('retryOperation', 'partner', 'superseded', { state: 'failed' }, retry, {
    ...{ reason: 'superseded', other: true },
  }),
  scene('retryOperation', 'partner', 'not repeatable', NOT_REPEATABLE, retry, { reason: 'not-repeatable' }),
  scene('retryOperations', 'partner', 'not repeatable', NOT_REPEATABLE, retrySeveral, {
    reason: 'not-repeatable',
  }),
  scene('retryOperations', 'partner', 'failed', { state: 'failed' }, retrySeveral),
  scene('retryOperations', 'partner', 'succeeded', { state: 'succeeded' }, retrySeveral, {
    reason: 'already-succeeded',
  }),
  scene('cancelOperation', 'partner', 'running', { state: 'running' }, cancel),
  scene('cancelOperation', 'partner', 'failed', { state: 'failed' }, cancel, { reason: 'already-ended' }),
  scene('cancelOperation', 'partner', 'cancelled', { state: 'cancelled' }, cancel, {
    reason: 'already-cancelled',
  }),
  scene('cancelOperation', 'partner', 'clearing', { state: 'running', kind: 'deprovision' }, cancel, {
    reason: 'clears-away',
  }),
  scene('answerOperation', 'partner', 'asked', questionOf('partner'), answer('partnerId')),
  scene('answerOperation', 'partner', 'customer asked', questionOf('customer'), answer('partnerId'), {
    reason: 'customer-is-asked',
  }),
  scene('answerOperation', 'partner', 'running', { state: 'running' }, answer('partnerId'), {
    reason: 'no-question',
  }),
  scene('answerOperation', 'customer', 'asked', questionOf('customer'), answer('organizationId')),
  scene('answerOperation', 'customer', 'partner asked', questionOf('partner'), answer('organizationId'), {
    reason: 'partner-is-asked',
  }),
  scene('retryStoppedOperations', 'vendor', 'stalled', { state: 'stalled' }, retryOfPartner),
  scene('retryStoppedOperations', 'vendor', 'running', { state: 'running' }, retryOfPartner, {
    reason: 'still-running',
  }),
  scene('cancelStoppedOperation', 'vendor', 'stalled', { state: 'stalled' }, cancelOfPartner),
  scene('cancelStoppedOperation', 'vendor', 'failed', { state: 'failed' }, cancelOfPartner, {
    reason: 'already-ended',
  }),
];
