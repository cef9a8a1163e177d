import { addHours, addSeconds } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/context.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import type { Broker } from '../../platform/service-broker/broker-types.ts';
import type { DueTimer } from '../../platform/timers/definitions.ts';
import { clearTimer, setTimer } from '../../platform/timers/timers.ts';
import {
  deleteKey,
  findKey,
  forgetKeys,
  type KeyRow,
  lockKey,
  lockKeysLeft,
  lockKeysOf,
  updateKey,
} from './access-keys.repo.ts';
import { type RemovalReason, TOLD_OF_HOURS } from './access-keys.rules.ts';
import { outcomeOfRemoving, pauseAfter } from './outcomes.rules.ts';
import { bindingOf, brokerOf } from './service-broker.service.ts';
import { tellOfKey } from './telling.service.ts';

export const REMOVAL_QUEUE = 'access-key-removal';
export const KEY_TIMER = 'access-key';

export type KeyRef = { organizationId: string; keyId: string };
const refOf = (key: KeyRow): KeyRef => ({ organizationId: key.organization_id, keyId: key.id });
const timerOf = (key: KeyRow) => ({
  ...{ organizationId: key.organization_id, kind: KEY_TIMER, subject: key.id },
});

/** From now on the key is removed at its service by a job, in the transaction of the cause. A refusal settles it at once. */
export async function beginRemoval(
  ctx: Context,
  key: KeyRow,
  reason: RemovalReason,
  trouble: string | null = null,
): Promise<void> {
  await updateKey(ctx.tx, key, {
    ...{ state: 'removing', reason, trouble, tries: 0, polls: 0, operation: null },
    ...{ next_try_at: ctx.clock.now() },
    ...(reason === 'refused' ? { settles_at: null } : {}),
  });
  await clearTimer(ctx, timerOf(key));
  await ctx.jobs.enqueue(ctx.tx, REMOVAL_QUEUE, refOf(key));
}

/** Nobody was shown the key in time: it is removed. Of one that came to nothing the line goes. */
export async function lookAtKey(ctx: Context, { organizationId, subject }: DueTimer): Promise<undefined> {
  const key = await lockKey(ctx.tx, organizationId, subject);
  if (key?.state === 'creating') await beginRemoval(ctx, key, 'not-shown', NOBODY_CAME);
  if (key?.state === 'removed') await deleteKey(ctx.tx, key);
}
const NOBODY_CAME = 'Nobody was shown its credentials within an hour.';

/**
 * Asks the service to remove a key; what is in vain has a job of its own for the next try. May run twice. While a request to
 * make the key may still take effect, "gone" is not believed: it is asked again when that is over.
 */
export async function removeAtService(worker: WorkerContext, ref: KeyRef): Promise<void> {
  const key = await forOrganization(worker, ref, ({ tx }) => findKey(tx, ref.organizationId, ref.keyId));
  if (key?.state !== 'removing') return;
  const found = await brokerOf(worker, key);
  const after =
    found.kind === 'open'
      ? outcomeOfRemoving(await unbind(found.broker, key), key)
      : { ...key, tries: key.tries + 1, trouble: found.words, seconds: pauseAfter(key.tries + 1) };
  await forOrganization(worker, ref, async (ctx) => {
    const now = await lockKey(ctx.tx, ref.organizationId, ref.keyId);
    if (now?.state !== 'removing' || now.tries !== key.tries || now.polls !== key.polls) return;
    if (after) return tryLater(ctx, now, after);
    if (now.settles_at && now.settles_at > ctx.clock.now()) return askOnceMore(ctx, now, now.settles_at);
    return conclude(ctx, now);
  });
}

function unbind(broker: Broker, key: KeyRow) {
  const call = { requestIdentity: `${key.id}.${key.tries}.${key.polls}`, originatingIdentity: null };
  const which = bindingOf(key);
  return key.polls === 0
    ? broker.unbind(which, call)
    : broker.lastOperation({ ...which, of: 'unbind', operation: key.operation }, call);
}

type Later = Pick<KeyRow, 'tries' | 'polls' | 'operation' | 'trouble'> & { seconds: number };

async function tryLater(ctx: Context, key: KeyRow, { tries, polls, operation, trouble, seconds }: Later) {
  const at = addSeconds(ctx.clock.now(), seconds);
  await updateKey(ctx.tx, key, { tries, polls, operation, trouble, next_try_at: at });
  await ctx.jobs.enqueue(ctx.tx, REMOVAL_QUEUE, refOf(key), { startAfter: at });
}

async function askOnceMore(ctx: Context, key: KeyRow, at: Date) {
  await updateKey(ctx.tx, key, { polls: 0, operation: null, next_try_at: at });
  await ctx.jobs.enqueue(ctx.tx, REMOVAL_QUEUE, refOf(key), { startAfter: at });
}

/** The service says that it is gone. The list tells for a day of one that came to nothing; of an erased customer nothing stays. */
async function conclude(ctx: Context, key: KeyRow) {
  const cameToNothing = key.reason === 'not-shown' || key.reason === 'refused';
  if (key.name === '' || !cameToNothing) await deleteKey(ctx.tx, key);
  else {
    const now = ctx.clock.now();
    await updateKey(ctx.tx, key, { state: 'removed', removed_at: now, next_try_at: null, settles_at: null });
    await setTimer(ctx, { ...timerOf(key), dueAt: addHours(now, TOLD_OF_HOURS) });
  }
  await tellOfKey(
    ctx,
    null,
    key,
    cameToNothing ? { action: 'not-shown', reason: key.trouble } : { action: 'removed' },
  );
}

/** A service is about to be cleared away: its keys go first. Returns how many are left. The transaction acts for its customer. */
export async function endKeysOf(
  ctx: Context,
  organizationId: string,
  subscriptionId: string,
): Promise<number> {
  await lockKeysOf(ctx.tx, organizationId, subscriptionId);
  const left = await lockKeysLeft(ctx.tx, organizationId, [subscriptionId]);
  for (const key of left) if (key.state !== 'removing') await beginRemoval(ctx, key, 'service-ended');
  return left.length;
}

/** The customer is erased: what is left is removed at its services, and until then nothing is kept but ids. */
export async function forgetKeysOf(
  ctx: Context,
  organizationId: string,
  subscriptionIds: readonly string[],
): Promise<void> {
  const left = await lockKeysLeft(ctx.tx, organizationId, subscriptionIds);
  for (const key of left) if (key.state !== 'removing') await beginRemoval(ctx, key, 'service-ended');
  await forgetKeys(ctx.tx, organizationId, subscriptionIds);
}

function forOrganization<T>(
  { db, clock, jobs, settings }: WorkerContext,
  { organizationId, keyId }: KeyRef,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    await actFor(tx, organizationId);
    return work({ tx, clock, jobs, settings, correlationId: `access-key-${keyId}` });
  });
}
