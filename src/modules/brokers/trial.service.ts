import { randomUUID } from 'node:crypto';
import { explain } from '../../kernel/decisions.ts';
import { DomainError, notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { UntiedMemberContext } from '../../platform/http/routes.ts';
import { actAs } from '../../platform/postgres/capacity.ts';
import { openBroker } from '../../platform/service-broker/broker.ts';
import type { BrokerCall, BrokerEndpoint, Failed } from '../../platform/service-broker/broker-types.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import { authenticationOf, endpointOf, noteAnswer } from './asking.service.ts';
import { openBrokerSecret } from './broker-secrets.service.ts';
import type { Broker, BrokerTrial, BrokerTrialResult } from './brokers.contract.ts';
import { findBroker, findBrokerWithSecret, updateBroker } from './brokers.repo.ts';
import { keepsSecret, TROUBLE_SENTENCES } from './brokers.rules.ts';
import { describe, offered, requirePair, requireSecret } from './brokers.service.ts';

/** Somebody waits for the answer. */
const LIMITS = { timeoutMs: 15_000 };

/** Asks a broker for its catalog with what was typed. Changes nothing. */
export async function tryBroker(ctx: UntiedMemberContext, wanted: BrokerTrial): Promise<BrokerTrialResult> {
  requirePermission(ctx.actor, 'catalogue:edit');
  const secret = wanted.secret ?? (await keptSecret(ctx, wanted));
  requireSecret(secret !== undefined);
  requirePair(wanted.authentication, secret ?? '');
  const endpoint = endpointOf(wanted, secret ?? '', ctx.settings);
  const answer = await readCatalogOf(ctx, endpoint);
  if (answer.kind === 'failed') throw pointedOut(answer);
  return { services: offered(answer.catalog) };
}

/** Reads what a broker offers and keeps it; what is in the catalogue of the installation stays as it is. */
export async function readBrokerCatalog(ctx: UntiedMemberContext, brokerId: string): Promise<Broker> {
  requirePermission(ctx.actor, 'catalogue:edit');
  const endpoint = await ctx.inTransaction(async ({ tx, actor, settings }) => {
    if (!(await findBroker(tx, actor.organizationId, brokerId))) throw notFound('broker');
    await actAs(tx, 'system');
    const row = await findBrokerWithSecret(tx, brokerId);
    const secret = row && openBrokerSecret(settings, row);
    if (!row || secret === undefined) throw refused(explain(TROUBLE_SENTENCES, 'sealed-with-another-key'));
    return endpointOf({ ...row, authentication: authenticationOf(row) }, secret, settings);
  });
  const answer = await readCatalogOf(ctx, endpoint);
  await ctx.inTransaction(async (inside) => {
    await actAs(inside.tx, 'system');
    await noteAnswer(inside, brokerId, answer.kind === 'failed' ? answer : null);
  });
  if (answer.kind === 'failed') throw refusedBy(answer);
  return ctx.inTransaction(async (inside) => {
    const { tx, actor, clock } = inside;
    await updateBroker(tx, actor.organizationId, brokerId, {
      catalog: JSON.stringify(answer.catalog),
      catalog_read_at: clock.now(),
    });
    const broker = await findBroker(tx, actor.organizationId, brokerId);
    if (!broker) throw notFound('broker');
    await recordAudit(inside, byActor(actor), {
      organizationIds: [actor.organizationId],
      action: 'broker.catalog-read',
      subject: { kind: 'broker', id: brokerId, name: broker.name },
      details: { services: answer.catalog.services.map(({ name }) => name) },
    });
    return describe(broker, clock.now());
  });
}

const readCatalogOf = ({ account }: UntiedMemberContext, endpoint: BrokerEndpoint) =>
  openBroker(endpoint, LIMITS).catalog(askedBy(account.accountId));

const askedBy = (accountId: string): BrokerCall => ({
  requestIdentity: randomUUID(),
  originatingIdentity: { account_id: accountId },
});

/** Read with the capacity of a worker, in a transaction of its own, and never answered. */
async function keptSecret(ctx: UntiedMemberContext, { brokerId, ...wanted }: BrokerTrial) {
  if (brokerId === undefined) return undefined;
  return ctx.inTransaction(async ({ tx, actor, settings }) => {
    const broker = await findBroker(tx, actor.organizationId, brokerId);
    if (!broker) throw notFound('broker');
    if (!keepsSecret({ ...broker, authentication: authenticationOf(broker) }, wanted)) return undefined;
    await actAs(tx, 'system');
    const row = await findBrokerWithSecret(tx, brokerId);
    return row && openBrokerSecret(settings, row);
  });
}

const sentenceOf = ({ reason, description }: Failed) => {
  const told = explain(TROUBLE_SENTENCES, reason);
  return { ...told, sentence: description === '' ? told.sentence : `${told.sentence} (${description})` };
};

const refusedBy = (failed: Failed) => refused(sentenceOf(failed));

/** At the field that has to be mended. */
function pointedOut(failed: Failed): DomainError {
  const explanation = sentenceOf(failed);
  const { reason, sentence, remedy } = explanation;
  const pointer = reason === 'not-authorized' ? '/secret' : '/url';
  return new DomainError('invalid', sentence, {
    ...{ reason, explanation },
    errors: [{ pointer, message: `${sentence} ${remedy}`, code: reason }],
  });
}
