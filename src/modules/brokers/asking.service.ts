import type { Clock } from '../../kernel/clock.ts';
import type { Db, Settings, Tx } from '../../kernel/context.ts';
import { type Explanation, explain } from '../../kernel/decisions.ts';
import { actAs } from '../../platform/postgres/capacity.ts';
import { type Heard, openBroker } from '../../platform/service-broker/broker.ts';
import type {
  Broker,
  BrokerCredentials,
  BrokerEndpoint,
  BrokerLimits,
  Failed,
} from '../../platform/service-broker/broker-types.ts';
import type { Catalog, CatalogService } from '../../platform/service-broker/catalog.ts';
import { openBrokerSecret } from './broker-secrets.service.ts';
import { findBrokerWithSecret, noteAsked, readPlans } from './brokers.repo.ts';
import { type BrokerAuthentication, concernsTheBroker, TROUBLE_SENTENCES } from './brokers.rules.ts';

type Asking = { db: Db; clock: Clock; settings: Pick<Settings, 'secretKeys' | 'brokerInsideHosts'> };

export type OpenedBroker =
  /** `retrieves`: an instance of this service can be asked for. */
  | {
      kind: 'open';
      broker: Broker;
      retrieves(serviceId: string): boolean;
      /** The maintenance version of a plan as its catalog was read; undefined where it names none. */
      maintenanceOf(planId: string): string | undefined;
    }
  /** It rests: what needs it waits. */
  | { kind: 'resting'; since: Date; reason: string }
  /** It was removed, or nobody can open what is shown to it. */
  | { kind: 'closed'; explanation: Explanation };

/**
 * A broker of this installation by its id, for a worker: never inside of a transaction that waits for it. What it answers
 * is noted for the operator.
 */
export async function openBrokerById(
  asking: Asking,
  brokerId: string,
  limits: Partial<BrokerLimits> = {},
): Promise<OpenedBroker> {
  const row = await asSystem(asking.db, (tx) => findBrokerWithSecret(tx, brokerId));
  if (!row) return { kind: 'closed', explanation: REMOVED };
  if (row.resting_since)
    return { kind: 'resting', since: row.resting_since, reason: row.resting_reason ?? '' };
  const secret = openBrokerSecret(asking.settings, row);
  if (secret === undefined)
    return { kind: 'closed', explanation: explain(TROUBLE_SENTENCES, 'sealed-with-another-key') };
  const shown = { url: row.url, authentication: authenticationOf(row), authority: row.authority };
  const endpoint = endpointOf(shown, secret, asking.settings);
  return {
    kind: 'open',
    broker: openBroker(endpoint, limits, noting(asking, brokerId)),
    retrieves: (serviceId) =>
      catalogOf(row)?.services.some((one) => one.id === serviceId && one.instancesRetrievable) ?? false,
    maintenanceOf: (planId) =>
      catalogOf(row)
        ?.services.flatMap(({ plans }) => plans)
        .find(({ id }) => id === planId)?.maintenanceVersion ?? undefined,
  };
}

/** What a broker offers of a service that is published, as its catalog was read last; for everybody. */
export async function plansAtBroker(
  tx: Tx,
  brokerId: string | null,
  serviceId: string | null,
): Promise<CatalogService['plans']> {
  if (brokerId === null || serviceId === null) return [];
  return (await readPlans(tx, brokerId, serviceId)) as CatalogService['plans'];
}

/** As it was read and checked last. */
const catalogOf = ({ catalog }: { catalog: unknown }) => catalog as Catalog | null;

const REMOVED: Explanation = {
  reason: 'broker-removed',
  sentence: 'The broker of this service was removed from the installation.',
  remedy: 'Have the broker added again, and the service published anew.',
  who: 'A vendor operator',
  ask: 'operators',
};

/** The column is written by this module alone, after the contract has checked it. */
export const authenticationOf = ({ authentication }: { authentication: unknown }) =>
  authentication as BrokerAuthentication;

/** Where a broker is, with what is shown to it. */
export function endpointOf(
  {
    url,
    authentication,
    authority,
  }: { url: string; authentication: BrokerAuthentication; authority: string | null },
  secret: string,
  { brokerInsideHosts }: Pick<Settings, 'brokerInsideHosts'>,
): BrokerEndpoint {
  return {
    url,
    credentials: credentialsOf(authentication, secret),
    trustedInside: brokerInsideHosts,
    ...(authority === null ? {} : { authority }),
  };
}

function credentialsOf(authentication: BrokerAuthentication, secret: string): BrokerCredentials {
  switch (authentication.kind) {
    case 'basic':
      return { kind: 'basic', userName: authentication.userName, password: secret };
    case 'bearer':
      return { kind: 'bearer', token: secret };
    case 'mtls':
      return { kind: 'mtls', certificate: authentication.certificate, key: secret };
    default:
      return authentication satisfies never;
  }
}

/** Writes down when the broker was asked and how that went. */
function noting({ db, clock }: Pick<Asking, 'db' | 'clock'>, brokerId: string): Heard {
  return (failure) => asSystem(db, (tx) => noteAnswer({ tx, clock }, brokerId, failure));
}

/** The same in a transaction that acts as the system. */
export async function noteAnswer(
  { tx, clock }: { tx: Tx; clock: Clock },
  brokerId: string,
  failure: Failed | null,
): Promise<void> {
  const now = clock.now();
  const concerns = failure && concernsTheBroker(failure.reason);
  const trouble = concerns
    ? JSON.stringify({ reason: failure.reason, detail: failure.description, since: now.toISOString() })
    : null;
  await noteAsked(tx, brokerId, now, trouble);
}

function asSystem<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    return work(tx);
  });
}
