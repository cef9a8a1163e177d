import type { z } from 'zod';
import { OfferingContentSchema, PlanSchema } from '../../modules/catalogue/catalogue.contract.ts';
import type { Region } from '../../modules/catalogue/offerings.rules.ts';
import { text } from '../messages/catalogue-desk.en.ts';
import type { FormSchema, FormValues } from '../ui/form-values.ts';
import type { Content } from './desk-queries.ts';

type Plan = Content['plans'][number];
type Typed = Record<string, unknown>;
type Issue = { path: string[]; message: string };

const linesOf = (typed: unknown) =>
  String(typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The fields of **What does it say?** from a version. */
export function valuesOf(content: Content): FormValues {
  const { plans: _, regions, roles, purposes, languages, erpSignUp, brokerId, serviceId, ...rest } = content;
  return {
    ...rest,
    ...{ brokerId: brokerId ?? '', serviceId: serviceId ?? '', regions: writtenRegions(regions) },
    ...{ roles: roles.join('\n'), purposes: purposes.join('\n'), languages: languages.join('\n') },
    ...{ 'erpSignUp/url': erpSignUp?.url ?? '', 'erpSignUp/instructions': erpSignUp?.instructions ?? '' },
  };
}

/** Reads those fields back into the version; the plans stay. */
export function contentSchema(before: Content): FormSchema<Content> {
  return {
    safeParse(value) {
      const typed = value as Typed;
      const { regions, issues } = readRegions(typed.regions);
      const broker = typed.serviceKind === 'broker';
      return parsedBy(OfferingContentSchema, issues, {
        ...{ name: typed.name, description: typed.description, serviceKind: typed.serviceKind },
        ...{
          brokerId: broker ? (typed.brokerId ?? null) : null,
          serviceId: broker ? (typed.serviceId ?? null) : null,
        },
        ...{
          roles: linesOf(typed.roles),
          purposes: linesOf(typed.purposes),
          languages: linesOf(typed.languages),
        },
        ...{ regions, plans: before.plans, erpSignUp: typed.erpSignUp ?? null },
      });
    },
  };
}

/** The fields of one plan. */
export const planValues = ({
  parameters,
  maximumPollingSeconds,
  servicePlanId,
  ...plan
}: Plan): FormValues => ({
  ...plan,
  ...{ promisedHours: String(plan.promisedHours), servicePlanId: servicePlanId ?? '' },
  maximumPollingSeconds: maximumPollingSeconds === null ? '' : String(maximumPollingSeconds),
  parameters: parameters === null ? '' : JSON.stringify(parameters, null, 2),
});

export const planSchema: FormSchema<Plan> = {
  safeParse(value) {
    const { parameters, promisedHours, maximumPollingSeconds: longest, ...rest } = value as Typed;
    const { schema, issues } = readSchema(parameters);
    return parsedBy(PlanSchema, issues, {
      ...{ forProspects: false, ...rest, parameters: schema },
      promisedHours: promisedHours === undefined ? undefined : Number(promisedHours),
      maximumPollingSeconds: longest === undefined ? null : Number(longest),
    });
  },
};

function readSchema(typed: unknown): { schema: unknown; issues: Issue[] } {
  if (typed === undefined) return { schema: null, issues: [] };
  try {
    return { schema: JSON.parse(String(typed)), issues: [] };
  } catch (error) {
    const message = text('plan.parameters.wrong', { error: error instanceof Error ? error.message : '' });
    return { schema: null, issues: [{ path: ['parameters'], message }] };
  }
}

/** The output of the contract's schema is what the API's client takes; only the types of JSON differ in name. */
function parsedBy<Output>(schema: z.ZodType, issues: readonly Issue[], value: unknown) {
  const parsed = schema.safeParse(value);
  if (parsed.success && issues.length === 0) return { success: true as const, data: parsed.data as Output };
  return { success: false as const, error: { issues: [...issues, ...(parsed.error?.issues ?? [])] } };
}

const LINE = /^([a-z][a-z0-9-]*(?: or [a-z][a-z0-9-]*)*):\s*([A-Z]{2}(?:\s*,\s*[A-Z]{2})*)$/;

/** "dublin or amsterdam: PT, ES", a line for each group of countries/regions with the same data centres. */
function readRegions(typed: unknown): { regions: Region[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const regions = linesOf(typed).flatMap((line) => {
    const [, centres = '', countries = ''] = LINE.exec(line) ?? [];
    if (countries === '') issues.push({ path: ['regions'], message: text('regions.wrong', { line }) });
    const [dataCentre = '', ...otherDataCentres] = centres.split(' or ');
    return countries === ''
      ? []
      : countries.split(/\s*,\s*/).map((country) => ({ country, dataCentre, otherDataCentres }));
  });
  return { regions, issues };
}

function writtenRegions(regions: readonly Region[]): string {
  const lines = new Map<string, string[]>();
  for (const { country, dataCentre, otherDataCentres } of regions) {
    const centres = [dataCentre, ...otherDataCentres].join(' or ');
    lines.set(centres, [...(lines.get(centres) ?? []), country]);
  }
  return [...lines].map(([centres, countries]) => `${centres}: ${countries.join(', ')}`).join('\n');
}
