import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { applicationRole } from '../../src/platform/postgres/migrate.ts';

/** The server of this test run: a socket folder, or the URL of one that the machine already has. */
export type ServerAddress = { host: string } | { url: string };

/** The application's role in tests; shared by all databases of the server. */
export const ROLE = 'portico_test_app';

/** A connection of the owner to this database. */
export function inDatabase(
  server: ServerAddress,
  database: string,
): pg.PoolConfig & { connectionString?: string } {
  if ('host' in server) return { host: server.host, user: 'postgres', database };
  const url = new URL(server.url);
  url.pathname = `/${database}`;
  return { connectionString: url.toString() };
}

/** A connection of the application, which owns nothing. */
export function asApplication(server: ServerAddress, database: string): pg.PoolConfig {
  const role = applicationRole(ROLE, ROLE);
  if ('host' in server) return { host: server.host, user: role.name, database };
  const url = new URL(server.url);
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: role.name,
    password: role.password,
    database,
  };
}

/** A fresh clone of the template, dropped by the returned function. */
export async function cloneDatabase(server: ServerAddress, template: string) {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await maintain(server, `create database ${name} template ${template}`);
  return { name, drop: () => maintain(server, `drop database if exists ${name} with (force)`) };
}

/** A database with nothing in it, dropped by the returned function. */
export async function createEmptyDatabase(server: ServerAddress) {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await maintain(server, `create database ${name} template template0`);
  return { name, drop: () => maintain(server, `drop database if exists ${name} with (force)`) };
}

async function maintain(server: ServerAddress, statement: string) {
  const client = new pg.Client(inDatabase(server, 'postgres'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
