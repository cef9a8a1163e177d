import type { Tx } from '../../kernel/context.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import { actAs, actFor } from '../../platform/postgres/capacity.ts';
import type { Broker } from '../../platform/service-broker/broker-types.ts';
import { openBrokerById } from '../brokers/index.ts';
import type { Plan } from '../catalogue/offerings.rules.ts';
import { standInFor } from '../provisioning/index.ts';
import { providerOf } from '../provisioning/providers.rules.ts';
import { openRapidStart } from '../rapidstart/broker/index.ts';
import { INCOMPLETE } from '../rapidstart/broker/rapidstart-plans.rules.ts';
import type { Found } from './differences.repo.ts';
import { countRoles, type OrderedService } from './ordered.repo.ts';
import { differencesOf, isUnderWay, type Reported } from './reconciliation.rules.ts';

export type Report = { reported: Reported; detail: string };
/** Of what is `underWay` what is known stays: its end shows whether that has mended it. */
export type Looked = { subscriptionId: string; found: Found[]; answered: boolean; underWay: boolean };
const AT_ONCE = 8;

/** Brokers by their ids, each opened once for a comparison. */
export type Brokers = (brokerId: string) => Promise<Broker | undefined>;

/** A broker that rests, or that nobody can speak to, says nothing: it is no difference that it is silent. */
export function openedOnce(worker: WorkerContext): Brokers {
  const opened = new Map<string, Promise<Broker | undefined>>();
  return (brokerId) => {
    const known = opened.get(brokerId) ?? open(worker, brokerId);
    opened.set(brokerId, known);
    return known;
  };
}

async function open(worker: WorkerContext, brokerId: string): Promise<Broker | undefined> {
  const found = await openBrokerById(worker, brokerId);
  return found.kind === 'open' ? found.broker : undefined;
}

/** Asks after each of a partner's services, a few at a time, outside of any transaction. */
export async function lookAt(
  worker: WorkerContext,
  brokers: Brokers,
  partnerId: string,
  services: OrderedService[],
): Promise<Looked[]> {
  const looked: Looked[] = [];
  // Nothing of a sandbox is at any other broker than ours: none is asked.
  const standIn = await within(worker, partnerId, (tx) => standInFor({ ...worker, tx }, partnerId));
  const asked: Brokers = standIn ? async () => undefined : brokers;
  for (let at = 0; at < services.length; at += AT_ONCE) {
    const some = services.slice(at, at + AT_ONCE);
    looked.push(...(await Promise.all(some.map((one) => lookAtOne(worker, asked, partnerId, one)))));
  }
  return looked;
}

async function lookAtOne(
  worker: WorkerContext,
  brokers: Brokers,
  partnerId: string,
  service: OrderedService,
): Promise<Looked> {
  if (isUnderWay({ operation: service.operation_state }))
    return { subscriptionId: service.id, found: [], answered: true, underWay: true };
  const [report, peopleWithRoles] = await Promise.all([
    reportOf(worker, brokers, partnerId, service),
    service.organization_id === null ? 0 : peopleOf(worker, service.organization_id, service.id),
  ]);
  const kinds = differencesOf({
    kind: service.service_kind,
    provisioned: service.provisioned_at !== null,
    activated: service.activated_at !== null,
    operation: service.operation_state,
    reported: report.reported,
    peopleWithRoles,
  });
  return {
    subscriptionId: service.id,
    answered: report.reported !== 'unknown',
    underWay: false,
    found: kinds.map((kind) => ({
      ...{ partnerId, subscriptionId: service.id, kind, serviceName: service.service_name },
      detail: report.detail,
    })),
  };
}

/** What is said exists has to be there when it is fetched; the order of a plan is compared with what is told. */
async function reportOf(
  worker: WorkerContext,
  brokers: Brokers,
  partnerId: string,
  service: OrderedService,
): Promise<Report> {
  const { id: instanceId, organization_id: organizationId } = service;
  const plans = service.plans as Plan[];
  const plan = plans.find(({ code }) => code === service.plan_code);
  const provider = providerOf(reachOf(service), plan);
  if (!provider) return UNKNOWN;
  const { brokerId, serviceId, planId } = provider;
  const broker = brokerId === null ? rapidStartOf(worker, organizationId) : await brokers(brokerId);
  if (!broker) return UNKNOWN;
  const answer = await broker.fetchInstance(
    { instanceId, serviceId, planId },
    { requestIdentity: `reconciliation-${partnerId}-${instanceId}`, originatingIdentity: null },
  );
  switch (answer.kind) {
    case 'gone':
      return { reported: 'not-there', detail: 'The service answers that it does not have it.' };
    case 'failed':
      return {
        reported: brokerId === null && answer.code === INCOMPLETE ? 'incomplete' : 'unknown',
        detail: answer.description,
      };
    case 'done': {
      const { planId: told } = answer.instance;
      if (told === null || told === planId) return { reported: 'there', detail: '' };
      const name = plans.find(({ servicePlanId }) => servicePlanId === told)?.name ?? told;
      return { reported: 'other-plan', detail: `The service has it with the plan ${name}.` };
    }
    default:
      return answer satisfies never;
  }
}

/** A customer that has no organization yet has nothing. */
const rapidStartOf = (worker: WorkerContext, organizationId: string | null): Pick<Broker, 'fetchInstance'> =>
  organizationId === null
    ? { fetchInstance: async () => ({ kind: 'gone' }) }
    : openRapidStart(worker, organizationId);

const UNKNOWN: Report = { reported: 'unknown', detail: '' };

const reachOf = ({ service_kind, broker_id, service_id }: OrderedService) => ({
  ...{ serviceKind: service_kind, brokerId: broker_id, serviceId: service_id },
});

const peopleOf = (worker: WorkerContext, organizationId: string, subscriptionId: string) =>
  within(worker, organizationId, (tx) => countRoles(tx, organizationId, subscriptionId));

function within<T>({ db }: WorkerContext, organizationId: string, work: (tx: Tx) => Promise<T>) {
  return db.transaction().execute(async (tx) => {
    await actAs(tx, 'system');
    await actFor(tx, organizationId);
    return work(tx);
  });
}
