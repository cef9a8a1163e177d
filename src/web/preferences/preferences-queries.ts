import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

export const ownPreferencesKey = ['me', 'preferences'] as const;
export const preferencesKey = (organizationId: string) => ['preferences', organizationId] as const;

/** What the reader prefers, and what their organizations do. */
export function useOwnPreferences(signedIn = true) {
  return useQuery({
    queryKey: ownPreferencesKey,
    enabled: signedIn,
    staleTime: 60_000,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/me/preferences', { signal })),
  });
}

/** What the customer organization prefers. */
export function usePreferences(organizationId: string) {
  return useQuery({
    queryKey: preferencesKey(organizationId),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/preferences', {
          params: { path: { organizationId } },
          signal,
        }),
      ),
  });
}
