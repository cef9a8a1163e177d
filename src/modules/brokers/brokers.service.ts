import type { MemberContext } from '../../kernel/context.ts';
import { type Decision, explain, type Sentences } from '../../kernel/decisions.ts';
import { invalidField, notFound, refused } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { refuseAddress } from '../../platform/remote/remote-addresses.ts';
import type { Catalog } from '../../platform/service-broker/catalog.ts';
import { readCertificate } from '../../platform/service-broker/client-certificate.ts';
import { keyPairProblem } from '../../platform/service-broker/key-pair.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { authenticationOf } from './asking.service.ts';
import { keepBrokerSecret } from './broker-secrets.service.ts';
import type { Broker, BrokerTrialResult, NewBroker } from './brokers.contract.ts';
import {
  type BrokerRow,
  countVersionsOf,
  deleteBroker,
  findBroker,
  insertBroker,
  listBrokers,
  lockBroker,
  updateBroker,
} from './brokers.repo.ts';
import {
  type BrokerAuthentication,
  type BrokerTrouble,
  certificateStanding,
  decideRemoval,
  decideResting,
  decideWaking,
  keepsSecret,
  REMOVAL_SENTENCES,
  RESTING_SENTENCES,
  TROUBLE_SENTENCES,
} from './brokers.rules.ts';
import { schemaProblem, settingsNotShown } from './importing.rules.ts';

/** The installation's brokers by name; never what is shown to them. */
export async function readBrokers({ tx, actor, clock }: MemberContext): Promise<Broker[]> {
  requirePermission(actor, 'catalogue:edit');
  return (await listBrokers(tx, actor.organizationId)).map((row) => describe(row, clock.now()));
}

export async function readBroker({ tx, actor, clock }: MemberContext, id: string): Promise<Broker> {
  requirePermission(actor, 'catalogue:edit');
  const broker = await findBroker(tx, actor.organizationId, id);
  if (!broker) throw notFound('broker');
  return describe(broker, clock.now());
}

/** A program that runs services, by where it is and what is shown to it. It is asked nothing yet. */
export async function addBroker(ctx: MemberContext, wanted: NewBroker): Promise<Broker> {
  requirePermission(ctx.actor, 'catalogue:edit');
  const { tx, actor, clock } = ctx;
  const { secret } = wanted;
  requireSecret(secret !== undefined);
  requireUsable(ctx, wanted, secret);
  const id = newId();
  await insertBroker(tx, {
    organization_id: actor.organizationId,
    id,
    ...columnsOf(wanted),
    ...{ resting_since: null, resting_reason: null, asked_at: null, answered_at: null },
    catalog_read_at: null,
    created_at: clock.now(),
  }).catch(refuseTakenName);
  await keepBrokerSecret(ctx, id, secret ?? '');
  await tell(ctx, 'broker.added', { id, name: wanted.name }, shown(wanted));
  return readBroker(ctx, id);
}

/** Puts a broker as a whole in place of what it was. A secret that is left out stays, as long as it goes to the same server. */
export async function changeBroker(
  ctx: MemberContext,
  id: string,
  seen: number,
  wanted: NewBroker,
): Promise<Broker> {
  requirePermission(ctx.actor, 'catalogue:edit');
  const { tx, actor } = ctx;
  const broker = await locked(ctx, id, seen);
  const keeps = keepsSecret({ ...broker, authentication: authenticationOf(broker) }, wanted);
  requireSecret(wanted.secret !== undefined || keeps);
  requireUsable(ctx, wanted, wanted.secret);
  await updateBroker(tx, actor.organizationId, id, columnsOf(wanted)).catch(refuseTakenName);
  if (wanted.secret !== undefined) await keepBrokerSecret(ctx, id, wanted.secret);
  await tell(ctx, 'broker.changed', { id, name: wanted.name }, shown(wanted));
  return readBroker(ctx, id);
}

/** Takes a broker away that no version of a service names. */
export async function removeBroker(ctx: MemberContext, id: string, seen: number): Promise<void> {
  requirePermission(ctx.actor, 'catalogue:edit');
  const { name } = await locked(ctx, id, seen);
  refuseUnless(decideRemoval({ versions: await countVersionsOf(ctx.tx, id) }), REMOVAL_SENTENCES);
  await deleteBroker(ctx.tx, ctx.actor.organizationId, id);
  await tell(ctx, 'broker.removed', { id, name }, {});
}

/** It is asked nothing any more, until somebody wakes it; what needs it waits. */
export async function restBroker(ctx: MemberContext, id: string, reason: string): Promise<Broker> {
  requirePermission(ctx.actor, 'catalogue:edit');
  const { name, resting_since: since } = await locked(ctx, id);
  refuseUnless(decideResting(since !== null), RESTING_SENTENCES);
  const resting = { resting_since: ctx.clock.now(), resting_reason: reason };
  await updateBroker(ctx.tx, ctx.actor.organizationId, id, resting);
  await tell(ctx, 'broker.rested', { id, name }, {}, reason);
  return readBroker(ctx, id);
}

export async function wakeBroker(ctx: MemberContext, id: string): Promise<Broker> {
  requirePermission(ctx.actor, 'catalogue:edit');
  const { name, resting_since: since } = await locked(ctx, id);
  refuseUnless(decideWaking(since !== null), RESTING_SENTENCES);
  await updateBroker(ctx.tx, ctx.actor.organizationId, id, { resting_since: null, resting_reason: null });
  await tell(ctx, 'broker.woken', { id, name }, {});
  return readBroker(ctx, id);
}

async function locked({ tx, actor }: MemberContext, id: string, seen?: number): Promise<BrokerRow> {
  const broker = await lockBroker(tx, actor.organizationId, id);
  if (!broker) throw notFound('broker');
  if (seen !== undefined && broker.version !== seen) throw staleVersion();
  return broker;
}

function refuseUnless<Reason extends string>(decision: Decision<Reason>, sentences: Sentences<Reason>) {
  if (!decision.allowed) throw refused(explain(sentences, decision.reason));
}

export function requireSecret(has: boolean) {
  if (has) return;
  throw invalidField(
    '/secret',
    'Enter the secret. It is kept for the same server and the same way of showing it only.',
    'missing-secret',
  );
}

/** What can be told without asking anybody: an address inside, a key that does not belong to its certificate. */
function requireUsable({ settings }: MemberContext, wanted: NewBroker, secret: string | undefined) {
  const inside = settings.brokerInsideHosts;
  const reason =
    refuseAddress(wanted.url, inside) ?? (isUnsafe(wanted.url, inside) ? 'wrong-protocol' : undefined);
  if (reason) {
    const { sentence, remedy } = explain(TROUBLE_SENTENCES, reason);
    throw invalidField('/url', `${sentence} ${remedy}`, reason);
  }
  if (secret !== undefined) requirePair(wanted.authentication, secret);
}

/** Without TLS the secret would be read on the way; the operator may say that there is no way outside. */
const isUnsafe = (url: string, inside: readonly string[]): boolean =>
  new URL(url).protocol === 'http:' && !inside.includes(new URL(url).hostname);

const PAIR_PROBLEMS = {
  'not-a-certificate': ['/authentication/certificate', 'This is not a certificate that can be read.'],
  'not-a-key': [
    '/secret',
    'This is not a private key that can be read. It must not be sealed with a password.',
  ],
  'not-a-pair': ['/secret', 'The private key does not belong to the certificate.'],
} as const;

export function requirePair(authentication: BrokerAuthentication, secret: string) {
  if (authentication.kind !== 'mtls') return;
  const problem = keyPairProblem(authentication.certificate, secret);
  if (!problem) return;
  const [pointer, sentence] = PAIR_PROBLEMS[problem];
  throw invalidField(pointer, sentence, problem);
}

function refuseTakenName(thrown: unknown): never {
  if (violatedConstraint(thrown) !== 'broker_names') throw thrown;
  throw invalidField('/name', 'Another broker has this name. Choose another one.', 'name-taken');
}

const columnsOf = ({ name, url, authentication, authority }: NewBroker) => ({
  ...{ name, url, authority },
  authentication: JSON.stringify(authentication),
});

/** What the trail keeps of a change: everything but the secret, of which only that it is new. */
const shown = ({ url, authentication, secret }: NewBroker) => ({
  url,
  authentication: authentication.kind,
  newSecret: secret !== undefined,
});

function tell(
  ctx: MemberContext,
  action: string,
  broker: { id: string; name: string },
  details: Record<string, unknown>,
  reason?: string,
) {
  return recordAudit(ctx, byActor(ctx.actor), {
    organizationIds: [ctx.actor.organizationId],
    action,
    subject: { kind: 'broker', ...broker },
    ...(reason === undefined ? {} : { reason }),
    details,
  });
}

type Trouble = { reason: BrokerTrouble; detail: string; since: string };

/** A row as the API tells it; the JSON columns are written by this module alone. */
export function describe(row: BrokerRow, now: Date): Broker {
  const trouble = row.trouble as Trouble | null;
  const catalog = row.catalog as Catalog | null;
  return {
    ...{ id: row.id, name: row.name, url: row.url, authority: row.authority, version: row.version },
    authentication: authenticationOf(row),
    certificate: certificateOf(authenticationOf(row), now),
    resting: row.resting_since && {
      since: row.resting_since.toISOString(),
      reason: row.resting_reason ?? '',
    },
    askedAt: row.asked_at?.toISOString() ?? null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    trouble: trouble && {
      ...explain(TROUBLE_SENTENCES, trouble.reason),
      detail: trouble.detail,
      since: trouble.since,
    },
    catalog: catalog &&
      row.catalog_read_at && { readAt: row.catalog_read_at.toISOString(), services: offered(catalog) },
  };
}

function certificateOf(authentication: BrokerAuthentication, now: Date): Broker['certificate'] {
  const read = authentication.kind === 'mtls' ? readCertificate(authentication.certificate) : null;
  if (!read) return null;
  const { subject, validUntil } = read;
  return { subject, validUntil: validUntil.toISOString(), standing: certificateStanding(validUntil, now) };
}

/** What a catalog offers, in short, and what of it no form can show. */
export function offered({ services }: Catalog): BrokerTrialResult['services'] {
  return services.map(({ id, name, description, instancesRetrievable: fetchable, plans }) => ({
    ...{ id, name, description, fetchable },
    plans: plans.map((plan) => ({ id: plan.id, name: plan.name, description: plan.description })),
    notes: [schemaProblem({ plans }) ?? [], settingsNotShown({ plans })].flat(),
  }));
}
