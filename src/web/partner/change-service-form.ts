import type { JsonObject } from '../../kernel/tables/columns.ts';
import type { ParameterField } from '../../modules/catalogue/parameters.rules.ts';
import { ChangeService } from '../../modules/service-changes/changing.contract.ts';
import { checkChange } from '../../modules/service-changes/wanted.rules.ts';
import type { components } from '../api/schema.gen.ts';
import { fieldsOfPlan } from '../catalogue/sign-up-schema.ts';
import type { FormSchema, FormValues } from '../ui/form-values.ts';

export type ServiceChoices = components['schemas']['ServiceChoices'];
type Values = Readonly<Record<string, unknown>>;
type PlanChoice = components['schemas']['PlanChoice'];

/** The version whose plans are offered, and the newest where that is another one. */
export function versionsOf({ versions }: Pick<ServiceChoices, 'versions'>, takesNewest: boolean) {
  const [own, newest] = versions;
  return { shown: (takesNewest ? newest : own) ?? own, newest };
}

export const planAmong = (plans: readonly PlanChoice[], code: string): PlanChoice | undefined =>
  plans.find((plan) => plan.code === code);

/** What the service has now; what only other plans ask for begins with its default. */
export function initialChange({ now, versions }: ServiceChoices): FormValues {
  const own = planAmong(versions[0]?.plans ?? [], now.planCode);
  const ofOwn = own ? fieldsOfPlan(own).map(({ name }) => name) : [];
  const ofOthers = versions
    .flatMap(({ plans }) => plans)
    .flatMap(fieldsOfPlan)
    .filter(({ name, initial }) => initial !== null && !ofOwn.includes(name))
    .map(({ name, initial }) => [name, initial]);
  const had = { ...Object.fromEntries(ofOthers), ...now.parameters };
  return {
    planCode: now.planCode,
    ...Object.fromEntries(
      Object.entries(had).map(([name, value]) => [
        `parameters/${name}`,
        typeof value === 'number' ? String(value) : value,
      ]),
    ),
  };
}

/** Checks what is chosen as the API does, by the same function; what another plan asked for is left out. */
export function changeSchema(choices: ServiceChoices): FormSchema<ChangeService> {
  const { now, maintenance } = choices;
  const had = {
    ...{ version: now.offeringVersion, planCode: now.planCode, parameters: now.parameters as JsonObject },
    ...{ maintenanceVersion: now.maintenanceVersion, prospect: now.prospect },
  };
  const known = choices as Parameters<typeof checkChange>[0];
  return {
    safeParse(value) {
      const given = value as Record<string, unknown> & { parameters?: Record<string, unknown> };
      const { shown, newest } = versionsOf(choices, given.takeNewest === true);
      const planCode = String(given.planCode ?? now.planCode);
      const plan = planAmong(shown?.plans ?? [], planCode);
      const fields = plan ? fieldsOfPlan(plan) : [];
      const asked = fields.map(({ name }) => name);
      const parameters = [
        ...emptiedOf(fields, now.parameters, given.parameters ?? {}),
        ...Object.entries(given.parameters ?? {}).filter(([name]) => asked.includes(name)),
      ];
      const wished = {
        ...(given.takeNewest === true && newest ? { offeringVersion: newest.version } : {}),
        ...(planCode === now.planCode ? {} : { planCode }),
        ...(parameters.length > 0 ? { parameters: Object.fromEntries(parameters) } : {}),
        ...(given.takeUpdate === true && maintenance ? { maintenanceVersion: maintenance.version } : {}),
      };
      const { problems, plan: chosen, settings } = checkChange(known, had, wished);
      const issues = [
        ...problems.map(({ pointer, message }) => ({ path: pointer.slice(1).split('/'), message })),
        ...(chosen ? [] : [{ path: ['planCode'], message: 'Choose a plan.' }]),
      ];
      if (issues.length > 0) return { success: false, error: { issues } };
      const typed = settings && parameters.length > 0 ? { parameters: settings.values } : {};
      return { success: true, data: ChangeService.parse({ ...wished, ...typed }) };
    },
  };
}

/** What the service has and the form does not hold any more: it was emptied. */
const emptiedOf = (fields: readonly ParameterField[], had: Values, given: Values): [string, unknown][] =>
  fields
    .filter(({ name, type }) => type !== 'boolean' && Object.hasOwn(had, name) && !Object.hasOwn(given, name))
    .map(({ name }) => [name, null]);
