import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';

export type Service = components['schemas']['Service'];

export const servicesKey = (organizationId: string) => ['services', organizationId] as const;

/** The customer's services, page by page, and what waits for an administrator. */
export function useServices(organizationId: string) {
  return usePages(
    servicesKey(organizationId),
    (next, signal) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/services', {
          params: {
            path: { organizationId },
            query: { limit: 200, ...next },
          },
          signal,
        }),
      ),
    {
      refreshAfter: (pages) =>
        pages.some(({ items }) => items.some(({ provisioning }) => provisioning.state === 'under-way'))
          ? 5_000
          : false,
    },
  );
}
