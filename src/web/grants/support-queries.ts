import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';

export type ServiceSupport = components['schemas']['ServiceSupport'];

const SUPPORT = '/api/v1/organizations/{organizationId}/services/{subscriptionId}/support-partner';
export const supportKey = (organizationId: string) => ['support', organizationId] as const;

const readSupport = (organizationId: string, subscriptionId: string, signal?: AbortSignal) =>
  answered(
    api.GET(SUPPORT, { params: { path: { organizationId, subscriptionId } }, ...(signal && { signal }) }),
  );

/** Who supports a service of the customer. */
export function useSupport(organizationId: string, subscriptionId: string) {
  return useQuery({
    queryKey: [...supportKey(organizationId), 'service', subscriptionId],
    queryFn: ({ signal }) => readSupport(organizationId, subscriptionId, signal),
  });
}

/** The id of whoever supports it now. */
export const partnerOf = async (organizationId: string, subscriptionId: string, signal?: AbortSignal) =>
  (await readSupport(organizationId, subscriptionId, signal)).supportPartner.id;

/** Registered partners whose name holds what was typed (PP-89), page by page. */
export function useRegisteredPartners(organizationId: string, search: string) {
  return usePages(
    [...supportKey(organizationId), 'partners', search],
    (next, signal) =>
      answered(
        api.GET('/api/v1/organizations/{organizationId}/registered-partners', {
          params: { path: { organizationId }, query: { search, ...next } },
          signal,
        }),
      ),
    { keepShown: true },
  );
}
