import { addSeconds } from '../../kernel/clock.ts';
import type { Broker, BrokerCall, WantedUpdate } from '../../platform/service-broker/broker-types.ts';
import type { LockedOperation } from './ledger.repo.ts';
import type { StepName } from './provisioning.rules.ts';
import {
  type RemoteWork,
  resultOfAsking,
  resultOfClearing,
  resultOfFetching,
  resultOfLooking,
  type StepResult,
} from './remote-outcomes.rules.ts';
import type { Ordered } from './remote-service.service.ts';
import type { Turn } from './turns.service.ts';

/** What a step asks a service with. Whatever it asks may have been asked before: an instance is known by its service's id. */
type Asking = {
  broker: Broker;
  retrievable: boolean;
  maintenanceVersion: string | undefined;
  ordered: Ordered;
  operation: LockedOperation;
  turn: Turn;
  call: BrokerCall;
  now(): Date;
};

/** Asks the broker of the service, outside of any transaction of ours; a step that this version does not know stops. */
export function askService(asking: Asking): Promise<StepResult> {
  const work = WORK[asking.turn.name];
  if (!work) throw new Error(`This version of the program does not know the step ${asking.turn.name}.`);
  return work(asking);
}

const WORK: Partial<Record<StepName, (asking: Asking) => Promise<StepResult>>> = {
  'ask-service': ask,
  'service-works': look,
  verify: fetchIt,
};

async function ask(asking: Asking): Promise<StepResult> {
  const { turn, now } = asking;
  if (turn.remote?.clearing) {
    const unfinished = await clear(asking, turn.remote);
    if (unfinished) return unfinished;
  }
  const { remote } = turn;
  const since = remote?.since ? new Date(remote.since) : now();
  const asked = {
    operationKind: asking.operation.kind,
    now: now(),
    remote,
    busyUntil: until(since, asking.ordered),
  };
  const result = resultOfAsking(await order(asking), asked);
  return result.kind === 'done' ? { ...result, maintenanceVersion: asking.maintenanceVersion } : result;
}

/** The same request as before is the same instance to the service, whatever became of the answer (OSB API 2.17). */
function order(asking: Asking) {
  const { broker, ordered, operation, call, maintenanceVersion } = asking;
  const which = instanceOf(ordered, operation);
  switch (operation.kind) {
    case 'provision':
      return broker.provision(
        {
          ...which,
          organizationId: operation.organization_id ?? operation.partner_id,
          spaceId: operation.partner_id,
          context: ordered.context,
          parameters: ordered.parameters,
          maintenanceVersion,
        },
        call,
      );
    case 'update':
      return broker.update(changeOf(asking), call);
    case 'deprovision':
      return broker.deprovision(which, call);
    default:
      return operation.kind satisfies never;
  }
}

/** A change names what is another one afterwards, and what there is until then. */
function changeOf({ ordered, operation }: Asking): WantedUpdate {
  const { serviceId, planId, parameters } = ordered;
  const change = changing(ordered);
  return {
    ...{ instanceId: operation.subscription_id, serviceId, previous: change.before },
    ...(planId === change.before.planId ? {} : { planId }),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    maintenanceVersion: change.maintenanceVersion,
  };
}

function changing({ change }: Ordered): NonNullable<Ordered['change']> {
  if (!change) throw new Error('It is not known what is to be changed.');
  return change;
}

const instanceOf = ({ serviceId, planId }: Ordered, { subscription_id }: LockedOperation) => ({
  serviceId,
  planId,
  instanceId: subscription_id,
});

async function clear(asking: Asking, remote: RemoteWork): Promise<StepResult | undefined> {
  const { broker, ordered, operation, call, now } = asking;
  const which = instanceOf(ordered, operation);
  const answer =
    remote.polls === 0
      ? await broker.deprovision(which, call)
      : await broker.lastOperation({ ...which, of: 'deprovision', operation: remote.operation }, call);
  return resultOfClearing(answer, remote, now());
}

/** A plan that does not say how long it may take has a week. */
const LONGEST_WORK_SECONDS = 7 * 86_400;

const until = (since: Date, { maximumPollingSeconds: most }: Ordered): Date =>
  addSeconds(since, most ?? LONGEST_WORK_SECONDS);

async function look({ broker, ordered, operation, turn, call, now }: Asking): Promise<StepResult> {
  const remote = turn.remote ?? { operation: null, polls: 0 };
  if (remote.settled) return { kind: 'done' };
  const answer = await broker.lastOperation(
    {
      ...instanceOf(ordered, operation),
      ...(ordered.change ? { planId: ordered.change.before.planId } : {}),
      ...{ of: operation.kind, operation: remote.operation },
    },
    call,
  );
  const since = remote.since ? new Date(remote.since) : now();
  return resultOfLooking(answer, {
    operationKind: operation.kind,
    remote,
    now: now(),
    pollUntil: until(since, ordered),
  });
}

/** A broker that cannot be asked for instances is taken at its word. */
async function fetchIt({ broker, retrievable, ordered, operation, call }: Asking): Promise<StepResult> {
  if (!retrievable) return { kind: 'done' };
  const answer = await broker.fetchInstance(instanceOf(ordered, operation), call);
  return resultOfFetching(answer, ordered.change ? ordered.planId : undefined);
}
