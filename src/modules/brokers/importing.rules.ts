import type { JsonObject } from '../../kernel/tables/columns.ts';
import type { OfferingContent, Plan } from '../catalogue/offerings.rules.ts';
import { readParameterSchema } from '../catalogue/parameters.rules.ts';

/** A service as a broker's catalog offers it, as far as our catalogue takes it over. */
export type OfferedService = {
  id: string;
  name: string;
  description: string;
  plans: readonly {
    id: string;
    name: string;
    description: string;
    createSchema: Record<string, unknown> | null;
    updateSchema: Record<string, unknown> | null;
    maximumPollingSeconds: number | null;
  }[];
};

const LONGEST = { name: 100, description: 500, planName: 60, planDescription: 300 };
const PROMISED_HOURS = 72;
const SHORTEST_POLLING = 60;
const LONGEST_POLLING = 2_592_000;

/**
 * The draft that a broker's service makes. What the vendor decides (roles, regions, purposes, promises, trials) stays as it
 * was, and plans are known by the broker's own id.
 */
export function contentOf(
  brokerId: string,
  service: OfferedService,
  before: OfferingContent | null,
): OfferingContent {
  const plans = service.plans.map((plan) => planOf(plan, before));
  return {
    ...(before ?? NEW),
    name: before?.name ?? shortened(service.name, LONGEST.name),
    description: shortened(service.description, LONGEST.description),
    serviceKind: 'broker',
    ...{ brokerId, serviceId: service.id, plans },
  };
}

const NEW = {
  ...{ roles: ['Administrator'], regions: [], purposes: [], languages: [], erpSignUp: null },
} satisfies Partial<OfferingContent>;

function planOf(plan: OfferedService['plans'][number], before: OfferingContent | null): Plan {
  const known = before?.plans.find(({ servicePlanId }) => servicePlanId === plan.id);
  const { maximumPollingSeconds: seconds } = plan;
  return {
    code: known?.code ?? codeOf(plan.name),
    name: known?.name ?? shortened(plan.name, LONGEST.planName),
    description: shortened(plan.description, LONGEST.planDescription),
    promisedHours: known?.promisedHours ?? PROMISED_HOURS,
    forProspects: known?.forProspects ?? true,
    trialNote: known?.trialNote ?? '',
    // JSON as it came, which is what a JSON column holds.
    parameters: plan.createSchema as JsonObject | null,
    servicePlanId: plan.id,
    maximumPollingSeconds:
      seconds === null ? null : Math.min(Math.max(seconds, SHORTEST_POLLING), LONGEST_POLLING),
  };
}

/** Small letters, digits and hyphens, a letter first. */
export function codeOf(name: string): string {
  const code = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  return code === '' ? 'plan' : code;
}

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`.toWellFormed();

/** What of a plan's parameters no form can show, with its place: nobody could sign up. Undefined where all can be taken. */
export function schemaProblem({ plans }: Pick<OfferedService, 'plans'>): string | undefined {
  for (const { name, createSchema } of plans) {
    const problem = firstProblem(createSchema);
    if (problem)
      return `Nobody can sign up for the plan ${name}: it asks for what no form can show. ${problem}`;
  }
  return undefined;
}

/** The plans whose settings no form can show, each with the place: they cannot be changed here once the service runs. */
export function settingsNotShown({ plans }: Pick<OfferedService, 'plans'>): string[] {
  return plans.flatMap(({ name, updateSchema }) => {
    const problem = firstProblem(updateSchema);
    return problem
      ? [
          `Settings of the plan ${name} cannot be changed here: its schema for updates has what no form can show. ${problem}`,
        ]
      : [];
  });
}

function firstProblem(schema: Record<string, unknown> | null): string | undefined {
  const [problem] = schema ? readParameterSchema(schema as JsonObject).problems : [];
  return problem && `${problem.place}: ${problem.message}`;
}
