import type { OfferingContent, Plan } from '../catalogue/offerings.rules.ts';
import { RAPIDSTART_PLAN } from '../rapidstart/broker/rapidstart-plans.rules.ts';

/** Who is asked for a service, and as what it is known there. */
export type Provider = {
  /** Null for RapidStart, whose broker is in this process. */
  brokerId: string | null;
  serviceId: string;
  planId: string;
};

type Reached = Pick<OfferingContent, 'serviceKind' | 'brokerId' | 'serviceId'>;

/** Where the catalogue says that a plan of a service is asked for; undefined where it does not say. */
export function providerOf(
  { serviceKind, brokerId, serviceId }: Reached,
  plan: Pick<Plan, 'servicePlanId'> | undefined,
): Provider | undefined {
  if (serviceKind === 'rapidstart') return { brokerId: null, ...RAPIDSTART_PLAN };
  const planId = plan?.servicePlanId;
  return brokerId && serviceId && planId ? { brokerId, serviceId, planId } : undefined;
}
