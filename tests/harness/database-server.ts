import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { jobs, seed } from '../../src/application.ts';
import { startEmbeddedServer } from '../../src/platform/postgres/embedded-server.ts';
import { applicationRole } from '../../src/platform/postgres/migrate.ts';
import { prepareDatabase } from '../../src/platform/postgres/prepare.ts';
import { inDatabase, ROLE, type ServerAddress } from './databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    server: ServerAddress;
    template: string;
  }
}

/** One server for the whole run, one migrated template; each test file clones it. */
export async function setup({ provide }: TestProject) {
  const { server, stop } = await startServer();
  const template = `portico_template_${process.pid}`;
  await asMaintainer(server, `create database ${template}`);
  const role = applicationRole(ROLE, ROLE);
  await prepareDatabase(
    inDatabase(server, template),
    role,
    jobs.map((job) => job.queue),
    seed,
  );
  provide('server', server);
  provide('template', template);
  return async () => {
    await asMaintainer(server, `drop database if exists ${template} with (force)`);
    await stop();
  };
}

/** What the databases of a run hold need not outlive the machine; it does outlive the server. */
const NEED_NOT_OUTLIVE_THE_MACHINE = [
  'alter system set fsync = off',
  'alter system set full_page_writes = off',
  'select pg_reload_conf()',
];

async function startServer(): Promise<{ server: ServerAddress; stop: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { server: { url }, stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'portico-test-'));
  const embedded = await startEmbeddedServer({ folder });
  const { host } = embedded.connection('postgres', 'postgres');
  for (const statement of NEED_NOT_OUTLIVE_THE_MACHINE) await asMaintainer({ host }, statement);
  return {
    server: { host },
    stop: async () => {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function asMaintainer(server: ServerAddress, statement: string) {
  const client = new pg.Client(inDatabase(server, 'postgres'));
  await client.connect();
  await client.query(statement);
  await client.end();
}
