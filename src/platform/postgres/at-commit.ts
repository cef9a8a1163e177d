import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  DummyDriver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  Transaction,
} from 'kysely';
import type { Tx } from '../../kernel/context.ts';
import { isPlanned } from '../../kernel/effects.ts';
import { isAfterFailure } from './failures.ts';
import { TemplateCompiler } from './template-compiler.ts';

type Explain = (failure: unknown) => unknown;
type Kept = { statements: CompiledQuery[]; explanations: Explain[] };

const keptOf = new WeakMap<DatabaseConnection, Kept>();

/**
 * For the last writes of a transaction, whose answers nobody needs: statements of the returned one travel in the packet of
 * the commit, which spares a round trip. Nothing that comes later in the transaction sees them. When one fails, the
 * transaction does, with what `explain` makes of it. In a rehearsal, which is never committed, they are carried out at once.
 */
export function atCommit<Ctx extends { tx: Tx }>(ctx: Ctx, explain: Explain): Ctx {
  return isPlanned(ctx.tx) ? ctx : { ...ctx, tx: keeping(ctx.tx, explain) };
}

function keeping(tx: Tx, explain: Explain): Tx {
  const executor = new DefaultQueryExecutor(COMPILER, new PostgresAdapter(), {
    provideConnection: (work) =>
      tx.getExecutor().provideConnection((connection) => work(keeper(connection, explain))),
  });
  return new Transaction({ config: { dialect: COLD }, dialect: COLD, driver: new DummyDriver(), executor });
}

const COMPILER = new TemplateCompiler();

/** It compiles, and connects to nothing. */
const COLD: Dialect = {
  createDriver: () => new DummyDriver(),
  createQueryCompiler: () => COMPILER,
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (kysely: Kysely<unknown>) => new PostgresIntrospector(kysely),
};

function keeper(connection: DatabaseConnection, explain: Explain): DatabaseConnection {
  return {
    async executeQuery(statement: CompiledQuery) {
      const kept = keptOf.get(connection) ?? { statements: [], explanations: [] };
      kept.statements.push(statement);
      if (!kept.explanations.includes(explain)) kept.explanations.push(explain);
      keptOf.set(connection, kept);
      return { rows: [] };
    },
    streamQuery() {
      throw new Error('What is written at the commit has no answer to read.');
    },
  };
}

/** What was kept for the commit of this connection's transaction; from now on nothing is. */
export function takeKept(connection: DatabaseConnection): Kept | undefined {
  const kept = keptOf.get(connection);
  keptOf.delete(connection);
  return kept;
}

/**
 * Sends what was kept and `commit` behind it, and throws when any of them fails: a commit behind a statement that failed
 * rolls back, and PostgreSQL calls that a success.
 */
export async function commitWith(
  kept: Kept | undefined,
  connection: DatabaseConnection,
  commit: () => Promise<void>,
): Promise<void> {
  if (!kept) return commit();
  const sent = kept.statements.map((statement) => connection.executeQuery(statement));
  const outcomes = await Promise.allSettled([...sent, commit()]);
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (failures.length === 0) return;
  const first = failures.find((failure) => !isAfterFailure(failure)) ?? failures[0];
  throw kept.explanations.reduce((failure, explain) => explain(failure), first);
}
