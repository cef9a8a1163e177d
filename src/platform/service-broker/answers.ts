import { z } from 'zod';
import { lineOf, told, webAddress } from './texts.ts';

const LONGEST_OPERATION = 10_000;
const SEMANTIC_VERSION = z.string().max(200);
const object = z.record(z.string(), z.unknown());

const operation = z
  .string()
  .max(LONGEST_OPERATION)
  .nullish()
  .transform((text) => text || null);

/** Of a provisioning, an update, a deprovisioning, a bind or an unbind that is done or has begun. */
export const OperationBody = z.object({ operation, dashboard_url: webAddress });

/** Of deprovisioning and unbinding that are done. */
export const EmptyBody = z.object({});

export const PollBody = z.object({
  state: z.enum(['in progress', 'succeeded', 'failed']),
  description: told,
  instance_usable: z.boolean().nullish(),
  update_repeatable: z.boolean().nullish(),
});

export const InstanceBody = z
  .object({
    service_id: z.string().nullish(),
    plan_id: z.string().nullish(),
    dashboard_url: webAddress,
    parameters: object.nullish(),
    maintenance_info: z.object({ version: SEMANTIC_VERSION }).nullish(),
  })
  .transform((raw) => ({
    serviceId: raw.service_id ?? null,
    planId: raw.plan_id ?? null,
    dashboardUrl: raw.dashboard_url,
    parameters: raw.parameters ?? null,
    maintenanceVersion: raw.maintenance_info?.version ?? null,
  }));

export const BindingBody = z
  .object({
    credentials: object.nullish(),
    parameters: object.nullish(),
    metadata: z.object({ expires_at: z.iso.datetime({ offset: true }).nullish() }).nullish(),
  })
  .transform((raw) => ({
    credentials: raw.credentials ?? {},
    parameters: raw.parameters ?? null,
    expiresAt: raw.metadata?.expires_at ?? null,
  }));

const LONGEST_CODE = 100;
const LONGEST_PARAMETER = 200;

/** What a refusal says. The specification names `error` and `description`; `parameter` is ours, where one is wrong. */
const ErrorBody = z.object({
  error: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  parameter: z.string().optional().catch(undefined),
  update_repeatable: z.boolean().optional().catch(undefined),
});

export type ToldError = {
  code: string | null;
  description: string | null;
  parameter?: string;
  repeatable?: boolean;
};

/** Whatever a refusal's body is: what can be understood of it. */
export function errorIn(body: unknown): ToldError {
  const { data } = ErrorBody.safeParse(body);
  const parameter = lineOf((data?.parameter ?? '').slice(0, LONGEST_PARAMETER)).replace(/^\//, '');
  return {
    code: lineOf((data?.error ?? '').slice(0, LONGEST_CODE)) || null,
    description: lineOf(data?.description ?? '') || null,
    ...(parameter === '' ? {} : { parameter }),
    ...(data?.update_repeatable === undefined ? {} : { repeatable: data.update_repeatable }),
  };
}
