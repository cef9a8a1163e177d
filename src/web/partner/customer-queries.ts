import { useQuery } from '@tanstack/react-query';
import { answered, answeredWithVersion, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';
import type { ListView } from '../ui/types.ts';

export type CustomerRow = components['schemas']['CustomerRow'];
export type Customer = components['schemas']['Customer'];
export type Subscription = components['schemas']['Subscription'];
export type RegistryCustomer = components['schemas']['RegistryCustomer'];

export const customersKey = (organizationId: string) => ['customers', organizationId] as const;
export const subscriptionsKey = ['subscriptions'] as const;

/** JSON leaves `undefined` out, which is what an optional field of the API means. */
export const asBody = <Body extends object>(value: { [Field in keyof Body]: Body[Field] | undefined }) =>
  value as Body;

const SORTS = ['name', '-name', 'created', '-created'] as const;

/** The partner's customers page by page, as the view asks for them. */
export function useCustomers(organizationId: string, view: ListView) {
  const sort = view.sort && `${view.sort.direction === 'descending' ? '-' : ''}${view.sort.column}`;
  const query = {
    limit: 50,
    ...(view.search && { search: view.search }),
    ...(view.filters.kind && { kind: view.filters.kind as CustomerRow['kind'] }),
    sort: SORTS.find((known) => known === sort) ?? 'name',
  };
  return usePages([...customersKey(organizationId), query], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/customers', {
        params: { path: { organizationId }, query: { ...query, ...next } },
        signal,
      }),
    ),
  );
}

/** One customer with its services and its version. */
export function useCustomer(organizationId: string, customerId: string) {
  return useQuery({
    queryKey: [...customersKey(organizationId), customerId],
    enabled: customerId !== '',
    queryFn: ({ signal }) =>
      answeredWithVersion(
        api.GET('/api/v1/organizations/{organizationId}/customers/{customerId}', {
          params: { path: { organizationId, customerId } },
          signal,
        }),
      ),
  });
}

/** The partner's own customers in the registry, by whole number or similar name; asks nothing without either. */
export function useRegistrySearch(organizationId: string, wanted: { number?: string; name?: string }) {
  return useQuery({
    queryKey: ['registry-customers', organizationId, wanted],
    enabled: Boolean(wanted.number ?? wanted.name),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/registry-customers', {
          params: { path: { organizationId }, query: wanted },
          signal,
        }),
      ),
  });
}

/** The Service List page by page, of all customers or of one. */
export function useSubscriptions(organizationId: string, customerId: string | undefined) {
  return usePages([...subscriptionsKey, organizationId, customerId], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/subscriptions', {
        params: {
          path: { organizationId },
          query: { limit: 50, ...(customerId && { customerId }), ...next },
        },
        signal,
      }),
    ),
  );
}

/** What can be signed up for. */
export function useOfferings(organizationId: string) {
  return useQuery({
    queryKey: ['offerings', organizationId],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/offerings', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  });
}
