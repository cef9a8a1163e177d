import type { Context, MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { setTimer } from '../../platform/timers/timers.ts';
import { recordAudit } from '../audit/index.ts';
import { queueMail } from '../notifications/index.ts';
import { findDesk } from '../staff/index.ts';
import { lockOperation, type OperationRef } from './ledger.repo.ts';
import { stepAnswers } from './operation-answers.ts';
import { findOperation, listStepsWithAttempts, type OperationRow } from './operations.repo.ts';
import { Evidence, type PromiseCase } from './promise-cases.contract.ts';
import {
  findPromiseCase,
  listPromiseCases,
  notePromiseBroken,
  openPromiseCase,
  type PromiseCaseRow,
  readPartnerName,
} from './promise-cases.repo.ts';
import { type CaseStanding, decidePromiseCase, promiseLetter } from './promise-cases.rules.ts';
import { operationSubject } from './queueing.service.ts';
import { stepLabel } from './step-words.rules.ts';

const PROMISE_TIMER = 'provisioning-promise';

/** Has the promise looked after; also where an operation has come to another partner. */
export async function watchPromise(ctx: Pick<Context, 'tx' | 'clock'>, ref: OperationRef, dueAt: Date) {
  await setTimer(ctx, {
    ...{ organizationId: ref.partnerId, kind: PROMISE_TIMER, subject: ref.operationId },
    dueAt,
  });
}

/** Tells Support when the promised time is nearly over, and when it is: with the evidence, once each. */
export const promiseTimer: TimerDefinition = {
  kind: PROMISE_TIMER,
  async fire(ctx, { organizationId, subject }) {
    const ref = { partnerId: organizationId, operationId: subject };
    if (!(await lockOperation(ctx.tx, ref))) return undefined;
    const operation = await findOperation(ctx.tx, { column: 'partner_id', organizationId }, subject);
    if (!operation) return undefined;
    const found = await findPromiseCase(ctx.tx, ref);
    const verdict = decidePromiseCase({
      state: operation.state,
      createdAt: operation.created_at,
      promisedBy: operation.promised_by,
      now: ctx.clock.now(),
      standing: standingOf(found),
    });
    switch (verdict.kind) {
      case 'leave':
        return undefined;
      case 'look-again':
        return verdict.at;
      case 'open':
        await tellSupport(ctx, operation, 'open');
        return verdict.lookAgainAt;
      case 'broken':
        await tellSupport(ctx, operation, 'broken');
        return undefined;
      default:
        return verdict satisfies never;
    }
  },
};

function standingOf(found: Awaited<ReturnType<typeof findPromiseCase>>): CaseStanding {
  if (!found || found.closed_at) return 'none';
  return found.broken_at ? 'broken' : 'open';
}

/** The case, the trail of both sides and a mail to each engineer at the desk; whoever watches sees it at once. */
async function tellSupport(ctx: Context, operation: OperationRow, kind: 'open' | 'broken') {
  const { tx, clock, settings } = ctx;
  const ref = { partnerId: operation.partner_id, operationId: operation.id };
  const now = clock.now();
  const evidence = stepAnswers(
    operation,
    await listStepsWithAttempts(tx, operation.partner_id, operation.id),
  );
  const told = {
    serviceName: operation.service_name,
    promisedBy: operation.promised_by,
    now,
    evidence,
  };
  const isOpen = standingOf(await findPromiseCase(tx, ref)) === 'open';
  if (!isOpen) await openPromiseCase(tx, ref, told);
  if (kind === 'broken') await notePromiseBroken(tx, ref, told);

  const partnerName = await readPartnerName(tx, operation.partner_id);
  const desk = await findDesk(tx, 'support', operation.requester_id ?? operation.id);
  const step = operation.current_step === null ? '' : stepLabel(operation.current_step, operation);
  const url = `${settings.publicUrl}${desk?.casesPath ?? ''}`;
  for (const to of desk?.addresses ?? []) {
    const letter = promiseLetter({ kind, serviceName: operation.service_name, partnerName, step, url });
    await queueMail(ctx, { organizationId: null, kind: 'provisioning-late', to, letter });
  }
  await recordAudit(ctx, null, {
    organizationIds: [
      operation.partner_id,
      ...(operation.organization_id ? [operation.organization_id] : []),
    ],
    action: kind === 'open' ? 'provisioning.promise-at-risk' : 'provisioning.promise-broken',
    subject: {
      kind: 'operation',
      id: operation.id,
      name: `${operation.service_name} for ${operation.customer_name}`,
    },
    details: { promisedBy: operation.promised_by.toISOString() },
  });
  await notify(tx, operationSubject(operation.id));
}

/** At the support desk: what is later than promised or about to be, of every partner. */
export async function readPromiseCases(
  { tx, actor }: MemberContext,
  state: 'open' | 'closed',
  page: { limit: number; after?: string | undefined },
) {
  requirePermission(actor, 'support:read');
  return listPromiseCases(tx, state, page);
}

/** The same of a sandbox alone, for its own people: no desk sees it. */
export async function readCasesOfSandbox(
  { tx, actor }: MemberContext,
  state: 'open' | 'closed',
  page: { limit: number; after?: string | undefined },
) {
  requirePermission(actor, 'customers:read');
  if (actor.sandboxId !== actor.organizationId) throw notFound('sandbox');
  return listPromiseCases(tx, state, page);
}

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

export function promiseCaseOf(row: PromiseCaseRow): (typeof PromiseCase)['_output'] {
  return {
    id: row.id,
    partner: { id: row.partner_id, name: row.partner_name },
    serviceName: row.service_name,
    promisedBy: row.promised_by.toISOString(),
    openedAt: row.opened_at.toISOString(),
    brokenAt: iso(row.broken_at),
    closedAt: iso(row.closed_at),
    outcome: row.outcome,
    evidence: Evidence.parse(row.evidence),
  };
}
