import { addMinutes } from '../../kernel/clock.ts';
import type { MemberContext } from '../../kernel/context.ts';
import { type Decision, explain } from '../../kernel/decisions.ts';
import { invalid, invalidField, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { setTimer } from '../../platform/timers/timers.ts';
import { byActor } from '../audit/index.ts';
import { checkParameters } from '../catalogue/parameters.rules.ts';
import type { AccessKey, NewAccessKey } from './access-keys.contract.ts';
import { insertKey, type KeyRow, listKeys, lockKey, lockKeysOf } from './access-keys.repo.ts';
import {
  decideCreating,
  decideRemoving,
  KEY_SENTENCES,
  type KeyRefusal,
  SHOWN_WITHIN_MINUTES,
} from './access-keys.rules.ts';
import { beginRemoval, KEY_TIMER } from './removing.service.ts';
import { standingOf } from './standing.service.ts';
import { tellOfKey } from './telling.service.ts';

/** The keys of a service without their credentials, and what it asks for with a new one. */
export async function readKeys(ctx: MemberContext, subscriptionId: string) {
  requirePermission(ctx.actor, 'access-keys:manage');
  const { name, schema } = await standingOf(ctx, subscriptionId);
  const rows = await listKeys(ctx.tx, ctx.actor.organizationId, subscriptionId);
  const items = rows.map((row) => keyAnswer(ctx, row, row.maker));
  return { serviceName: name, parameters: schema, items };
}

/**
 * Begins an access key: nothing is asked of the service yet, and a timer removes the key unless its credentials are shown
 * within the hour. 404 for a service of others, 409 with the reason, 422 for a name or parameter.
 */
export async function createKey(
  ctx: MemberContext,
  subscriptionId: string,
  wanted: NewAccessKey,
): Promise<AccessKey> {
  const { tx, actor, clock, settings } = ctx;
  requirePermission(actor, 'access-keys:manage');
  await lockKeysOf(tx, actor.organizationId, subscriptionId);
  const { facts, provider, fields } = await standingOf(ctx, subscriptionId);
  refuseUnless(decideCreating(facts));
  if (!provider) throw notFound('service');
  const { values, problems } = checkParameters(fields, wanted.parameters ?? {});
  if (problems.length > 0) throw invalid(problems.map((one) => ({ ...one, code: 'wrong-parameter' })));
  const standsIn = actor.sandboxId !== undefined && settings.sandboxBrokers !== 'own';
  const now = clock.now();
  const key = {
    ...{ organization_id: actor.organizationId, id: newId(), subscription_id: subscriptionId },
    ...{ name: wanted.name, broker_id: standsIn ? null : provider.brokerId },
    ...{ service_id: provider.serviceId, plan_id: provider.planId },
    ...{ state: 'creating' as const, reason: null, made_by: actor.accountId, created_at: now },
    ...{ polls: 0, operation: null, tries: 0, trouble: null, settles_at: null },
    ...{ next_try_at: null, expires_at: null, removed_at: null },
  };
  await insertKey(tx, { ...key, parameters: JSON.stringify(values) }).catch(asTakenName);
  const timer = { organizationId: actor.organizationId, kind: KEY_TIMER, subject: key.id };
  await setTimer(ctx, { ...timer, dueAt: showUntil(key) });
  await tellOfKey(ctx, byActor(actor), key, { action: 'created' });
  return keyAnswer(ctx, { ...key, parameters: values }, actor.name);
}

function asTakenName(error: unknown): never {
  if (violatedConstraint(error) !== 'access_keys_name_once') throw error;
  throw invalidField('/name', 'Another key of this service has this name. Choose another one.', 'name-taken');
}

/** Has a key removed at the service, again and again until the service says that it is gone. */
export async function removeKey(ctx: MemberContext, subscriptionId: string, keyId: string): Promise<void> {
  requirePermission(ctx.actor, 'access-keys:manage');
  const key = await lockOwnKey(ctx, subscriptionId, keyId);
  refuseUnless(decideRemoving(key));
  await tellOfKey(ctx, byActor(ctx.actor), key, { action: 'removal-asked' });
  await beginRemoval(ctx, key, 'by-hand');
}

/** A key of this service of the own organization, held until the transaction ends; 404 where there is none. */
export async function lockOwnKey(
  { tx, actor }: MemberContext,
  subscriptionId: string,
  keyId: string,
): Promise<KeyRow> {
  const key = await lockKey(tx, actor.organizationId, keyId);
  if (key?.subscription_id !== subscriptionId) throw notFound('access key');
  return key;
}

export function refuseUnless(decision: Decision<KeyRefusal>): void {
  if (!decision.allowed) throw refused(explain(KEY_SENTENCES, decision.reason));
}

export const showUntil = ({ created_at }: Pick<KeyRow, 'created_at'>): Date =>
  addMinutes(created_at, SHOWN_WITHIN_MINUTES);

function keyAnswer({ actor }: MemberContext, row: KeyRow, madeBy: string | null): AccessKey {
  const { id, name, state, reason, trouble } = row;
  return {
    ...{ id, name, state, reason, madeBy, trouble },
    own: row.made_by === actor.accountId,
    createdAt: row.created_at.toISOString(),
    showUntil: state === 'creating' ? showUntil(row).toISOString() : null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    nextTryAt: state === 'removing' ? (row.next_try_at?.toISOString() ?? null) : null,
  };
}
