import type { Json, JsonObject } from '../../kernel/tables/columns.ts';
import type { Difference } from '../catalogue/differences.rules.ts';
import type { OfferingContent } from '../catalogue/offerings.rules.ts';
import {
  checkParameters,
  type ParameterField,
  type ParameterProblem,
  typedParameters,
} from '../catalogue/parameters.rules.ts';
import { fieldsOf } from '../catalogue/signing-up.rules.ts';
import type { Choices, Had, PlanAtBroker, PlanChoice } from './choices.rules.ts';

export type Wished = {
  offeringVersion?: number | undefined;
  planCode?: string | undefined;
  parameters?: Record<string, unknown> | undefined;
  maintenanceVersion?: string | undefined;
};

/** What is wished for, as page and API check it: the choice of version and plan, and what is set. */
export function checkChange(choices: Pick<Choices, 'versions' | 'maintenance'>, had: Had, wished: Wished) {
  const { offeringVersion = had.version, planCode = had.planCode, maintenanceVersion } = wished;
  const version = choices.versions.find((one) => one.version === offeringVersion);
  const plan = version?.plans.find(({ code }) => code === planCode);
  const problems: ParameterProblem[] = [];
  if (!version)
    problems.push({ pointer: '/offeringVersion', message: 'Take the newest version, or leave it as it is.' });
  if (maintenanceVersion !== undefined && maintenanceVersion !== choices.maintenance?.version)
    problems.push({
      pointer: '/maintenanceVersion',
      message: 'The service offers another update by now. Read anew what can be changed.',
    });
  if (!plan) return { version, plan, settings: null, problems };
  const settings = checkSettings(plan, had, wished.parameters ?? {});
  return { version, plan, settings, problems: [...problems, ...settings.problems] };
}

export type Settings = { fields: ParameterField[]; values: JsonObject };

/**
 * What is left out stays as it is, and what is null is emptied; a plan that it does not have yet begins with its own defaults.
 */
function checkSettings(plan: PlanChoice, had: Had, given: Record<string, unknown>) {
  const all = fieldsOf(plan.parameters);
  const isOther = plan.code !== had.planCode;
  const has = (name: string) => Object.hasOwn(had.parameters, name) || Object.hasOwn(given, name);
  const fields = isOther ? all : all.filter(({ name }) => has(name));
  const emptied = fields.filter(({ name }) => given[name] === null && Object.hasOwn(had.parameters, name));
  const others = fields.filter((field) => !emptied.includes(field));
  const kept = Object.entries(had.parameters).filter(([name]) => others.some((one) => one.name === name));
  const said = Object.entries(given).filter(
    ([name, value]) => value !== null || !all.some((one) => one.name === name),
  );
  const { values, problems } = checkParameters(
    others,
    typedParameters(others, Object.fromEntries([...kept, ...said])),
  );
  return {
    fields,
    values: { ...values, ...Object.fromEntries(emptied.map(({ name }) => [name, null])) },
    problems: [...problems, ...emptied.filter((field) => !canBeEmptied(field)).map(keptFull)],
  };
}

/** A setting can be without a value again where the service needs none, and its schema takes `null` for nothing. */
export const canBeEmptied = ({ nullable, required }: ParameterField): boolean => nullable && !required;

const keptFull = ({ name, title, required }: ParameterField): ParameterProblem => ({
  pointer: `/parameters/${name}`,
  message: required
    ? `Enter ${title}: the service needs it.`
    : `${title} cannot be emptied: the service gives no way to take it away. Enter a value, or leave it as it was.`,
});

type Facts = {
  had: Had;
  own: OfferingContent;
  /** Of the version that it is of afterwards. */
  content: OfferingContent;
  version: number;
  planCode: string;
  settings: Settings;
  maintenanceVersion: string | undefined;
  atBroker: readonly PlanAtBroker[];
};

/** What the service is to be afterwards, what of it the service is told, and what changes in words. */
export function wantedBy(facts: Facts) {
  const { had, own, content, version, planCode, settings, atBroker } = facts;
  const before = own.plans.find(({ code }) => code === had.planCode);
  const after = content.plans.find(({ code }) => code === planCode);
  const isOtherPlan = before?.servicePlanId !== after?.servicePlanId;
  const offered = atBroker.find(({ id }) => id === after?.servicePlanId)?.maintenanceVersion;
  // A plan comes with its newest maintenance; otherwise that has to be asked for.
  const maintenanceVersion = facts.maintenanceVersion ?? (isOtherPlan ? offered : undefined) ?? null;
  const all = { ...keptFor(fieldsOf(after?.parameters ?? null), had), ...settings.values };
  const parameters = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  return {
    ...{ offeringVersion: version, planCode, parameters, told: settings.values, maintenanceVersion },
    changes: [
      different('Plan', before?.name ?? had.planCode, after?.name ?? planCode),
      ...settingsThatDiffer(settings.fields, had.parameters, parameters),
      different('Version of the service', String(had.version), String(version)),
      ...(maintenanceVersion === null || had.maintenanceVersion === null
        ? []
        : [different('Maintenance version', had.maintenanceVersion, maintenanceVersion)]),
    ].filter((one) => one !== null),
  };
}

/** What the plan asked for at signing up stays, where the plan of afterwards knows of it. */
function keptFor(fields: readonly ParameterField[], { parameters }: Had): JsonObject {
  return Object.fromEntries(
    Object.entries(parameters).filter(([name]) => fields.some((field) => field.name === name)),
  );
}

/** What the plan asks for at signing up and is neither set nor there yet. */
export function missingFor(content: OfferingContent, planCode: string, parameters: JsonObject) {
  const plan = content.plans.find(({ code }) => code === planCode);
  return fieldsOf(plan?.parameters ?? null)
    .filter(({ name, required }) => required && !Object.hasOwn(parameters, name))
    .map(({ name, title }) => ({ pointer: `/parameters/${name}`, message: `Enter ${title}.` }));
}

function settingsThatDiffer(fields: readonly ParameterField[], before: JsonObject, after: JsonObject) {
  return fields.map(({ name, title }) => different(title, inWords(before[name]), inWords(after[name])));
}

const different = (what: string, before: string, after: string): Difference | null =>
  before === after ? null : { what, before, after };

function inWords(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
