import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import { type Database, openDatabase } from './database.ts';
import { violatedConstraint } from './failures.ts';

let world: World;
let database: Database;

beforeAll(async () => {
  world = await startWorld();
  database = openDatabase(world.connection.owner, 1);
  await sql`create table marks (mark text constraint marks_once primary key)`.execute(database.db);
});
afterAll(async () => {
  await database.close();
  await world.close();
});

const mark = (db: Database['db'], text: string) => sql`insert into marks values (${text})`.execute(db);

const marks = async () => {
  const { rows } = await sql<{ mark: string }>`select mark from marks order by mark`.execute(database.db);
  return rows.map((row) => row.mark);
};

test('Statements of a transaction that are given together reach the database in one packet, in their order', async () => {
  const order = await database.db.transaction().execute(async (tx) => {
    const given = ['1', '2', '3'].map((text) =>
      sql<{ at: Date }>`select clock_timestamp() as at, ${text}::text, pg_sleep(0.01)`.execute(tx),
    );
    return (await Promise.all(given)).map(({ rows: [row] }) => row?.at.getTime() ?? 0);
  });
  expect(order.toSorted()).toEqual(order);
  const packets = await writesWhile(() =>
    database.db
      .transaction()
      .execute((tx) => Promise.all([1, 2, 3].map((i) => sql`select ${i}::int`.execute(tx)))),
  );
  expect(packets).toBe(2); // begin with the three statements; commit
});

/** How often the only connection's socket was written to. */
async function writesWhile(work: () => Promise<unknown>): Promise<number> {
  const client = await database.pool.connect();
  const { stream } = (client as unknown as { connection: { stream: { _writev: unknown; _write: unknown } } })
    .connection;
  client.release();
  let writes = 0;
  const counted =
    (write: (...given: unknown[]) => unknown) =>
    (...given: unknown[]) => {
      writes++;
      return write.apply(stream, given);
    };
  const { _writev, _write } = stream as Record<'_writev' | '_write', (...given: unknown[]) => unknown>;
  Object.assign(stream, { _writev: counted(_writev), _write: counted(_write) });
  await work();
  Object.assign(stream, { _writev, _write });
  return writes;
}

test('Of statements that travel together, those behind the one that failed tell its error', async () => {
  await mark(database.db, 'taken');
  const seen: unknown[] = [];
  const failed = database.db.transaction().execute(async (tx) => {
    const together = [
      mark(tx, 'first'),
      mark(tx, 'taken'),
      ...['one', 'two'].map((each) => sql`select 'prepared behind the failure', ${each}::text`.execute(tx)),
    ];
    seen.push(...(await Promise.allSettled(together)));
    await Promise.all(together);
  });
  await expect(failed).rejects.toThrow('marks_once');
  expect(seen.map((each) => violatedConstraint((each as PromiseRejectedResult).reason))).toEqual([
    undefined,
    'marks_once',
    'marks_once',
    'marks_once',
  ]);
  const violated = await database.db
    .transaction()
    .execute(async (tx) => {
      await Promise.all([sql`select 1`.execute(tx), mark(tx, 'taken'), mark(tx, 'second')]);
    })
    .catch(violatedConstraint);
  expect(violated).toBe('marks_once');
  expect(await marks()).toEqual(['taken']);
});

test('After a savepoint the transaction goes on, and a later failure tells its own error', async () => {
  await database.db.transaction().execute(async (tx) => {
    await sql`savepoint before`.execute(tx);
    await expect(mark(tx, 'taken')).rejects.toThrow('marks_once');
    await sql`rollback to savepoint before`.execute(tx);
    await mark(tx, 'after savepoint');
  });
  expect(await marks()).toEqual(['after savepoint', 'taken']);
  const failing = database.db.transaction().execute(async (tx) => {
    await sql`savepoint before`.execute(tx);
    await mark(tx, 'taken').catch(() => sql`rollback to savepoint before`.execute(tx));
    await Promise.all([sql`select 1 / 0`.execute(tx), mark(tx, 'third')]);
  });
  await expect(failing).rejects.toThrow('division by zero');
});

test('A statement that was given with one that failed is rolled back; one that comes later is refused', async () => {
  const late: Promise<unknown>[] = [];
  const refused = database.db.transaction().execute(async (tx) => {
    const decided = sql`select pg_sleep(0.02)`.execute(tx).then(() => {
      setTimeout(() => late.push(mark(tx, 'late').catch((error) => error)), 0);
      queueMicrotask(() => queueMicrotask(() => late.push(mark(tx, 'at the end').catch((error) => error))));
      throw new Error('refused');
    });
    await Promise.all([decided, mark(tx, 'beside')]);
  });
  await expect(refused).rejects.toThrow('refused');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.all(late);
  expect(late).toHaveLength(2);
  expect(await marks()).toEqual(['after savepoint', 'taken']);
});
