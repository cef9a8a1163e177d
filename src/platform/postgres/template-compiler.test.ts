import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { expect, test } from 'vitest';
import { TemplateCompiler } from './template-compiler.ts';

const compiledBy = (compiler: PostgresQueryCompiler) =>
  new Kysely<{ marks: { name: string } }>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => compiler,
    },
  });

test('a template is compiled as Kysely compiles it, each time with its own values', () => {
  const [ours, theirs] = [compiledBy(new TemplateCompiler()), compiledBy(new PostgresQueryCompiler())];
  const names = sql<string>`any (${['a', 'b']})`;
  const of = (value: unknown, other: unknown) => [
    sql`select ${value}, ${other} where ${value} is not null`,
    sql`select 1`,
    sql`${value}`,
    sql`select ${sql.ref('name')} from marks where name = ${value} and ${sql.lit('x')} = ${other}`,
    sql`select * from marks where name = ${names} or name = ${other}`,
  ];
  for (const [value, other] of [
    ['one', null],
    [new Date(0), [1, 2]],
    [undefined, Buffer.from('x')],
  ]) {
    for (const [place, statement] of of(value, other).entries()) {
      const { sql: text, parameters } = statement.compile(ours);
      const expected = statement.compile(theirs);
      expect([place, text, parameters]).toEqual([place, expected.sql, expected.parameters]);
    }
  }
  const built = (db: typeof ours) => db.selectFrom('marks').selectAll().where('name', '=', 'x').compile();
  expect(built(ours).sql).toBe(built(theirs).sql);
});
