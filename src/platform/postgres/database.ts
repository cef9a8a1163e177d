import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Db } from '../../kernel/context.ts';
import type { Tables } from '../../kernel/tables.ts';
import { CopyQuery } from './copy-query.ts';
import { pipelined } from './pipelining.ts';

const DATE = 1082;
const BIGINT = 20;
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(BIGINT, Number);

export type Database = { db: Db; pool: pg.Pool; close(): Promise<void> };

/**
 * A pool of pipelined connections behind Kysely. Waiting for a connection ends after 3 s, so that a database
 * that is away turns into 503 and not into a hanging page.
 */
export function openDatabase(connection: pg.PoolConfig, connections = 12): Database {
  const pool = new pg.Pool({
    max: connections,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 60_000,
    ...connection,
    pipeline: true,
    Client: PreparingClient,
  } as pg.PoolConfig);
  surviveLostConnections(pool);
  const db = pipelined<Tables>(pool);
  return { db, pool, close: () => db.destroy() };
}

const PREPARED_AT_MOST = 400;
const preparedNames = new Map<string, string>();

/** A name for this statement, the same on every connection; none once there are many, so that memory stays bounded. */
function preparedName(text: string): string | undefined {
  const known = preparedNames.get(text);
  if (known !== undefined || preparedNames.size >= PREPARED_AT_MOST) return known;
  const name = `p${preparedNames.size}`;
  preparedNames.set(text, name);
  return name;
}

/**
 * Prepares each statement with parameters once per connection, so that PostgreSQL parses and plans it only the first
 * times; and sends all statements of one turn of the event loop in one packet: `begin` and what follows it, and the
 * `commit` of the request before that nobody waits for.
 */
class PreparingClient extends pg.Client {
  #gathering = false;

  #gather() {
    if (this.#gathering) return;
    this.#gathering = true;
    const { stream } = this.connection;
    stream.cork();
    setImmediate(() => {
      this.#gathering = false;
      stream.uncork();
    });
  }

  // `never` fits every overload of pg; what is given and returned is pg's own.
  override query(...given: never[]): never {
    const [text, values, settled] = given as unknown[] as [
      string,
      unknown[] | undefined,
      Settled | undefined,
    ];
    this.#gather();
    if (typeof text !== 'string') return super.query(text, values as never, settled as never) as never;
    const send = (whenSettled: Settled) => super.query(queryFor(text, values ?? [], whenSettled));
    return (settled ? send(settled) : promised(send)) as never;
  }
}

type Settled = (error: Error | undefined, result: unknown) => void;

/** Made here and not by pg, which copies what it is given property by property, for each statement. */
function queryFor(text: string, values: unknown[], settled: Settled): pg.Query {
  const copy = values.length === 1 ? CopyQuery.statementOf(text) : undefined;
  if (copy) return new CopyQuery(copy, String(values[0]), settled);
  const query = new pg.Query(text, values, settled);
  return values.length > 0 ? Object.assign(query, { name: preparedName(text) }) : query;
}

function promised(send: (settled: Settled) => void): Promise<unknown> {
  return new Promise((resolve, reject) => send((error, result) => (error ? reject(error) : resolve(result))));
}

/**
 * An idle connection that the server ends is dropped by the pool; the next request opens a new one. One that is in use tells
 * its own query, and one that is being closed tells nobody; the event beside it must not end the process.
 */
function surviveLostConnections(pool: pg.Pool) {
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
}

/** A plain connection for the owner: migrations, roles, grants. */
export function openOwner(connection: pg.PoolConfig): Database {
  const pool = new pg.Pool({ max: 2, connectionTimeoutMillis: 10_000, ...connection });
  surviveLostConnections(pool);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
