import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

export interface GrantableService {
  id: string;
  name: string;
  roles: readonly string[];
}

/** Services that access can be given to: the customer's own; for a partner those of one customer, or all it has. */
export function useGrantableServices(
  organizationId: string,
  side: 'customer' | 'partner',
  customerId?: string,
) {
  return useQuery({
    queryKey: ['grantable-services', organizationId, side, customerId ?? ''],
    queryFn: ({ signal }) =>
      side === 'customer'
        ? ofCustomer(organizationId, signal)
        : ofPartner(organizationId, customerId, signal),
  });
}

async function ofCustomer(organizationId: string, signal: AbortSignal): Promise<GrantableService[]> {
  const { items } = await answered(
    api.GET('/api/v1/organizations/{organizationId}/services', {
      params: { path: { organizationId }, query: { limit: 200 } },
      signal,
    }),
  );
  return items
    .filter(({ status }) => status === 'active')
    .map(({ subscriptionId, name, availableRoles }) => ({ id: subscriptionId, name, roles: availableRoles }));
}

async function ofPartner(
  organizationId: string,
  customerId: string | undefined,
  signal: AbortSignal,
): Promise<GrantableService[]> {
  const path = { organizationId };
  const [{ items }, offerings] = await Promise.all([
    answered(
      api.GET('/api/v1/organizations/{organizationId}/subscriptions', {
        params: { path, query: { limit: 200, ...(customerId && { customerId }) } },
        signal,
      }),
    ),
    answered(api.GET('/api/v1/organizations/{organizationId}/offerings', { params: { path }, signal })),
  ]);
  return items
    .filter(({ status }) => status === 'active')
    .map(({ id, customerName, offeringName, offeringCode }) => ({
      ...{ id, name: `${offeringName}, ${customerName}` },
      roles: offerings.items.find(({ code }) => code === offeringCode)?.roles ?? [],
    }));
}
