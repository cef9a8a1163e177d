import { useQuery } from '@tanstack/react-query';
import { explain } from '../../kernel/decisions.ts';
import { MOST_PROVIDERS, SENTENCES } from '../../modules/sign-in-providers/sign-in-providers.rules.ts';
import { answered, api } from '../api/client.ts';

const PROVIDERS = '/api/v1/organizations/{organizationId}/sign-in-providers';
export const providersKey = (organizationId: string) => ['sign-in-providers', organizationId];

export function useSignInProviders(organizationId: string) {
  return useQuery({
    queryKey: providersKey(organizationId),
    queryFn: ({ signal }) => answered(api.GET(PROVIDERS, { params: { path: { organizationId } }, signal })),
  });
}

/** What stands against one more provider, known from those that are there. */
export const tooMany = (items: readonly unknown[] = []) =>
  items.length < MOST_PROVIDERS ? undefined : explain(SENTENCES, 'too-many-providers');
