import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { jobs, seed } from '../src/application.ts';
import { startEmbeddedServer } from '../src/platform/postgres/embedded-server.ts';
import { applicationRole } from '../src/platform/postgres/migrate.ts';
import { prepareDatabase } from '../src/platform/postgres/prepare.ts';

/** What has to be ended after a run, in the order in which it was begun. */
export type Endings = (() => Promise<unknown> | unknown)[];

/** A prepared database of its own on the embedded PostgreSQL, or on that of TEST_DATABASE_URL: both ways to connect. */
export async function openBenchDatabase(
  purpose: string,
  endings: Endings,
): Promise<{ owner: pg.PoolConfig; application: pg.PoolConfig }> {
  const name = `bench_${purpose}_${process.pid}`;
  const url = process.env.TEST_DATABASE_URL;
  const role = applicationRole('portico_bench_app', name);
  const at = url ? external(url) : await embedded(endings);
  await maintain(at('postgres', undefined), `create database ${name}`);
  endings.push(() => maintain(at('postgres', undefined), `drop database ${name} with (force)`));
  const queues = jobs.map((job) => job.queue);
  await prepareDatabase(at(name, undefined), role, queues, seed);
  return { owner: at(name, undefined), application: at(name, role) };
}

type Login = { name: string; password: string };
type Address = (database: string, login: Login | undefined) => pg.PoolConfig;

function external(address: string): Address {
  return (database, login) => {
    const url = new URL(address);
    url.pathname = `/${database}`;
    if (login) Object.assign(url, { username: login.name, password: login.password });
    return { connectionString: url.toString() };
  };
}

async function embedded(endings: Endings): Promise<Address> {
  const folder = mkdtempSync(join(tmpdir(), 'portico-bench-'));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  const server = await startEmbeddedServer({ folder });
  endings.push(server.stop);
  return (database, login) => server.connection(database, login?.name ?? 'postgres');
}

async function maintain(connection: pg.PoolConfig, statement: string) {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(statement);
  await client.end();
}
