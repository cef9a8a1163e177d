import { sql } from 'kysely';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import type { Broker, BrokerCall } from '../../platform/service-broker/broker-types.ts';
import { workFor } from './engine-transactions.service.ts';
import { type FindBroker, openBrokerById } from './remote-service.service.ts';

type Services = 'at-once' | 'hang' | 'fail';

/** Who is asked for the services of this partner: of a sandbox the built-in broker, unless the installation says otherwise. */
export function brokersOf(partnerId: string): FindBroker {
  return async (worker, brokerId) => {
    const services = await standInFor(worker, partnerId);
    if (!services) return openBrokerById(worker, brokerId);
    return {
      kind: 'open',
      broker: builtInBroker(services),
      retrieves: () => false,
      maintenanceOf: () => undefined,
    };
  };
}

/** How the built-in broker answers in the place of all others; undefined where the services' own are asked. */
export async function standInFor(worker: WorkerContext, partnerId: string): Promise<Services | undefined> {
  return worker.settings.sandboxBrokers === 'own' ? undefined : servicesOfSandbox(worker, partnerId);
}

async function servicesOfSandbox({ db }: WorkerContext, partnerId: string): Promise<Services | undefined> {
  return db.transaction().execute(async (tx) => {
    await workFor(tx, partnerId);
    const { rows } = await sql<{ services: Services }>`
      select services from sandboxes where organization_id = ${partnerId}`.execute(tx);
    return rows[0]?.services;
  });
}

/** One that hangs leaves so many tries without an answer before it takes the order. */
const UNANSWERED = 2;

/** Answers as a broker would and asks nobody: what is ordered is there at once, never comes, or is said to have failed. */
function builtInBroker(services: Services): Broker {
  const worked = async () => {
    if (services === 'hang') return UNDER_WAY;
    return services === 'fail' ? FAILED : ({ kind: 'done', dashboardUrl: null, description: null } as const);
  };
  const ordered = async (_: unknown, { attempt = 1 }: BrokerCall) =>
    services === 'hang' && attempt <= UNANSWERED ? NO_ANSWER : worked();
  const none = async () => ({ kind: 'gone' }) as const;
  return {
    catalog: async () => FAILED,
    provision: ordered,
    update: ordered,
    lastOperation: worked,
    deprovision: async () => ({ kind: 'done' }),
    fetchInstance: none,
    bind: async () => FAILED,
    unbind: none,
    fetchBinding: none,
  };
}

const UNDER_WAY = {
  kind: 'accepted',
  operation: 'sandbox',
  retryAfterSeconds: 3_600,
  description: 'The built-in broker of the sandbox was told to hang.',
  dashboardUrl: null,
} as const;

const FAILED = {
  kind: 'failed',
  reason: 'says-failed',
  status: null,
  code: null,
  description: 'The built-in broker of the sandbox was told to fail.',
  orphan: false,
  transient: false,
  retryAfterSeconds: null,
} as const;

const NO_ANSWER = {
  ...FAILED,
  reason: 'timed-out',
  description: 'The service did not answer in time: the built-in broker of the sandbox was told to hang.',
  transient: true,
} as const;
