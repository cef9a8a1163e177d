import type { z } from 'zod';
import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { ProvisioningBoard, StoppedSteps } from './board.contract.ts';
import { findKind, readBoard } from './board.repo.ts';
import { withEmptyOnes } from './board.rules.ts';
import type { OperationRef } from './ledger.repo.ts';
import { stepAnswers } from './operation-answers.ts';
import { listStepsWithAttempts } from './operations.repo.ts';
import { stepLabel } from './step-words.rules.ts';

/** How provisioning goes at every partner: what ended when, how long steps take, why it failed. */
export async function readProvisioningBoard(ctx: MemberContext): Promise<z.output<typeof ProvisioningBoard>> {
  requirePermission(ctx.actor, 'provisioning:manage');
  const now = ctx.clock.now();
  const { counted, hours, days, steps, failures } = await readBoard(ctx.tx, now);
  const answer = (all: typeof hours) => all.map(({ at, ...counts }) => ({ at: at.toISOString(), ...counts }));
  return {
    counted,
    hours: answer(withEmptyOnes(hours, 'hours', now)),
    days: answer(withEmptyOnes(days, 'days', now)),
    steps: steps.map(({ kind, service_kind, name, sample, median, p90, worst }) => ({
      ...{ kind, serviceKind: service_kind, sample, label: stepLabel(name, { kind, service_kind }) },
      ...{ medianSeconds: median, p90Seconds: p90, worstSeconds: worst },
    })),
    failures: failures.map(({ kind, service_kind, name, latest, ...failure }) => ({
      ...{ ...failure, kind, serviceKind: service_kind, step: name },
      ...{ label: stepLabel(name, { kind, service_kind }), latest: latest.toISOString() },
    })),
  };
}

/** The steps of a partner's operation with every attempt, for the operator. */
export async function readStoppedSteps(
  ctx: MemberContext,
  ref: OperationRef,
): Promise<z.output<typeof StoppedSteps>> {
  requirePermission(ctx.actor, 'provisioning:manage');
  const operation = await findKind(ctx.tx, ref);
  if (!operation) throw notFound('operation');
  return {
    steps: stepAnswers(operation, await listStepsWithAttempts(ctx.tx, ref.partnerId, ref.operationId)),
  };
}
