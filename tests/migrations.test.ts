import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Database, openOwner } from '../src/platform/postgres/database.ts';
import { migrate } from '../src/platform/postgres/migrate.ts';
import { cloneDatabase, createEmptyDatabase, inDatabase } from './harness/databases.ts';

const endings: (() => Promise<void>)[] = [];
let migrated: Database;
let fresh: Database;
let freshAgain: Database;

beforeAll(async () => {
  const server = inject('server');
  const clone = await cloneDatabase(server, inject('template'));
  const empty = await createEmptyDatabase(server);
  migrated = openOwner(inDatabase(server, clone.name));
  fresh = openOwner(inDatabase(server, empty.name));
  freshAgain = openOwner(inDatabase(server, empty.name));
  endings.push(clone.drop, empty.drop, migrated.close, fresh.close, freshAgain.close);
});
afterAll(async () => {
  for (const end of endings.reverse()) await end();
});

test('two migrators that start at once apply each migration once', async () => {
  const [a, b] = await Promise.all([migrate(fresh.db), migrate(freshAgain.db)]);
  const names = globSync('*.sql', { cwd: join(import.meta.dirname, '../migrations') }).map((name) =>
    name.replace('.sql', ''),
  );
  expect([...a, ...b].sort()).toEqual(names.sort());
  expect(await migrate(fresh.db)).toEqual([]);
});

test('a fresh database equals a migrated one', async () => {
  expect(await shapeOf(fresh)).toEqual(await shapeOf(migrated));
});

test('the typed tables are the real tables', async () => {
  const folder = join(import.meta.dirname, '../src/kernel/tables');
  const text = globSync('*-tables.ts', { cwd: folder })
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const typeOf = new Map(
    [...text.matchAll(/^ {2}(\w+): (\w+Table);$/gm)].map((match) => [match[2], match[1]]),
  );
  const typed = [...text.matchAll(/^type (\w+Table) = \{\n([^}]*)\n\};/gm)].flatMap(
    ([, type = '', body = '']) =>
      [...body.matchAll(/^ {2}(\w+):\s*([^;]*)/gm)].map(
        ([, column, shape = '']) => `${typeOf.get(type)}.${column}${/\bnull\b/.test(shape) ? '?' : ''}`,
      ),
  );
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name || case when is_nullable = 'YES' and is_generated = 'NEVER' then '?' else '' end as name
      from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'`.execute(
    migrated.db,
  );
  expect(typed.sort()).toEqual(rows.map((row) => row.name).sort());
});

/** Columns, constraints, indexes, policies and functions, as text. */
async function shapeOf({ db }: Database): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
      from information_schema.columns where table_schema = 'public'
    union all select format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select format('policy %s %s %s %s %s', tablename, policyname, cmd, qual, with_check) from pg_policies
    union all select pg_get_functiondef(p.oid) from pg_proc p
      left join pg_depend d on d.objid = p.oid and d.deptype = 'e'
      where p.pronamespace = 'public'::regnamespace and d.objid is null and p.prokind = 'f'`.execute(db);
  return rows.map((row) => row.line).sort();
}
