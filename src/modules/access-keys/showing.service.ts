import { addMinutes } from '../../kernel/clock.ts';
import type { Db, MemberContext } from '../../kernel/context.ts';
import type { Explanation } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { UntiedMemberContext } from '../../platform/http/routes.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import type { Broker, BrokerCall } from '../../platform/service-broker/broker-types.ts';
import { clearTimer } from '../../platform/timers/timers.ts';
import { byActor } from '../audit/index.ts';
import { type Services, standInFor } from '../provisioning/index.ts';
import type { AccessKeyCredentials, AccessKeyWaits } from './access-keys.contract.ts';
import { findPartnerOf, type KeyRow, updateKey } from './access-keys.repo.ts';
import { decideShowing, SETTLES_AFTER_MINUTES } from './access-keys.rules.ts';
import { lockOwnKey, refuseUnless, showUntil } from './access-keys.service.ts';
import {
  type MakingOutcome,
  outcomeOfAsking,
  outcomeOfFetching,
  outcomeOfLooking,
} from './outcomes.rules.ts';
import { beginRemoval, KEY_TIMER } from './removing.service.ts';
import { bindingOf, brokerOf } from './service-broker.service.ts';
import { tellOfKey } from './telling.service.ts';

type Ids = { subscriptionId: string; accessKeyId: string };
/** Whom the credentials would be shown to: whether somebody still waits for the answer. */
type Watcher = { isThere(): boolean };
type Shown =
  | { kind: 'shown'; credentials: AccessKeyCredentials }
  | { kind: 'waits'; waits: AccessKeyWaits }
  | { kind: 'refused'; explanation: Explanation };

/**
 * Has the service make a key and shows its credentials, this once, to the person who asked for it. While the service is at
 * it, the same is asked again, as by whoever left before the answer. 409 where nothing came of it; whatever the service may
 * hold then is removed. The credentials pass through and are written nowhere: not in a row, a job, the trail or the log.
 */
export async function showKey(ctx: UntiedMemberContext, db: Db, ids: Ids, watcher: Watcher) {
  requirePermission(ctx.actor, 'access-keys:manage');
  const { key, standIn } = await ctx.inTransaction((inside) => takeInHand(inside, ids));
  const found = await brokerOf({ ...ctx, db }, key, standIn);
  const outcome: MakingOutcome =
    found.kind === 'open' ? await ask(found.broker, key, ctx.actor) : { kind: 'again', words: found.words };
  const seen: MakingOutcome =
    watcher.isThere() || outcome.kind !== 'made' ? outcome : { kind: 'again', words: '' };
  const shown = await ctx.inTransaction((inside) => conclude(inside, ids, seen));
  if (shown.kind === 'refused') throw refused(shown.explanation);
  return shown;
}

/** Written down before the service is asked: from then on a key may come about there. */
async function takeInHand(ctx: MemberContext, { subscriptionId, accessKeyId }: Ids) {
  const { tx, actor, clock } = ctx;
  const key = await lockOwnKey(ctx, subscriptionId, accessKeyId);
  refuseUnless(decideShowing({ state: key.state, own: key.made_by === actor.accountId }));
  await updateKey(tx, key, { settles_at: addMinutes(clock.now(), SETTLES_AFTER_MINUTES) });
  return { key, standIn: key.broker_id === null ? await standInOf(ctx, subscriptionId) : undefined };
}

async function standInOf(ctx: MemberContext, subscriptionId: string): Promise<Services | undefined> {
  const service = await findPartnerOf(ctx.tx, ctx.actor.organizationId, subscriptionId);
  if (!service) return undefined;
  await actAs(ctx.tx, 'system');
  await actFor(ctx.tx, service.partner_id);
  return standInFor(ctx, service.partner_id);
}

/** Outside of any transaction. Asked again with the same id, it is the same key to the service. */
async function ask(broker: Broker, key: KeyRow, actor: MemberContext['actor']): Promise<MakingOutcome> {
  const which = bindingOf(key);
  const call: BrokerCall = {
    requestIdentity: `${key.id}.${key.polls}`,
    originatingIdentity: { account_id: actor.accountId, organization_id: actor.organizationId },
  };
  if (key.polls === 0) {
    const context = { organization_name: actor.organizationName };
    return outcomeOfAsking(await broker.bind({ ...which, context, parameters: key.parameters }, call));
  }
  const looked = outcomeOfLooking(
    await broker.lastOperation({ ...which, of: 'bind', operation: key.operation }, call),
  );
  return looked.kind === 'fetch' ? outcomeOfFetching(await broker.fetchBinding(which, call)) : looked;
}

/** What came of it is written down if the key is still waited for; the credentials go to the answer only. */
async function conclude(
  ctx: MemberContext,
  { subscriptionId, accessKeyId }: Ids,
  outcome: MakingOutcome,
): Promise<Shown> {
  const { tx, actor } = ctx;
  const key = await lockOwnKey(ctx, subscriptionId, accessKeyId);
  refuseUnless(decideShowing({ state: key.state, own: true }));
  const { id, name } = key;
  switch (outcome.kind) {
    case 'made': {
      const { credentials, expiresAt } = outcome;
      const ends = expiresAt === null ? null : new Date(expiresAt);
      await updateKey(tx, key, { ...MADE, expires_at: ends });
      await clearTimer(ctx, { organizationId: actor.organizationId, kind: KEY_TIMER, subject: id });
      await tellOfKey(ctx, byActor(actor), key, { action: 'shown' });
      return {
        kind: 'shown',
        credentials: { id, name, credentials, expiresAt: ends?.toISOString() ?? null },
      };
    }
    case 'waits': {
      const { begun, note, seconds: askAgainInSeconds } = outcome;
      if (begun)
        await updateKey(tx, key, { polls: key.polls + 1, operation: begun.operation ?? key.operation });
      return {
        kind: 'waits',
        waits: { id, note, askAgainInSeconds, showUntil: showUntil(key).toISOString() },
      };
    }
    case 'again':
    case 'fetch':
      return { kind: 'refused', explanation: notNow(outcome.kind === 'again' ? outcome.words : '') };
    case 'failed': {
      const { reason, words } = outcome;
      await beginRemoval(ctx, key, reason, words);
      return { kind: 'refused', explanation: NOT_MADE[reason](words) };
    }
    default:
      return outcome satisfies never;
  }
}

const MADE = { state: 'active', settles_at: null, polls: 0, operation: null, trouble: null } as const;

const notNow = (words: string): Explanation => ({
  reason: 'service-not-reached',
  sentence: `The service could not be asked now. ${words}`.trim(),
  remedy: 'Try again in a while. A key that nobody was shown within an hour is removed.',
  who: 'You',
});

const NOT_MADE = {
  refused: (words: string): Explanation => ({
    reason: 'service-refused-key',
    sentence: `The service has not made the key: ${words}`,
    remedy: 'Mend what it says and create another key.',
    who: 'You',
  }),
  'not-shown': (words: string): Explanation => ({
    reason: 'key-not-shown',
    sentence: `The service gave no credentials that could be shown. ${words}`,
    remedy: 'Create another key. What the service may have made is removed.',
    who: 'You',
  }),
};
