import { sql } from 'kysely';
import pg, { escapeIdentifier } from 'pg';
import type { Db } from '../../kernel/context.ts';
import type { QueueDefinition } from '../jobs/queue.ts';
import { prepareQueues } from '../jobs/queue.ts';
import { openOwner } from './database.ts';
import { type ApplicationRole, grantToApplication, migrate } from './migrate.ts';

/** Brings a database to the newest state: migrations, queues, rights of the application, seed. Repeatable. */
export async function prepareDatabase(
  owner: pg.PoolConfig,
  role: ApplicationRole,
  queues: QueueDefinition[],
  seed: (owner: Db) => Promise<void>,
): Promise<void> {
  const { db, close } = openOwner(owner);
  try {
    await migrate(db);
    await sql`select continue_trail()`.execute(db);
    await prepareQueues(owner, queues);
    await grantToApplication(db, role);
    await seed(db);
  } finally {
    await close();
  }
}

/** Creates the database when it is missing; `maintenance` connects to another database of the same server. */
export async function createDatabaseIfMissing(maintenance: pg.PoolConfig, name: string): Promise<void> {
  const client = new pg.Client(maintenance);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '42P04')) throw error;
  } finally {
    await client.end();
  }
}
