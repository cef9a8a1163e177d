import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';

const PROVIDERS = '/api/v1/organizations/{organizationId}/sign-in-providers';
export const providersKey = (organizationId: string) => ['sign-in-providers', organizationId];

export function useSignInProviders(organizationId: string) {
  return useQuery({
    queryKey: providersKey(organizationId),
    queryFn: ({ signal }) => answered(api.GET(PROVIDERS, { params: { path: { organizationId } }, signal })),
  });
}
