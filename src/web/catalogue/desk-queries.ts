import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api, ifMatch } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { explainedKey } from '../explain/explain-queries.ts';

export type CatalogueEntry = components['schemas']['CatalogueEntry'];
export type CatalogueOffering = components['schemas']['CatalogueOffering'];
export type Content = NonNullable<CatalogueOffering['draft']>;

const ALL = '/api/v1/organizations/{organizationId}/catalogue';
export const catalogueKey = (organizationId: string) => ['catalogue', organizationId] as const;

export function useCatalogue(organizationId: string) {
  return useQuery({
    queryKey: catalogueKey(organizationId),
    queryFn: ({ signal }) => answered(api.GET(ALL, { params: { path: { organizationId } }, signal })),
  });
}

export function useOffering(organizationId: string, offeringCode: string) {
  return useQuery({
    queryKey: [...catalogueKey(organizationId), offeringCode],
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${ALL}/{offeringCode}`, { params: { path: { organizationId, offeringCode } }, signal }),
      ),
  });
}

/** Reads anew what a change of the catalogue made stale. */
export function useRefresh(organizationId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: catalogueKey(organizationId) }),
      queries.invalidateQueries({ queryKey: explainedKey(organizationId) }),
    ]);
}

/** Keeps the content as the draft, as long as nobody has changed it since it was read. */
export function saveDraft(organizationId: string, { code, draftRevision }: CatalogueOffering, body: Content) {
  return answered(
    api.PUT('/api/v1/organizations/{organizationId}/catalogue/{offeringCode}/draft', {
      params: { path: { organizationId, offeringCode: code } },
      headers: ifMatch(`"${draftRevision}"`),
      body,
    }),
  );
}
