import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, answeredWithVersion, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';
import { useSession } from '../shell/session.ts';

export type WebhookEndpoint = components['schemas']['WebhookEndpoint'];
export type DeliveryState = components['schemas']['WebhookDelivery']['state'];

const ENDPOINTS = '/api/v1/organizations/{organizationId}/webhook-endpoints';
const ENDPOINT = `${ENDPOINTS}/{endpointId}` as const;

export const webhooksKey = (organizationId: string) => ['webhooks', organizationId] as const;

/** Where these pages are, and whether in a sandbox. */
export function useWebhookPlace() {
  const { organizationId = '', endpointId = '', eventId = '' } = useParams({ strict: false });
  const { session } = useSession();
  const membership = session?.memberships.find((one) => one.organizationId === organizationId);
  const list = `/partner/${organizationId}/webhooks`;
  return {
    ...{ organizationId, endpointId, eventId, list },
    people: `/partner/${organizationId}/people`,
    isSandbox: membership?.sandbox !== null && membership?.sandbox !== undefined,
  };
}

export function useEndpoints(organizationId: string) {
  return useQuery({
    queryKey: [...webhooksKey(organizationId), 'list'],
    queryFn: ({ signal }) => answered(api.GET(ENDPOINTS, { params: { path: { organizationId } }, signal })),
  });
}

/** One endpoint with the version that a change has to name. */
export function useEndpoint(organizationId: string, endpointId: string) {
  return useQuery({
    queryKey: [...webhooksKey(organizationId), 'one', endpointId],
    queryFn: ({ signal }) =>
      answeredWithVersion(api.GET(ENDPOINT, { params: { path: { organizationId, endpointId } }, signal })),
    refetchInterval: 5_000,
  });
}

/** What was or is to be sent to the endpoint; looked at again and again, for workers are at it. */
export function useDeliveries(organizationId: string, endpointId: string, state: DeliveryState | undefined) {
  return usePages(
    [...webhooksKey(organizationId), 'sent', endpointId, state],
    (next, signal) =>
      answered(
        api.GET(`${ENDPOINT}/deliveries`, {
          params: {
            path: { organizationId, endpointId },
            query: { limit: 25, ...(state ? { state } : {}), ...next },
          },
          signal,
        }),
      ),
    { refreshAfter: () => 3_000 },
  );
}

export function useDelivery(organizationId: string, endpointId: string, eventId: string) {
  return useQuery({
    queryKey: [...webhooksKey(organizationId), 'event', endpointId, eventId],
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${ENDPOINT}/deliveries/{eventId}`, {
          params: { path: { organizationId, endpointId, eventId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? 3_000 : false),
  });
}
