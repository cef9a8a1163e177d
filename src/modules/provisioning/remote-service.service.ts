import type { Context } from '../../kernel/context.ts';
import type { Explanation } from '../../kernel/decisions.ts';
import type { WorkerContext } from '../../platform/jobs/definitions.ts';
import type { Broker } from '../../platform/service-broker/broker-types.ts';
import { plansAtBroker } from '../brokers/index.ts';
import { findOfferingVersion } from '../catalogue/index.ts';
import type { Plan } from '../catalogue/offerings.rules.ts';
import { fieldsOf } from '../catalogue/signing-up.rules.ts';
import type { LockedOperation } from './ledger.repo.ts';
import { type Provider, providerOf } from './providers.rules.ts';
import { findOrdered } from './questions.repo.ts';
import type { KnownParameters } from './questions.rules.ts';
import { wantedOf } from './wanted-change.contract.ts';

/** What a subscription was ordered with, as a service is asked for it. */
export type Ordered = Provider & {
  parameters: Record<string, unknown>;
  /** Facts for the broker. */
  context: Record<string, string>;
  /** How long the plan may be at work; null where it does not say. */
  maximumPollingSeconds: number | null;
  /** Of a change: what the service has until then, and the maintenance version that is asked for. */
  change: {
    before: { planId: string; maintenanceVersion: string | undefined };
    maintenanceVersion: string | undefined;
  } | null;
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

/** What an operation works on: the service as it was ordered or, of a change, as it is wanted. */
type WorkedOn = Pick<LockedOperation, 'partner_id' | 'subscription_id' | 'wanted'>;

/** Reads the order of a service. Throws with words for people where it cannot be asked for. */
export async function readOrder(ctx: Context, operation: WorkedOn): Promise<Ordered> {
  const { ordered, content, plan, wanted } = await lookUp(ctx, operation);
  const provider = content && providerOf(content, plan);
  if (!provider) throw new Error('The catalogue does not say which broker provides this service.');
  return {
    ...provider,
    parameters: wanted ? wanted.told : ordered.parameters,
    context: {
      organization_name: ordered.customerName,
      country: ordered.country,
      data_centre: ordered.dataCentre,
      service_account_id: ordered.serviceAccountId,
      ...(ordered.purpose === null ? {} : { purpose: ordered.purpose }),
    },
    maximumPollingSeconds: plan?.maximumPollingSeconds ?? null,
    change: wanted && {
      before: {
        planId: (await providerBefore(ctx, ordered))?.planId ?? provider.planId,
        maintenanceVersion: ordered.maintenanceVersion ?? undefined,
      },
      maintenanceVersion: wanted.maintenanceVersion ?? undefined,
    },
  };
}

type Row = NonNullable<Awaited<ReturnType<typeof findOrdered>>>;

async function providerBefore(ctx: Context, { offeringCode, offeringVersion, planCode }: Row) {
  const content = await findOfferingVersion(ctx.tx, offeringCode, offeringVersion);
  return (
    content &&
    providerOf(
      content,
      content.plans.find(({ code }) => code === planCode),
    )
  );
}

/** The form in which a parameter of it can be answered anew, and what is given now. */
export async function formOf(ctx: Context, operation: WorkedOn) {
  const { plan, parameters, content, wanted } = await lookUp(ctx, operation);
  if (!plan) return { parameters, fields: [] };
  if (!wanted || !content) return { parameters, fields: fieldsOf(plan.parameters) };
  const plans = await plansAtBroker(ctx.tx, content.brokerId, content.serviceId);
  const known = plans.find(({ id }) => id === plan.servicePlanId);
  return { parameters, fields: fieldsOf(known?.updateSchema ?? plan.parameters) };
}

/** What is known when a service refuses a parameter. */
export async function knownOf(
  ctx: Context,
  operation: WorkedOn,
  parameter: string,
): Promise<KnownParameters> {
  const [{ ordered }, { parameters, fields }] = [await lookUp(ctx, operation), await formOf(ctx, operation)];
  const field = fields.find(({ name }) => name === parameter);
  return {
    parameters,
    title: field?.title ?? null,
    allowed: field ? allowedWords(field) : null,
    activated: ordered.activatedAt !== null,
  };
}

async function lookUp(ctx: Context, operation: WorkedOn) {
  const ordered = await findOrdered(ctx.tx, operation.partner_id, operation.subscription_id);
  if (!ordered) throw new Error('The service of this operation is not there any more.');
  const wanted = wantedOf(operation);
  const { offeringVersion, planCode, parameters } = wanted ?? ordered;
  const content = await findOfferingVersion(ctx.tx, ordered.offeringCode, offeringVersion);
  const plan: Plan | undefined = content?.plans.find(({ code }) => code === planCode);
  return { ordered, wanted, content, plan, parameters };
}

type Field = ReturnType<typeof fieldsOf>[number];

function allowedWords({ choices, minimum, maximum, maxLength, type, description }: Field): string | null {
  if (choices) return choices.join(', ');
  const from = minimum === null ? '' : ` from ${minimum}`;
  const to = maximum === null ? '' : ` to ${maximum}`;
  if (type === 'integer' || type === 'number') return `a number${from}${to}`;
  return description || (type === 'string' ? `at most ${maxLength} characters` : null);
}
