import { type QueryClient, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { explainedKey } from '../explain/explain-queries.ts';

export type Broker = components['schemas']['Broker'];
export type OfferedService = NonNullable<Broker['catalog']>['services'][number];

export const brokersKey = (organizationId: string) => ['brokers', organizationId];

export function useBrokers(organizationId: string) {
  return useQuery({
    queryKey: brokersKey(organizationId),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/brokers', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  });
}

export function useBroker(organizationId: string, brokerId: string) {
  return useQuery({
    queryKey: [...brokersKey(organizationId), brokerId],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/brokers/{brokerId}', {
          params: { path: { organizationId, brokerId } },
          signal,
        }),
      ),
  });
}

/** How a broker stands, in one word of the catalogue of texts. */
export function stateOfBroker({
  resting,
  trouble,
  certificate,
  askedAt,
}: Broker): 'rests' | 'trouble' | 'certificate-ended' | 'certificate-ends-soon' | 'answers' | 'unasked' {
  if (resting) return 'rests';
  if (certificate?.standing === 'ended') return 'certificate-ended';
  if (trouble) return 'trouble';
  if (certificate?.standing === 'ends-soon') return 'certificate-ends-soon';
  return askedAt ? 'answers' : 'unasked';
}

/** What changes a broker changes what can be done with it. */
export async function refreshBrokers(queries: QueryClient, organizationId: string) {
  await Promise.all([
    queries.invalidateQueries({ queryKey: brokersKey(organizationId) }),
    queries.invalidateQueries({ queryKey: explainedKey(organizationId) }),
  ]);
}
