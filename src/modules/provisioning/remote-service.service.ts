import type { Context } from '../../kernel/context.ts';
import type { Explanation } from '../../kernel/decisions.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import type { Broker } from '../../platform/service-broker/broker-types.ts';
import { findOfferingVersion } from '../catalogue/index.ts';
import type { Plan } from '../catalogue/offerings.rules.ts';
import { fieldsOf } from '../catalogue/signing-up.rules.ts';
import { type Provider, providerOf } from './providers.rules.ts';
import { findOrdered } from './questions.repo.ts';
import type { KnownParameters } from './questions.rules.ts';

/** What a subscription was ordered with, as a service is asked for it. */
export type Ordered = Provider & {
  parameters: Record<string, unknown>;
  /** Facts for the broker. */
  context: Record<string, string>;
  /** How long the plan may be at work; null where it does not say. */
  maximumPollingSeconds: number | null;
};

/** `closed` when the broker was removed or its secret does not open. */
export type FoundBroker =
  /** `retrieves`: an instance of this service can be asked for. */
  | {
      kind: 'open';
      broker: Broker;
      retrieves(serviceId: string): boolean;
      /** The maintenance version of a plan as the broker's catalog was read. */
      maintenanceOf(planId: string): string | undefined;
    }
  | { kind: 'resting'; reason: string }
  | { kind: 'closed'; explanation: Explanation };

/** Looks for a broker by its id, outside of any transaction. */
export type FindBroker = (worker: WorkerContext, brokerId: string) => Promise<FoundBroker>;

type SubscriptionRef = { partnerId: string; subscriptionId: string };

/** Reads the order of a service. Throws with words for people where it cannot be asked for. */
export async function readOrder(ctx: Context, ref: SubscriptionRef): Promise<Ordered> {
  const { ordered, content, plan } = await lookUp(ctx, ref);
  const provider = content && providerOf(content, plan);
  if (!provider) throw new Error('The catalogue does not say which broker provides this service.');
  return {
    ...provider,
    parameters: ordered.parameters,
    context: {
      organization_name: ordered.customerName,
      country: ordered.country,
      data_centre: ordered.dataCentre,
      service_account_id: ordered.serviceAccountId,
      ...(ordered.purpose === null ? {} : { purpose: ordered.purpose }),
    },
    maximumPollingSeconds: plan?.maximumPollingSeconds ?? null,
  };
}

/** The form of what the plan asks for. */
export async function formOf(ctx: Context, ref: SubscriptionRef) {
  const { ordered, plan } = await lookUp(ctx, ref);
  return { parameters: ordered.parameters, fields: plan ? fieldsOf(plan.parameters) : [] };
}

/** What is known when a service refuses a parameter. */
export async function knownOf(
  ctx: Context,
  ref: SubscriptionRef,
  parameter: string,
): Promise<KnownParameters> {
  const { ordered, plan } = await lookUp(ctx, ref);
  const field = plan && fieldsOf(plan.parameters).find(({ name }) => name === parameter);
  return {
    parameters: ordered.parameters,
    allowed: field ? allowedWords(field) : null,
    activated: ordered.activatedAt !== null,
  };
}

async function lookUp(ctx: Context, { partnerId, subscriptionId }: SubscriptionRef) {
  const ordered = await findOrdered(ctx.tx, partnerId, subscriptionId);
  if (!ordered) throw new Error('The service of this operation is not there any more.');
  const content = await findOfferingVersion(ctx.tx, ordered.offeringCode, ordered.offeringVersion);
  const plan: Plan | undefined = content?.plans.find(({ code }) => code === ordered.planCode);
  return { ordered, content, plan };
}

type Field = ReturnType<typeof fieldsOf>[number];

function allowedWords({ choices, minimum, maximum, maxLength, type, description }: Field): string | null {
  if (choices) return choices.join(', ');
  const from = minimum === null ? '' : ` from ${minimum}`;
  const to = maximum === null ? '' : ` to ${maximum}`;
  if (type === 'integer' || type === 'number') return `a number${from}${to}`;
  return description || (type === 'string' ? `at most ${maxLength} characters` : null);
}
