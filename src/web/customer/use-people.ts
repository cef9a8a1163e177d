import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, answeredWithVersion, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';

export type Person = components['schemas']['Person'];

export const peopleKey = (organizationId: string) => ['people', organizationId] as const;

/** The people of the customer organization that match the search, page by page. */
export function usePeople(organizationId: string, search: string) {
  return useInfiniteQuery({
    queryKey: [...peopleKey(organizationId), 'list', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/people', {
          params: {
            path: { organizationId },
            query: { limit: 50, ...(search && { search }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** One person with the version that a change has to name. */
export function usePerson(organizationId: string, personId: string) {
  return useQuery({
    queryKey: [...peopleKey(organizationId), 'one', personId],
    queryFn: ({ signal }) =>
      answeredWithVersion(
        api.GET('/api/v1/organizations/{organizationId}/people/{personId}', {
          params: { path: { organizationId, personId } },
          signal,
        }),
      ),
    staleTime: 0,
    gcTime: 0,
  });
}

export const nameOf = ({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>) =>
  `${firstName} ${lastName}`.trim();
