// A worker process of a load run: every queue and timer, as `--role worker` works them. With BENCH_BROKER (an endpoint and
// a time limit) it asks that broker for every service, so that a run with faults need not wait a minute for each hang.
import { jobs as definitions, timers } from '../src/application.ts';
import { readConfig, settingsOf } from '../src/config.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { workOnOperation } from '../src/modules/provisioning/index.ts';
import { openQueues } from '../src/platform/jobs/queue.ts';
import { openDatabase } from '../src/platform/postgres/database.ts';
import { openBroker } from '../src/platform/service-broker/broker.ts';
import { startClockwork } from '../src/platform/timers/clockwork.ts';
import { connectionOfRun } from './connection.ts';

const jobs = await openQueues(connectionOfRun(), () => {});
const worker = {
  db: openDatabase({ ...connectionOfRun(), application_name: 'bench_worker' }).db,
  clock: systemClock,
  jobs,
  settings: settingsOf(readConfig({ SECOND_FACTOR: 'organizations' })),
};
const { endpoint, timeoutMs } = JSON.parse(process.env.BENCH_BROKER ?? '{}');
const broker = endpoint && openBroker(endpoint, { timeoutMs });
const findBroker = async () => ({
  kind: 'open' as const,
  broker,
  retrieves: () => true,
  maintenanceOf: () => undefined,
});

for (const { queue, concurrency, handle } of definitions) {
  await jobs.work(queue.name, concurrency, (job, signal) =>
    broker && queue.name === 'provisioning'
      ? workOnOperation(worker, job.data as never, signal, findBroker)
      : handle(worker, job as never, signal),
  );
}
startClockwork(worker, timers);
console.log('working');
