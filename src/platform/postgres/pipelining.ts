import {
  CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  SingleConnectionProvider,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';
import { commitWith, takeKept } from './at-commit.ts';
import { isAfterFailure } from './failures.ts';
import { TemplateCompiler } from './template-compiler.ts';

/**
 * Kysely over a pool of pipelined connections: the statements of a transaction that are given together travel together,
 * and PostgreSQL carries them out in the order in which they were given.
 */
export function pipelined<T>(pool: pg.Pool): Kysely<T> {
  const driver = new PipelinedDriver({ pool });
  const compiler = new TemplateCompiler();
  const adapter = new PostgresAdapter();
  const dialect: Dialect = {
    createDriver: () => driver,
    createQueryCompiler: () => compiler,
    createAdapter: () => adapter,
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
  };
  const connections = new DefaultConnectionProvider(driver);
  const executor = new PipelinedExecutor(compiler, adapter, connections);
  return new Kysely<T>({ config: { dialect }, dialect, driver, executor });
}

/** Inside of a transaction Kysely hands the connection to one statement after the other; this one, to all of them. */
class PipelinedExecutor extends DefaultQueryExecutor {
  override withConnectionProvider(provider: ConnectionProvider) {
    return super.withConnectionProvider(
      provider instanceof SingleConnectionProvider ? new SharedConnection(provider) : provider,
    );
  }
}

/**
 * The one connection of a transaction. Of statements that travel together, those behind one that failed fail only because
 * of it: they tell its error, so that it does not matter whose error is seen first.
 */
class SharedConnection implements ConnectionProvider {
  readonly #connection: Promise<DatabaseConnection>;
  #failure: unknown;

  constructor(single: SingleConnectionProvider) {
    this.#connection = single.provideConnection(async (connection) => connection);
  }

  async provideConnection<T>(work: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    const connection = await this.#connection;
    if (ending.has(connection)) throw new Error('The transaction has ended: a statement came too late.');
    return work(connection).catch((error) => {
      if (!this.#failure || !isAfterFailure(error)) this.#failure = error;
      throw this.#failure;
    });
  }
}

/** Connections that end a transaction just now: what came in behind its end would no longer be part of it. */
const ending = new WeakSet<DatabaseConnection>();

/**
 * Sends `begin` without waiting for its answer, and the `commit` of a read-only transaction too: the statements
 * of a transaction travel in fewer round trips. A `begin` that fails makes the next statement fail.
 */
class PipelinedDriver extends PostgresDriver {
  readonly #readOnly = new WeakSet<DatabaseConnection>();
  #started: Promise<void> | undefined;

  override async acquireConnection(...given: Parameters<PostgresDriver['acquireConnection']>) {
    this.#started ??= this.init();
    await this.#started;
    return super.acquireConnection(...given);
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    const readOnly = settings.accessMode === 'read only';
    if (readOnly) this.#readOnly.add(connection);
    unawaited(connection, readOnly ? 'begin read only' : 'begin');
  }

  override async commitTransaction(connection: DatabaseConnection) {
    if (this.#readOnly.delete(connection)) unawaited(connection, 'commit');
    else
      await endBy(connection, () =>
        commitWith(takeKept(connection), connection, () => super.commitTransaction(connection)),
      );
  }

  override async rollbackTransaction(connection: ServerConnection) {
    this.#readOnly.delete(connection);
    takeKept(connection);
    await endBy(connection, () => super.rollbackTransaction(connection));
  }
}

type ServerConnection = Parameters<PostgresDriver['rollbackTransaction']>[0];

async function endBy(connection: DatabaseConnection, end: () => Promise<void>) {
  ending.add(connection);
  await end().finally(() => ending.delete(connection));
}

function unawaited(connection: DatabaseConnection, sql: string) {
  connection.executeQuery(CompiledQuery.raw(sql)).catch(() => {});
}
