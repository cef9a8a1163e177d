import type { MemberContext } from '../../kernel/context.ts';
import { explain } from '../../kernel/decisions.ts';
import { invalid, notFound, refused } from '../../kernel/errors.ts';
import { requirePermission } from '../../kernel/permissions.ts';
import { staleVersion } from '../../platform/http/versions.ts';
import { plansAtBroker } from '../brokers/index.ts';
import { findOffering, findOfferingVersion } from '../catalogue/index.ts';
import { retirementState } from '../catalogue/offerings.rules.ts';
import { customerState } from '../customers/customers.rules.ts';
import { startChange } from '../provisioning/index.ts';
import type { ChangeService } from './changing.contract.ts';
import { findService, lockService, type ServiceRow } from './changing.repo.ts';
import { CHANGING_SENTENCES, type ChangingFacts, decideChange, decideChanging } from './changing.rules.ts';
import { choicesOf, type Had, hasChoices } from './choices.rules.ts';
import { checkChange, missingFor, wantedBy } from './wanted.rules.ts';

type Standing = Awaited<ReturnType<typeof standingOf>>;

/** What of a service that is set up can be changed: plans, settings, something newer. */
export async function readServiceChoices(ctx: MemberContext, subscriptionId: string) {
  requirePermission(ctx.actor, 'subscriptions:read');
  const { row, had, own, name, choices } = await standingOf(ctx, await serviceOf(ctx, subscriptionId));
  return {
    version: row.version,
    serviceName: name,
    ...{ customerId: row.customer_id, customerName: row.customer_name },
    now: {
      offeringVersion: had.version,
      planCode: had.planCode,
      planName: own.plans.find(({ code }) => code === had.planCode)?.name ?? had.planCode,
      ...{ parameters: had.parameters, maintenanceVersion: had.maintenanceVersion, prospect: had.prospect },
    },
    ...choices,
    underWay: row.under_way,
  };
}

/**
 * Begins to change a service that is set up: to another plan, with other settings, to the newest version of the catalogue, or
 * to the broker's update. The service stays as it is until its broker has made it otherwise.
 */
export async function changeService(
  ctx: MemberContext,
  subscriptionId: string,
  seen: number,
  wished: ChangeService,
) {
  requirePermission(ctx.actor, 'subscriptions:add');
  await lockService(ctx.tx, ctx.actor.organizationId, subscriptionId);
  const standing = await standingOf(ctx, await serviceOf(ctx, subscriptionId));
  const { row, own } = standing;
  const decision = decideChanging(factsOf(ctx, standing));
  if (!decision.allowed) throw refused(explain(CHANGING_SENTENCES, decision.reason));
  if (row.version !== seen) throw staleVersion();

  const { wanted, promisedHours } = decideWanted(standing, wished);
  const operationId = await startChange(ctx, {
    ...{ subscriptionId, organizationId: row.organization_id, serviceKind: own.serviceKind },
    ...{ promisedHours, wanted },
  });
  return { operation: { id: operationId, state: 'queued' }, changes: wanted.changes };
}

function decideWanted(standing: Standing, wished: ChangeService) {
  const { had, own, newest, choices, atBroker } = standing;
  const { version, plan, settings, problems } = checkChange(choices, had, wished);
  if (!version || problems.length > 0) throw invalid(problems.map(asFieldError));
  const content = version.version === had.version ? own : newest.content;
  const planCode = wished.planCode ?? had.planCode;
  const known = content.plans.find(({ code }) => code === planCode);
  if (!known) throw invalid([asFieldError({ pointer: '/planCode', message: 'Choose a plan.' })]);
  const wanted = wantedBy({
    ...{ had, own, content, version: version.version, planCode, atBroker },
    settings: settings ?? { fields: [], values: {} },
    maintenanceVersion: wished.maintenanceVersion,
  });
  const decision = decideChange({
    reachable: plan !== undefined,
    prospect: had.prospect && planCode !== had.planCode,
    planForProspects: known.forProspects,
    changesAnything: wanted.changes.length > 0,
  });
  if (!decision.allowed) throw refused(explain(CHANGING_SENTENCES, decision.reason));
  const missing = missingFor(content, planCode, wanted.parameters);
  if (missing.length > 0) throw invalid(missing.map(asFieldError));
  return { wanted, promisedHours: known.promisedHours };
}

const asFieldError = (problem: { pointer: string; message: string }) => ({
  ...problem,
  code: 'wrong-choice',
});

export async function serviceOf({ tx, actor }: MemberContext, subscriptionId: string): Promise<ServiceRow> {
  const row = await findService(tx, actor.organizationId, subscriptionId);
  if (!row) throw notFound('subscription');
  return row;
}

/** Everything that is known of a service, here and as its broker was read last. */
export async function standingOf({ tx }: MemberContext, row: ServiceRow) {
  const [own, offering] = await Promise.all([
    findOfferingVersion(tx, row.offering_code, row.offering_version),
    findOffering(tx, row.offering_code),
  ]);
  if (!own) throw notFound('service');
  const atBroker = await plansAtBroker(tx, own.brokerId, own.serviceId);
  const newest = offering ?? { version: row.offering_version, content: own, retirement: null };
  const had: Had = {
    ...{ version: row.offering_version, planCode: row.plan_code, parameters: row.parameters },
    ...{ maintenanceVersion: row.maintenance_version, prospect: row.customer_number === null },
  };
  const choices = choicesOf({ had, own, newest, atBroker });
  return { row, had, own, newest, atBroker, choices, name: newest.content.name };
}

/** What stands for or against changing it now, whatever is chosen. */
export function factsOf(
  { clock }: Pick<MemberContext, 'clock'>,
  { row, newest, choices }: Standing,
): ChangingFacts {
  const now = clock.now();
  const { usable_until: usableUntil, inactivated_at: inactivatedAt } = row;
  return {
    customerState: customerState({ usableUntil, inactivatedAt }, now),
    retirement: retirementState(newest.retirement?.from ?? null, now),
    underWay: row.under_way !== null,
    provisioned: row.provisioned_at !== null,
    somethingToChange: hasChoices(choices),
  };
}
