import { answered, api } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';

export const colleaguesKey = (organizationId: string) => ['colleagues', organizationId] as const;

export const requestsKey = (organizationId: string) => ['access-requests', organizationId] as const;

/** People of the partner organization, page by page. */
export function useColleagues(organizationId: string) {
  return usePages(colleaguesKey(organizationId), (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/colleagues', {
        params: {
          path: { organizationId },
          query: { limit: 200, ...next },
        },
        signal,
      }),
    ),
  );
}
