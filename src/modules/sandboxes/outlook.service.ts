import { sql } from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import type { UntiedMemberContext } from '../../platform/http/routes.ts';
import { inItsTime } from '../../platform/organization-time/in-its-time.ts';
import type { TimerDefinition } from '../../platform/timers/definitions.ts';
import { leaveFailed } from '../../platform/timers/in-order.ts';
import { watchTimer } from '../provisioning/index.ts';
import type { Wanted } from './sandboxes.contract.ts';
import { findSandbox, lockSandbox } from './sandboxes.repo.ts';
import { decideMoving, type Moment, SANDBOX_SENTENCES } from './sandboxes.rules.ts';
import { wantedMoment } from './sandboxes.service.ts';
import { stepOn, TimerFailed, type Travelling } from './travelling.service.ts';

/** How far an outlook looks: more timers than anybody reads about. */
const MOST_STEPS = 200;

class LookedAhead extends Error {
  readonly moments: Moment[];
  readonly more: boolean;

  constructor(moments: Moment[], more: boolean) {
    super('looked ahead');
    this.moments = moments;
    this.more = more;
  }
}

/**
 * What would happen on the clock's way: everything is done as the move itself would do it, in one transaction that is taken
 * back. `more` where the way is longer than is looked at.
 */
export async function lookAhead(ctx: UntiedMemberContext, timers: TimerDefinition[], wanted: Wanted) {
  requirePermission(ctx.actor, 'sandbox:manage');
  const { clock, actor } = ctx;
  const to = wantedMoment(clock.now(), wanted);
  const decision = decideMoving({
    isSandbox: actor.sandboxId === actor.organizationId,
    ...{ now: clock.now(), to, underWay: false },
  });
  if (!decision.allowed) throw refused(explain(SANDBOX_SENTENCES, decision.reason));
  try {
    return await ctx.inTransaction(async (inside) => {
      const { tx, settings } = inside;
      await lockSandbox(tx, actor.organizationId);
      const aheadMs = (await findSandbox(tx, actor.organizationId))?.aheadMs ?? 0;
      // Moments and jobs are of the installation here, as they are for the worker that moves the clock.
      const base = inItsTime(inside, -aheadMs);
      const toAheadMs = aheadMs + to.getTime() - inside.clock.now().getTime();
      // What services answer meanwhile, and who watches over it, cannot be foreseen.
      const definitions = timers.filter(({ kind }) => kind !== watchTimer.kind);
      const travelling = { clock: base.clock, jobs: base.jobs, settings, definitions };
      throw await rehearse(travelling, tx, actor.organizationId, toAheadMs);
    });
  } catch (error) {
    if (error instanceof LookedAhead) return { from: clock.now(), to, ...pick(error) };
    throw error;
  }
}

const pick = ({ moments, more }: LookedAhead) => ({ moments, more });

async function rehearse(travelling: Travelling, tx: Tx, sandboxId: string, toAheadMs: number) {
  const moments: Moment[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const moment = await tryStep(travelling, tx, sandboxId, toAheadMs);
    if (!moment) return new LookedAhead(moments, false);
    if (moment.happenings.length > 0 || moment.failure !== null) moments.push(moment);
  }
  return new LookedAhead(moments, true);
}

/** What fails is taken back by itself, as in the move. */
async function tryStep(
  travelling: Travelling,
  tx: Tx,
  sandboxId: string,
  toAheadMs: number,
): Promise<Moment | undefined> {
  await sql`savepoint step`.execute(tx);
  try {
    const moment = await stepOn(travelling, tx, sandboxId, toAheadMs);
    await sql`release savepoint step`.execute(tx);
    return moment;
  } catch (error) {
    if (!(error instanceof TimerFailed)) throw error;
    const { timer, message } = error;
    await sql`rollback to savepoint step`.execute(tx);
    await leaveFailed(tx, timer, message, timer.due_at);
    return { at: timer.due_at, kind: timer.kind, happenings: [], failure: message };
  }
}
