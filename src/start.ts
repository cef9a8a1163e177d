import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { jobs, routes, seed, timers } from './application.ts';
import { type Config, ConfigError, settingsOf } from './config.ts';
import { systemClock } from './kernel/clock.ts';
import { sealAuthenticatorSecrets } from './modules/accounts/index.ts';
import { sealBrokerSecrets } from './modules/brokers/index.ts';
import { sealKeptSecrets } from './modules/registry/sources/index.ts';
import { readInstallation } from './modules/setup/index.ts';
import { sealProviderSecrets } from './modules/sign-in-providers/index.ts';
import { sealWebhookSecrets, startPostOffice } from './modules/webhooks/index.ts';
import { serveHealth } from './platform/http/health.ts';
import type { Installation } from './platform/http/routes.ts';
import { buildServer } from './platform/http/server.ts';
import { carryOut } from './platform/jobs/definitions.ts';
import { openQueues } from './platform/jobs/queue.ts';
import { openDatabase } from './platform/postgres/database.ts';
import { startEmbeddedServer } from './platform/postgres/embedded-server.ts';
import { applicationRole } from './platform/postgres/migrate.ts';
import { openNotifications } from './platform/postgres/notifications.ts';
import { createDatabaseIfMissing, prepareDatabase } from './platform/postgres/prepare.ts';
import { readKeyFile } from './platform/secrets/key-file.ts';
import { startClockwork } from './platform/timers/clockwork.ts';
import { openPages, WEB_FOLDER } from './platform/web/pages.ts';

export type Roles = { web: boolean; worker: boolean };
export type Running = {
  installation: Installation;
  address: string;
  database: string;
  stop(): Promise<void>;
};

/** Starts everything this process is for, and returns how to end it: pages first, then work, then the database. */
export async function startPortico(config: Config, roles: Roles): Promise<Running> {
  const endings: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const settings = settingsOf(config, config.secretKeys ?? readKeyFile(config.dataFolder));
    const connection = await openServer(config, endings);
    await prepareDatabase(
      connection.owner,
      connection.role,
      jobs.map((job) => job.queue),
      async (owner) => {
        await seed(owner);
        await sealKeptSecrets(owner, settings);
        await sealProviderSecrets(owner, settings);
        await sealBrokerSecrets(owner, settings);
        await sealAuthenticatorSecrets(owner, settings);
        await sealWebhookSecrets(owner, settings);
      },
    );

    const database = openDatabase(connection.application);
    endings.push(database.close);
    const queues = await openQueues(connection.application, () => {});
    endings.push(queues.stop);
    const notifications = openNotifications(connection.application);
    endings.push(notifications.close);
    const installation: Installation = {
      db: database.db,
      clock: systemClock,
      jobs: queues,
      settings,
      notifications,
    };

    if (roles.worker) {
      for (const definition of jobs) {
        await queues.work(definition.queue.name, definition.concurrency, (job, signal) =>
          carryOut(definition, installation, job as never, signal),
        );
      }
      endings.push(startClockwork(installation, timers).stop);
      endings.push(startPostOffice(installation).stop);
    }
    let address = '';
    if (roles.web) {
      const app = await buildServer({
        installation,
        log: true,
        trustProxy: config.trustProxy,
        pages: openPages(WEB_FOLDER, settings, () => readInstallation(database.db)),
        routes: everything,
      });
      endings.push(() => app.close());
      address = await listen(app, config);
    }
    return { installation, address, database: connection.description, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const NOT_LISTENING: Record<string, string> = {
  EADDRINUSE: 'is used by another program. Stop it, or choose another port',
  EACCES: 'may not be used by this account. Choose one above 1023',
};

async function listen(app: FastifyInstance, { port, host }: Pick<Config, 'port' | 'host'>): Promise<string> {
  try {
    return await app.listen({ port, host });
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? NOT_LISTENING[String(error.code)] : undefined;
    if (!why) throw error;
    throw new ConfigError(
      `PORT: ${port} on ${host} ${why}, for example PORT=${port === 8000 ? 8080 : 8000}.`,
    );
  }
}

function everything(app: FastifyInstance) {
  routes(app);
  serveHealth(app);
}

type Connection = {
  owner: pg.PoolConfig & { connectionString?: string };
  application: pg.PoolConfig;
  role: { name: string; password: string };
  description: string;
};

async function openServer(config: Config, endings: (() => Promise<void>)[]): Promise<Connection> {
  if (config.databaseUrl) return external(config.databaseUrl, config.databaseAppRole);
  const server = await startEmbeddedServer({ folder: config.dataFolder });
  endings.push(server.stop);
  await createDatabaseIfMissing(server.connection('postgres', 'postgres'), 'portico');
  const role = applicationRole(config.databaseAppRole, config.dataFolder);
  return {
    owner: server.connection('portico', 'postgres'),
    application: server.connection('portico', role.name),
    role,
    description: `its own PostgreSQL 18, data in ${config.dataFolder}`,
  };
}

function external(databaseUrl: string, roleName: string): Connection {
  const role = applicationRole(roleName, databaseUrl);
  const application = new URL(databaseUrl);
  application.username = role.name;
  application.password = role.password;
  return {
    owner: { connectionString: databaseUrl },
    application: { connectionString: application.toString() },
    role,
    description: `the PostgreSQL at ${application.host}${application.pathname}`,
  };
}
