// A worker process of its own, to be killed by tests: works all queues and timers, and sends events, on the connection in
// PORTICO_WORKER.
import { jobs, timers } from '../../src/application.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Settings } from '../../src/kernel/context.ts';
import { startPostOffice } from '../../src/modules/webhooks/index.ts';
import { carryOut } from '../../src/platform/jobs/definitions.ts';
import { openQueues } from '../../src/platform/jobs/queue.ts';
import { openDatabase } from '../../src/platform/postgres/database.ts';
import { startClockwork } from '../../src/platform/timers/clockwork.ts';

export type WorkerOrder = { connection: object; settings: Settings; concurrency: number };

const order = JSON.parse(process.env.PORTICO_WORKER ?? '{}') as WorkerOrder;
const { db } = openDatabase(order.connection, order.concurrency + 2);
const queues = await openQueues(order.connection, () => {});
const worker = { db, clock: systemClock, jobs: queues, settings: order.settings };
for (const definition of jobs) {
  await queues.work(definition.queue.name, order.concurrency, (job, signal) =>
    carryOut(definition, worker, job as never, signal),
  );
}
startPostOffice(worker, { lookEveryMs: 500 });
startClockwork(worker, timers, { lookEveryMs: 500, claimedForMs: 3_000 });
process.stdout.write('working\n');
