import type { z } from 'zod';
import { RemoteFailure } from '../remote/remote-json.ts';
import { BindingBody, EmptyBody, InstanceBody, OperationBody, PollBody } from './answers.ts';
import type {
  Accepted,
  Broker,
  BrokerCall,
  BrokerEndpoint,
  BrokerLimits,
  Done,
  Failed,
  Gone,
  OfBinding,
  OfPlan,
} from './broker-types.ts';
import { CatalogBody } from './catalog.ts';
import { ask, type BrokerAnswer, type BrokerExchange, PLATFORM } from './exchange.ts';
import { failed, failedToRead, failedWith, failedWithout } from './judging.ts';
import type { BrokerRequest, Polled } from './orphans.ts';

const LIMITS: BrokerLimits = { timeoutMs: 60_000, mostBytes: 1_048_576 };
const ASYNCHRONOUS = { accepts_incomplete: 'true' };

/** Told of every failure, and by null that there was none, before who asked is. */
export type Heard = (failure: Failed | null) => Promise<void>;

/** A service broker by the Open Service Broker API 2.17 (https://github.com/openservicebrokerapi/servicebroker). */
export function openBroker(
  endpoint: BrokerEndpoint,
  limits: Partial<BrokerLimits> = {},
  heard: Heard = async () => {},
): Broker {
  const most = { ...LIMITS, ...limits };

  /** Asks, and has `judge` look at every answer that came; what did not come is a failure. */
  async function outcome<T extends { kind: string }>(
    request: BrokerRequest,
    exchange: BrokerExchange,
    call: BrokerCall,
    judge: (answer: BrokerAnswer) => T | Failed,
  ): Promise<T | Failed> {
    const answer = await ask(endpoint, most, exchange, call).catch(failureAlone);
    const result = answer instanceof RemoteFailure ? failedWithout(request, answer) : judge(answer);
    await heard(isFailed(result) ? result : null);
    return result;
  }

  return {
    catalog: (call) =>
      outcome('read', { method: 'GET', path: ['catalog'] }, call, (answer) =>
        answer.status === 200
          ? read('read', answer, CatalogBody, (catalog) => ({ kind: 'done', catalog }) as const)
          : failedWith('read', answer),
      ),

    provision: (wanted, call) =>
      outcome(
        'provision',
        {
          method: 'PUT',
          path: ['service_instances', wanted.instanceId],
          query: ASYNCHRONOUS,
          body: {
            service_id: wanted.serviceId,
            plan_id: wanted.planId,
            context: contextOf(wanted.context),
            organization_guid: wanted.organizationId,
            space_guid: wanted.spaceId,
            parameters: wanted.parameters,
            ...maintenance(wanted),
          },
        },
        call,
        (answer) => begun('provision', answer, [200, 201]),
      ),

    update: (wanted, call) =>
      outcome(
        'update',
        {
          method: 'PATCH',
          path: ['service_instances', wanted.instanceId],
          query: ASYNCHRONOUS,
          body: {
            service_id: wanted.serviceId,
            ...(wanted.planId === undefined ? {} : { plan_id: wanted.planId }),
            ...(wanted.parameters === undefined ? {} : { parameters: wanted.parameters }),
            ...(wanted.context === undefined ? {} : { context: contextOf(wanted.context) }),
            ...maintenance(wanted),
            previous_values: { plan_id: wanted.previous.planId, ...maintenance(wanted.previous) },
          },
        },
        call,
        (answer) => begun('update', answer, [200]),
      ),

    deprovision: ({ instanceId, ...plan }, call) =>
      outcome(
        'deprovision',
        {
          method: 'DELETE',
          path: ['service_instances', instanceId],
          query: { ...ASYNCHRONOUS, ...ofPlan(plan) },
        },
        call,
        (answer) => deleted('deprovision', answer),
      ),

    lastOperation: ({ instanceId, bindingId, of, operation, ...plan }, call) =>
      outcome(
        `poll-${of}`,
        {
          method: 'GET',
          path: [
            ...['service_instances', instanceId],
            ...(bindingId === undefined ? [] : ['service_bindings', bindingId]),
            'last_operation',
          ],
          query: { ...ofPlan(plan), operation: operation ?? undefined },
        },
        call,
        (answer) => polled(of, operation, answer),
      ),

    fetchInstance: ({ instanceId, ...plan }, call) =>
      outcome(
        'read',
        { method: 'GET', path: ['service_instances', instanceId], query: ofPlan(plan) },
        call,
        (answer) => fetched(answer, InstanceBody, (instance) => ({ kind: 'done', instance }) as const),
      ),

    bind: (wanted, call) =>
      outcome(
        'bind',
        {
          method: 'PUT',
          path: bindingPath(wanted),
          query: ASYNCHRONOUS,
          body: {
            service_id: wanted.serviceId,
            plan_id: wanted.planId,
            context: contextOf(wanted.context),
            parameters: wanted.parameters,
            ...(wanted.predecessorId === undefined ? {} : { predecessor_binding_id: wanted.predecessorId }),
          },
        },
        call,
        (answer) => {
          if (answer.status === 202) return accepted(answer);
          if (answer.status !== 200 && answer.status !== 201) return failedWith('bind', answer);
          return read('bind', answer, BindingBody, (binding) => ({ kind: 'done', binding }) as const);
        },
      ),

    unbind: (which, call) =>
      outcome(
        'unbind',
        { method: 'DELETE', path: bindingPath(which), query: { ...ASYNCHRONOUS, ...ofPlan(which) } },
        call,
        (answer) => deleted('unbind', answer),
      ),

    fetchBinding: (which, call) =>
      outcome('read', { method: 'GET', path: bindingPath(which), query: ofPlan(which) }, call, (answer) =>
        fetched(answer, BindingBody, (binding) => ({ kind: 'done', binding }) as const),
      ),
  };
}

function isFailed(outcome: { kind: string }): outcome is Failed {
  return outcome.kind === 'failed';
}

function failureAlone(error: unknown): RemoteFailure {
  if (error instanceof RemoteFailure) return error;
  throw error;
}

const contextOf = (context: Record<string, string>) => ({ ...context, platform: PLATFORM });
const maintenance = ({ maintenanceVersion: version }: { maintenanceVersion?: string | undefined }) =>
  version === undefined ? {} : { maintenance_info: { version } };
const ofPlan = ({ serviceId, planId }: OfPlan) => ({ service_id: serviceId, plan_id: planId });
const bindingPath = ({ instanceId, bindingId }: OfBinding) => [
  ...['service_instances', instanceId],
  ...['service_bindings', bindingId],
];

function read<Schema extends z.ZodType, T>(
  request: BrokerRequest,
  answer: BrokerAnswer,
  schema: Schema,
  told: (body: z.output<Schema>) => T,
): T | Failed {
  const { success, data, error } = schema.safeParse(answer.body);
  return success ? told(data) : failedToRead(request, answer, error.issues);
}

function begun(request: 'provision' | 'update', answer: BrokerAnswer, done: readonly number[]) {
  if (answer.status === 202) return accepted(answer);
  if (!done.includes(answer.status)) return failedWith(request, answer);
  return read(
    request,
    answer,
    OperationBody,
    ({ dashboard_url: dashboardUrl }) => ({ kind: 'done', dashboardUrl }) as const,
  );
}

function deleted(request: 'deprovision' | 'unbind', answer: BrokerAnswer): Done | Accepted | Gone | Failed {
  if (answer.status === 202) return accepted(answer);
  if (answer.status === 410) return { kind: 'gone' };
  if (answer.status !== 200) return failedWith(request, answer);
  return read(request, answer, EmptyBody, () => ({ kind: 'done' }) as const);
}

/** 202 is a success whatever its body is: what cannot be read of it counts as not said. */
function accepted({ body, retryAfterSeconds }: BrokerAnswer): Accepted {
  const { data } = OperationBody.safeParse(body);
  return {
    kind: 'accepted',
    operation: data?.operation ?? null,
    retryAfterSeconds,
    description: null,
    dashboardUrl: data?.dashboard_url ?? null,
  };
}

function polled(of: Polled, operation: string | null, answer: BrokerAnswer) {
  const request = `poll-${of}` as const;
  const isDeleting = of === 'deprovision' || of === 'unbind';
  if (answer.status === 410 && isDeleting) return { kind: 'gone' } as const;
  // Any other answer is no word about the operation: it is asked again until its time is up.
  if (answer.status !== 200) return { ...failedWith(request, answer), transient: true };
  return read(
    request,
    answer,
    PollBody,
    ({
      state,
      description,
      ...after
    }):
      | Done<{
          description: string | null;
        }>
      | Accepted
      | Failed => {
      const { retryAfterSeconds } = answer;
      switch (state) {
        case 'in progress':
          return { kind: 'accepted', operation, retryAfterSeconds, description, dashboardUrl: null };
        case 'succeeded':
          return { kind: 'done', description };
        case 'failed':
          return {
            ...failed(
              request,
              { kind: 'says-failed' },
              {
                reason: 'says-failed',
                status: answer.status,
                description: description ?? 'The service says that it failed, and not why.',
                transient: false,
              },
            ),
            ...(of === 'update' || of === 'deprovision'
              ? {
                  instanceUsable: after.instance_usable ?? true,
                  updateRepeatable: after.update_repeatable ?? true,
                }
              : {}),
          };
        default:
          return state satisfies never;
      }
    },
  );
}

/** 404 tells that there is none, or not yet. */
function fetched<Schema extends z.ZodType, T extends { kind: string }>(
  answer: BrokerAnswer,
  schema: Schema,
  told: (body: z.output<Schema>) => T,
): T | Gone | Failed {
  if (answer.status === 404 || answer.status === 410) return { kind: 'gone' };
  return answer.status === 200 ? read('read', answer, schema, told) : failedWith('read', answer);
}
