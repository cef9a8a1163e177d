import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Db } from '../../kernel/context.ts';

const FOLDER = join(import.meta.dirname, '../../../migrations');

/** Numbered SQL files, forward only. Two processes that start at once wait for each other. */
export async function migrate(owner: Db): Promise<string[]> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => readMigrations() } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

function readMigrations(): Record<string, Migration> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));
  return Object.fromEntries(
    files.sort().map((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      return [
        name.replace(/\.sql$/, ''),
        {
          up: (db) =>
            sql
              .raw(text)
              .execute(db)
              .then(() => undefined),
        },
      ];
    }),
  );
}

export type ApplicationRole = { name: string; password: string };

/** The application's own login: the password follows from the owner's connection, so every process knows it. */
export function applicationRole(name: string, ownerConnection: string): ApplicationRole {
  return { name, password: createHmac('sha256', ownerConnection).update(name).digest('base64url') };
}

const NOT_TO_CHANGE = ['audit_events', 'agreement_acceptances'];

/** Lets the application work on the data and own nothing; what was written down for ever can only be added. */
export async function grantToApplication(owner: Db, role: ApplicationRole): Promise<void> {
  const name = escapeIdentifier(role.name);
  await sql
    .raw(`
    select pg_advisory_lock(7042);
    do $$ begin
      if not exists (select from pg_roles where rolname = ${escapeLiteral(role.name)}) then
        create role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole;
      end if;
    end $$;
    alter role ${name} login password ${escapeLiteral(role.password)};
    do $$ begin execute format('grant connect, temporary on database %I to ${name}', current_database()); end $$;
    grant usage on schema public to ${name};
    grant select, insert, update, delete on all tables in schema public to ${name};
    revoke update, delete on ${NOT_TO_CHANGE.join(', ')} from ${name};
    grant execute on all functions in schema public to ${name};
    grant usage on schema pgboss to ${name};
    grant select, insert, update, delete on all tables in schema pgboss to ${name};
    grant usage on all sequences in schema pgboss to ${name};
    grant execute on all functions in schema pgboss to ${name};
    select pg_advisory_unlock(7042);
  `)
    .execute(owner);
}
