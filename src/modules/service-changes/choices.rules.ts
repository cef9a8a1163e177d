import type { JsonObject } from '../../kernel/tables/columns.ts';
import { type Difference, differencesOf } from '../catalogue/differences.rules.ts';
import type { OfferingContent, Plan } from '../catalogue/offerings.rules.ts';
import { fieldsOf } from '../catalogue/signing-up.rules.ts';

/** A plan as its broker offered it when it was read last. */
export type PlanAtBroker = {
  id: string;
  updateable: boolean;
  updateSchema: Record<string, unknown> | null;
  maintenanceVersion: string | null;
  maintenanceNote: string | null;
};

/** What a service has now. */
export type Had = {
  version: number;
  planCode: string;
  parameters: JsonObject;
  maintenanceVersion: string | null;
  prospect: boolean;
};

export type PlanChoice = Pick<
  Plan,
  'code' | 'name' | 'description' | 'promisedHours' | 'forProspects' | 'trialNote'
> & {
  /** JSON Schema of what can be set; null for nothing. */
  parameters: JsonObject | null;
};

/** A version of the catalogue that the service may be of afterwards, with the plans that are within its reach. */
export type VersionChoice = { version: number; plans: PlanChoice[]; differences: Difference[] };

export type Choices = {
  /** Its own version first; the newest besides, where that is another one and the same service runs it. */
  versions: VersionChoice[];
  /** Something newer of the plan that it has. */
  maintenance: { version: string; note: string } | null;
};

type Known = {
  had: Had;
  own: OfferingContent;
  newest: { version: number; content: OfferingContent };
  atBroker: readonly PlanAtBroker[];
};

/** What of a running service can be changed: plans, settings, its version of the catalogue, the broker's maintenance. */
export function choicesOf({ had, own, newest, atBroker }: Known): Choices {
  const current = own.plans.find(({ code }) => code === had.planCode);
  const plansOf = (content: OfferingContent) =>
    content.plans
      .filter((plan) => isWithinReach(plan, { content, current, atBroker }))
      .map((plan) => ({ ...inShort(plan), parameters: settingsOf(plan, content, atBroker) }));
  const takesNewest = newest.version !== had.version && isRunAlike(own, newest.content);
  return {
    versions: [
      { version: had.version, plans: plansOf(own), differences: [] },
      ...(takesNewest
        ? [
            {
              version: newest.version,
              plans: plansOf(newest.content),
              differences: differencesOf(own, newest.content),
            },
          ]
        : []),
    ],
    maintenance: maintenanceOf(had, current, atBroker),
  };
}

/** The same service of the same broker goes on with it. */
const isRunAlike = (one: OfferingContent, other: OfferingContent) =>
  one.serviceKind === other.serviceKind &&
  one.brokerId === other.brokerId &&
  one.serviceId === other.serviceId;

/** The plan that it has, and others that the broker offers, where it lets this one become another (`plan_updateable`). */
function isWithinReach(
  plan: Plan,
  facts: { content: OfferingContent; current: Plan | undefined; atBroker: readonly PlanAtBroker[] },
): boolean {
  const { content, current, atBroker } = facts;
  if (content.serviceKind === 'rapidstart') return true;
  if (plan.servicePlanId === current?.servicePlanId) return true;
  const isOffered = atBroker.some(({ id }) => id === plan.servicePlanId);
  return isOffered && atBroker.some(({ id, updateable }) => id === current?.servicePlanId && updateable);
}

function settingsOf(
  plan: Plan,
  content: OfferingContent,
  atBroker: readonly PlanAtBroker[],
): JsonObject | null {
  if (content.serviceKind === 'rapidstart') return plan.parameters;
  const known = atBroker.find(({ id }) => id === plan.servicePlanId);
  return (known?.updateSchema ?? null) as JsonObject | null;
}

const inShort = ({ code, name, description, promisedHours, forProspects, trialNote }: Plan) => ({
  ...{ code, name, description, promisedHours, forProspects, trialNote },
});

/** Where it is not known with what it was set up, nothing is newer. */
function maintenanceOf(had: Had, current: Plan | undefined, atBroker: readonly PlanAtBroker[]) {
  const known = atBroker.find(({ id }) => id === current?.servicePlanId);
  const version = known?.maintenanceVersion ?? null;
  if (version === null || had.maintenanceVersion === null || version === had.maintenanceVersion) return null;
  return { version, note: known?.maintenanceNote ?? '' };
}

/** Another plan, a setting, or something newer. */
export function hasChoices({ versions, maintenance }: Choices): boolean {
  if (maintenance !== null || versions.length > 1) return true;
  const plans = versions[0]?.plans ?? [];
  return plans.length > 1 || plans.some(({ parameters }) => fieldsOf(parameters).length > 0);
}
