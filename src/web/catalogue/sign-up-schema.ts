import { readParameterSchema, typedParameters } from '../../modules/catalogue/parameters.rules.ts';
import { checkSignUp } from '../../modules/catalogue/signing-up.rules.ts';
import { AddService } from '../../modules/subscriptions/subscriptions.contract.ts';
import type { components } from '../api/schema.gen.ts';
import type { FormSchema, FormValues } from '../ui/form-values.ts';

export type Offering = components['schemas']['Offering'];
export type PlanOffered = Offering['plans'][number];

/** The form of a plan's parameters, field by field. */
export const fieldsOfPlan = (plan: PlanOffered | undefined) =>
  plan?.parameters
    ? readParameterSchema(plan.parameters as Parameters<typeof readParameterSchema>[0]).fields
    : [];

/** The plan that is chosen; a single one needs no choice. */
export const chosenPlan = ({ plans }: Pick<Offering, 'plans'>, code: string | undefined) =>
  plans.length === 1 ? plans[0] : plans.find((plan) => plan.code === code);

/** What the fields of every plan begin with. */
export const initialParameters = ({ plans }: Pick<Offering, 'plans'>): FormValues =>
  Object.fromEntries(
    plans
      .flatMap(fieldsOfPlan)
      .filter(({ initial }) => initial !== null)
      .map(({ name, initial }) => [
        `parameters/${name}`,
        typeof initial === 'number' ? String(initial) : initial,
      ]),
  );

/**
 * Checks **Add Service** as the API does, by the same function. What was typed for another plan or another country/region
 * before the choice was changed is left out.
 */
export function signUpSchema(offering: Offering): FormSchema<AddService> {
  const regions = offering.countries.map(({ code, dataCentre, otherDataCentres }) => ({
    country: code,
    dataCentre: dataCentre.code,
    otherDataCentres: otherDataCentres.map((centre) => centre.code),
  }));
  return {
    safeParse(value) {
      const given = value as Partial<AddService>;
      const region = regions.find(({ country }) => country === given.country);
      const fields = fieldsOfPlan(chosenPlan(offering, given.planCode));
      const typed = Object.entries(given.parameters ?? {}).filter(([name]) =>
        fields.some((one) => one.name === name),
      );
      const { dataCentre, parameters: _, ...rest } = given;
      const wanted = {
        ...rest,
        offeringCode: offering.code,
        ...(dataCentre && region && knows(region, dataCentre) ? { dataCentre } : {}),
        ...(fields.length > 0 ? { parameters: typedParameters(fields, Object.fromEntries(typed)) } : {}),
      };
      const parsed = AddService.safeParse(wanted);
      const { problems } = checkSignUp({ ...offering, regions }, wanted);
      const issues = [
        ...(parsed.error?.issues ?? []),
        ...problems.map(({ pointer, message }) => ({ path: pointer.slice(1).split('/'), message })),
      ];
      return parsed.success && issues.length === 0
        ? { success: true, data: parsed.data }
        : { success: false, error: { issues } };
    },
  };
}

const knows = (region: { dataCentre: string; otherDataCentres: string[] }, code: string) =>
  [region.dataCentre, ...region.otherDataCentres].includes(code);
