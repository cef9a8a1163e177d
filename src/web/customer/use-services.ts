import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';

export type Service = components['schemas']['Service'];

export const servicesKey = (organizationId: string) => ['services', organizationId] as const;

/** The customer's services, page by page, and what waits for an administrator. */
export function useServices(organizationId: string) {
  return useInfiniteQuery({
    queryKey: servicesKey(organizationId),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/services', {
          params: {
            path: { organizationId },
            query: { limit: 200, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: (query) => {
      const items = query.state.data?.pages.flatMap((page) => page.items) ?? [];
      return items.some(({ provisioning }) => provisioning.state === 'under-way') ? 5_000 : false;
    },
  });
}
