import { z } from 'zod';
import { lineOf, told } from './texts.ts';

const MOST_SERVICES = 200;
const MOST_PLANS = 200;
const MOST_SCHEMA_BYTES = 65_536;

const id = z.string().min(1).max(500);
const words = z
  .string()
  .min(1)
  .transform(lineOf)
  .refine((text) => text !== '', 'must say something');
const yesOrNo = z.boolean().nullish();
const SEMANTIC_VERSION = /^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/;

/** A JSON Schema as the broker wrote it: at most 64 kB, and without references to elsewhere. */
const inputSchema = z
  .object({
    parameters: z
      .record(z.string(), z.unknown())
      .refine((schema) => Buffer.byteLength(JSON.stringify(schema)) <= MOST_SCHEMA_BYTES, {
        error: 'is larger than 64 kB',
        abort: true,
      })
      .refine((schema) => !refersElsewhere(schema), 'refers to another document')
      .nullish(),
  })
  .nullish();

const plan = z.object({
  id,
  name: words,
  description: words,
  free: yesOrNo,
  bindable: yesOrNo,
  plan_updateable: yesOrNo,
  binding_rotatable: yesOrNo,
  schemas: z
    .object({
      service_instance: z.object({ create: inputSchema, update: inputSchema }).nullish(),
      service_binding: z.object({ create: inputSchema }).nullish(),
    })
    .nullish(),
  maximum_polling_duration: z.number().int().positive().nullish(),
  maintenance_info: z
    .object({ version: z.string().max(200).regex(SEMANTIC_VERSION), description: told })
    .nullish(),
});

const service = z.object({
  id,
  name: words,
  description: words,
  bindable: z.boolean(),
  instances_retrievable: yesOrNo,
  bindings_retrievable: yesOrNo,
  allow_context_updates: yesOrNo,
  plan_updateable: yesOrNo,
  plans: z.array(plan).min(1).max(MOST_PLANS),
});

/** The body of `GET /v2/catalog`. What the specification does not name is left out. */
export const CatalogBody = z
  .object({ services: z.array(service).max(MOST_SERVICES) })
  .superRefine(({ services }, check) => {
    const plans = services.flatMap((one) => one.plans);
    const say = (message: string) => check.addIssue({ code: 'custom', path: ['services'], message });
    if (repeats(services.map((one) => one.id))) say('two services have one id');
    if (repeats(services.map((one) => one.name))) say('two services have one name');
    if (repeats(plans.map((one) => one.id))) say('two plans have one id');
    if (services.some((one) => repeats(one.plans.map(({ name }) => name)))) say('two plans have one name');
  })
  .transform(({ services }) => ({ services: services.map(serviceOf) }));

export type Catalog = z.output<typeof CatalogBody>;
export type CatalogService = Catalog['services'][number];

function serviceOf(raw: z.output<typeof service>) {
  const { id: serviceId, name, description, plans } = raw;
  return {
    ...{ id: serviceId, name, description },
    /** Whether instances can be fetched, so that what it says exists can be looked at. */
    instancesRetrievable: raw.instances_retrievable ?? false,
    bindingsRetrievable: raw.bindings_retrievable ?? false,
    contextUpdates: raw.allow_context_updates ?? false,
    plans: plans.map((one) => planOf(one, raw)),
  };
}

function planOf(raw: z.output<typeof plan>, offering: z.output<typeof service>) {
  const { id: planId, name, description, schemas } = raw;
  return {
    ...{ id: planId, name, description },
    free: raw.free ?? true,
    bindable: raw.bindable ?? offering.bindable,
    updateable: raw.plan_updateable ?? offering.plan_updateable ?? false,
    bindingRotatable: raw.binding_rotatable ?? false,
    createSchema: schemas?.service_instance?.create?.parameters ?? null,
    updateSchema: schemas?.service_instance?.update?.parameters ?? null,
    bindSchema: schemas?.service_binding?.create?.parameters ?? null,
    /** Seconds that an operation may take; null where it says nothing. */
    maximumPollingSeconds: raw.maximum_polling_duration ?? null,
    maintenanceVersion: raw.maintenance_info?.version ?? null,
    maintenanceNote: raw.maintenance_info?.description ?? null,
  };
}

const repeats = (texts: string[]): boolean => new Set(texts).size < texts.length;

/** True where a `$ref` does not begin with `#`. Walked without recursion, for a schema may be as deep as it likes. */
function refersElsewhere(schema: unknown): boolean {
  const open: unknown[] = [schema];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const { $ref } = value as { $ref?: unknown };
    if (typeof $ref === 'string' && !$ref.startsWith('#')) return true;
    open.push(...Object.values(value));
  }
  return false;
}
