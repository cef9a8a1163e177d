import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.gen.ts';
import { usePages } from '../api/use-pages.ts';
import { useSubmission } from '../api/use-submission.ts';

export type Source = components['schemas']['RegistrySource'];
export type SyncRow = components['schemas']['RegistrySyncPage']['items'][number];
export type Sync = components['schemas']['RegistrySync'];
export type Trial = components['schemas']['RegistryTrialResult'];
export type MissingRow = components['schemas']['RegistryMissingRow'];

const REGISTRY = '/api/v1/organizations/{organizationId}/registry';
export const sourcesKey = (organizationId: string) => ['registry-sources', organizationId];
const syncsKey = (organizationId: string) => ['registry-syncs', organizationId];
export const missingKey = (organizationId: string) => ['registry-missing', organizationId];
const REFRESH_MS = 2_000;
export const isUnderWay = ({ state }: { state: Sync['state'] }) => state === 'queued' || state === 'running';

export function useSources(organizationId: string) {
  return useQuery({
    queryKey: sourcesKey(organizationId),
    queryFn: ({ signal }) =>
      answered(api.GET(`${REGISTRY}/sources`, { params: { path: { organizationId } }, signal })),
  });
}

export function useSource(organizationId: string, sourceId: string) {
  return useQuery({
    queryKey: [...sourcesKey(organizationId), sourceId],
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${REGISTRY}/sources/{sourceId}`, { params: { path: { organizationId, sourceId } }, signal }),
      ),
  });
}

/** Synchronizations of a source, read again while one is under way. */
export function useSyncs(organizationId: string, sourceId: string) {
  return usePages(
    [...syncsKey(organizationId), sourceId],
    (next, signal) => {
      const query = { limit: 20, sourceId, ...next };
      return answered(
        api.GET(`${REGISTRY}/synchronizations`, { params: { path: { organizationId }, query }, signal }),
      );
    },
    { refreshAfter: (pages) => (pages.some(({ items }) => items.some(isUnderWay)) ? REFRESH_MS : false) },
  );
}

/** One synchronization, read again until it ends. */
export function useSync(organizationId: string, synchronizationId: string) {
  return useQuery({
    queryKey: [...syncsKey(organizationId), 'one', synchronizationId],
    queryFn: ({ signal }) =>
      answered(
        api.GET(`${REGISTRY}/synchronizations/{synchronizationId}`, {
          params: { path: { organizationId, synchronizationId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? REFRESH_MS : false),
  });
}

type Start = { acceptMissing: boolean; one?: { record: 'partner' | 'customer'; number: string } };

export function useStartSync(organizationId: string, sourceId: string, onDone: (sync: Sync) => void) {
  return useSubmission({
    send: (body: Start, headers) =>
      answered(
        api.POST(`${REGISTRY}/sources/{sourceId}/synchronizations`, {
          params: { path: { organizationId, sourceId } },
          body,
          headers,
        }),
      ),
    refresh: [sourcesKey(organizationId), syncsKey(organizationId)],
    onDone,
  });
}

export function useMissing(organizationId: string) {
  return usePages(missingKey(organizationId), (next, signal) => {
    const query = { limit: 50, ...next };
    return answered(api.GET(`${REGISTRY}/missing`, { params: { path: { organizationId }, query }, signal }));
  });
}

export function removeMissing(organizationId: string, rows: Pick<MissingRow, 'record' | 'key'>[]) {
  return answered(
    api.POST(`${REGISTRY}/missing/removals`, { params: { path: { organizationId } }, body: { rows } }),
  );
}
