import type { Json, JsonObject } from '../../kernel/tables/columns.ts';
import type { Region } from './offerings.rules.ts';
import { checkParameters, type ParameterProblem, readParameterSchema } from './parameters.rules.ts';

/** A plan as far as signing up asks: `parameters` is its JSON Schema. */
type AskingPlan = { code: string; parameters: unknown };

/** What somebody who signs up may choose among. */
export type Choices<P extends AskingPlan> = {
  plans: readonly P[];
  regions: readonly Region[];
  purposes: readonly string[];
};

export type Wanted = {
  planCode?: string | undefined;
  country?: string | undefined;
  dataCentre?: string | undefined;
  purpose?: string | undefined;
  parameters?: Record<string, unknown> | undefined;
};

export type SignUp<P extends AskingPlan> = {
  plan: P;
  dataCentre: string;
  purpose: string | null;
  parameters: JsonObject;
};

/**
 * What is signed up for, or what is wrong with it, each with its field (PP-49, PP-51, PP-69). A single plan need not be named,
 * and without a choice the country/region's own data centre serves. An unsupported country/region is another refusal (PP-52).
 */
export function checkSignUp<P extends AskingPlan>(
  { plans, regions, purposes }: Choices<P>,
  wanted: Wanted,
): { signUp: SignUp<P> | null; problems: ParameterProblem[] } {
  const plan =
    wanted.planCode === undefined && plans.length === 1
      ? plans[0]
      : plans.find(({ code }) => code === wanted.planCode);
  const region = regions.find(({ country }) => country === wanted.country);
  const dataCentre = wanted.dataCentre ?? region?.dataCentre;
  const problems: ParameterProblem[] = [];
  if (!plan) problems.push({ pointer: '/planCode', message: 'Choose a plan.' });
  if (region && dataCentre && ![region.dataCentre, ...region.otherDataCentres].includes(dataCentre))
    problems.push({
      pointer: '/dataCentre',
      message: 'Choose a data centre that serves this country/region.',
    });
  if (purposes.length > 0 && !purposes.includes(wanted.purpose ?? ''))
    problems.push({
      pointer: '/purpose',
      message: `Choose the purpose of the account: ${purposes.join(', ')}.`,
    });
  if (purposes.length === 0 && wanted.purpose !== undefined)
    problems.push({
      pointer: '/purpose',
      message: 'This service does not ask for a purpose of the account.',
    });
  const checked = checkParameters(
    plan ? fieldsOf(plan.parameters) : [],
    plan ? (wanted.parameters ?? {}) : {},
  );
  problems.push(...checked.problems);
  if (!plan || !dataCentre || problems.length > 0) return { signUp: null, problems };
  return {
    signUp: { plan, dataCentre, purpose: wanted.purpose ?? null, parameters: checked.values },
    problems,
  };
}

/** The form of a plan's parameters; none when it asks for nothing. */
export function fieldsOf(parameters: unknown) {
  return parameters === null ? [] : readParameterSchema(parameters as Json).fields;
}
