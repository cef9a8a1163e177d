import { type Selectable, sql } from 'kysely';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import type { Tables } from '../../kernel/tables.ts';
import type { WorkerContext } from '../jobs/definitions.ts';
import { inItsTime } from '../organization-time/in-its-time.ts';
import { actAs, actFor } from '../postgres/capacity.ts';
import type { TimerDefinition } from './definitions.ts';

/** How many a worker takes in hand at once, and for how long: those of a killed worker are taken by another one then. */
const AT_ONCE = 20;
export const CLAIMED_FOR_MS = 45_000;
const LONGEST_PAUSE_MS = 3_600_000;

export type Claimed = Pick<
  Selectable<Tables['timers']>,
  'organization_id' | 'kind' | 'subject' | 'due_at' | 'every_seconds' | 'failures'
> & { claim: string; ahead_ms: number };

export type Fired = { fired: number; failures: Error[] };

/** Fires every timer that is due, in the order of their time, each in a transaction of its own; also what they set. */
export async function fireDueTimers(
  worker: WorkerContext,
  definitions: TimerDefinition[],
  { signal, claimedForMs = CLAIMED_FOR_MS }: { signal?: AbortSignal; claimedForMs?: number } = {},
): Promise<Fired> {
  const byKind = new Map(definitions.map((definition) => [definition.kind, definition]));
  const result: Fired = { fired: 0, failures: [] };
  for (;;) {
    const claimed = await claimDue(worker, [...byKind.keys()], claimedForMs);
    if (claimed.length === 0) return result;
    for (const timer of claimed) {
      if (signal?.aborted) return result;
      const definition = byKind.get(timer.kind);
      if (!definition) continue;
      try {
        await fire(worker, definition, timer);
        result.fired += 1;
      } catch (thrown) {
        const failure = thrown instanceof Error ? thrown : new Error(String(thrown));
        result.failures.push(failure);
        await postpone(worker, timer, failure);
      }
    }
  }
}

/** Committed before they fire, so that no lock is held while one is looked at. Kinds that we do not know stay. */
async function claimDue(
  { db, clock }: WorkerContext,
  kinds: string[],
  claimedForMs: number,
): Promise<Claimed[]> {
  const now = clock.now();
  const claim = newId();
  return db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    const { rows } = await sql<Claimed>`
      update timers t set claim = ${claim}, fire_at = ${new Date(now.getTime() + claimedForMs)}
        from (select organization_id, kind, subject from timers
               where fire_at <= ${now} and kind = any (${kinds})
               order by fire_at limit ${AT_ONCE} for update skip locked) due
       where t.organization_id = due.organization_id and t.kind = due.kind and t.subject = due.subject
      returning t.organization_id, t.kind, t.subject, t.due_at, t.every_seconds, t.failures, t.claim,
        clock_ahead_of(t.organization_id) as ahead_ms`.execute(tx);
    return rows.sort((a, b) => a.due_at.getTime() - b.due_at.getTime());
  });
}

async function fire(
  { db, ...worker }: WorkerContext,
  definition: TimerDefinition,
  timer: Claimed,
): Promise<void> {
  const now = worker.clock.now();
  const theirs = inItsTime({ ...worker, clock: { now: () => now } }, timer.ahead_ms);
  await db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    await fireOne({ ...theirs, tx }, definition, timer);
  });
}

/** Fires a timer that the transaction's worker has claimed, in the capacity of the system, and ends it or sets it anew. */
export async function fireOne(
  ctx: Omit<Context, 'correlationId'>,
  { fire: decide }: TimerDefinition,
  timer: Claimed,
): Promise<void> {
  const { tx, clock } = ctx;
  await actFor(tx, timer.organization_id);
  const again = await decide(
    { ...ctx, correlationId: `timer-${timer.claim}` },
    { organizationId: timer.organization_id, subject: timer.subject, dueAt: timer.due_at },
  );
  await actAs(tx, 'system');
  await actFor(tx, timer.organization_id);
  await finish(tx, timer, again ?? nextRound(timer.due_at, timer.every_seconds, clock.now()));
}

/** The next moment of a periodic timer after `now`; rounds that were missed are not made up for. */
export function nextRound(dueAt: Date, everySeconds: number | null, now: Date): Date | undefined {
  if (everySeconds === null) return undefined;
  const period = everySeconds * 1_000;
  const rounds = Math.max(1, Math.floor((now.getTime() - dueAt.getTime()) / period) + 1);
  return new Date(dueAt.getTime() + rounds * period);
}

type Tx = Parameters<typeof actAs>[0];

/** A timer that was set anew, or taken over by another worker meanwhile, is left as it is. */
async function finish(tx: Tx, timer: Claimed, again: Date | undefined): Promise<void> {
  if (again) {
    await held(
      tx
        .updateTable('timers')
        .set({ due_at: again, fire_at: again, claim: null, failures: 0, last_error: null }),
      timer,
    ).execute();
  } else {
    await held(tx.deleteFrom('timers'), timer).execute();
  }
}

/** A timer that failed comes back after half a minute, then after twice as long each time, up to an hour. */
async function postpone({ db, clock }: WorkerContext, timer: Claimed, failure: Error): Promise<void> {
  const pause = Math.min(30_000 * 2 ** Math.min(timer.failures, 10), LONGEST_PAUSE_MS);
  await db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    await held(
      tx.updateTable('timers').set({
        fire_at: new Date(clock.now().getTime() + pause),
        claim: null,
        failures: timer.failures + 1,
        last_error: failure.message.slice(0, 500),
      }),
      timer,
    ).execute();
  });
}

type Narrowed<Q> = {
  where(column: 'organization_id' | 'kind' | 'subject' | 'claim', is: '=', value: string): Q;
};

function held<Q extends Narrowed<Q>>(query: Q, { organization_id, kind, subject, claim }: Claimed): Q {
  return query
    .where('organization_id', '=', organization_id)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('claim', '=', claim);
}
