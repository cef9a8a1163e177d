import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

export const replacementsKey = (organizationId: string) =>
  ['administrator-replacements', organizationId] as const;

/** Replacements of partner administrators, newest first. */
export function useReplacements(organizationId: string) {
  return useInfiniteQuery({
    queryKey: replacementsKey(organizationId),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/support/administrator-replacements', {
          params: { path: { organizationId }, query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}
