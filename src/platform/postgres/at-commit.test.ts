import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startWorld, type World } from '../../../tests/harness/world.ts';
import type { Tx } from '../../kernel/context.ts';
import { collectEffects } from '../../kernel/effects.ts';
import { atCommit } from './at-commit.ts';
import { type Database, openDatabase } from './database.ts';
import { violatedConstraint } from './failures.ts';

let world: World;
let database: Database;

beforeAll(async () => {
  world = await startWorld();
  database = openDatabase(world.connection.owner, 1);
  await sql`create table marks (mark text constraint marks_once primary key)`.execute(database.db);
});
beforeEach(() => sql`truncate marks`.execute(database.db));
afterAll(async () => {
  await database.close();
  await world.close();
});

const mark = (tx: Tx | Database['db'], text: string) => sql`insert into marks values (${text})`.execute(tx);
const asItIs = (failure: unknown) => failure;

const marks = async () => {
  const { rows } = await sql<{ mark: string }>`select mark from marks order by mark`.execute(database.db);
  return rows.map((row) => row.mark);
};

test('What is kept for the commit is not there before it, and is there behind it', async () => {
  const before = await database.db.transaction().execute(async (tx) => {
    const last = atCommit({ tx }, asItIs);
    await Promise.all([mark(last.tx, 'one'), mark(last.tx, 'two')]);
    await mark(tx, 'at once');
    const { rows } = await sql<{ mark: string }>`select mark from marks`.execute(tx);
    return rows.map((row) => row.mark);
  });
  expect(before).toEqual(['at once']);
  expect(await marks()).toEqual(['at once', 'one', 'two']);
});

test('When one of them fails nothing has happened, and the transaction fails with its explanation', async () => {
  const explain = (failure: unknown) =>
    violatedConstraint(failure) === 'marks_once' ? new Error('It is taken.') : failure;
  const failing = database.db.transaction().execute(async (tx) => {
    await mark(tx, 'at once');
    const last = atCommit({ tx }, explain);
    for (const text of ['one', 'at once', 'behind the failure']) await mark(last.tx, text);
    return 'an answer';
  });
  await expect(failing).rejects.toThrow('It is taken.');
  expect(await marks()).toEqual([]);
  await mark(database.db, 'the connection goes on');
  expect(await marks()).toEqual(['the connection goes on']);
});

test('What was kept in a transaction that is rolled back is forgotten', async () => {
  const refused = database.db.transaction().execute(async (tx) => {
    await mark(atCommit({ tx }, asItIs).tx, 'never');
    throw new Error('refused');
  });
  await expect(refused).rejects.toThrow('refused');
  await database.db.transaction().execute((tx) => mark(tx, 'of the next one'));
  expect(await marks()).toEqual(['of the next one']);
});

test('In a rehearsal, which has no commit, it is carried out at once', async () => {
  await database.db
    .transaction()
    .execute(async (tx) => {
      collectEffects(tx);
      await mark(atCommit({ tx }, asItIs).tx, 'one');
      const { rows } = await sql`select from marks`.execute(tx);
      expect(rows).toHaveLength(1);
      throw new Error('rehearsed');
    })
    .catch(({ message }) => expect(message).toBe('rehearsed'));
  expect(await marks()).toEqual([]);
});

test('Nobody waits for an answer of what is written at the commit', async () => {
  const reading = database.db
    .transaction()
    .execute((tx) =>
      atCommit({ tx }, asItIs)
        .tx.selectFrom('organizations')
        .select('id')
        .stream()
        [Symbol.asyncIterator]()
        .next(),
    );
  await expect(reading).rejects.toThrow('no answer to read');
});
