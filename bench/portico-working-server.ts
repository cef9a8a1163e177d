// As portico-server.ts, and it works its queues too: one process for everything, as `npm start` makes it.
import { flushCompileCache } from 'node:module';
import { jobs as definitions, routes } from '../src/application.ts';
import { readConfig, settingsOf } from '../src/config.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { buildServer } from '../src/platform/http/server.ts';
import { openQueues } from '../src/platform/jobs/queue.ts';
import { openDatabase } from '../src/platform/postgres/database.ts';
import { openNotifications } from '../src/platform/postgres/notifications.ts';
import { connectionOfRun } from './connection.ts';

const jobs = await openQueues(connectionOfRun(), () => {});
const installation = {
  db: openDatabase({ ...connectionOfRun(), application_name: 'bench_portico' }).db,
  clock: systemClock,
  jobs,
  settings: settingsOf(readConfig({ SECOND_FACTOR: 'organizations' })),
  notifications: openNotifications(connectionOfRun()),
};
for (const { queue, concurrency, handle } of definitions) {
  await jobs.work(queue.name, concurrency, (job, signal) => handle(installation, job as never, signal));
}
const app = await buildServer({ installation, routes });
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
flushCompileCache(); // as `npm start` does: a later run measures a server that compiles nothing
