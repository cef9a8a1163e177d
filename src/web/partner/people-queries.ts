import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

export const colleaguesKey = (organizationId: string) => ['colleagues', organizationId] as const;

export const requestsKey = (organizationId: string) => ['access-requests', organizationId] as const;

/** People of the partner organization, page by page. */
export function useColleagues(organizationId: string) {
  return useInfiniteQuery({
    queryKey: colleaguesKey(organizationId),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/colleagues', {
          params: {
            path: { organizationId },
            query: { limit: 200, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
