import { useQuery } from '@tanstack/react-query';
import { answered, answeredWithVersion, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { filled, usePages } from '../api/use-pages.ts';

export type Person = components['schemas']['Person'];

export const peopleKey = (organizationId: string) => ['people', organizationId] as const;

/** The people of the customer organization that match the search, page by page. */
export function usePeople(organizationId: string, search: string) {
  return usePages(
    [...peopleKey(organizationId), 'list', search],
    filled((next, signal) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/people', {
          params: {
            path: { organizationId },
            query: { limit: 50, ...(search && { search }), ...next },
          },
          signal,
        }),
      ),
    ),
    { keepShown: true },
  );
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
