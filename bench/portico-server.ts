// Our server for a load run, as one process: the application's own routes on the connection that it is given.
import { flushCompileCache } from 'node:module';
import { routes } from '../src/application.ts';
import { readConfig, settingsOf } from '../src/config.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { buildServer } from '../src/platform/http/server.ts';
import { openQueues } from '../src/platform/jobs/queue.ts';
import { openDatabase } from '../src/platform/postgres/database.ts';
import { openNotifications } from '../src/platform/postgres/notifications.ts';
import { connectionOfRun } from './connection.ts';

const connection = { ...connectionOfRun(), application_name: 'bench_portico' };
const app = await buildServer({
  installation: {
    db: openDatabase(connection).db,
    clock: systemClock,
    jobs: await openQueues(connectionOfRun(), () => {}),
    settings: settingsOf(readConfig({ SECOND_FACTOR: 'organizations' })),
    notifications: openNotifications(connectionOfRun()),
  },
  routes,
});
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
flushCompileCache(); // as `npm start` does: a later run measures a server that compiles nothing
