import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

export const inactivatedKey = (organizationId: string) => ['inactivated-customers', organizationId] as const;

/** How many inactivated customers each partner has. */
export function useInactivated(organizationId: string) {
  return useQuery({
    queryKey: inactivatedKey(organizationId),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/support/inactivated-customers', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  });
}
