import { ahead } from '../../kernel/clock.ts';
import type { Context, UntiedContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Shown } from '../../platform/http/event-stream.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { clockSubject } from '../../platform/organization-time/in-its-time.ts';
import { actFor } from '../../platform/postgres/capacity.ts';
import { networkOf } from '../accounts/devices.rules.ts';
import { countAttempt } from '../accounts/index.ts';
import { operationDetails } from './operation-answers.ts';
import { findOperation, listStepsWithAttempts, readHistory } from './operations.repo.ts';
import { isOver } from './provisioning.rules.ts';
import { operationSubject } from './queueing.service.ts';
import type { SharedTracker } from './sharing.contract.ts';
import { findSharedBy } from './sharing.repo.ts';
import { linkEndsAt, linkStands, safeNote } from './sharing.rules.ts';

type Shared = {
  tracker: SharedTracker;
  partnerId: string;
  operationId: string;
  /** Milliseconds until the link shows nothing any more. */
  standsFor: number;
};

/**
 * What a link shows. A wrong one, a withdrawn one and one that has run out answer as one that never was; whoever tries many
 * of those from one network has to wait.
 */
export async function lookUpSharedTracker(ctx: UntiedContext, token: string, address: string) {
  return (await findOrCount(ctx, token, address)).tracker;
}

/** The same for as long as the link stands: its clock is that of the partner, which in a sandbox can be moved. */
export async function watchSharedTracker(ctx: UntiedContext, token: string, address: string): Promise<Shown> {
  const { partnerId, operationId } = await findOrCount(ctx, token, address);
  return {
    event: 'tracker',
    countedAs: hashToken(token).toString('hex'),
    subjects: [operationSubject(operationId), clockSubject(partnerId)],
    async look(later) {
      const shared = await later.inTransaction((inside) => findSharedTracker(inside, token));
      if (!shared) throw notFound('link');
      return { data: shared.tracker, last: isOver(shared.tracker.state), again: shared.standsFor };
    },
  };
}

async function findOrCount(ctx: UntiedContext, token: string, address: string): Promise<Shared> {
  const shared = await ctx.inTransaction((inside) => findSharedTracker(inside, token));
  if (shared) return shared;
  await countAttempt(ctx, 'tracker-address', networkOf(address));
  throw notFound('link');
}

async function findSharedTracker({ tx, clock }: Context, token: string): Promise<Shared | undefined> {
  const link = await findSharedBy(tx, hashToken(token));
  if (!link) return undefined;
  await actFor(tx, link.partner_id);
  const side = { column: 'partner_id', organizationId: link.partner_id } as const;
  const row = await findOperation(tx, side, link.operation_id);
  if (!row) return undefined;
  const now = ahead(clock, link.ahead_ms).now();
  const life = { expiresAt: link.expires_at, finishedAt: row.finished_at };
  if (!linkStands({ ...life, revokedAt: link.revoked_at, now })) return undefined;
  const [steps, history] = await Promise.all([
    listStepsWithAttempts(tx, row.partner_id, row.id),
    readHistory(tx, row),
  ]);
  const details = operationDetails(row, steps, history, {
    ...{ now, mayRetry: false },
    rivals: { otherIsOpen: false, overtaken: false },
  });
  const tracker = forStrangers(details);
  return {
    tracker: link.of_sandbox ? { ...tracker, serviceName: `${tracker.serviceName} (sandbox)` } : tracker,
    partnerId: row.partner_id,
    operationId: row.id,
    standsFor: linkEndsAt(life).getTime() - now.getTime(),
  };
}

function forStrangers(operation: ReturnType<typeof operationDetails>): SharedTracker {
  const { kind, state, serviceName, startedAt, finishedAt, promise, stepsDone, stepsInAll } = operation;
  const { estimate, estimateSentence, supportTold } = operation;
  return {
    ...{ kind, state, serviceName, startedAt, finishedAt, promise, stepsDone, stepsInAll },
    ...{ estimate, estimateSentence, supportTold },
    steps: operation.steps.map(({ label, state: standing, who, attempts, ...step }) => ({
      ...{ label, state: standing, who },
      note: safeNote({
        state: standing,
        failedTries: attempts.filter(({ outcome }) => outcome !== null && outcome !== 'done').length,
      }),
      nextTryAt: step.nextTryAt,
      startedAt: step.startedAt,
      finishedAt: step.finishedAt,
      tries: attempts.length,
    })),
  };
}
