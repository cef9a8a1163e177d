import { answered, api } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';

export const inactivatedKey = (organizationId: string) => ['inactivated-customers', organizationId] as const;

/** How many inactivated customers each partner has. */
export function useInactivated(organizationId: string, search: string) {
  return usePages([...inactivatedKey(organizationId), search], (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/support/inactivated-customers', {
        params: { path: { organizationId }, query: { limit: 50, search, ...next } },
        signal,
      }),
    ),
  );
}
