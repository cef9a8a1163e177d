import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { openDatabase } from '../postgres/database.ts';
import type { TimerDefinition } from './definitions.ts';
import { fireDueTimers, nextRound } from './firing.ts';
import { clearTimer, setTimer } from './timers.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const minutes = (count: number, from = world.clock.now()) => new Date(from.getTime() + count * 60_000);
const asOwner = <T>(work: (ctx: Context) => Promise<T>) =>
  world.db
    .transaction()
    .execute((tx) =>
      work({ tx, clock: world.clock, jobs: world.jobs, settings: world.settings, correlationId: 'test' }),
    );

/** Writes a line per firing into the trail of the organization that the transaction acts for. */
function bell(kind = `bell-${newId()}`, again?: () => Date | undefined): TimerDefinition {
  return {
    kind,
    async fire({ tx, clock }, { subject }) {
      await sql`
        insert into audit_events (organization_id, id, at, actor_name, actor_role, action, subject_kind, subject_id,
                                  subject_name, correlation_id)
        values (current_organization(), ${newId()}, ${clock.now()}, 'Bell', 'system', ${kind}, 'bell', ${subject}, '',
                'test')`.execute(tx);
      return again?.();
    },
  };
}
async function rung({ kind }: TimerDefinition): Promise<string[]> {
  const rows = await world.db
    .selectFrom('audit_events')
    .select('subject_id')
    .where('action', '=', kind)
    .orderBy('id')
    .execute();
  return rows.map(({ subject_id }) => subject_id);
}
const left = ({ kind }: TimerDefinition) =>
  world.db.selectFrom('timers').selectAll().where('kind', '=', kind).execute();
const set = (definition: TimerDefinition, subject: string, dueAt: Date, organizationId = newId()) =>
  asOwner((ctx) => setTimer(ctx, { organizationId, kind: definition.kind, subject, dueAt }));

test('timers fire when they are due, in the order of their time, once', async () => {
  const definition = bell();
  await set(definition, 'third', minutes(30));
  await set(definition, 'first', minutes(10));
  await set(definition, 'second', minutes(20));
  expect(await world.fireTimers([definition])).toBe(0);
  world.clock.forward({ minutes: 21 });
  await world.fireTimers([definition]);
  expect(await rung(definition)).toEqual(['first', 'second']);
  world.clock.forward({ minutes: 10 });
  await world.fireTimers([definition]);
  await world.fireTimers([definition]);
  expect(await rung(definition)).toEqual(['first', 'second', 'third']);
  expect(await left(definition)).toEqual([]);
});

test('no commit, no timer; a timer that is taken back does not fire, and one that is set again moves', async () => {
  const definition = bell();
  const organizationId = newId();
  await asOwner(async (ctx) => {
    await setTimer(ctx, { organizationId, kind: definition.kind, subject: 'undone', dueAt: minutes(0) });
    throw new Error('undone');
  }).catch(() => {});
  const key = { organizationId, kind: definition.kind, subject: 'taken back' };
  await asOwner((ctx) => setTimer(ctx, { ...key, dueAt: minutes(0) }));
  await asOwner((ctx) => clearTimer(ctx, key));
  await set(definition, 'moved', minutes(0), organizationId);
  await set(definition, 'moved', minutes(60), organizationId);
  expect(await world.fireTimers([definition])).toBe(0);
  world.clock.forward({ minutes: 60 });
  await world.fireTimers([definition]);
  expect(await rung(definition)).toEqual(['moved']);
});

test('a timer that re-decides comes back when it says so', async () => {
  let more = 2;
  const definition = bell(undefined, () => (more-- > 0 ? minutes(5) : undefined));
  await set(definition, 'again', minutes(0));
  await world.fireTimers([definition]);
  world.clock.forward({ minutes: 5 });
  await world.fireTimers([definition]);
  world.clock.forward({ minutes: 5 });
  await world.fireTimers([definition]);
  expect(await rung(definition)).toHaveLength(3);
  expect(await left(definition)).toEqual([]);
});

test('a periodic timer keeps its beat; rounds that were missed are made once', async () => {
  const definition = bell();
  const start = minutes(0);
  await asOwner((ctx) =>
    setTimer(ctx, {
      organizationId: newId(),
      kind: definition.kind,
      subject: 'hourly',
      dueAt: start,
      everySeconds: 3_600,
    }),
  );
  await world.fireTimers([definition]);
  world.clock.forward({ hours: 5, minutes: 30 });
  await world.fireTimers([definition]);
  expect(await rung(definition)).toHaveLength(2);
  expect((await left(definition))[0]?.due_at).toEqual(minutes(360, start));
  expect(nextRound(start, 3_600, start)).toEqual(minutes(60, start));
  expect(nextRound(start, 3_600, minutes(60, start))).toEqual(minutes(120, start));
});

test('a timer that fails undoes its effects, comes back later and later, and holds up no other', async () => {
  let broken = true;
  const working = bell();
  const failing: TimerDefinition = {
    kind: working.kind,
    async fire(ctx, timer) {
      await working.fire(ctx, timer);
      if (timer.subject === 'broken' && broken) throw new Error('The cable is loose.');
      return undefined;
    },
  };
  await set(working, 'broken', minutes(-2));
  await set(working, 'sound', minutes(-1));
  await expect(world.fireTimers([failing])).rejects.toThrow('The cable is loose.');
  expect(await rung(working)).toEqual(['sound']);
  expect(await left(working)).toMatchObject([
    { failures: 1, last_error: 'The cable is loose.', claim: null },
  ]);
  expect(await world.fireTimers([failing])).toBe(0);
  world.clock.forward({ minutes: 1 });
  await expect(world.fireTimers([failing])).rejects.toThrow('The cable is loose.');
  world.clock.forward({ minutes: 2 });
  broken = false;
  await world.fireTimers([failing]);
  expect(await rung(working)).toEqual(['sound', 'broken']);
});

test('four workers at once fire each of 200 timers once', async () => {
  const definition = bell();
  await asOwner(async (ctx) => {
    for (let i = 0; i < 200; i++)
      await setTimer(ctx, {
        organizationId: newId(),
        kind: definition.kind,
        subject: String(i),
        dueAt: minutes(-1),
      });
  });
  const pools = [1, 2, 3, 4].map(() => openDatabase(world.connection.application, 2));
  const results = await Promise.all(
    pools.map(({ db }) =>
      fireDueTimers({ db, clock: world.clock, jobs: world.jobs, settings: world.settings }, [definition]),
    ),
  );
  for (const { close } of pools) await close();
  expect(results.flatMap(({ failures }) => failures)).toEqual([]);
  expect(new Set(await rung(definition)).size).toBe(200);
  expect(await rung(definition)).toHaveLength(200);
  expect(results.filter(({ fired }) => fired > 0).length).toBeGreaterThan(1);
});

test('a kind that this process does not know waits for one that does', async () => {
  const definition = bell();
  await set(definition, 'later', minutes(-1));
  await world.fireTimers([bell()]);
  expect(await left(definition)).toMatchObject([{ claim: null, failures: 0 }]);
});

test("another organization's timers are neither seen nor set by the application", async () => {
  const definition = bell();
  const organizationId = await world.addOrganization('partner');
  await set(definition, 'hidden', minutes(60), organizationId);
  const { db, close } = openDatabase(world.connection.application, 1);
  expect(await db.selectFrom('timers').selectAll().execute()).toEqual([]);
  const stranger = db
    .transaction()
    .execute((tx) =>
      setTimer(
        { tx, clock: world.clock },
        { organizationId, kind: definition.kind, subject: 'x', dueAt: minutes(0) },
      ),
    );
  await expect(stranger).rejects.toThrow('row-level security');
  await close();
});
