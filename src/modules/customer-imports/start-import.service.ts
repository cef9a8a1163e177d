import type { MemberContext } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { violatedConstraint } from '../../platform/postgres/failures.ts';
import { notify } from '../../platform/postgres/notifications.ts';
import { byActor, recordAudit } from '../audit/index.ts';
import type { CustomerImport } from './customer-imports.contract.ts';
import { importAnswer } from './import-answers.ts';
import { decideCancel, decideStart, type ImportRef } from './import-states.rules.ts';
import { deleteImport, findImport, hasRunningImport, lockImport, updateImport } from './imports.repo.ts';
import { refusal, refuseOnceBegun } from './plan-import.service.ts';
import { finishImport, IMPORT_QUEUE, importSubject } from './run-import.service.ts';

/** What was asked for, and whether it was this call that brought it about. */
export type Asked = { answer: CustomerImport; begun: boolean };

/** Starts what was planned; a second click finds it started. One import runs at a time per partner. */
export async function startImport(ctx: MemberContext, importId: string): Promise<Asked> {
  const { tx, actor, clock, jobs, correlationId } = ctx;
  const { ref, found } = await lockOwn(ctx, importId);
  const running = await hasRunningImport(tx, ref.partnerId);
  const decision = decideStart(found.state, {
    deeds: found.to_create + found.to_link + found.to_update,
    running,
  });
  if (!decision.allowed) throw refusal(decision.reason);
  const begun = found.state === 'planned';
  if (begun) {
    await updateImport(tx, ref, {
      state: 'queued',
      account_id: actor.accountId,
      actor_name: actor.name,
      actor_role: byActor(actor).role,
      correlation_id: correlationId,
      started_at: clock.now(),
    }).catch(refuseSecond);
    await recordAudit(ctx, byActor(actor), {
      organizationIds: [ref.partnerId],
      action: 'customers.import-started',
      subject: { kind: 'customer-import', id: importId, name: found.file_name },
      details: { create: found.to_create, link: found.to_link, update: found.to_update },
    });
    await jobs.enqueue(tx, IMPORT_QUEUE, ref);
  }
  return { answer: await answerOf(ctx, ref), begun };
}

/** Two files started at the same moment: the second one is told. */
function refuseSecond(thrown: unknown): never {
  if (violatedConstraint(thrown) === 'customer_imports_one_runs') throw refusal('import-running');
  throw thrown;
}

/** What is done stays; the rest is left. Takes effect with the next batch, a second or so later. */
export async function cancelImport(ctx: MemberContext, importId: string): Promise<Asked> {
  const { ref, found } = await lockOwn(ctx, importId);
  const decision = decideCancel(found.state);
  if (!decision.allowed) throw refusal(decision.reason);
  if (found.state === 'queued') await finishImport(ctx, found, 'cancelled');
  const asking = found.state === 'running' && found.cancel_requested_at === null;
  if (asking) await updateImport(ctx.tx, ref, { cancel_requested_at: ctx.clock.now() });
  await notify(ctx.tx, importSubject(importId));
  return { answer: await answerOf(ctx, ref), begun: asking || found.state === 'queued' };
}

/** Throws a file away that was sent and not started. */
export async function discardImport(ctx: MemberContext, importId: string): Promise<void> {
  const { ref, found } = await lockOwn(ctx, importId);
  refuseOnceBegun(found);
  await deleteImport(ctx.tx, ref);
}

async function lockOwn({ tx, actor }: MemberContext, importId: string) {
  requirePermission(actor, 'customers:create');
  const ref = { partnerId: actor.organizationId, importId };
  const found = await lockImport(tx, ref);
  if (!found || found.state === 'reading') throw notFound('import');
  return { ref, found };
}

async function answerOf({ tx }: MemberContext, ref: ImportRef): Promise<CustomerImport> {
  const row = await findImport(tx, ref);
  if (!row) throw notFound('import');
  return importAnswer(row);
}
