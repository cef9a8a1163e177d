import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { customersKey } from './customer-queries.ts';

export type CustomerLife = components['schemas']['CustomerLife'];
export type Moment = CustomerLife['moments'][number];

/** The dates of a customer's life, with what each does; stale with everything else of the customer. */
export function useLife(organizationId: string, customerId: string) {
  return useQuery({
    queryKey: [...customersKey(organizationId), customerId, 'life'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/customers/{customerId}/life', {
          params: { path: { organizationId, customerId } },
          signal,
        }),
      ),
  });
}

/** What is left of a customer that was erased; asked for where the customer is not there. */
export function useErasureReceipt(organizationId: string, customerId: string) {
  return useQuery({
    queryKey: ['erasure-receipts', organizationId, customerId],
    retry: false,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/erasure-receipts/{customerId}', {
          params: { path: { organizationId, customerId } },
          signal,
        }),
      ),
  });
}
