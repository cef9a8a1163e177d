import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CustomerFilters } from '../../modules/customers/customer-list.contract.ts';
import { CUSTOMER_SORTS, type CustomerSort } from '../../modules/customers/customer-list.rules.ts';
import { answered, answeredWithVersion, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { filled, usePages } from '../api/use-pages.ts';
import type { ListView, Selection } from '../ui/types.ts';

type Filters = components['schemas']['CustomerFilters'];
export type CustomerRow = components['schemas']['CustomerRow'];
export type Customer = components['schemas']['Customer'];
export type CandidateRow = components['schemas']['CustomerCandidate'];
export type CustomerMerge = components['schemas']['CustomerMerge'];
export type CustomerMergePlan = components['schemas']['CustomerMergePlan'];
export type Subscription = components['schemas']['Subscription'];
export type RegistryCustomer = components['schemas']['RegistryCustomerFound'];

export const customersKey = (organizationId: string) => ['customers', organizationId] as const;
export const subscriptionsKey = ['subscriptions'] as const;

/** JSON leaves `undefined` out, which is what an optional field of the API means. */
export const asBody = <Body extends object>(value: { [Field in keyof Body]: Body[Field] | undefined }) =>
  value as Body;

/** The order of a view as the API names it; by name when there is none. */
export function sortOf({ sort }: ListView): CustomerSort {
  const wanted = sort && `${sort.direction === 'descending' ? '-' : ''}${sort.column}`;
  return CUSTOMER_SORTS.find((known) => known === wanted) ?? 'name';
}

/** The search and the filters of a view as the API takes them; what the API does not know is left out. */
export function filtersOf({ search, filters }: ListView): Filters {
  const { data } = CustomerFilters.safeParse({ ...filters, ...(search && { search }) });
  return asBody<Filters>(data ?? (search ? { search } : {}));
}

/** Whom a command works on: those that are selected, or all that match the view. */
export function selectionOf(
  { all, ids }: Selection,
  view: ListView,
): components['schemas']['CustomerSelection'] {
  return all ? { all: filtersOf(view) } : { ids: [...ids] };
}

/** The partner's customers page by page, as the view asks for them. */
export function useCustomers(organizationId: string, view: ListView) {
  const query = { limit: 50, ...filtersOf(view), ...(view.sort && { sort: sortOf(view) }) };
  return usePages(
    [...customersKey(organizationId), query],
    filled((next, signal) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/customers', {
          params: { path: { organizationId }, query: { ...query, ...next } },
          signal,
        }),
      ),
    ),
  );
}

/** How many match the view, exactly or about. */
export function useCustomerCount(organizationId: string, view: ListView) {
  const query = filtersOf(view);
  return useQuery({
    queryKey: [...customersKey(organizationId), 'count', query],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/customers/count', {
          params: { path: { organizationId }, query },
          signal,
        }),
      ),
  });
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

type Wanted = Record<'name' | 'number' | 'country' | 'city' | 'signInName' | 'contactEmail', string>;

/** What may be the company that is being typed; asks nothing before there is something to go by. */
export function useCandidates(organizationId: string, wanted: Wanted) {
  const { name, number, signInName, contactEmail } = wanted;
  return useQuery({
    queryKey: [...customersKey(organizationId), 'candidates', wanted],
    enabled: name.length > 1 || number !== '' || signInName.includes('@') || contactEmail.includes('@'),
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/customer-candidates', {
          params: { path: { organizationId }, query: wanted },
          signal,
        }),
      ),
  });
}

/** The partner itself, to enrol it (PP-34). */
export function useOwnOrganization(organizationId: string) {
  return useQuery({
    queryKey: [...customersKey(organizationId), 'own-organization'],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/own-organization', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  });
}

/** What merging these customers would come to. */
export function useMergePlan(organizationId: string, ids: readonly string[]) {
  return useQuery({
    queryKey: [...customersKey(organizationId), 'merge-plan', ids],
    enabled: ids.length > 1,
    staleTime: 0,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/customer-merge-plan', {
          params: { path: { organizationId }, query: { customers: ids.join(',') } },
          signal,
        }),
      ),
  });
}

/** A merge that was made, and whether it can be undone. */
export function useMerge(organizationId: string, mergeId: string) {
  return useQuery({
    queryKey: [...customersKey(organizationId), 'merge', mergeId],
    staleTime: 0,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/customer-merges/{mergeId}', {
          params: { path: { organizationId, mergeId } },
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
