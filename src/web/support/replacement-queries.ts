import { answered, api } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';

export const replacementsKey = (organizationId: string) =>
  ['administrator-replacements', organizationId] as const;

/** Replacements of partner administrators, newest first. */
export function useReplacements(organizationId: string) {
  return usePages(replacementsKey(organizationId), (next, signal) =>
    answered(
      api.GET('/api/v1/organizations/{organizationId}/support/administrator-replacements', {
        params: { path: { organizationId }, query: { limit: 50, ...next } },
        signal,
      }),
    ),
  );
}
